/** Customers of a company that sells cloud subscriptions, as Partner Center knows them. */
import type { Asker, Refused, TurnProof } from '../ports.ts';
import type { Evidence } from '../record/audit-row.ts';

export interface Customer {
  /** The customer's organization: a GUID. */
  readonly id: string;
  readonly name: string;
}

export interface CustomerPage {
  readonly customers: readonly Customer[];
  /** Opens the next page, for this person and as long as the list is fresh; absent on the last one. */
  readonly next?: string;
}

export interface CustomersWanted {
  /** How the names begin; all of them where it is empty. */
  readonly query: string;
  /** A page's `next`. */
  readonly page?: string;
}

/** Something of a customer that requests are raised for. */
export interface Workload {
  readonly name: string;
  /** Of one of Microsoft's portals; absent where Partner Center names none. */
  readonly supportUrl?: string;
}

export interface CustomerDetail {
  readonly customer: Customer;
  readonly workloads: readonly Workload[];
}

/** Azure requests for a customer use the plan "Cloud Solution Provider" (article, step 30). */
export function isAzure({ name }: Pick<Workload, 'name'>): boolean {
  return /azure/i.test(name);
}

/** Somebody whose presence was verified in this very turn. */
export interface Looking {
  readonly asker: Asker;
  readonly proof: TurnProof;
  readonly evidence: Evidence;
}

/** What was looked for, or the refusal that says what is missing and who can mend it. */
export type Seen<T> = { readonly kind: 'seen'; readonly seen: T } | Refused;

/** Partner Center's customers, always on behalf of a person, who sees what Partner Center shows them. */
export interface PartnerCenter {
  /** Begins a look. All of it, what stands before it included, is answered in the time of one turn. */
  look(): PartnerCenterLook;
  /** While somebody types: empty unless a look at customers was allowed to them in the last 15 minutes. */
  search(asker: Asker, query: string): Promise<readonly Customer[]>;
  /** Ends what `search` may. */
  forget(asker: Asker): Promise<void>;
}

export interface PartnerCenterLook {
  customers(who: Looking, wanted: CustomersWanted): Promise<Seen<CustomerPage>>;
  customer(who: Looking, customerId: string): Promise<Seen<CustomerDetail>>;
  /** The Microsoft partner id that the account's organization is associated with. */
  profile(who: Looking): Promise<Seen<{ readonly mpnId: string }>>;
}

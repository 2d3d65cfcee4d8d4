import { type CaseKit, namesOf } from '../case-kit.ts';
import type { Incident } from '../incidents/incident-record.ts';
import { samePerson } from '../order.ts';
import { may, rolesFor } from '../people/roles.ts';
import type { Asker, Refused, TurnProof } from '../ports.ts';
import type { Evidence } from '../record/audit-row.ts';
import { type Refusal, refusal } from '../refusals.ts';
import type { UseCaseDeps } from '../use-cases.ts';
import type { Role } from '../vocabulary.ts';
import type { Customer, CustomerDetail, CustomerPage, CustomersWanted, Seen } from './customers.ts';

/** Who wants to see customers, and what came with this very turn. */
export interface CustomersAsked {
  readonly asker: Asker;
  readonly proof: TurnProof;
}

/** `by-link`: this bot does not ask Partner Center; the person looks there. */
export type ByLink = { readonly kind: 'by-link' };

/** Partner Center's customers. Full gate and the role Admin agent at every look; nothing is written. */
export interface CustomerCases {
  customers(asked: CustomersAsked, wanted: CustomersWanted): Promise<Seen<CustomerPage> | ByLink>;
  customer(asked: CustomersAsked, customerId: string): Promise<Seen<CustomerDetail> | ByLink>;
  /** What somebody with these roles, who is no Admin agent, is told: who is, and how to hand over what is theirs. */
  refusalToServe(asker: Asker, roles: readonly Role[]): Promise<Refusal>;
  /** While somebody types: without a check of its own, so only for 15 minutes after one that passed. */
  searchCustomers(asker: Asker, query: string): Promise<readonly Customer[]>;
  /**
   * The Microsoft partner id of the organization that this account belongs to. No role is needed:
   * somebody who is there now. Refused `no_mpn_association` where there is none.
   */
  partnerProfile(asker: Asker, proof: TurnProof): Promise<Seen<{ readonly mpnId: string }> | ByLink>;
}

export function customerCases(deps: UseCaseDeps, kit: CaseKit): CustomerCases {
  const { gate, partnerCenter } = deps;

  async function refusalToServe(asker: Asker, roles: readonly Role[]): Promise<Refusal> {
    const whoMay = namesOf(await kit.whoMay(asker.companyId, 'customers'), asker);
    // Where nobody is known, an ask lets its asker name somebody.
    const facts = { account: asker.account, roles: roles.join(','), ...(whoMay === '' ? {} : { whoMay }) };
    const incident = toHandOver((await deps.store.read(asker.companyId))?.incidents ?? [], asker);
    const about = incident === undefined ? {} : { what: 'open-for-customer', incidentId: incident.id };
    return refusal('role_may_not_serve_customers', facts, about);
  }

  async function passed({ asker, proof }: CustomersAsked): Promise<Evidence | Refused> {
    const verified = await gate.full(asker, proof, rolesFor('customers'));
    if (verified.kind === 'refused') return verified;
    const { evidence } = verified;
    if (!samePerson(evidence, asker)) {
      return { kind: 'refused', refusal: refusal('wrong_account', { account: asker.account }) };
    }
    if (may(evidence.roles, 'customers')) return evidence;
    await partnerCenter?.forget(asker);
    return { kind: 'refused', refusal: await refusalToServe(asker, evidence.roles) };
  }

  return {
    refusalToServe,

    async customers(asked, wanted) {
      const look = partnerCenter?.look();
      const evidence = await passed(asked);
      if ('kind' in evidence) return evidence;
      return look === undefined ? { kind: 'by-link' } : look.customers({ ...asked, evidence }, wanted);
    },

    async customer(asked, customerId) {
      const look = partnerCenter?.look();
      const evidence = await passed(asked);
      if ('kind' in evidence) return evidence;
      return look === undefined ? { kind: 'by-link' } : look.customer({ ...asked, evidence }, customerId);
    },

    async searchCustomers(asker, query) {
      return (await partnerCenter?.search(asker, query)) ?? [];
    },

    async partnerProfile(asker, proof) {
      if (partnerCenter === undefined) return { kind: 'by-link' };
      const look = partnerCenter.look();
      const verified = await gate.presence(asker, proof);
      if (verified.kind === 'refused') return verified;
      return look.profile({ asker, proof, evidence: verified.evidence });
    },
  };
}

/** The newest of the asker's incidents that waits to be opened for a customer. */
function toHandOver(incidents: readonly Incident[], asker: Asker): Incident | undefined {
  return incidents.findLast(
    ({ by, state, form }) =>
      samePerson(by, asker) &&
      (state === 'draft' || state === 'prepared') &&
      form.subscription === 'customer-direct',
  );
}

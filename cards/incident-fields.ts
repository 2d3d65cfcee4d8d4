import type { Coverage, Incident, IncidentForm } from '../benefits/incidents/index.ts';
import type { BenefitRow } from '../benefits/memberships/index.ts';

/** The fields of the form in the order they stand on the card; an input's id is the field's name. */
export const incidentFields = [
  'area',
  'product',
  'version',
  'problem',
  'errorMessage',
  'impact',
  'severity',
  'phone',
] as const satisfies readonly (keyof IncidentForm)[];
export type IncidentField = (typeof incidentFields)[number];
/** A product that the list does not have is typed here. */
export const otherProductInput = 'otherProduct';

export type WithoutBenefit = 'free' | 'inactive' | 'used' | 'excluded' | 'unrecorded';

export interface IncidentFormView {
  /** Set when a draft is changed. */
  readonly incidentId?: string;
  readonly form: Partial<IncidentForm>;
  /** What is wrong with a field, as a sentence for the reader; an empty one says that it is needed. */
  readonly problems: Partial<Readonly<Record<IncidentField, string>>>;
  /** The benefit that will be used, as it stands before. */
  readonly entitlement?: { readonly row: BenefitRow };
  /** No benefit will be used: a free path, or why there is none to use now. */
  readonly without?: WithoutBenefit;
  /** Whether the product's version is in mainstream support. */
  readonly coverage?: Coverage;
  /** Fields read from the message. */
  readonly filled: readonly IncidentField[];
  /** The company's nearest incident of the last year. */
  readonly similar?: Incident;
  /** The message seems to tell of two problems. */
  readonly twoProblems?: boolean;
  /** It is prepared: its way and what it uses stay. */
  readonly settled?: boolean;
  /** Somebody has been told that the version is too old, and tries. */
  readonly anyway?: boolean;
}

/**
 * The words of the domain, one per thing. Every closed list of the project starts here, and the
 * types are made from the lists, so a new member does not compile until it is handled everywhere.
 */

/** The two support benefits a membership can grant. */
export const benefitKinds = ['product-support', 'signature-cloud'] as const;
export type BenefitKind = (typeof benefitKinds)[number];

/** Offers a partner can hold; the codes are the ones an import file uses. */
export const offers = [
  'action-pack',
  'silver',
  'gold',
  'solutions-partner',
  'success-expanded',
  'success-core',
  'launch',
] as const;
export type Offer = (typeof offers)[number];

/** Competency offers: the cloud allowance depends on which competency is held. */
export const competencyOffers = ['silver', 'gold'] as const satisfies readonly Offer[];

/** Cloud competencies of the entitlement table: a closed list (article, note under the table). */
export const cloudCompetencies = [
  'Security',
  'Cloud Business Applications',
  'Cloud Platform',
  'Cloud Productivity',
  'Enterprise Mobility Management',
  'Small and Midmarket Cloud Solutions',
] as const;

/** Roles the bot knows. How each is recognised in a token is `identity`'s business. */
export const roles = ['global-admin', 'mpn-partner-admin', 'admin-agent'] as const;
export type Role = (typeof roles)[number];

/**
 * How many incidents a benefit grants a period.
 * `unlimited` is a value of its own and never a large number; `not-entitled` is an empty cell.
 */
export type Allowance = number | 'unlimited' | 'not-entitled';

/** What a person sees of a benefit. Computed from the record and today's date, never stored. */
export const benefitStates = [
  'notEntitled',
  'inactive',
  'activateByPassed',
  'waitingForClick',
  'processing',
  'active',
  'exhausted',
  'expired',
  'rejected',
] as const;
export type BenefitState = (typeof benefitStates)[number];

export const activationStates = ['requested', 'submitted', 'completed', 'rejected', 'cancelled'] as const;
export type ActivationState = (typeof activationStates)[number];

export const incidentStates = ['draft', 'prepared', 'sent', 'closed'] as const;
export type IncidentState = (typeof incidentStates)[number];

/** How an incident ended. */
export const incidentOutcomes = ['resolved', 'bug', 'duplicate', 'withdrawn'] as const;
export type IncidentOutcome = (typeof incidentOutcomes)[number];

/** A: critical, B: moderate, C: minimal impact. */
export const severities = ['A', 'B', 'C'] as const;
export type Severity = (typeof severities)[number];

/**
 * Languages the bot speaks. A further one is a file under `locales`, named in its `words.ts`, and a
 * member here; the compiler then asks for its terms, its phrases and the local sign-in page.
 */
export const languages = ['en', 'pl'] as const;
export type Language = (typeof languages)[number];

export interface Term {
  readonly en: string;
  readonly pl: string;
}

/** The glossary: the one word for each thing, in both languages. */
export const terms = {
  incident: { en: 'incident', pl: 'zgłoszenie' },
  caseNumber: { en: 'case number', pl: 'numer sprawy' },
  allowance: { en: 'allowance', pl: 'pula' },
  'product-support': { en: 'Microsoft Product Support', pl: 'Microsoft Product Support' },
  'signature-cloud': { en: 'Signature Cloud Support', pl: 'Signature Cloud Support' },
  accessId: { en: 'Access ID', pl: 'identyfikator dostępu (Access ID)' },
  contractId: { en: 'Contract ID', pl: 'identyfikator kontraktu (Contract ID)' },
  organization: { en: 'organization', pl: 'organizacja' },
  'global-admin': { en: 'Global admin', pl: 'Administrator globalny' },
  'mpn-partner-admin': { en: 'MPN partner admin', pl: 'Administrator partnerski MPN' },
  'admin-agent': { en: 'Admin agent', pl: 'Agent administracyjny' },
  'action-pack': { en: 'Action Pack', pl: 'Action Pack' },
  silver: { en: 'Silver', pl: 'Silver' },
  gold: { en: 'Gold', pl: 'Gold' },
  'solutions-partner': { en: 'Solutions Partner', pl: 'Solutions Partner' },
  'success-expanded': { en: 'Success Expanded', pl: 'Success Expanded' },
  'success-core': { en: 'Success Core', pl: 'Success Core' },
  launch: { en: 'Launch', pl: 'Launch' },
} as const satisfies Record<string, Term>;

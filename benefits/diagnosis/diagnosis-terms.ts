/** The words of a diagnosis: its beginnings, questions, checks and causes. Each has its text. */

/** Where a diagnosis begins. */
export const diagnoses = ['no-benefits', 'greyed-out', 'plan-gone', 'which-portal', 'ids-refused'] as const;
export type DiagnosisStart = (typeof diagnoses)[number];

/** What only the person can say, with the answers there are. */
export const diagnosisQuestions = {
  'where-none': ['in-bot', 'in-partner-center'],
  'page-says': ['no-benefits-yet', 'not-authorized', 'something-else'],
  'which-account': ['this-account', 'another-account', 'do-not-know'],
  'picked-product': ['on-premises', 'azure', 'other-cloud'],
  'which-product': ['on-premises', 'azure', 'microsoft-365', 'business-apps', 'benefits'],
  'whose-subscription': ['own', 'customer-from-us', 'customer-from-distributor'],
  'did-it-help': ['helped', 'still-refused', 'associated', 'wrong-product'],
  'which-page': ['support-for-business', 'azure'],
} as const satisfies Readonly<Record<string, readonly string[]>>;
export type DiagnosisQuestion = keyof typeof diagnosisQuestions;

/** What the bot looks up by itself, with what can be found. */
export const diagnosisChecks = {
  recorded: ['nothing', 'lapsed', 'held'],
  benefit: [
    'active',
    'exhausted',
    'expired',
    'contract-id-missing',
    'waiting-for-click',
    'processing',
    'renewal-window',
    'not-started',
    'window-passed',
    'not-entitled',
    'to-activate',
  ],
  role: ['may', 'may-not', 'unknown'],
  linked: ['linked', 'not-linked'],
  kind: ['on-premises', 'cloud'],
  offer: ['action-pack', 'other'],
  csp: ['none', 'direct', 'indirect', 'unknown'],
} as const satisfies Readonly<Record<string, readonly string[]>>;
export type DiagnosisCheck = keyof typeof diagnosisChecks;

/** The named end of every path. */
export const causes = [
  'nothing-recorded',
  'recorded-here',
  'offer-lapsed',
  'no-active-offer',
  'enrolment-not-active',
  'wrong-account',
  'not-authorized',
  'already-active',
  'none-left',
  'contract-ended',
  'contract-id-missing',
  'waiting-for-click',
  'processing',
  'renewal-window',
  'not-started',
  'window-passed',
  'not-entitled',
  'role-missing',
  'role-unknown',
  'not-activated',
  'not-linked',
  'wrong-product',
  'action-pack-in-azure',
  'linked-to-another-account',
  'plan-is-there',
  'portal-on-premises',
  'portal-azure',
  'portal-azure-customer',
  'portal-distributor',
  'portal-microsoft-365',
  'portal-microsoft-365-customer',
  'portal-business-apps',
  'portal-business-apps-customer',
  'portal-benefits',
  'ids-fixed',
  'ids-differ',
  'associated-linked',
  'associated-ignore',
] as const;
export type Cause = (typeof causes)[number];

/** Which benefits it can be about; several of them cost one question. */
export type BenefitsMeant = 'not-active' | 'with-ids';

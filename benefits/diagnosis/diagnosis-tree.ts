/** What can be wrong, asked and looked up step by step: data, walked by `diagnosis.ts`. */
import type { BenefitsMeant, Cause, DiagnosisCheck, DiagnosisQuestion } from './diagnosis-terms.ts';

export type Step =
  | { readonly ask: DiagnosisQuestion; readonly to: Readonly<Record<string, Next>> }
  | { readonly check: DiagnosisCheck; readonly to: Readonly<Record<string, Next>> }
  | { readonly choose: BenefitsMeant; readonly to: StepName; readonly none: Next };
type StepName = keyof typeof diagnosisTree;
export type Next = StepName | { readonly cause: Cause };

const end = (cause: Cause) => ({ cause }) as const;

/** A benefit that cannot be used says why before anything is asked. */
const unusable = {
  exhausted: end('none-left'),
  expired: end('contract-ended'),
  'waiting-for-click': end('waiting-for-click'),
  processing: end('processing'),
  'renewal-window': end('renewal-window'),
  'not-started': end('not-started'),
  'window-passed': end('window-passed'),
  'not-entitled': end('not-entitled'),
} as const;

/** At most three questions on every path (a test walks them all). */
export const diagnosisTree = {
  'no-benefits': { ask: 'where-none', to: { 'in-bot': 'in-bot', 'in-partner-center': 'page-says' } },
  'in-bot': {
    check: 'recorded',
    to: { nothing: end('nothing-recorded'), lapsed: end('offer-lapsed'), held: end('recorded-here') },
  },
  'page-says': {
    ask: 'page-says',
    to: {
      'no-benefits-yet': 'none-yet-account',
      'not-authorized': end('not-authorized'),
      'something-else': 'none-yet-account',
    },
  },
  'none-yet-account': {
    ask: 'which-account',
    to: { 'this-account': 'none-yet', 'another-account': end('wrong-account'), 'do-not-know': 'none-yet' },
  },
  'none-yet': {
    check: 'recorded',
    to: {
      nothing: end('no-active-offer'),
      lapsed: end('offer-lapsed'),
      held: end('enrolment-not-active'),
    },
  },

  'greyed-out': { choose: 'not-active', to: 'greyed-benefit', none: 'greyed-recorded' },
  'greyed-recorded': {
    check: 'recorded',
    to: { nothing: 'greyed-role', lapsed: end('offer-lapsed'), held: end('already-active') },
  },
  'greyed-benefit': {
    check: 'benefit',
    to: {
      ...unusable,
      active: end('already-active'),
      'contract-id-missing': end('contract-id-missing'),
      'to-activate': 'greyed-role',
    },
  },
  'greyed-role': {
    check: 'role',
    to: { may: 'greyed-account', 'may-not': end('role-missing'), unknown: end('role-unknown') },
  },
  'greyed-account': {
    ask: 'which-account',
    to: {
      'this-account': end('enrolment-not-active'),
      'another-account': end('wrong-account'),
      'do-not-know': end('wrong-account'),
    },
  },

  'plan-gone': { choose: 'with-ids', to: 'plan-benefit', none: 'plan-recorded' },
  'plan-recorded': {
    check: 'recorded',
    to: { nothing: end('nothing-recorded'), lapsed: end('offer-lapsed'), held: end('not-activated') },
  },
  'plan-benefit': {
    check: 'benefit',
    to: {
      ...unusable,
      active: 'plan-linked',
      'contract-id-missing': end('contract-id-missing'),
      'to-activate': end('not-activated'),
    },
  },
  'plan-linked': { check: 'linked', to: { linked: 'plan-product', 'not-linked': end('not-linked') } },
  'plan-product': {
    ask: 'picked-product',
    to: { 'on-premises': 'plan-for-local', azure: 'plan-for-azure', 'other-cloud': 'plan-for-cloud' },
  },
  'plan-for-local': {
    check: 'kind',
    to: { 'on-premises': 'plan-account', cloud: end('wrong-product') },
  },
  'plan-for-cloud': {
    check: 'kind',
    to: { 'on-premises': end('wrong-product'), cloud: 'plan-account' },
  },
  'plan-for-azure': {
    check: 'offer',
    to: { 'action-pack': end('action-pack-in-azure'), other: 'plan-for-cloud' },
  },
  'plan-account': {
    ask: 'which-account',
    to: {
      'this-account': end('plan-is-there'),
      'another-account': end('linked-to-another-account'),
      'do-not-know': end('linked-to-another-account'),
    },
  },

  'which-portal': {
    ask: 'which-product',
    to: {
      'on-premises': end('portal-on-premises'),
      azure: 'azure-csp',
      'microsoft-365': '365-csp',
      'business-apps': 'apps-csp',
      benefits: end('portal-benefits'),
    },
  },
  'azure-csp': {
    check: 'csp',
    to: {
      none: end('portal-azure'),
      direct: 'azure-whose',
      indirect: 'azure-whose',
      unknown: 'azure-whose',
    },
  },
  'azure-whose': {
    ask: 'whose-subscription',
    to: {
      own: end('portal-azure'),
      'customer-from-us': end('portal-azure-customer'),
      'customer-from-distributor': end('portal-distributor'),
    },
  },
  '365-csp': {
    check: 'csp',
    to: {
      none: end('portal-microsoft-365'),
      direct: '365-whose',
      indirect: '365-whose',
      unknown: '365-whose',
    },
  },
  '365-whose': {
    ask: 'whose-subscription',
    to: {
      own: end('portal-microsoft-365'),
      'customer-from-us': end('portal-microsoft-365-customer'),
      'customer-from-distributor': end('portal-microsoft-365-customer'),
    },
  },
  'apps-csp': {
    check: 'csp',
    to: {
      none: end('portal-business-apps'),
      direct: 'apps-whose',
      indirect: 'apps-whose',
      unknown: 'apps-whose',
    },
  },
  'apps-whose': {
    ask: 'whose-subscription',
    to: {
      own: end('portal-business-apps'),
      'customer-from-us': end('portal-business-apps-customer'),
      'customer-from-distributor': end('portal-business-apps-customer'),
    },
  },

  'ids-refused': { choose: 'with-ids', to: 'ids-benefit', none: 'plan-recorded' },
  'ids-benefit': {
    check: 'benefit',
    to: {
      ...unusable,
      active: 'ids-order',
      'contract-id-missing': end('contract-id-missing'),
      'to-activate': end('not-activated'),
    },
  },
  'ids-order': {
    ask: 'did-it-help',
    to: {
      helped: end('ids-fixed'),
      'still-refused': 'ids-page',
      associated: 'ids-linked',
      'wrong-product': end('wrong-product'),
    },
  },
  'ids-page': {
    check: 'offer',
    to: { 'action-pack': 'ids-where', other: end('ids-differ') },
  },
  'ids-where': {
    ask: 'which-page',
    to: { 'support-for-business': end('ids-differ'), azure: end('action-pack-in-azure') },
  },
  'ids-linked': {
    check: 'linked',
    to: { linked: end('associated-linked'), 'not-linked': end('associated-ignore') },
  },
} as const satisfies Readonly<Record<string, unknown>>;

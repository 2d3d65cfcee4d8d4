/** What puts each cause right: the tap that mends it first. */
import type { LinkName } from '../links.ts';
import type { Verb } from '../verbs.ts';
import type { Cause } from './diagnosis-terms.ts';

/** A button of ours, a page of Microsoft's, or what depends on who asks; whoever may check ids corrects them. */
export type Mend =
  | { readonly verb: Verb; readonly ask?: 'check-ids' }
  | { readonly link: LinkName }
  /** Activate where the role allows it or is not known; ask somebody who may otherwise. */
  | 'activate-or-ask'
  /** Enter what the company holds where the role allows it or is not known; else who may. */
  | 'record-or-who-may'
  /** Enter the missing id where the role allows it or is not known; ask somebody who may otherwise. */
  | 'enter-or-ask-ids';

const v = (verb: Verb): Mend => ({ verb });
const to = (link: LinkName): Mend => ({ link });

export const causeMends: Readonly<Record<Cause, readonly Mend[]>> = {
  'nothing-recorded': ['record-or-who-may', to('technicalBenefits')],
  'recorded-here': [v('show-table'), v('show-my-roles')],
  'offer-lapsed': [to('membershipOffers'), 'record-or-who-may', v('show-plans')],
  'no-active-offer': [to('membershipOffers'), v('show-plans'), 'record-or-who-may'],
  'enrolment-not-active': [to('membershipOffers'), to('technicalBenefits'), v('show-who-may')],
  'wrong-account': [
    v('explain-role-elsewhere'),
    v('check-association'),
    v('check-roles'),
    to('partnerCenter'),
  ],
  'not-authorized': [
    v('check-roles'),
    v('explain-role-elsewhere'),
    v('check-association'),
    v('show-who-may'),
    v('show-customers'),
  ],
  'already-active': [v('show-ids'), v('new-incident'), v('show-table')],
  'none-left': [v('enter-portal-line'), v('show-plans'), v('show-table')],
  'contract-ended': [to('membershipOffers'), 'record-or-who-may', v('show-plans')],
  'contract-id-missing': ['enter-or-ask-ids', v('show-who-may'), to('technicalBenefits')],
  'waiting-for-click': [v('show-activations'), to('technicalBenefits')],
  processing: [v('show-activations'), v('watch'), to('technicalBenefits')],
  'renewal-window': [to('membershipOffers'), 'record-or-who-may', v('show-plans')],
  'not-started': [v('show-benefit'), v('show-plans')],
  'window-passed': [v('show-who-may'), to('partnerCenter'), v('show-plans')],
  'not-entitled': [v('show-table'), v('show-plans')],
  'role-missing': [v('ask'), v('explain-role-elsewhere'), v('explain-role-pim'), v('show-who-may')],
  'role-unknown': [v('check-roles'), v('show-who-may'), v('explain-role-partner-center')],
  'not-activated': ['activate-or-ask', v('show-table')],
  'not-linked': [v('show-ids'), v('explain-ids'), v('remember-linked')],
  'wrong-product': [v('new-incident'), v('show-plans'), v('show-table')],
  'action-pack-in-azure': [to('azureSupport'), v('show-plans'), v('new-incident')],
  'linked-to-another-account': [v('show-ids'), to('supportForBusiness')],
  'plan-is-there': [to('supportForBusiness'), v('explain-ids'), { verb: 'ask', ask: 'check-ids' }],
  'portal-on-premises': [to('supportForBusiness'), v('new-incident')],
  'portal-azure': [to('azureSupport'), v('new-incident')],
  'portal-azure-customer': [v('show-customers'), v('new-incident'), to('customers')],
  'portal-distributor': [v('new-incident')],
  'portal-microsoft-365': [to('microsoft365Admin'), v('new-incident')],
  'portal-microsoft-365-customer': [v('show-customers'), to('customers')],
  'portal-business-apps': [to('powerPlatformAdmin'), v('new-incident')],
  'portal-business-apps-customer': [v('show-customers'), v('new-incident'), to('customers')],
  'portal-benefits': [
    to('technicalBenefits'),
    v('show-table'),
    v('check-association'),
    to('manageBenefits'),
    to('membershipCenterActivation'),
  ],
  'ids-fixed': [v('remember-linked'), v('new-incident')],
  'ids-differ': [{ verb: 'ask', ask: 'check-ids' }, v('show-ids'), to('supportForBusiness')],
  'associated-linked': [to('supportForBusiness'), v('new-incident')],
  'associated-ignore': [to('supportForBusiness'), v('remember-linked'), v('explain-ids')],
};

import { refusal } from '../../benefits/index.ts';
import {
  associationCard,
  customerCard,
  customersByLinkCard,
  customersPickCard,
  customersStartCard,
  refusalCard,
  signInCard,
} from '../../cards/index.ts';
import type { CardSamples } from './samples.ts';

const account = 'maria.wojcik@contoso.com';
const customers = ['Fabrikam', 'Fourth Coffee', 'Litware'].map((name, index) => ({
  id: `00000000-0000-4000-8000-00000000000${index}`,
  name,
}));
const customer = { id: '00000000-0000-4000-8000-000000000000', name: 'Fabrikam' };
const url = 'https://benefits.example.com/auth/start?t=ticket';

export const customerSamples: CardSamples = {
  'customers-start': (kit) => customersStartCard(kit),
  'customers-pick': (kit) => customersPickCard({ customers, query: '', next: 'page', account }, kit),
  'customers-pick-list': (kit) =>
    customersPickCard({ customers, query: '', account }, { ...kit, suggests: false }),
  'customers-pick-missing': (kit) =>
    customersPickCard({ customers, query: 'F', missing: true, account, incidentId: 'i-1' }, kit),
  'customers-pick-none': (kit) => customersPickCard({ customers: [], query: 'Zzz', account }, kit),
  customer: (kit) =>
    customerCard(
      {
        customer,
        workloads: [
          { name: 'Azure', supportUrl: 'https://portal.azure.com/' },
          { name: 'Exchange', supportUrl: 'https://portal.office.com/' },
          { name: 'Yammer' },
        ],
      },
      kit,
    ),
  'customer-nothing': (kit) => customerCard({ customer, workloads: [], incidentId: 'i-1' }, kit),
  'customers-by-link': (kit) => customersByLinkCard(kit),
  'refusal-customers': (kit) =>
    refusalCard(
      {
        refusal: refusal(
          'role_may_not_serve_customers',
          { account, roles: 'global-admin', whoMay: 'Maria Wójcik' },
          { what: 'open-for-customer', incidentId: 'i-1' },
        ),
        account: 'anna.nowak@contoso.com',
      },
      kit,
    ),
  'refusal-partner-center': (kit) =>
    refusalCard({ refusal: refusal('partner_center_throttled', { seconds: 20 }), account }, kit),
  'association-found': (kit) => associationCard({ account, mpnId: '1234567' }, kit),
  'association-unknown': (kit) => associationCard({ account }, kit),
  'sign-in-second-factor': (kit) => signInCard({ url, why: 'second-factor', minutes: 10 }, kit),
  'sign-in-customers': (kit) => signInCard({ url, why: 'customers', minutes: 10 }, kit),
};

import {
  adminAgentsCard,
  customerPathCard,
  descriptionCard,
  descriptionOf,
  distributorPathCard,
  incidentFormCard,
  microsoft365PathCard,
  oneMoreStepCard,
  ownExcludedCard,
  ownPathCard,
  passOnCard,
  plansCard,
  providerCard,
  subscriptionCard,
  tooOldCard,
  unknownSubscriptionCard,
} from '../../cards/index.ts';
import { anna, azure, closed, draft, form, goldCloud, maria, piotr, prepared } from './contoso.ts';
import type { CardSamples } from './samples.ts';

const customers = { ...draft, id: 'i-119', form: { ...azure.form, problem: 'Maszyna klienta nie wstaje' } };
const asCustomer = { ...customers, form: { ...customers.form, subscription: 'customer-direct' } } as const;
const ofDistributor = {
  ...customers,
  form: { ...customers.form, subscription: 'customer-distributor' },
} as const;
const mail = {
  ...draft,
  id: 'i-120',
  form: { ...azure.form, product: 'Microsoft 365', problem: 'Outlook nie wysyła poczty' },
};
const dynamics = {
  ...draft,
  id: 'i-121',
  form: { ...azure.form, product: 'Dynamics 365', subscription: 'customer-direct', customer: 'Fabrikam' },
} as const;
const old = { ...draft, form: { ...form, version: '2016', problem: 'Nie wstaje po aktualizacji' } };
const question = {
  ...prepared,
  form: { ...form, need: 'advice', problem: 'Jak przenieść bazę na SQL Server 2025?', errorMessage: '' },
} as const;
const account = 'maria.wojcik@contoso.com';
const answers = ['customer-direct', 'customer-distributor', 'own', 'unknown'] as const;
const { grantId: _, ...withoutGrant } = prepared;

export const pathSamples: CardSamples = {
  'incident-form-similar': (kit) =>
    incidentFormCard(
      {
        form: { ...form, subscription: 'own' },
        problems: {},
        filled: ['product'],
        coverage: 'covered',
        similar: closed,
        twoProblems: true,
      },
      kit,
    ),
  'incident-form-advice': (kit) =>
    incidentFormCard({ form: question.form, problems: {}, filled: ['product', 'problem'] }, kit),
  subscription: (kit) => subscriptionCard({ incident: customers, answers }, kit),
  'subscription-excluded': (kit) =>
    subscriptionCard(
      { incident: customers, answers, excluded: { offers: 'Action Pack', onPremises: 10 } },
      kit,
    ),
  'subscription-again': (kit) =>
    subscriptionCard(
      {
        incident: customers,
        answers: ['customer-direct', 'own', 'unknown'],
        excluded: { offers: 'Action Pack, Silver' },
        reminded: true,
      },
      kit,
    ),
  'subscription-unknown': (kit) =>
    unknownSubscriptionCard({ incident: customers, agents: [{ name: maria.name, account }] }, kit),
  'path-customer': (kit) => customerPathCard({ incident: asCustomer, agents: [maria], agent: false }, kit),
  'path-customer-nobody': (kit) => customerPathCard({ incident: asCustomer, agents: [], agent: false }, kit),
  'path-customer-agent': (kit) =>
    customerPathCard({ incident: dynamics, agents: [], agent: true, row: goldCloud }, kit),
  'path-distributor': (kit) =>
    distributorPathCard(
      { incident: ofDistributor, provider: { name: 'Northwind' }, whoMay: [anna], mayRecord: false },
      kit,
    ),
  'path-distributor-unknown': (kit) =>
    distributorPathCard({ incident: ofDistributor, whoMay: [anna, piotr], mayRecord: true }, kit),
  'path-own': (kit) => ownPathCard({ incident: customers, row: goldCloud }, kit),
  'path-own-excluded': (kit) => ownExcludedCard({ incident: customers, actionPack: true }, kit),
  'path-microsoft-365': (kit) => microsoft365PathCard({ incident: mail }, kit),
  'path-too-old': (kit) => tooOldCard({ incident: old }, kit),
  'pass-on': (kit) =>
    passOnCard(
      {
        incident: mail,
        people: [{ name: anna.name, account: 'anna.nowak@contoso.com' }],
        description: descriptionOf(mail, kit.words.language),
      },
      kit,
    ),
  'admin-agents': (kit) => adminAgentsCard({ agents: [{ name: maria.name, account }] }, kit),
  'admin-agents-nobody': (kit) => adminAgentsCard({ agents: [] }, kit),
  provider: (kit) =>
    providerCard({ provider: { name: 'Northwind', contact: 'pomoc@northwind.example' } }, kit),
  'provider-unknown': (kit) => providerCard({}, kit),
  'one-more-step-advice': (kit) =>
    oneMoreStepCard(
      { incident: { ...withoutGrant, form: question.form }, linked: false, portal: 'advisory' },
      kit,
    ),
  'one-more-step-azure-customer': (kit) =>
    oneMoreStepCard(
      { incident: { ...withoutGrant, form: asCustomer.form }, linked: false, portal: 'azure-customer' },
      kit,
    ),
  'one-more-step-customer-workload': (kit) =>
    oneMoreStepCard(
      {
        incident: { ...prepared, form: dynamics.form },
        row: goldCloud,
        linked: false,
        portal: 'customer-workload',
      },
      kit,
    ),
  'one-more-step-dynamics': (kit) =>
    oneMoreStepCard(
      {
        incident: { ...azure, form: { ...azure.form, product: 'Dynamics 365' } },
        row: goldCloud,
        linked: false,
        portal: 'dynamics-365',
      },
      kit,
    ),
  'description-polish': (kit) =>
    descriptionCard({ incident: { ...prepared, form: dynamics.form }, language: 'pl' }, kit),
  plans: (kit) => plansCard({}, kit),
  'plans-on-premises': (kit) => plansCard({ area: 'on-premises', incidentId: draft.id }, kit),
};

import { choicesOf, countOf, pageOf } from '../../benefits/incidents/incident-list.ts';
import type {
  Incident,
  IncidentList,
  IncidentStep,
  IncidentsWanted,
} from '../../benefits/incidents/index.ts';
import { usageOf } from '../../benefits/incidents/usage.ts';
import {
  caseNumberEntryCard,
  caseNumberSavedCard,
  descriptionCard,
  incidentChangedCard,
  incidentClosedCard,
  incidentDetailCard,
  incidentFormCard,
  incidentsCard,
  noteEntryCard,
  oneMoreStepCard,
  refundQuestionCard,
  refundReminderCard,
  sentYetCard,
  usageCard,
  whatBecameCard,
  withdrawalCard,
} from '../../cards/index.ts';
import {
  anna,
  azure,
  closed,
  draft,
  form,
  goldCloud,
  goldLocal,
  jan,
  piotr,
  prepared,
  sent,
  silverCloud,
} from './contoso.ts';
import type { CardSamples } from './samples.ts';

const after = { ...goldLocal, remaining: 12, reserved: 1 };
const refunded = { ...goldLocal, used: 8, remaining: 12, toBeConfirmed: 1 };
const manySent = Array.from({ length: 13 }, (_, index): Incident => {
  const createdAt = `2026-11-${String(20 - index).padStart(2, '0')}T10:25:00.000Z`;
  return { ...sent, id: `i-${index}`, createdAt };
});

function listOf(incidents: readonly Incident[], wanted: IncidentsWanted = { show: 'all' }): IncidentList {
  const { before: _, ...first } = wanted;
  return { wanted, ...pageOf(incidents, [], first), ...choicesOf(incidents.map(countOf), wanted) };
}

const noted: Incident = {
  ...sent,
  notes: [
    { id: 'n-1', by: jan, at: '2026-11-23T10:29:00.000Z', text: 'Microsoft prosi o *zrzut* pamięci.' },
    { id: 'n-2', by: anna, at: '2026-11-23T10:30:00.000Z', text: 'Zrzut jest na udziale wsparcie.' },
  ],
};
const steps: readonly IncidentStep[] = [
  { step: 'noted', by: { person: anna }, at: '2026-11-23T10:30:00.000Z' },
  { step: 'noted', by: { person: jan }, at: '2026-11-23T10:29:00.000Z' },
  { step: 'sent', by: { person: jan }, at: '2026-11-23T10:28:00.000Z' },
  { step: 'prepared', by: { person: jan }, at: '2026-11-23T10:26:00.000Z' },
  { step: 'created', by: { person: jan }, at: '2026-11-23T10:25:00.000Z' },
];

const sampleUsage = usageOf(
  [
    { month: '2026-02', product: 'Exchange Server', incidents: 1 },
    { month: '2026-05', product: 'SQL Server', incidents: 4 },
    { month: '2026-09', product: 'Windows Server', incidents: 2 },
    { month: '2026-11', product: 'SQL Server', incidents: 7 },
    { month: '2026-11', product: 'Azure', incidents: 1 },
  ],
  '2026-11-23',
);

export const incidentSamples: CardSamples = {
  'incident-form': (kit) =>
    incidentFormCard(
      {
        form: { ...form, impact: '', phone: '' },
        problems: {},
        entitlement: { row: goldLocal },
        coverage: 'covered',
        filled: ['product', 'version', 'errorMessage', 'severity'],
      },
      kit,
    ),
  'incident-form-empty': (kit) => incidentFormCard({ form: {}, problems: {}, filled: [] }, kit),
  'incident-form-typed': (kit) =>
    incidentFormCard(
      { form: { product: 'SQL Server' }, problems: {}, filled: [] },
      { ...kit, suggests: false },
    ),
  'incident-form-problems': (kit) =>
    incidentFormCard(
      {
        incidentId: draft.id,
        form: { ...form, version: '2016', product: '', phone: '12' },
        problems: { product: '', phone: kit.words.say('incident-form.phone.error') },
        coverage: 'too-old',
        filled: [],
      },
      kit,
    ),
  'one-more-step': (kit) =>
    oneMoreStepCard({ incident: prepared, row: after, linked: false, portal: 'support-for-business' }, kit),
  'one-more-step-linked': (kit) =>
    oneMoreStepCard({ incident: prepared, row: after, linked: true, portal: 'support-for-business' }, kit),
  'one-more-step-azure': (kit) =>
    oneMoreStepCard(
      { incident: azure, row: { ...goldCloud, contractIdMissing: true }, linked: false, portal: 'azure' },
      kit,
    ),
  'one-more-step-microsoft-365': (kit) =>
    oneMoreStepCard({ incident: azure, linked: false, portal: 'microsoft-365' }, kit),
  description: (kit) => descriptionCard({ incident: prepared }, kit),
  'case-number-entry': (kit) =>
    caseNumberEntryCard(
      { incident: prepared, typed: '26112300400', problem: kit.words.say('case-number-entry.error') },
      kit,
    ),
  'case-number-saved': (kit) => caseNumberSavedCard({ incident: sent, row: after }, kit),
  'case-number-correct': (kit) => caseNumberEntryCard({ incident: sent }, kit),
  incidents: (kit) =>
    incidentsCard(
      { list: listOf([prepared, { ...sent, id: 'i-115' }, closed, { ...draft, id: 'i-114' }]), whose: 'own' },
      kit,
    ),
  'incidents-closed': (kit) =>
    incidentsCard(
      {
        list: listOf([prepared, { ...sent, id: 'i-115' }, closed, { ...draft, id: 'i-114' }], {
          show: 'closed',
        }),
        whose: 'own',
        leadsToCompany: true,
      },
      kit,
    ),
  'incidents-company': (kit) =>
    incidentsCard({ list: listOf([...manySent, closed, { ...azure, by: piotr }]), whose: 'company' }, kit),
  'incidents-company-older': (kit) =>
    incidentsCard(
      {
        list: listOf([...manySent, { ...azure, by: piotr }], {
          show: 'open',
          product: 'SQL Server',
          by: jan,
          before: 'x',
        }),
        whose: 'company',
      },
      kit,
    ),
  'incidents-none': (kit) => incidentsCard({ list: listOf([]), whose: 'own' }, kit),
  'incident-detail-draft': (kit) =>
    incidentDetailCard(
      {
        incident: { ...draft, waitsFor: { membershipId: 'm-silver', kind: 'product-support' } },
        reader: 'own',
      },
      kit,
    ),
  'incident-detail-prepared': (kit) =>
    incidentDetailCard({ incident: prepared, row: after, reader: 'own', steps: steps.slice(-2) }, kit),
  'incident-detail-sent': (kit) =>
    incidentDetailCard({ incident: noted, row: after, reader: 'own', steps }, kit),
  'incident-detail-customer': (kit) =>
    incidentDetailCard(
      {
        incident: {
          ...azure,
          form: { ...azure.form, need: 'advice', subscription: 'customer-direct', customer: 'Fabrikam' },
        },
        reader: 'own',
      },
      kit,
    ),
  'incident-detail-refund': (kit) =>
    incidentDetailCard({ incident: closed, row: refunded, reader: 'own' }, kit),
  'incident-detail-closed': (kit) =>
    incidentDetailCard({ incident: { ...closed, by: jan }, row: after, reader: 'colleague' }, kit),
  'incident-detail-may-open': (kit) =>
    incidentDetailCard({ incident: sent, row: after, reader: 'may-open' }, kit),
  'incident-detail-leaver': (kit) =>
    incidentDetailCard({ incident: noted, row: after, reader: 'company', steps, ofLeaver: true }, kit),
  'incident-detail-company': (kit) =>
    incidentDetailCard({ incident: prepared, row: after, reader: 'company', steps: steps.slice(-2) }, kit),
  'note-entry': (kit) =>
    noteEntryCard(
      {
        incident: sent,
        own: true,
        typed: 'Microsoft prosi o zrzut pamięci',
        problem: kit.words.say('note.too-long', { length: 1024, most: 1000 }),
      },
      kit,
    ),
  'note-entry-company': (kit) => noteEntryCard({ incident: sent, own: false }, kit),
  withdrawal: (kit) => withdrawalCard({ incident: prepared, counted: true }, kit),
  'withdrawal-uncounted': (kit) => withdrawalCard({ incident: azure, counted: false }, kit),
  'withdrawal-sent': (kit) => withdrawalCard({ incident: sent, counted: true }, kit),
  'incident-closed': (kit) =>
    incidentClosedCard({ incident: { ...sent, state: 'closed' }, outcome: 'resolved', row: after }, kit),
  'incident-closed-refund': (kit) =>
    incidentClosedCard({ incident: closed, outcome: 'bug', row: refunded }, kit),
  'refund-question': (kit) => refundQuestionCard({ incident: closed }, kit),
  'refund-reminder': (kit) => refundReminderCard({ on: '2026-11-30T08:00:00.000Z' }, kit),
  'incident-changed': (kit) =>
    incidentChangedCard(
      {
        notice: {
          id: 'n-1',
          kind: 'incident-changed',
          to: jan,
          dueAt: kit.now,
          about: { incidentId: sent.id },
          facts: { what: 'bug', name: anna.name, title: sent.form.problem, number: '2026-0117' },
        },
      },
      kit,
    ),
  usage: (kit) =>
    usageCard({ company: 'Contoso', usage: sampleUsage, rows: [goldLocal, goldCloud, silverCloud] }, kit),
  'usage-none': (kit) =>
    usageCard({ company: 'Contoso', usage: { ...sampleUsage, incidents: 0, products: [] }, rows: [] }, kit),
  'sent-yet': (kit) =>
    sentYetCard({ incident: { ...prepared, preparedAt: '2026-11-20T10:31:00.000Z' } }, kit),
  'what-became': (kit) => whatBecameCard({ incident: { ...sent, sentAt: '2026-11-16T10:58:00.000Z' } }, kit),
};

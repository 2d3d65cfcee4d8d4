import {
  caseNumberEntryCard,
  caseNumberSavedCard,
  descriptionCard,
  incidentDetailCard,
  incidentFormCard,
  incidentsCard,
  oneMoreStepCard,
  sentYetCard,
  whatBecameCard,
} from '../../cards/index.ts';
import { azure, closed, draft, form, goldCloud, goldLocal, jan, prepared, sent } from './contoso.ts';
import type { CardSamples } from './samples.ts';

const after = { ...goldLocal, remaining: 12, reserved: 1 };

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
  incidents: (kit) =>
    incidentsCard({ incidents: [prepared, { ...sent, id: 'i-115' }, closed], mine: true }, kit),
  'incidents-company': (kit) =>
    incidentsCard(
      { incidents: Array.from({ length: 13 }, (_, index) => ({ ...sent, id: `i-${index}` })), mine: false },
      kit,
    ),
  'incidents-none': (kit) => incidentsCard({ incidents: [], mine: true }, kit),
  'incident-detail-draft': (kit) =>
    incidentDetailCard(
      { incident: { ...draft, waitsFor: { membershipId: 'm-silver', kind: 'product-support' } }, own: true },
      kit,
    ),
  'incident-detail-prepared': (kit) => incidentDetailCard({ incident: prepared, row: after, own: true }, kit),
  'incident-detail-sent': (kit) => incidentDetailCard({ incident: sent, row: after, own: true }, kit),
  'incident-detail-closed': (kit) =>
    incidentDetailCard({ incident: { ...closed, by: jan }, row: after, own: false }, kit),
  'sent-yet': (kit) =>
    sentYetCard({ incident: { ...prepared, preparedAt: '2026-11-20T10:31:00.000Z' } }, kit),
  'what-became': (kit) => whatBecameCard({ incident: { ...sent, sentAt: '2026-11-16T10:58:00.000Z' } }, kit),
};

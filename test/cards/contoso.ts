import type { Incident, IncidentForm } from '../../benefits/incidents/index.ts';
import type { Activation, Person } from '../../benefits/index.ts';
import type { BenefitRow } from '../../benefits/memberships/index.ts';
import type { CardKit } from '../../cards/index.ts';
import { createWords, type WordsLanguage } from '../../locales/index.ts';

/** Monday, 23 November 2026, 11:31 in Warsaw. */
export const now = '2026-11-23T10:31:00.000Z';
const tenantId = '5a1c9c3e-2f51-4f0c-9a43-0b8f6f1d2c11';
const person = (oid: string, name: string): Person => ({ tenantId, oid, name });

export const anna = person('anna', 'Anna Nowak');
export const piotr = person('piotr', 'Piotr Zieliński');
export const maria = person('maria', 'Maria Wójcik');
export const jan = person('jan', 'Jan Kowalski');

/** A kit whose opIds are all the same, so that drawn cards can be compared. */
export function kitOf(language: WordsLanguage): CardKit {
  return {
    words: createWords(language),
    draw: (verb, ids = {}) => ({ verb, v: 1, op: 'op', ids }),
    now,
    zone: 'Europe/Warsaw',
    suggests: true,
  };
}

const row: BenefitRow = {
  membershipId: 'm-gold',
  tenantId,
  kind: 'product-support',
  offer: 'gold',
  competencies: ['Cloud Platform'],
  state: 'active',
  allowance: 20,
  edition: 'mpn-2021',
  secondHand: false,
  startsOn: '2026-07-01',
  endsOn: '2027-06-30',
  daysLeft: 219,
  used: 7,
  reserved: 0,
  remaining: 13,
  toBeConfirmed: 0,
  grantId: 'g-gold-local',
  contractIdMissing: false,
};

export const goldLocal = row;
export const goldLocalLow: BenefitRow = { ...row, used: 18, remaining: 2, attention: 'running-low' };
export const goldCloud: BenefitRow = {
  ...row,
  kind: 'signature-cloud',
  allowance: 'unlimited',
  used: 3,
  remaining: 'unlimited',
  grantId: 'g-gold-cloud',
};
const { remaining: _, grantId: __, ...withoutGrant } = row;
export const silverCloud: BenefitRow = {
  ...withoutGrant,
  membershipId: 'm-silver',
  kind: 'signature-cloud',
  offer: 'silver',
  competencies: ['Application Development'],
  state: 'inactive',
  allowance: 5,
  used: 0,
  activateBy: '2026-12-14',
  daysLeft: 21,
  attention: 'activate',
};
const { attention: ___, activateBy: ____, ...withoutAttention } = silverCloud;
export const silverLocal: BenefitRow = {
  ...withoutAttention,
  kind: 'product-support',
  state: 'processing',
  allowance: 15,
  activationId: 'a-41',
  expectedOn: '2026-11-30',
};
export const actionPackCloud: BenefitRow = {
  ...withoutGrant,
  membershipId: 'm-maps',
  offer: 'action-pack',
  competencies: [],
  kind: 'signature-cloud',
  state: 'notEntitled',
  allowance: 'not-entitled',
  used: 0,
};

export const activation: Activation = {
  id: 'a-41',
  number: 41,
  membershipId: 'm-silver',
  kind: 'product-support',
  state: 'submitted',
  requester: anna,
  requestedAt: '2026-11-23T10:20:00.000Z',
  assignee: anna,
  submittedAt: '2026-11-23T10:22:00.000Z',
  watchers: [jan],
};

export const form: IncidentForm = {
  area: 'on-premises',
  product: 'SQL Server',
  version: '2022',
  problem: 'SQL Server 2022, błąd 17066',
  errorMessage: 'SQL Server Assertion: File: <"logmgr.cpp">, line=3508 Failed Assertion = *result == 0*',
  impact: 'Sprzedaż stoi, 40 osób nie może pracować',
  severity: 'A',
  phone: '+48 22 123 45 67',
};

export const draft: Incident = {
  id: 'i-117',
  state: 'draft',
  by: jan,
  form,
  createdAt: '2026-11-23T10:25:00.000Z',
};
export const prepared: Incident = {
  ...draft,
  state: 'prepared',
  number: '2026-0117',
  grantId: 'g-gold-local',
  preparedAt: '2026-11-23T10:31:00.000Z',
};
export const sent: Incident = {
  ...prepared,
  state: 'sent',
  sentAt: '2026-11-23T10:58:00.000Z',
  caseNumber: '2611230040001234',
};
export const closed: Incident = {
  ...sent,
  id: 'i-116',
  number: '2026-0116',
  state: 'closed',
  outcome: 'bug',
  refund: 'to-be-confirmed',
  closedAt: '2026-11-20T09:10:00.000Z',
  sentAt: '2026-11-12T09:10:00.000Z',
  caseNumber: '2611120040009876',
  form: {
    ...form,
    problem: 'Windows Server 2025: klaster nie wstaje po aktualizacji',
    product: 'Windows Server',
    version: '2025',
    severity: 'B',
  },
};
export const azure: Incident = {
  ...prepared,
  id: 'i-118',
  number: '2026-0118',
  grantId: 'g-gold-cloud',
  form: {
    ...form,
    area: 'cloud',
    product: 'Azure',
    version: '',
    problem: 'Maszyna wirtualna nie wstaje',
    severity: 'B',
    errorMessage: '',
  },
};

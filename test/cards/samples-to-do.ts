import type { Ask, DeadLetter, SetAsideResult, ToDoItem } from '../../benefits/index.ts';
import type { Grant } from '../../benefits/memberships/index.ts';
import {
  activationLateCard,
  balanceFormCard,
  idsConfirmCard,
  idsCorrectedCard,
  idsPasteCard,
  refundConfirmCard,
  setAsideCard,
  setAsideNoteCard,
  type ToDoEntry,
  toDoCard,
  undeliveredCard,
} from '../../cards/index.ts';
import {
  activation,
  anna,
  closed,
  goldLocal,
  jan,
  maria,
  piotr,
  silverCloud,
  silverLocal,
} from './contoso.ts';
import type { CardSamples } from './samples.ts';

const late = { ...silverLocal, expectedOn: '2026-11-20', attention: 'overdue' as const };
const lateActivation = { ...activation, submittedAt: '2026-11-13T10:22:00.000Z' };
const waiting = { ...silverCloud, state: 'waitingForClick' as const, activationId: 'a-42' };
const requested = {
  ...activation,
  id: 'a-42',
  number: 42,
  kind: 'signature-cloud' as const,
  state: 'requested' as const,
};
const active = { ...silverLocal, state: 'active' as const, remaining: 15, grantId: 'g-silver-local' };
const grant: Grant = {
  id: 'g-silver-local',
  membershipId: 'm-silver',
  kind: 'product-support',
  edition: 'mpn-2021',
  allowance: 15,
  endsOn: '2027-06-30',
  accessId: '174194339',
  contractId: '172583642',
  used: 0,
  activatedAt: '2026-11-23T09:00:00.000Z',
  seenBy: [],
  recordedBy: { person: anna },
};
const result: SetAsideResult = {
  id: 'r-1',
  membershipId: 'm-silver',
  kind: 'product-support',
  activationId: 'a-41',
  result: 'completed',
  why: 'benefit_already_active',
  at: '2026-11-23T10:25:00.000Z',
  receivedAt: '2026-11-23T10:25:00.000Z',
  by: { system: 'fulfilment-callback' },
  accessId: '174194399',
  contractId: '172583642',
  endsOn: '2027-06-30',
};
const { accessId: _access, contractId: _contract, endsOn: _ends, ...withoutIds } = result;
const rejected: SetAsideResult = {
  ...withoutIds,
  id: 'r-2',
  result: 'rejected',
  why: 'activation_not_open',
  reason: 'Członkostwo nie jest jeszcze potwierdzone',
};
const letter: DeadLetter = {
  notice: {
    id: 'n-1',
    kind: 'activation-completed',
    to: jan,
    dueAt: '2026-11-20T09:00:00.000Z',
    about: { membershipId: 'm-silver', kind: 'product-support', grantId: 'g-silver-local' },
  },
  at: '2026-11-23T08:00:00.000Z',
  reason: 'ConversationBlockedByUser',
};
const ask: Ask = {
  id: 'k-1',
  what: 'activate',
  membershipId: 'm-silver',
  kind: 'signature-cloud',
  asker: jan,
  reason: 'Azure, maszyna wirtualna nie wstaje',
  askedAt: '2026-11-23T09:40:00.000Z',
  sentTo: [anna, piotr],
  state: 'open',
};

const since = { since: '2026-11-23T09:40:00.000Z', late: false };
const item = (entry: ToDoItem, row?: ToDoEntry['row']): ToDoEntry => ({
  item: entry,
  ...(row === undefined ? {} : { row }),
});
const entries: readonly ToDoEntry[] = [
  item({ ...since, key: 'click/a-42', section: 'click', activation: requested }, waiting),
  item({ ...since, key: 'record/a-41', late: true, section: 'record', activation: lateActivation }, late),
  item({ ...since, key: 'ask/k-1', section: 'ask', ask }, waiting),
  item({ ...since, key: 'unreadable/g-1', section: 'unreadable', grant }, active),
  item({ ...since, key: 'result/r-1', section: 'result', result }, active),
  item({ ...since, key: 'refund/i-116', section: 'refund', incident: closed }, goldLocal),
  item({ ...since, key: 'undelivered/n-1', section: 'undelivered', letter }, active),
];
const manyAsks = Array.from({ length: 14 }, (_, index) => {
  const id = `k-${index + 10}`;
  return item({ ...since, key: `ask/${id}`, section: 'ask', ask: { ...ask, id, asker: maria } }, waiting);
});
const draft = {
  id: 'd-1',
  by: piotr,
  at: '2026-11-23T10:20:00.000Z',
  membershipId: 'm-silver',
  kind: 'product-support' as const,
  contractId: '172583642',
  endsOn: '2027-06-30',
};

export const toDoSamples: CardSamples = {
  'to-do': (kit) => toDoCard({ entries }, kit),
  'to-do-nothing': (kit) => toDoCard({ entries: [] }, kit),
  'to-do-many': (kit) =>
    toDoCard({ entries: [...entries.slice(0, 2), ...manyAsks, ...entries.slice(4)] }, kit),
  'to-do-section': (kit) => toDoCard({ entries: manyAsks, section: 'ask', from: 0 }, kit),
  'set-aside': (kit) => setAsideCard({ result, row: active, grant }, kit),
  'set-aside-rejected': (kit) => setAsideCard({ result: rejected, row: silverCloud }, kit),
  'set-aside-note': (kit) =>
    setAsideNoteCard(
      { resultId: 'r-1', what: 'recorded', by: { person: anna }, at: '2026-11-23T10:20:00.000Z' },
      kit,
    ),
  'refund-confirm': (kit) => refundConfirmCard({ incident: closed, row: goldLocal }, kit),
  'refund-confirm-in-count': (kit) =>
    refundConfirmCard({ incident: closed, row: { ...goldLocal, refundsInCount: 1 } }, kit),
  undelivered: (kit) =>
    undeliveredCard({ letter, row: active, says: '✓ Microsoft Product Support · Silver jest aktywna' }, kit),
  'undelivered-gone': (kit) => undeliveredCard({ letter: { ...letter, reason: 'http_400' } }, kit),
  'activation-late': (kit) =>
    activationLateCard({ row: late, activation: lateActivation, whom: 'assignee' }, kit),
  'activation-late-others': (kit) =>
    activationLateCard({ row: late, activation: lateActivation, whom: 'others' }, kit),
  'balance-form': (kit) =>
    balanceFormCard(
      { row: { ...goldLocal, reserved: 1, toBeConfirmed: 1 }, reconciledOn: '2026-09-03' },
      kit,
    ),
  'balance-form-problem': (kit) => balanceFormCard({ row: goldLocal, typed: '25', problem: '0–20' }, kit),
  'ids-corrected': (kit) =>
    idsCorrectedCard(
      { row: active, change: 'contract', accessEnd: '39', contractEnd: '42', by: { person: anna } },
      kit,
    ),
  'ids-added': (kit) =>
    idsCorrectedCard(
      { row: active, change: 'added', accessEnd: '39', contractEnd: '42', by: { person: anna } },
      kit,
    ),
  'ids-paste-correct': (kit) => idsPasteCard({ row: active, known: { access: '39', contract: '42' } }, kit),
  'ids-paste-missing': (kit) => idsPasteCard({ row: active, known: { access: '39' } }, kit),
  'ids-paste-underway': (kit) => idsPasteCard({ row: late, activationId: 'a-41', mayEnd: true }, kit),
  'ids-confirm-alone': (kit) =>
    idsConfirmCard({ row: active, draft, maskedAccessId: '•••••••39', notNineDigits: false }, kit),
};

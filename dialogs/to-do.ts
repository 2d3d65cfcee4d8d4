import {
  type CompanyView,
  may,
  type Refused,
  refusal,
  type ToDo,
  type ToDoItem,
  toDoSections,
} from '../benefits/index.ts';
import {
  askReceivedCard,
  refundConfirmCard,
  setAsideCard,
  type ToDoEntry,
  textNote,
  toDoCard,
  undeliveredCard,
} from '../cards/index.ts';
import { askViewOf } from './ask-view.ts';
import type { Feature } from './feature-dialog.ts';
import { showActive } from './ids-active.ts';
import { noticeCard } from './notices.ts';
import { asksToSignIn, idsOf, ordered, refused, rowOf, settle } from './order.ts';
import type { Turn } from './turn.ts';

/** What waits for somebody who may, and settling each of it. */
export const toDo: Feature = {
  id: 'to-do',
  verbs: {
    'show-to-do': (turn) => show(turn),
    'show-ask': showAsk,
    'show-set-aside': showSetAside,
    'apply-set-aside': applySetAside,
    'dismiss-set-aside': dismissSetAside,
    'show-refund': showRefund,
    'confirm-refund': confirmRefund,
    'refuse-refund': refuseRefund,
    'show-undelivered': showUndelivered,
    'dismiss-undelivered': dismissUndelivered,
  },
  intents: { 'to-do': offer },
  hears: {},
};

/**
 * Who has just signed in sees it at once; a text cannot be asked for a token, so for anybody else the
 * role is verified at the button it draws.
 */
async function offer(turn: Turn): Promise<undefined> {
  if (!turn.personal) return refused(turn, 'personal_chat_only');
  const seen = await turn.services.rolesLastSeen(turn.asker);
  if (seen !== undefined && !may(seen.roles, 'company-view')) {
    const whoMay = await turn.services.useCases.peopleWhoMayActivate(turn.asker.companyId);
    const code = seen.roles.length > 0 ? 'role_may_not_activate' : 'role_missing';
    return refused(turn, code, {
      account: turn.asker.account,
      doing: 'companyView',
      roles: seen.roles.join(','),
      whoMay: whoMay.map(({ person }) => person.name).join(', '),
    });
  }
  const waits = await turn.services.useCases.toDo(ordered(turn));
  if (!asksToSignIn(waits)) return show(turn, waits);
  await turn.show(
    textNote(
      {
        title: 'to-do.title',
        paragraphs: ['to-do.ask-first'],
        buttons: [
          ['show-to-do', {}, { what: 'open' }],
          ['show-table', {}],
        ],
      },
      turn.kit,
    ),
  );
}

/** Everything that waits, after the full gate; undefined when it was refused. */
async function allOf(
  turn: Turn,
  read?: ToDo | Refused,
): Promise<{ view: CompanyView; entries: readonly ToDoEntry[] } | undefined> {
  if (!turn.personal) return refused(turn, 'personal_chat_only');
  const waits = read ?? (await turn.services.useCases.toDo(ordered(turn)));
  if (waits.kind === 'refused') return turn.refuse(waits.refusal);
  const view = await turn.view(true);
  return { view, entries: waits.items.flatMap((item) => entryOf(view, item)) };
}

/** Of an activation whose benefit has made room for a newer period nothing can be done any more. */
function entryOf(view: CompanyView, item: ToDoItem): readonly ToDoEntry[] {
  const of = benefitOf(view, item);
  const row = rowOf(view, of?.membershipId, of?.kind);
  if (row === undefined && 'activation' in item) return [];
  return [{ item, ...(row === undefined ? {} : { row }) }];
}

type Benefit = { readonly membershipId?: string; readonly kind?: string };

function benefitOf({ record }: CompanyView, item: ToDoItem): Benefit | undefined {
  const ofGrant = (grantId: string | undefined) => record.grants.find(({ id }) => id === grantId);
  switch (item.section) {
    case 'click':
    case 'record':
      return item.activation;
    case 'ask':
      return item.ask;
    case 'lines':
      return undefined;
    case 'unreadable':
      return item.grant;
    case 'result':
      return item.result;
    case 'refund':
      return ofGrant(item.incident.grantId);
    case 'undelivered': {
      const { about } = item.letter.notice;
      const activation = record.activations.find(({ id }) => id === about.activationId);
      return about.membershipId === undefined ? (activation ?? ofGrant(about.grantId)) : about;
    }
  }
}

async function show(turn: Turn, read?: ToDo | Refused): Promise<undefined> {
  const all = await allOf(turn, read);
  if (all === undefined) return undefined;
  const { section: named, from = '0' } = idsOf(turn);
  const section = toDoSections.find((one) => one === named);
  const page = section === undefined ? {} : { section, from: /^\d{1,4}$/.test(from) ? Number(from) : 0 };
  await turn.show(toDoCard({ entries: all.entries, ...page }, turn.kit));
}

/** The one that the button names; whoever comes late is told that it is settled. */
async function one<S extends ToDoItem['section']>(turn: Turn, section: S, id: string | undefined) {
  const all = await allOf(turn);
  if (all === undefined) return undefined;
  const entry = all.entries.find(({ item }) => item.key === `${section}/${id}`);
  const item = entry?.item;
  if (entry === undefined || item === undefined || item.section !== section) {
    await turn.refuse(refusal('already_settled'));
    return undefined;
  }
  return { view: all.view, row: entry.row, item: item as ToDoItem & { section: S } };
}

const rowIn = (row: ToDoEntry['row']) => (row === undefined ? {} : { row });

async function showAsk(turn: Turn): Promise<undefined> {
  const found = await one(turn, 'ask', idsOf(turn).askId);
  if (found !== undefined) await turn.show(askReceivedCard(askViewOf(found.view, found.item.ask), turn.kit));
}

async function showSetAside(turn: Turn): Promise<undefined> {
  const found = await one(turn, 'result', idsOf(turn).resultId);
  if (found === undefined) return undefined;
  const { result } = found.item;
  const grant = found.view.record.grants.find(
    ({ membershipId, kind }) => membershipId === result.membershipId && kind === result.kind,
  );
  await turn.show(
    setAsideCard({ result, ...rowIn(found.row), ...(grant === undefined ? {} : { grant }) }, turn.kit),
  );
}

async function applySetAside(turn: Turn): Promise<undefined> {
  const outcome = await turn.services.useCases.applySetAside(ordered(turn), {
    resultId: idsOf(turn).resultId ?? '',
  });
  return settle(turn, outcome, ({ grantId, activationId }) => showActive(turn, grantId, activationId));
}

async function dismissSetAside(turn: Turn): Promise<undefined> {
  const outcome = await turn.services.useCases.dismissSetAside(ordered(turn), {
    resultId: idsOf(turn).resultId ?? '',
  });
  return settle(turn, outcome, () => noted(turn, 'set-aside.dismissed'));
}

async function showRefund(turn: Turn): Promise<undefined> {
  const found = await one(turn, 'refund', idsOf(turn).incidentId);
  if (found !== undefined)
    await turn.show(refundConfirmCard({ incident: found.item.incident, ...rowIn(found.row) }, turn.kit));
}

async function confirmRefund(turn: Turn): Promise<undefined> {
  const incidentId = idsOf(turn).incidentId ?? '';
  const outcome = await turn.services.useCases.confirmRefund(ordered(turn), { incidentId });
  return settle(turn, outcome, async ({ grantId }) =>
    noted(turn, 'refund.confirmed', await leftOf(turn, grantId)),
  );
}

async function refuseRefund(turn: Turn): Promise<undefined> {
  const incidentId = idsOf(turn).incidentId ?? '';
  const outcome = await turn.services.useCases.refuseRefund(ordered(turn), { incidentId });
  return settle(turn, outcome, async ({ grantId }) =>
    noted(turn, 'refund.refused', await leftOf(turn, grantId)),
  );
}

/** `13 z 20` of the benefit, as it is now. */
async function leftOf(turn: Turn, grantId: string | null): Promise<{ readonly left: string }> {
  const row = (await turn.view(true)).rows.find((one) => one.grantId === grantId);
  const { remaining, allowance } = row ?? {};
  if (typeof remaining !== 'number' || typeof allowance !== 'number') return { left: 'none' };
  return { left: turn.words.say('refund.left', { remaining, allowance }) };
}

async function showUndelivered(turn: Turn): Promise<undefined> {
  const found = await one(turn, 'undelivered', idsOf(turn).noticeId);
  if (found === undefined) return undefined;
  const { letter } = found.item;
  const says = noticeCard(found.view, letter.notice, turn.kit)?.summary;
  await turn.show(
    undeliveredCard({ letter, ...rowIn(found.row), ...(says === undefined ? {} : { says }) }, turn.kit),
  );
}

async function dismissUndelivered(turn: Turn): Promise<undefined> {
  const outcome = await turn.services.useCases.dismissUndelivered(ordered(turn), {
    noticeId: idsOf(turn).noticeId ?? '',
  });
  return settle(turn, outcome, () => noted(turn, 'undelivered.dismissed'));
}

function noted(
  turn: Turn,
  title: 'set-aside.dismissed' | 'refund.confirmed' | 'refund.refused' | 'undelivered.dismissed',
  facts: Readonly<Record<string, string>> = {},
): Promise<void> {
  const buttons = [
    ['show-to-do', {}],
    ['show-table', {}],
  ] as const;
  return turn.replace(textNote({ title, facts, buttons }, turn.kit));
}

/** What waits for somebody who may: computed from the record and from what could not be delivered. */
import type { Ask } from '../asks/ask-record.ts';
import { addWorkingDays, type CalendarDay, dayOf, type Instant } from '../calendar.ts';
import { hasUnreadableIds } from '../ids/unreadable-ids.ts';
import type { Incident } from '../incidents/incident-record.ts';
import { awaitedRefunds } from '../incidents/refunds.ts';
import { askedDrafts } from '../memberships/asked-memberships.ts';
import type { Grant, MembershipDraft } from '../memberships/membership-record.ts';
import type { DeadLetter } from '../ports.ts';
import type { Activation, CompanyRecord, SetAsideResult } from '../record/company-record.ts';
import { expectedOn } from '../telling/follow-ups.ts';

/** In the order they are shown. */
export const toDoSections = [
  'click',
  'record',
  'ask',
  'lines',
  'unreadable',
  'result',
  'refund',
  'undelivered',
] as const;
export type ToDoSection = (typeof toDoSections)[number];

interface Waits {
  /** Stable: `section/id`. */
  readonly key: string;
  readonly since: Instant;
  readonly late: boolean;
}
export type ToDoItem = Waits &
  (
    | { readonly section: 'click' | 'record'; readonly activation: Activation }
    | { readonly section: 'ask'; readonly ask: Ask }
    | { readonly section: 'lines'; readonly draft: MembershipDraft }
    | { readonly section: 'unreadable'; readonly grant: Grant }
    | { readonly section: 'result'; readonly result: SetAsideResult }
    | { readonly section: 'refund'; readonly incident: Incident }
    | { readonly section: 'undelivered'; readonly letter: DeadLetter }
  );

/** Working days after which a click that nobody has made is late. */
const clickLateDays = 2;

export interface ToDoOptions {
  readonly now: Instant;
  /** Working days Microsoft usually takes, from the click. */
  readonly expectedDays: number;
  readonly deadLetters: readonly DeadLetter[];
  /** Asks this person can decide on. */
  readonly asks: readonly Ask[];
}

/** Section by section; in each what is late first, then the oldest. */
export function toDoOf(record: CompanyRecord, options: ToDoOptions): readonly ToDoItem[] {
  const { deadLetters, asks } = options;
  const items: readonly ToDoItem[] = [
    ...record.activations.flatMap((one) => activationItem(record, one, options)),
    ...asks.map((ask): ToDoItem => ({ section: 'ask', ask, ...waits('ask', ask.id, ask.askedAt) })),
    ...askedDrafts(record, options.now).map(
      (draft): ToDoItem => ({ section: 'lines', draft, ...waits('lines', draft.id, draft.at) }),
    ),
    ...unreadableGrants(record, options).map(
      (grant): ToDoItem => ({
        section: 'unreadable',
        grant,
        ...waits('unreadable', grant.id, grant.activatedAt),
      }),
    ),
    ...record.setAside.map(
      (result): ToDoItem => ({ section: 'result', result, ...waits('result', result.id, result.receivedAt) }),
    ),
    ...awaitedRefunds(record).map(
      (incident): ToDoItem => ({
        section: 'refund',
        incident,
        ...waits('refund', incident.id, incident.closedAt ?? incident.createdAt),
      }),
    ),
    // That somebody could not be told of an undelivered notice says nothing new, nor that whoever has left is gone.
    ...deadLetters
      .filter(({ notice: { kind } }) => kind !== 'notice-undelivered' && kind !== 'said-to-have-left')
      .map(
        (letter): ToDoItem => ({
          section: 'undelivered',
          letter,
          ...waits('undelivered', letter.notice.id, letter.at),
        }),
      ),
  ];
  return [...items].sort(
    (a, b) =>
      toDoSections.indexOf(a.section) - toDoSections.indexOf(b.section) ||
      Number(b.late) - Number(a.late) ||
      a.since.localeCompare(b.since) ||
      a.key.localeCompare(b.key),
  );
}

function waits(section: ToDoSection, id: string, since: Instant, late = false): Waits {
  return { key: `${section}/${id}`, since, late };
}

function activationItem(
  record: CompanyRecord,
  activation: Activation,
  { now, expectedDays }: ToDoOptions,
): readonly ToDoItem[] {
  const today = dayOf(now, record.zone);
  const { id, state, requestedAt, submittedAt } = activation;
  if (state === 'requested') {
    const due: CalendarDay = addWorkingDays(dayOf(requestedAt, record.zone), clickLateDays);
    return [{ section: 'click', activation, ...waits('click', id, requestedAt, due < today) }];
  }
  if (state !== 'submitted' || submittedAt === undefined) return [];
  const late = expectedOn(submittedAt, expectedDays, record.zone) < today;
  return [{ section: 'record', activation, ...waits('record', id, submittedAt, late) }];
}

function unreadableGrants(record: CompanyRecord, { now }: ToDoOptions): readonly Grant[] {
  const today = dayOf(now, record.zone);
  return record.grants.filter((grant) => grant.endsOn >= today && hasUnreadableIds(grant));
}

/** Use cases of telling in time: what the calendar says, *remind me tomorrow*, and what each wants to know. */
import { addDays, atHour, type CalendarDay, dayOf } from '../calendar.ts';
import { type CaseKit, personOf } from '../case-kit.ts';
import { auditRow, noticeRow, type Order, personKey, refused } from '../order.ts';
import type { Person } from '../people/person.ts';
import type { Asker, Done, Json, Outcome, Refused } from '../ports.ts';
import type { CompanyRecord } from '../record/company-record.ts';
import type { Ordered, UseCaseDeps } from '../use-cases.ts';
import type { WhoHears } from './activations-waiting.ts';
import { calendarNotices } from './calendar-notices.ts';
import { endingGrants } from './endings.ts';
import { followUpHour } from './follow-ups.ts';
import { choicesAsJson, firstHourOf, type NoticeChoices, parseNoticeChoices } from './notice-choices.ts';
import { withTold } from './told.ts';

export interface TellingCases {
  /**
   * Writes the notices of what has come due by the calendar. Each is one command with a key of its
   * own, so that two machines, a repeat or a clock set back tell nothing twice.
   * @returns how many things were told of
   */
  tellWhatIsDue(companyId: string): Promise<number>;
  /** The same reminder once more on the next day, for the asker alone. */
  remindTomorrow(
    ordered: Ordered,
    input: { readonly membershipId: string; readonly on: CalendarDay },
  ): Promise<Outcome<{ on: string }>>;
  noticeChoices(person: Pick<Asker, 'companyId' | 'tenantId' | 'oid'>): Promise<NoticeChoices>;
  chooseNotices(asker: Asker, choices: NoticeChoices): Promise<void>;
}

/** Somebody to tell, and the zone they chose for it. */
type Receiver = Person & { readonly zone?: string };
interface Told extends WhoHears {
  readonly whoMay: readonly Receiver[];
}

export function tellingCases(
  { store, keyed, clock, expectedDays }: Pick<UseCaseDeps, 'store' | 'keyed' | 'clock' | 'expectedDays'>,
  kit: CaseKit,
): TellingCases {
  const noticeChoices: TellingCases['noticeChoices'] = async (person) => {
    const kept = await keyed.get(person.companyId, 'notice-choices', personKey(person));
    return parseNoticeChoices(kept?.value);
  };

  async function whoMay(companyId: string): Promise<readonly Receiver[]> {
    const known = await kit.whoMay(companyId);
    return Promise.all(
      known.map(async ({ person }) => {
        const { zone } = await noticeChoices({ companyId, ...person });
        return zone === undefined ? person : { ...person, zone };
      }),
    );
  }

  return {
    noticeChoices,
    async chooseNotices(asker, choices) {
      await keyed.put(asker.companyId, 'notice-choices', personKey(asker), choicesAsJson(choices));
    },
    async tellWhatIsDue(companyId) {
      const record = await store.read(companyId);
      if (record === undefined) return 0;
      const people = await whoMay(companyId);
      const due = calendarNotices(record, clock.now(), { whoMay: people, expectedDays });
      for (const { key } of due)
        await kit.runAs(
          companyId,
          { system: 'follow-up' },
          { kind: 'calendar', opId: key },
          {},
          (current, order) => decideTelling(current, key, { whoMay: people, expectedDays }, order),
        );
      return due.length;
    },
    remindTomorrow(ordered, input) {
      return kit.run(ordered, 'remind-tomorrow', input, (record, order) =>
        decideReminder(record, input, personOf(ordered.asker), order),
      );
    },
  };
}

/** The notices of one due thing, once: told in the record, which outlives the memory of commands. */
function decideTelling(record: CompanyRecord, key: string, who: Told, order: Order): Done<Json> | Refused {
  const due = calendarNotices(record, order.now, who).find((one) => one.key === key);
  if (due === undefined) return refused('changed_since');
  const today = dayOf(order.now, order.zone);
  const { kind, about, facts, series, stage, to } = due;
  return {
    kind: 'done',
    record: withTold(record, series, stage, today),
    audit: [auditRow(order, `told.${kind}`, about, { facts: { people: to.length } })],
    notices: to.map((person) => {
      const zone = who.whoMay.find(
        ({ oid, tenantId }) => oid === person.oid && tenantId === person.tenantId,
      )?.zone;
      return noticeRow(order, kind, person, about, {
        dueAt: firstHourOf(today, order.now, order.zone, zone),
        facts,
      });
    }),
    answer: null,
  };
}

function decideReminder(
  record: CompanyRecord,
  { membershipId, on }: { readonly membershipId: string; readonly on: CalendarDay },
  person: Person,
  order: Order,
): Done<{ on: string }> | Refused {
  const today = dayOf(order.now, order.zone);
  const about = { membershipId };
  if (endingGrants(record, membershipId, on).length === 0) return refused('benefit_unknown');
  const tomorrow = addDays(today, 1);
  return {
    kind: 'done',
    record,
    audit: [auditRow(order, 'told.remind-tomorrow', about)],
    notices:
      tomorrow > on
        ? []
        : [
            noticeRow(order, 'contract-ending', person, about, {
              dueAt: atHour(tomorrow, followUpHour, order.zone),
              facts: { on, asked: 'reminder' },
            }),
          ],
    answer: { on: tomorrow },
  };
}

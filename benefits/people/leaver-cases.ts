/** Use cases around people who have left, and what becomes of what they had in hand. */
import { type CaseKit, personOf } from '../case-kit.ts';
import { personKey, refused } from '../order.ts';
import type { Asker, Outcome, Refused } from '../ports.ts';
import type { Ordered, UseCaseDeps } from '../use-cases.ts';
import {
  decideLeaver,
  decideReturned,
  type LeaverAnswer,
  type LeftBehind,
  leaverOf,
  leftBehind,
} from './leavers.ts';
import type { Person, PersonId } from './person.ts';
import { decideTakeOver, type TakeOverAnswer, type TakeOverInput } from './take-over.ts';

export interface LeaverCases {
  /** Somebody who may says that a person has left. Full gate. */
  recordLeaver(ordered: Ordered, input: { person: PersonId }): Promise<Outcome<LeaverAnswer>>;
  /** What somebody who has left had in hand. Full gate: it names other people's incidents. */
  leftBehind(
    ordered: Ordered,
    input: { from: PersonId },
  ): Promise<({ readonly kind: 'listed'; readonly person: Person } & LeftBehind) | Refused>;
  /** Everything, or one thing of it, becomes the asker's. Full gate. */
  takeOver(ordered: Ordered, input: TakeOverInput): Promise<Outcome<TakeOverAnswer>>;
  /** The roster has not known the person on two days. No gate: the actor is named. */
  rosterAbsence(companyId: string, person: PersonId, day: string): Promise<Outcome<LeaverAnswer>>;
  /** Somebody recorded as gone has written. */
  returned(asker: Asker): Promise<Outcome<{ returned: boolean }>>;
}

export function leaverCases(deps: UseCaseDeps, kit: CaseKit): LeaverCases {
  const whoMay = async (companyId: string) => (await kit.whoMay(companyId)).map(({ person }) => person);
  const gate = (kind: string) => ({ kind, capability: 'approve-asks' as const, about: {} });

  return {
    async recordLeaver(ordered, input) {
      const people = await whoMay(ordered.asker.companyId);
      return kit.runGated(ordered, gate('record-leaver'), input, (record, order) =>
        decideLeaver(record, input, people, order),
      );
    },
    async leftBehind(ordered, { from }) {
      const passed = await kit.passes(ordered, 'approve-asks');
      if (passed.kind === 'refused') return passed;
      const record = await deps.store.read(ordered.asker.companyId);
      const leaver = record && leaverOf(record, from);
      if (record === undefined || leaver === undefined) return refused('nobody_has_left');
      return { kind: 'listed', person: leaver.person, ...leftBehind(record, from) };
    },
    async takeOver(ordered, input) {
      const people = await whoMay(ordered.asker.companyId);
      return kit.runGated(ordered, gate('take-over'), input, (record, order) =>
        decideTakeOver(record, input, personOf(ordered.asker), people, order),
      );
    },
    async rosterAbsence(companyId, person, day) {
      const people = await whoMay(companyId);
      const command = { kind: 'roster-absence', opId: `roster/${personKey(person)}/${day}` };
      return kit.runAs(companyId, { system: 'roster' }, command, { person, day }, (record, order) =>
        decideLeaver(record, { person }, people, order),
      );
    },
    returned(asker) {
      const command = { kind: 'person-returned', opId: `${personKey(asker)}/${deps.clock.now()}` };
      return kit.runAs(asker.companyId, { person: personOf(asker) }, command, {}, (record, order) =>
        decideReturned(record, asker, order),
      );
    },
  };
}

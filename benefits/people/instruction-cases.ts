import { dayOf } from '../calendar.ts';
import type { CaseKit } from '../case-kit.ts';
import { auditRow, noticeRow, personKey, refused, samePerson } from '../order.ts';
import type { Outcome } from '../ports.ts';
import type { Ordered, UseCaseDeps } from '../use-cases.ts';
import type { PersonId } from './person.ts';

export interface InstructionCases {
  /**
   * Sends how the asker's account gets its role to somebody who may assign it: to a person whose role
   * was seen lately, once a day from one to another.
   */
  sendInstruction(ordered: Ordered, input: { to: PersonId; bot: string }): Promise<Outcome<{ to: string }>>;
}

export function instructionCases(deps: UseCaseDeps, kit: CaseKit): InstructionCases {
  return {
    async sendInstruction(ordered, { to: wanted, bot }) {
      const { asker } = ordered;
      const known = await kit.whoMay(asker.companyId);
      const to = known.map(({ person }) => person).find((person) => samePerson(person, wanted));
      if (to === undefined || samePerson(to, asker)) return refused('hand_over_to_unknown_person');
      // The day is the command: a second one of the same day is the first.
      const opId = `instruction:${dayOf(deps.clock.now(), 'UTC')}:${personKey(asker)}:${personKey(to)}`;
      return kit.run({ ...ordered, opId }, 'send-instruction', { to: personKey(to) }, (record, order) => ({
        kind: 'done',
        record,
        audit: [auditRow(order, 'instruction.sent', {})],
        notices: [
          noticeRow(
            order,
            'instruction',
            to,
            {},
            { facts: { name: asker.name, account: asker.account, bot } },
          ),
        ],
        answer: { to: to.name },
      }));
    },
  };
}

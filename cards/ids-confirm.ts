import type { IdsDraft } from '../benefits/index.ts';
import type { BenefitRow } from '../benefits/memberships/index.ts';
import { benefitName } from './benefit-words.ts';
import type { CardKit, CardMessage } from './card-kit.ts';
import { cardText, inputText, userText } from './card-text.ts';
import { verbButton, withoutInputs } from './draw-card.ts';
import { idsPairCard } from './ids-pair.ts';

/** The input with the last day, as looked over. */
export const endsOnInput = 'endsOn';

export interface IdsConfirmView {
  readonly row: BenefitRow;
  readonly draft: IdsDraft;
  /** Where only the Contract ID was pasted: the recorded one, masked. */
  readonly maskedAccessId?: string;
  /** One of them has not the nine digits that are usual: warned, not refused. */
  readonly notNineDigits: boolean;
  /** The last day as changed on the card; absent: as pasted. */
  readonly endsOn?: string;
  /** What is wrong with it. */
  readonly problem?: string;
}

/** Both ids large, for the eye of the person who has just pasted them; with *swap* and the last day. */
export function idsConfirmCard(view: IdsConfirmView, kit: CardKit): CardMessage {
  const { words } = kit;
  const { row, draft, notNineDigits, problem } = view;
  const ids = { draftId: draft.id };
  const where = { membershipId: draft.membershipId, kind: draft.kind, ...ids };
  const alone = draft.accessId === undefined;
  const swap = alone || draft.contractId === '' ? [] : [verbButton(kit, 'swap-ids', ids)];
  return idsPairCard(kit, {
    title: cardText(words, 'ids-confirm.title'),
    subtitle: userText(benefitName(words, row)),
    accessId: draft.accessId ?? view.maskedAccessId ?? '',
    contractId: draft.contractId,
    ...(problem !== undefined
      ? { warning: userText(problem) }
      : notNineDigits
        ? { warning: cardText(words, 'ids-confirm.notNine') }
        : {}),
    after: [
      cardText(words, alone ? 'ids-confirm.ends-alone' : 'ids-confirm.ends', {
        ends: words.day(draft.endsOn),
      }),
    ],
    day: {
      id: endsOnInput,
      label: cardText(words, 'ids-confirm.day'),
      value: inputText(view.endsOn ?? draft.endsOn),
      missing: cardText(words, 'ids-confirm.day-missing'),
    },
    buttons: [
      verbButton(kit, 'record-ids', ids),
      ...swap,
      withoutInputs(verbButton(kit, 'enter-ids', where, { what: 'correct' })),
    ],
  });
}

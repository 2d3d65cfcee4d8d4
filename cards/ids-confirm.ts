import type { BenefitRow, IdsDraft } from '../benefits/index.ts';
import { benefitName } from './benefit-words.ts';
import type { CardKit, CardMessage } from './card-kit.ts';
import { cardText, userText } from './card-text.ts';
import { verbButton } from './draw-card.ts';
import { idsPairCard } from './ids-pair.ts';

export interface IdsConfirmView {
  readonly row: BenefitRow;
  readonly draft: IdsDraft;
  /** One of them has not the nine digits that are usual: warned, not refused. */
  readonly notNineDigits: boolean;
}

/** Both ids large, for the eye of the person who has just pasted them; with *swap*. */
export function idsConfirmCard({ row, draft, notNineDigits }: IdsConfirmView, kit: CardKit): CardMessage {
  const { words } = kit;
  const ids = { draftId: draft.id };
  const where = { membershipId: draft.membershipId, kind: draft.kind, ...ids };
  const swap = draft.contractId === '' ? [] : [verbButton(kit, 'swap-ids', ids)];
  return idsPairCard(kit, {
    title: cardText(words, 'ids-confirm.title'),
    subtitle: userText(benefitName(words, row)),
    accessId: draft.accessId,
    contractId: draft.contractId,
    ...(notNineDigits ? { warning: cardText(words, 'ids-confirm.notNine') } : {}),
    after: [cardText(words, 'ids-confirm.ends', { ends: words.day(draft.endsOn) })],
    buttons: [
      verbButton(kit, 'record-ids', ids),
      ...swap,
      verbButton(kit, 'enter-ids', where, { what: 'correct' }),
    ],
  });
}

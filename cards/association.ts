import { linkTo } from '../benefits/index.ts';
import type { CardKit, CardMessage } from './card-kit.ts';
import { cardText, userText } from './card-text.ts';
import { linkButton, verbButton } from './draw-card.ts';
import { noteCard } from './note.ts';

export interface AssociationView {
  readonly account: string;
  /** The partner id that Partner Center names; absent where it is not asked. */
  readonly mpnId?: string;
}

/** Whether the account's organization is associated with MPN, as far as it can be known here. */
export function associationCard({ account, mpnId }: AssociationView, kit: CardKit): CardMessage {
  const { words } = kit;
  const known = mpnId === undefined ? 'unknown' : 'found';
  return noteCard(kit, {
    title: cardText(words, `association.${known}.title`),
    paragraphs: [cardText(words, `association.${known}.text`, { mpnId: mpnId ?? '' })],
    footer: userText(account),
    buttons: [
      ...(mpnId === undefined
        ? [linkButton(words.say('link.partner-center'), linkTo('partnerCenter'))]
        : [verbButton(kit, 'show-my-roles')]),
      verbButton(kit, 'explain-role-elsewhere'),
      verbButton(kit, 'show-table'),
    ],
  });
}

import { type Actor, linkTo } from '../benefits/index.ts';
import type { BenefitRow } from '../benefits/memberships/index.ts';
import { actorName, benefitName } from './benefit-words.ts';
import type { CardKit, CardMessage } from './card-kit.ts';
import { cardText, userText } from './card-text.ts';
import { linkButton, verbButton } from './draw-card.ts';
import { noteCard } from './note.ts';

export interface IdsCorrectedView {
  readonly row: BenefitRow;
  /** `access`, `contract`, `both`, or `added`: the one that was missing. */
  readonly change: string;
  /** The last two digits of each, as they are now. */
  readonly accessEnd: string;
  readonly contractEnd: string;
  readonly by: Actor;
}

/** Which id is another one now, by its end: for everybody who has seen the former one. */
export function idsCorrectedCard(view: IdsCorrectedView, kit: CardKit): CardMessage {
  const { words } = kit;
  const { row, change, accessEnd, contractEnd, by } = view;
  const ends = { access: accessEnd, contract: contractEnd };
  return noteCard(kit, {
    title: cardText(words, 'ids-corrected.title', { change }),
    subtitle: userText(benefitName(words, row)),
    paragraphs: [
      cardText(words, 'ids-corrected.which', { change, ...ends }),
      ...(change === 'added' ? [] : [cardText(words, 'ids-corrected.again')]),
    ],
    footer: cardText(words, 'ids-corrected.footer', { name: actorName(words, by) }),
    buttons: [
      ...(row.grantId === undefined ? [] : [verbButton(kit, 'show-ids', { grantId: row.grantId })]),
      linkButton(words.say('link.support-for-business'), linkTo('supportForBusiness')),
    ],
  });
}

import { linkTo } from '../benefits/index.ts';
import type { CardKit, CardMessage } from './card-kit.ts';
import { cardText } from './card-text.ts';
import { linkButton, verbButton } from './draw-card.ts';
import { noteCard } from './note.ts';

export interface NothingRecordedView {
  /** Empty where nobody has said it yet. */
  readonly company: string;
  readonly mayRecord: boolean;
}

/** Nobody has told the bot yet what the company holds; not the portal's "no benefits". */
export function nothingRecordedCard(view: NothingRecordedView, kit: CardKit): CardMessage {
  const { words } = kit;
  const company = view.company || 'none';
  const portal = linkButton(words.say('link.partner-center'), linkTo('technicalBenefits'));
  return noteCard(kit, {
    title: cardText(words, 'nothing.title', { company }),
    paragraphs: [cardText(words, view.mayRecord ? 'nothing.how' : 'nothing.who')],
    buttons: view.mayRecord
      ? [
          verbButton(kit, 'enter-memberships'),
          verbButton(kit, 'explain-file'),
          verbButton(kit, 'choose-membership'),
          portal,
        ]
      : [verbButton(kit, 'show-who-may'), verbButton(kit, 'show-my-roles'), verbButton(kit, 'show-help')],
  });
}

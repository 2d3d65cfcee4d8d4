import type { CardKit, CardMessage } from './card-kit.ts';
import { cardText } from './card-text.ts';
import { verbButton } from './draw-card.ts';
import { explanationCard } from './explanation.ts';

export interface InstructionView {
  /** Who asks. */
  readonly name: string;
  /** The account that is to get the role. */
  readonly account: string;
  /** The bot's name, as it stands in Entra. */
  readonly bot: string;
}

/** What whoever may assign the role is asked to do, step by step. */
export function instructionCard({ name, account, bot }: InstructionView, kit: CardKit): CardMessage {
  const { words } = kit;
  return explanationCard(
    {
      title: cardText(words, 'instruction.title', { name }),
      paragraphs: [cardText(words, 'instruction.what', { account })],
      steps: [
        cardText(words, 'explain.role-partner-center.open', { bot }),
        cardText(words, 'explain.role-partner-center.assign', { account }),
      ],
      after: [cardText(words, 'instruction.then', { name })],
      buttons: [verbButton(kit, 'show-my-roles'), verbButton(kit, 'show-help')],
    },
    kit,
  );
}

import { linkTo } from '../benefits/index.ts';
import type { CardKit, CardMessage } from './card-kit.ts';
import { cardText, inputText, userText } from './card-text.ts';
import { drawCard, linkButton, verbButton, withoutInputs } from './draw-card.ts';
import membershipsPaste from './memberships-paste.card.json' with { type: 'json' };
import { cardTemplate } from './template.ts';

const template = cardTemplate(membershipsPaste);

export interface MembershipsPasteView {
  /** Empty where nobody has said it yet. */
  readonly company: string;
  /** What was pasted before, to be mended. */
  readonly typed?: string;
  /** What is wrong with it, as sentences for the reader. */
  readonly problem?: string | readonly string[];
}

/** Asks for copied lines; its input is `text`, and a plain message does as well. */
export function membershipsPasteCard(view: MembershipsPasteView, kit: CardKit): CardMessage {
  const { words } = kit;
  const company = view.company === '' ? words.say('welcome.company-inside') : view.company;
  const title = cardText(words, 'memberships-paste.title', { company });
  const problems = [view.problem ?? []].flat();
  return drawCard(kit, {
    template,
    view: {
      title,
      intro: cardText(words, 'memberships-paste.intro'),
      problems: problems.map((problem) => ({ text: userText(problem) })),
      label: cardText(words, 'memberships-paste.label'),
      error: cardText(words, 'memberships-paste.error'),
      example: inputText(words.say('memberships-paste.example')),
      typed: inputText(view.typed ?? ''),
    },
    buttons: [
      verbButton(kit, 'review-membership'),
      withoutInputs(verbButton(kit, 'choose-membership')),
      withoutInputs(verbButton(kit, 'explain-file')),
      linkButton(words.say('link.partner-center'), linkTo('technicalBenefits')),
      withoutInputs(verbButton(kit, 'cancel')),
    ],
    summary: title,
  });
}

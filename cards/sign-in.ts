import type { CardKit, CardMessage } from './card-kit.ts';
import { cardText } from './card-text.ts';
import { linkButton, verbButton } from './draw-card.ts';
import { explanationCard } from './explanation.ts';

/** What somebody is asked to sign in for. */
export const signInReasons = [
  'activate',
  'confirm',
  'customers',
  'ids',
  'open',
  'roles',
  'second-factor',
  'sign-in',
] as const;
export type SignInReason = (typeof signInReasons)[number];

export interface SignInView {
  /** The sign-in page with this person's ticket. */
  readonly url: string;
  readonly why: SignInReason;
  /** There was a sign-in, too long ago for this. */
  readonly tooOld?: boolean;
  /** How long the link works. */
  readonly minutes: number;
}

/** The browser way of signing in: a link, and a code to paste in the chat. */
export function signInCard({ url, why, minutes, tooOld = false }: SignInView, kit: CardKit): CardMessage {
  const { words } = kit;
  return explanationCard(
    {
      title: cardText(words, `sign-in.title.${why}`),
      paragraphs: [
        ...(tooOld ? [cardText(words, 'sign-in.too-old')] : []),
        cardText(words, `sign-in.why.${why}`),
      ],
      steps: [
        cardText(words, 'sign-in.step.open'),
        cardText(words, 'sign-in.step.account'),
        cardText(words, 'sign-in.step.code'),
      ],
      footer: cardText(words, 'sign-in.foot', { minutes }),
      buttons: [linkButton(words.say('link.sign-in'), url), verbButton(kit, 'cancel')],
    },
    kit,
  );
}

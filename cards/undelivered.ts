import type { DeadLetter } from '../benefits/index.ts';
import type { BenefitRow } from '../benefits/memberships/index.ts';
import { benefitName, momentOf } from './benefit-words.ts';
import type { CardKit, CardMessage } from './card-kit.ts';
import { cardText, userText } from './card-text.ts';
import { verbButton } from './draw-card.ts';
import { noteCard } from './note.ts';
import { camel, receiverOf } from './to-do-rows.ts';

export interface UndeliveredView {
  readonly letter: DeadLetter;
  readonly row?: BenefitRow;
  /** What the notice says, as its receiver would read it now; absent: it is no longer so. */
  readonly says?: string;
}

/** A notice that did not arrive: to whom, about what, why, and what to tell them. */
export function undeliveredCard({ letter, row, says }: UndeliveredView, kit: CardKit): CardMessage {
  const { words } = kit;
  const { notice, reason, at } = letter;
  return noteCard(kit, {
    title: cardText(words, 'undelivered.title', { name: receiverOf(notice, kit) }),
    subtitle: cardText(words, 'to-do.about', {
      kind: camel(notice.kind),
      what: row === undefined ? 'none' : benefitName(words, row),
    }),
    paragraphs: [
      cardText(words, 'to-do.reason', { reason: camel(reason), code: reason }),
      ...(says === undefined ? [cardText(words, 'undelivered.gone')] : []),
    ],
    labelled:
      says === undefined ? [] : [{ label: cardText(words, 'undelivered.text'), text: userText(says) }],
    footer: cardText(words, 'undelivered.since', { when: momentOf(kit, at) }),
    buttons: [verbButton(kit, 'dismiss-undelivered', { noticeId: notice.id }), verbButton(kit, 'show-to-do')],
  });
}

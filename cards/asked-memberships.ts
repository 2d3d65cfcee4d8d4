import type { CardKit, CardMessage } from './card-kit.ts';
import { cardText } from './card-text.ts';
import { verbButton } from './draw-card.ts';
import { noteCard } from './note.ts';

/** A colleague has read lines of the portal and asks somebody who may to save them. */
export function membershipsAskedCard(
  { by, draftId, count }: { readonly by: string; readonly draftId: string; readonly count: number },
  kit: CardKit,
): CardMessage {
  return noteCard(kit, {
    title: cardText(kit.words, 'memberships-asked.title', { name: by }),
    paragraphs: [cardText(kit.words, 'memberships-asked.text', { count })],
    buttons: [
      verbButton(kit, 'review-asked', { draftId }),
      verbButton(kit, 'decline-memberships', { draftId }),
      verbButton(kit, 'later'),
    ],
  });
}

/** How it ended, to whoever asked. */
export function membershipsDecidedCard(
  { by, saved }: { readonly by: string; readonly saved: boolean },
  kit: CardKit,
): CardMessage {
  return noteCard(kit, {
    title: cardText(kit.words, saved ? 'memberships-decided.saved' : 'memberships-decided.declined', {
      name: by,
    }),
    buttons: [verbButton(kit, 'show-table'), verbButton(kit, 'show-memberships')],
  });
}

import { changesByOthers, type Incident } from '../benefits/incidents/index.ts';
import type { NoticeRow } from '../benefits/index.ts';
import type { CardKit, CardMessage } from './card-kit.ts';
import { cardText } from './card-text.ts';
import { verbButton } from './draw-card.ts';
import { incidentTitle } from './incident-words.ts';
import { noteCard } from './note.ts';

/** Tells whoever opened an incident what somebody else has done with it. */
export function incidentChangedCard(
  { notice, incident }: { readonly notice: NoticeRow; readonly incident?: Incident },
  kit: CardKit,
): CardMessage {
  const { words } = kit;
  const { what, name = '', title = '' } = notice.facts ?? {};
  const named = incident === undefined ? String(title) : incidentTitle(words, incident);
  const change = changesByOthers.find((one) => one === what);
  const { incidentId } = notice.about;
  return noteCard(kit, {
    title: cardText(words, 'notice.incident-changed', { title: named }),
    paragraphs:
      change === undefined
        ? []
        : [cardText(words, `notice.incident-changed.${change}`, { name: String(name) })],
    buttons: [
      ...(incidentId === undefined ? [] : [verbButton(kit, 'show-incident', { incidentId })]),
      verbButton(kit, 'show-my-incidents'),
    ],
  });
}

import type { Person } from '../benefits/index.ts';
import type { AskView } from './ask-received.ts';
import { benefitName } from './benefit-words.ts';
import type { CardKit, CardMessage } from './card-kit.ts';
import { type CardText, cardText, userText } from './card-text.ts';
import { verbButton } from './draw-card.ts';
import { noteCard } from './note.ts';

export interface AskSentView extends AskView {
  /** Nobody is known whose role was seen this month: the asker may name somebody. */
  readonly nobodyKnown: boolean;
  /** Whom the asker could choose then. */
  readonly colleagues: readonly Person[];
}

const mostNamed = 5;

/** Tells the asker whom the ask went to, and what to do meanwhile. */
export function askSentCard({ row, ask, nobodyKnown, colleagues }: AskSentView, kit: CardKit): CardMessage {
  const { words } = kit;
  const names = words.list(ask.sentTo.map((person) => person.name));
  const lines: CardText[] = [];
  if (nobodyKnown) lines.push(cardText(words, 'ask-sent.nobody'));
  else lines.push(cardText(words, 'ask-sent.to', { names }));
  if (ask.incidentId !== undefined) lines.push(cardText(words, 'ask-sent.draftKept'));
  lines.push(cardText(words, 'ask-sent.meanwhile'));
  const named = nobodyKnown
    ? colleagues
        .slice(0, mostNamed)
        .map(({ oid, name }) =>
          verbButton(kit, 'forward-ask', { askId: ask.id, toOid: oid }, { name, what: 'ask' }),
        )
    : [];
  return noteCard(kit, {
    title: cardText(words, nobodyKnown ? 'ask-sent.titleNobody' : 'ask-sent.title'),
    subtitle: userText(benefitName(words, row)),
    paragraphs: lines,
    buttons: [...named, verbButton(kit, 'explain-pay-per-incident'), verbButton(kit, 'show-table')],
  });
}

import type { Incident } from '../benefits/incidents/index.ts';
import type { CardKit, CardMessage } from './card-kit.ts';
import { cardText, inputText, noText, userText } from './card-text.ts';
import caseNumberEntry from './case-number-entry.card.json' with { type: 'json' };
import { drawCard, verbButton, withoutInputs } from './draw-card.ts';
import { titleText } from './incident-words.ts';
import { cardTemplate } from './template.ts';

const template = cardTemplate(caseNumberEntry);

export interface CaseNumberEntryView {
  readonly incident: Incident;
  /** What was typed before, to be mended. */
  readonly typed?: string;
  /** What is wrong with it, as a sentence for the reader. */
  readonly problem?: string;
}

/** Asks for Microsoft's number of an incident, or for the right one; its input is `caseNumber`. */
export function caseNumberEntryCard(view: CaseNumberEntryView, kit: CardKit): CardMessage {
  const { words } = kit;
  const ids = { incidentId: view.incident.id };
  const { caseNumber } = view.incident;
  const title = cardText(
    words,
    caseNumber === undefined ? 'case-number-entry.title' : 'case-number-entry.correct',
  );
  return drawCard(kit, {
    template,
    view: {
      title,
      subtitle: titleText(words, view.incident),
      intro:
        caseNumber === undefined
          ? cardText(words, 'case-number-entry.intro')
          : cardText(words, 'case-number-entry.saved-now', { caseNumber }),
      problem: view.problem === undefined ? noText : userText(view.problem),
      hasProblem: view.problem !== undefined,
      label: cardText(words, 'case-number-entry.label'),
      example: cardText(words, 'case-number-entry.example'),
      error: cardText(words, 'case-number-entry.error'),
      typed: inputText(view.typed ?? ''),
    },
    buttons: [
      verbButton(kit, caseNumber === undefined ? 'save-case-number' : 'correct-case-number', ids),
      withoutInputs(verbButton(kit, 'show-incident', ids)),
      withoutInputs(verbButton(kit, 'cancel')),
    ],
    summary: title,
  });
}

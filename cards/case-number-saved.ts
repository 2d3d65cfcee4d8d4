import type { Incident } from '../benefits/incidents/index.ts';
import type { BenefitRow } from '../benefits/memberships/index.ts';
import type { CardKit, CardMessage } from './card-kit.ts';
import { cardText, userText } from './card-text.ts';
import { verbButton } from './draw-card.ts';
import { evidenceNames } from './evidence-words.ts';
import { incidentTitle, leftOf } from './incident-words.ts';
import { noteCard } from './note.ts';

export interface CaseNumberSavedView {
  readonly incident: Incident;
  /** The benefit it uses, as it stands now. */
  readonly row?: BenefitRow;
  /** A draft of a form that was begun in between: the way back to it. */
  readonly draft?: Incident;
}

/** The incident is with Microsoft: its number, when to expect an answer, what is left. */
export function caseNumberSavedCard(
  { incident, row, draft }: CaseNumberSavedView,
  kit: CardKit,
): CardMessage {
  const { words } = kit;
  const { severity } = incident.form;
  const problem = incidentTitle(words, incident);
  const left = row === undefined ? '' : leftOf(words, row);
  const labelled = [
    { label: cardText(words, 'case-number-saved.incident'), text: userText(problem) },
    { label: cardText(words, 'case-number-saved.number'), text: userText(incident.caseNumber ?? '') },
  ];
  if (left !== '') labelled.push({ label: cardText(words, 'case-number-saved.left'), text: userText(left) });
  return noteCard(kit, {
    title: cardText(words, 'case-number-saved.title'),
    paragraphs:
      incident.form.need === 'advice'
        ? []
        : [
            cardText(words, `case-number-saved.response.${severity}`),
            cardText(words, 'evidence.collect', { items: evidenceNames(words, incident.form) }),
          ],
    labelled,
    footer: cardText(words, 'case-number-saved.later'),
    buttons: [
      ...(draft === undefined
        ? []
        : [verbButton(kit, 'change-draft', { incidentId: draft.id }, { what: 'back' })]),
      verbButton(kit, 'add-note', { incidentId: incident.id }),
      verbButton(kit, 'show-my-incidents'),
      verbButton(kit, 'show-incident', { incidentId: incident.id }),
    ],
    summary: words.say('case-number-saved.summary', { problem }),
  });
}

import { type AskView, askName, subjectWord } from './ask-words.ts';
import type { ShownButton } from './buttons.ts';
import type { CardKit, CardMessage } from './card-kit.ts';
import { cardText, userText } from './card-text.ts';
import { verbButton } from './draw-card.ts';
import { noteCard } from './note.ts';

/** The asker reads who has decided and what can be done now; a draft that waited is one tap away. */
export function askGrantedCard(view: AskView, kit: CardKit): CardMessage {
  const { words } = kit;
  const { ask } = view;
  const what = subjectWord(ask.what);
  const name = ask.decidedBy?.name ?? words.say('actor.system', { system: 'roster' });
  return noteCard(kit, {
    title: cardText(words, 'notice.ask-granted', { what, name }),
    subtitle: userText(askName(words, view)),
    paragraphs: [
      cardText(words, 'notice.ask-granted.what', { what }),
      ...(ask.answer === undefined ? [] : [cardText(words, 'notice.ask-answer', { answer: ask.answer })]),
    ],
    buttons: buttonsOf(view, kit),
  });
}

function buttonsOf({ ask, incident }: AskView, kit: CardKit): readonly ShownButton[] {
  const reveal = ask.grantId === undefined ? [] : [verbButton(kit, 'show-ids', { grantId: ask.grantId })];
  const ids = incident === undefined ? undefined : { incidentId: incident.id };
  const draft =
    ids === undefined
      ? []
      : incident?.state === 'draft'
        ? [verbButton(kit, 'prepare', ids, { what: 'finish' })]
        : [verbButton(kit, 'show-incident', ids)];
  switch (ask.what) {
    case 'show-ids':
      return [...reveal, ...draft, verbButton(kit, 'explain-ids')];
    case 'check-ids':
      return [...reveal, verbButton(kit, 'explain-ids'), ...draft];
    case 'open-for-customer':
      return [
        ...(ids === undefined ? [] : [verbButton(kit, 'show-incident', ids)]),
        verbButton(kit, 'show-my-incidents'),
      ];
    case 'take-over':
      return [verbButton(kit, 'show-ids', {}, { what: 'which' }), verbButton(kit, 'show-activations')];
    default:
      return [
        ...draft,
        ...(draft.length === 0 ? [verbButton(kit, 'new-incident')] : []),
        verbButton(kit, 'show-table'),
      ];
  }
}

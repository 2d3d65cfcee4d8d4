import { type Person, personKey } from '../benefits/index.ts';
import { type AskView, askName, idsOfAsk } from './ask-words.ts';
import type { CardKit, CardMessage } from './card-kit.ts';
import { type CardText, cardText, inputText, noText, oneLine, userText } from './card-text.ts';
import { drawCard, verbButton, withoutInputs } from './draw-card.ts';
import pickColleague from './pick-colleague.card.json' with { type: 'json' };
import { cardTemplate } from './template.ts';

const template = cardTemplate(pickColleague);

/** The inputs: somebody of the list or of Teams' own search, or a name or an address that was typed. */
export const colleagueInputs = { person: 'person', typed: 'typed' } as const;

/** What a list without people brings back: nobody. */
export const noColleague = 'search';

const mostListed = 50;

export interface PickColleagueView extends AskView {
  /** Whom the bot can write to. */
  readonly people: readonly Person[];
  /** Nothing was chosen. */
  readonly problem?: boolean;
}

/** Whom to ask: Teams offers its people, other clients show the list and the field for a name. */
export function pickColleagueCard(view: PickColleagueView, kit: CardKit): CardMessage {
  const { words } = kit;
  const { ask, people, problem = false } = view;
  const title = cardText(words, 'pick-colleague.title');
  const ids = idsOfAsk(ask);
  return drawCard(kit, {
    template,
    view: {
      title,
      subtitle: userText(askName(words, view)),
      problem: problem ? cardText(words, 'pick-colleague.missing') : noText,
      hasProblem: problem,
      what: cardText(words, 'pick-colleague.what'),
      personId: colleagueInputs.person as CardText,
      personLabel: cardText(words, 'pick-colleague.person'),
      personPlaceholder: cardText(words, 'pick-colleague.person.placeholder'),
      people: choicesOf(people, kit),
      suggests: kit.suggests === true,
      // Without a search a list of nobody says nothing.
      hasList: kit.suggests !== true && people.length > 0,
      typedId: colleagueInputs.typed as CardText,
      typedLabel: cardText(words, 'pick-colleague.typed'),
    },
    buttons: [
      verbButton(kit, 'name-colleague', ids),
      withoutInputs(verbButton(kit, 'show-forward-text', ids)),
      withoutInputs(verbButton(kit, 'cancel')),
    ],
    summary: title,
  });
}

/** A list must have a choice; Teams searches its own people beside it. */
function choicesOf(people: readonly Person[], { words }: CardKit) {
  const search = { name: cardText(words, 'pick-colleague.search'), key: noColleague as CardText };
  const known = people.slice(0, mostListed).map((person) => ({
    name: inputText(oneLine(person.name)),
    key: personKey(person) as CardText,
  }));
  return known.length > 0 ? known : [search];
}

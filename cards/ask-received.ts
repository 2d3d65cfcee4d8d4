import type { Incident } from '../benefits/incidents/index.ts';
import { type Actor, type CalendarDay, type LeftCounts, linkTo } from '../benefits/index.ts';
import type { Words } from '../locales/index.ts';
import askReceived from './ask-received.card.json' with { type: 'json' };
import { type AskView, askName, subjectWord } from './ask-words.ts';
import { dayName } from './benefit-state.ts';
import { actorName, benefitIds, benefitName, momentOf } from './benefit-words.ts';
import type { ShownButton } from './buttons.ts';
import type { CardKit, CardMessage } from './card-kit.ts';
import { type CardText, capital, cardText, inputText, oneLine, userText } from './card-text.ts';
import { drawCard, linkButton, verbButton, withoutInputs } from './draw-card.ts';
import { productName } from './incident-words.ts';
import { cardTemplate } from './template.ts';

const template = cardTemplate(askReceived);

/** The input of a word to whoever asks. */
export const answerInput = 'answer';

export interface AskReceivedView extends AskView {
  /** Who recorded the ids, when, and how the Contract ID ends: `check-ids`. */
  readonly recorded?: { readonly by: Actor; readonly on: CalendarDay; readonly contractEnding?: string };
  /** What somebody who is said to have left has in hand: `take-over`. */
  readonly behind?: LeftCounts;
}

/** A colleague asks somebody who may: what, why, and the buttons that decide. */
export function askReceivedCard(view: AskReceivedView, kit: CardKit): CardMessage {
  const { words } = kit;
  const { ask } = view;
  const { name } = ask.asker;
  const reports = ask.what === 'check-ids' || ask.what === 'take-over';
  return drawCard(kit, {
    template,
    view: {
      title: cardText(words, reports ? 'ask-received.title-report' : 'ask-received.title', { name }),
      subtitle: userText(momentOf(kit, ask.askedAt)),
      paragraphs: [...paragraphsOf(view, kit), ...overOf(view, kit)].map((text) => ({ text })),
      answerId: answerInput as CardText,
      // A label is no Markdown: nothing in it is escaped.
      answerLabel: inputText(words.say('ask-received.answer', { name: oneLine(name) })),
      answerExample: cardText(words, 'ask-received.answer.example'),
    },
    buttons: buttonsOf(view, kit),
    summary: words.say('ask-received.summary-of', { name, what: askName(words, view) }),
  });
}

function paragraphsOf(view: AskReceivedView, kit: CardKit): readonly CardText[] {
  const { words } = kit;
  const { ask, row, incident, recorded, behind } = view;
  const benefit = row === undefined ? '' : benefitName(words, row);
  const reason = ask.reason || 'none';
  const why = ask.reason === '' ? [] : [cardText(words, 'ask-received.reason', { reason })];
  switch (ask.what) {
    case 'activate':
      return [cardText(words, 'ask-received.what', { benefit, reason })];
    case 'show-ids':
      return [cardText(words, 'ask-received.show-ids', { benefit, reason })];
    case 'check-ids': {
      const by = recorded === undefined ? '' : actorName(words, recorded.by);
      const on = recorded === undefined ? '' : dayName(kit, recorded.on);
      const contract = recorded?.contractEnding ?? 'none';
      return [cardText(words, 'ask-received.check-ids', { benefit, by, on, contract }), ...why];
    }
    case 'correct-balance': {
      const left = typeof row?.remaining === 'number' ? row.remaining : 0;
      const allowance = typeof row?.allowance === 'number' ? row.allowance : 0;
      const remaining = ask.remaining === undefined ? 'none' : String(ask.remaining);
      return [
        cardText(words, 'ask-received.correct-balance', { benefit, left, allowance, remaining }),
        ...why,
      ];
    }
    case 'correct-last-day': {
      const day = (one: CalendarDay | undefined) => (one === undefined ? '' : dayName(kit, one));
      const days = { from: day(row?.endsOn), to: day(ask.endsOn) };
      return [cardText(words, 'ask-received.correct-last-day', { benefit, ...days }), ...why];
    }
    case 'open-for-customer': {
      const facts = {
        product: incident === undefined ? '' : productName(incident.form),
        customer: incident?.form.customer || 'none',
        problem: incident?.form.problem || 'none',
      };
      const same = ask.reason === incident?.form.problem;
      return [
        cardText(words, 'ask-received.open-for-customer', facts),
        ...(incident === undefined ? [] : detailsOf(incident, words)),
        ...(same ? [] : why),
      ];
    }
    case 'take-over': {
      const { activations = 0, incidents = 0, refunds = 0 } = behind ?? {};
      const name = ask.person?.name ?? '';
      return [cardText(words, 'ask-received.take-over', { name, activations, incidents, refunds }), ...why];
    }
  }
}

/** The day has passed on which it could be done: all that is left is to say so. */
function isOver({ row }: AskReceivedView): boolean {
  return row?.state === 'activateByPassed' || row?.state === 'expired';
}

function overOf(view: AskReceivedView, { words }: CardKit): readonly CardText[] {
  const { row } = view;
  return isOver(view) && row !== undefined
    ? [cardText(words, 'ask-received.over', { state: row.state })]
    : [];
}

/** What whoever opens it for somebody else has to type there. */
function detailsOf({ form }: Incident, words: Words): readonly CardText[] {
  const told = (['errorMessage', 'impact', 'phone'] as const).filter((field) => form[field].trim() !== '');
  return told.map((field) =>
    cardText(words, 'ask-received.detail', {
      label: capital(words.say(`incident-form.name.${field}`)),
      value: form[field],
    }),
  );
}

/** The main one decides in the asker's favour; each goes through the gate in the turn of its tap. */
function buttonsOf(view: AskReceivedView, kit: CardKit): readonly ShownButton[] {
  const { ask, row } = view;
  const ids = { askId: ask.id };
  const grant = verbButton(kit, 'grant-ask', ids, { what: subjectWord(ask.what) });
  const decline = (what?: string) => verbButton(kit, 'decline-ask', ids, what === undefined ? {} : { what });
  const forward = withoutInputs(verbButton(kit, 'forward-ask', ids));
  const benefit = row === undefined ? {} : benefitIds(row);
  if (isOver(view)) return [decline()];
  switch (ask.what) {
    case 'activate':
      return [
        withoutInputs(verbButton(kit, 'confirm-activation', { ...benefit, ...ids })),
        decline(),
        forward,
      ];
    case 'check-ids':
      return [
        withoutInputs(verbButton(kit, 'enter-ids', benefit, { what: 'paste' })),
        // Ids of which one is missing are not correct.
        view.recorded?.contractEnding === undefined ? decline() : grant,
        linkButton(kit.words.say('link.partner-center'), linkTo('technicalBenefits')),
        forward,
      ];
    case 'correct-balance':
      return ask.remaining === undefined
        ? [withoutInputs(verbButton(kit, 'enter-portal-line', benefit)), decline(), forward]
        : [grant, decline(), withoutInputs(verbButton(kit, 'enter-portal-line', benefit)), forward];
    case 'open-for-customer':
      return [grant, decline('cannotNow'), forward];
    case 'take-over': {
      const { tenantId = '', oid = '', name = '' } = ask.person ?? {};
      return [
        withoutInputs(verbButton(kit, 'record-leaver', { tenantId, oid }, { name })),
        decline('stillHere'),
        linkButton(kit.words.say('link.user-management'), linkTo('userManagement')),
      ];
    }
    default:
      return [grant, decline(), forward];
  }
}

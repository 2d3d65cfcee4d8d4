import type { NoticeRow, Verb } from '../benefits/index.ts';
import { activationStatus } from './activations.ts';
import { askName } from './ask-words.ts';
import { actorName, benefitIds, benefitName, momentOf } from './benefit-words.ts';
import type { ShownButton } from './buttons.ts';
import type { CardKit } from './card-kit.ts';
import { type CardText, cardText, joined, oneLine, plainOf, userText } from './card-text.ts';
import { verbButton } from './draw-card.ts';
import { incidentTitle } from './incident-words.ts';
import type { ToDoEntry } from './to-do.ts';

export interface RowTexts {
  readonly name: CardText;
  readonly state: CardText;
  readonly detail: CardText;
}

/** What a row of *To do* says: what it is of, what is to be done, since when and by whom. */
export function rowTexts(entry: ToDoEntry, kit: CardKit): RowTexts {
  const { words } = kit;
  const { item } = entry;
  const benefit = benefitOf(entry, kit);
  switch (item.section) {
    case 'click':
    case 'record':
      return {
        name: userText(benefit),
        state: stateOfActivation(entry, kit),
        detail: cardText(words, 'activations.footer', {
          name: item.activation.requester.name,
          when: momentOf(kit, item.activation.requestedAt),
          number: item.activation.number,
        }),
      };
    case 'ask':
      return {
        name: cardText(words, 'ask-received.title', { name: item.ask.asker.name }),
        state: userText(
          askName(words, { ask: item.ask, ...(entry.row === undefined ? {} : { row: entry.row }) }),
        ),
        detail: joined([
          userText(momentOf(kit, item.since)),
          item.ask.reason === ''
            ? undefined
            : cardText(words, 'set-aside.reason', { reason: item.ask.reason }),
        ]),
      };
    case 'lines':
      return {
        name: cardText(words, 'ask-received.title', { name: item.draft.by.name }),
        state: cardText(words, 'to-do.lines', { count: item.draft.lines.length }),
        detail: userText(momentOf(kit, item.since)),
      };
    case 'unreadable':
      return {
        name: userText(benefit),
        state: cardText(words, 'to-do.unreadable'),
        detail: userText(actorName(words, item.grant.recordedBy)),
      };
    case 'result':
      return {
        name: userText(benefit),
        state: cardText(words, 'to-do.result', { result: item.result.result }),
        detail: cardText(words, 'set-aside.footer', {
          name: actorName(words, item.result.by),
          when: momentOf(kit, item.since),
        }),
      };
    case 'refund':
      return {
        name: userText(incidentTitle(words, item.incident)),
        state: cardText(words, 'to-do.refund', { outcome: item.incident.outcome ?? 'other' }),
        detail: joined([userText(item.incident.by.name), userText(momentOf(kit, item.since))]),
      };
    case 'undelivered': {
      const { notice, reason } = item.letter;
      return {
        name: cardText(words, 'to-do.to', { name: receiverOf(notice, kit) }),
        state: cardText(words, 'to-do.about', { kind: camel(notice.kind), what: benefit || 'none' }),
        detail: joined([
          cardText(words, 'to-do.reason', { reason: camel(reason), code: reason }),
          userText(momentOf(kit, item.since)),
        ]),
      };
    }
  }
}

/** Whom a notice is for; the fulfilment system has no name. */
export function receiverOf({ to }: NoticeRow, kit: CardKit): string {
  return to.name === '' ? kit.words.say('to-do.system') : to.name;
}

function benefitOf({ row }: ToDoEntry, kit: CardKit): string {
  return row === undefined ? '' : benefitName(kit.words, row);
}

function stateOfActivation({ item, row }: ToDoEntry, kit: CardKit): CardText {
  if (row === undefined || !('activation' in item)) return '' as CardText;
  const status = activationStatus({ row, activation: item.activation }, kit);
  return item.late ? cardText(kit.words, 'to-do.late', { text: plainOf(status) }) : status;
}

/** A tap on the row opens what is to be done. */
export function tapOn(entry: ToDoEntry, kit: CardKit): ShownButton {
  const [verb, ids] = actionOf(entry);
  const name = oneLine(plainOf(rowTexts(entry, kit).name));
  return { ...verbButton(kit, verb, ids), title: kit.words.say('to-do.open', { name }) };
}

function actionOf({ item, row }: ToDoEntry): readonly [Verb, Readonly<Record<string, string>>] {
  const benefit = row === undefined ? {} : benefitIds(row);
  switch (item.section) {
    case 'click':
      return ['show-activation', { activationId: item.activation.id }];
    case 'record':
      return ['enter-ids', { ...benefit, activationId: item.activation.id }];
    case 'ask':
      return ['show-ask', { askId: item.ask.id }];
    case 'lines':
      return ['review-asked', { draftId: item.draft.id }];
    case 'unreadable':
      return ['enter-ids', { membershipId: item.grant.membershipId, kind: item.grant.kind }];
    case 'result':
      return ['show-set-aside', { resultId: item.result.id }];
    case 'refund':
      return ['show-refund', { incidentId: item.incident.id }];
    case 'undelivered':
      return ['show-undelivered', { noticeId: item.letter.notice.id }];
  }
}

/** ICU select words have no dashes or underscores. */
export const camel = (name: string): string =>
  name.replace(/[-_](\w)/g, (_, letter: string) => letter.toUpperCase());

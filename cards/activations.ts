import { type Activation, dayOf, daysBetween, linkTo, type PersonId, waitsFor } from '../benefits/index.ts';
import type { BenefitRow } from '../benefits/memberships/index.ts';
import activations from './activations.card.json' with { type: 'json' };
import { dayName, todayOf } from './benefit-state.ts';
import { benefitIds, benefitName, countedFrom, momentOf } from './benefit-words.ts';
import type { ShownButton } from './buttons.ts';
import type { CardKit, CardMessage } from './card-kit.ts';
import { type CardText, cardText, userText } from './card-text.ts';
import { drawCard, linkButton, verbButton } from './draw-card.ts';
import { cardTemplate } from './template.ts';

const template = cardTemplate(activations);

export interface ActivationItem {
  readonly row: BenefitRow;
  readonly activation: Activation;
}

export interface ActivationsView {
  readonly items: readonly ActivationItem[];
  /** False where the person is known to hold no role for it: waiting is all they can do. */
  readonly mayActivate?: boolean;
  /** Who reads it: whoever does not wait for one yet can ask to be told. */
  readonly reader?: PersonId;
}

/** "What about my activation?": each one's state, age and expected day. */
export function activationsCard(view: ActivationsView, kit: CardKit): CardMessage {
  const { items } = view;
  const { words } = kit;
  const placeOf = (index: number): string => `activation${index + 1}`;
  const placed = Object.fromEntries(
    items.map((item, index) => {
      const [next, ...others] = itemButtons(item, view, kit);
      const shown = next === undefined ? others : [{ ...next, main: index === 0 }, ...others];
      return [placeOf(index), shown];
    }),
  );
  const title = cardText(words, 'activations.title');
  const first = items[0];
  return drawCard(kit, {
    template,
    view: {
      title,
      isEmpty: items.length === 0,
      empty: cardText(words, 'activations.none'),
      items: items.map((item, index) => ({
        name: userText(benefitName(words, item.row)),
        status: activationStatus(item, kit),
        footer: cardText(words, 'activations.footer', {
          name: item.activation.requester.name,
          when: momentOf(kit, item.activation.requestedAt),
          number: item.activation.number,
        }),
        place: placeOf(index) as CardText,
      })),
    },
    placed,
    buttons: [{ ...verbButton(kit, 'show-table'), main: items.length === 0 }],
    summary:
      first === undefined ? title : `${benefitName(words, first.row)}: ${activationStatus(first, kit)}`,
  });
}

/** `Microsoft przetwarza 4 dni (od 23 listopada), zwykle do 30 listopada`. */
export function activationStatus({ row, activation }: ActivationItem, kit: CardKit): CardText {
  const from = dayOf(countedFrom(activation), kit.zone);
  return cardText(kit.words, 'activation.status', {
    state: activation.state,
    days: daysBetween(from, todayOf(kit)),
    from: dayName(kit, from),
    expected: row.expectedOn === undefined ? 'none' : dayName(kit, row.expectedOn),
    late: row.attention === 'overdue' ? 'yes' : 'no',
    assignee: activation.assignee.name,
    ends: dayName(kit, row.endsOn),
    reason: activation.reason ?? 'none',
  });
}

function itemButtons(
  { row, activation }: ActivationItem,
  { mayActivate = true, reader }: ActivationsView,
  kit: CardKit,
): readonly ShownButton[] {
  const ids = { activationId: activation.id };
  const detail = verbButton(kit, 'show-benefit', benefitIds(row));
  const open = activation.state === 'submitted' || activation.state === 'requested';
  const waits = reader === undefined || waitsFor(activation, reader);
  const watch = verbButton(kit, 'watch', ids);
  if (open && !mayActivate) return [waits ? detail : watch];
  const portal = linkButton(kit.words.say('link.partner-center'), linkTo('technicalBenefits'));
  const enter = verbButton(kit, 'enter-ids', { ...benefitIds(row), ...ids }, { what: 'enter' });
  // Whose it is not finds the portal among the details.
  if (activation.state === 'submitted') return [enter, waits ? portal : watch, detail];
  const clicked = verbButton(kit, 'clicked', ids);
  if (activation.state === 'requested') return waits ? [portal, clicked, detail] : [clicked, watch, detail];
  return [detail];
}

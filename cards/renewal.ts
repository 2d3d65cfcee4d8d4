import type { BenefitKind } from '../benefits/index.ts';
import type { Lapsing, Membership, Period } from '../benefits/memberships/index.ts';
import { dayName } from './benefit-state.ts';
import { kindName, shortName } from './benefit-words.ts';
import type { CardKit, CardMessage } from './card-kit.ts';
import { type CardText, cardText, inputText, userText } from './card-text.ts';
import { drawCard, verbButton, withoutInputs } from './draw-card.ts';
import { membershipName } from './membership-words.ts';
import { noteCard } from './note.ts';
import renewalForm from './renewal-form.card.json' with { type: 'json' };
import { cardTemplate } from './template.ts';

export interface RenewalView {
  readonly membership: Membership;
  readonly period: Period;
  /** What it grants: all of it is to be activated. */
  readonly kinds: readonly BenefitKind[];
  /** What is lost with the old period. */
  readonly lapsing: readonly Lapsing[];
}

/** The new period as it would be recorded: one tap, or the dates first. */
export function renewalCard({ membership, period, kinds, lapsing }: RenewalView, kit: CardKit): CardMessage {
  const { words } = kit;
  const ids = { membershipId: membership.id };
  const days = { from: words.day(period.startsOn), to: words.day(period.endsOn) };
  return noteCard(kit, {
    title: cardText(words, 'renewal.title', days),
    subtitle: userText(membershipName(membership, kit)),
    paragraphs: [
      cardText(words, 'renewal.benefits', { count: kinds.length }),
      ...lapsingTexts(lapsing, kit),
      cardText(words, 'renewal.ids'),
    ],
    buttons: [
      verbButton(kit, 'confirm-renewal', { ...ids, ...period }),
      verbButton(kit, 'renew', { ...ids, as: 'form' }, { what: 'dates' }),
      verbButton(kit, 'cancel'),
    ],
  });
}

/** `Microsoft Product Support: 7 z 20 przepada po 30 listopada`: only what is counted and left can lapse. */
export function lapsingTexts(lapsing: readonly Lapsing[], kit: CardKit): readonly CardText[] {
  return lapsing.flatMap(({ kind, remaining, allowance, endsOn }) =>
    typeof remaining !== 'number' || typeof allowance !== 'number' || remaining === 0
      ? []
      : [
          cardText(kit.words, 'renewal.lapses', {
            benefit: kindName(kit.words, kind),
            remaining,
            allowance,
            endsOn: dayName(kit, endsOn),
          }),
        ],
  );
}

const template = cardTemplate(renewalForm);

export interface RenewalFormView {
  readonly membership: Membership;
  readonly period: Period;
  /** What is wrong with the dates, for the reader. */
  readonly problem?: string;
}

/** Its inputs are `startsOn` and `endsOn`, days as `YYYY-MM-DD`. */
export function renewalFormCard(
  { membership, period, problem = '' }: RenewalFormView,
  kit: CardKit,
): CardMessage {
  const { words } = kit;
  const title = cardText(words, 'renewal-form.title');
  return drawCard(kit, {
    template,
    view: {
      title,
      subtitle: userText(membershipName(membership, kit)),
      hasProblem: problem !== '',
      problem: userText(problem),
      startsOn: inputText(period.startsOn),
      startsOnLabel: cardText(words, 'membership-form.startsOn'),
      startsOnError: cardText(words, 'membership-form.startsOn.error'),
      endsOn: inputText(period.endsOn),
      endsOnLabel: cardText(words, 'membership-form.endsOn'),
      endsOnError: cardText(words, 'membership-form.endsOn.error'),
    },
    buttons: [
      verbButton(kit, 'confirm-renewal', { membershipId: membership.id }),
      withoutInputs(verbButton(kit, 'cancel')),
    ],
    summary: title,
  });
}

export interface RenewedView {
  /** The membership of the new period. */
  readonly membership: Membership;
  readonly kinds: readonly BenefitKind[];
}

/** The new period is recorded; each of its benefits is one tap away from being activated. */
export function renewedCard({ membership, kinds }: RenewedView, kit: CardKit): CardMessage {
  const { words } = kit;
  const { id: membershipId, offer, startsOn, endsOn } = membership;
  return noteCard(kit, {
    title: cardText(words, 'renewed.title', { from: words.day(startsOn), to: words.day(endsOn) }),
    subtitle: userText(membershipName(membership, kit)),
    paragraphs: [cardText(words, 'renewed.next', { count: kinds.length })],
    buttons: [
      ...kinds.map((kind) =>
        verbButton(
          kit,
          'confirm-activation',
          { membershipId, kind },
          { benefit: shortName(words, { kind, offer }) },
        ),
      ),
      verbButton(kit, 'show-table'),
    ],
  });
}

export interface NotRenewingView {
  readonly membership: Membership;
  readonly lapsing: readonly Lapsing[];
}

/** It is not renewed: what lapses and when, and that nobody is reminded any more. */
export function notRenewingCard({ membership, lapsing }: NotRenewingView, kit: CardKit): CardMessage {
  const { words } = kit;
  return noteCard(kit, {
    title: cardText(words, 'not-renewing.title'),
    subtitle: userText(membershipName(membership, kit)),
    paragraphs: [
      cardText(words, 'not-renewing.until', { endsOn: dayName(kit, membership.endsOn) }),
      ...lapsingTexts(lapsing, kit),
    ],
    buttons: [verbButton(kit, 'show-table'), verbButton(kit, 'renew', { membershipId: membership.id })],
  });
}

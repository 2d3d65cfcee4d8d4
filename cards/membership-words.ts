import { daysBetween } from '../benefits/index.ts';
import type { BenefitRow, Membership, Organization } from '../benefits/memberships/index.ts';
import { leftText, todayOf } from './benefit-state.ts';
import { areaOf, offerName } from './benefit-words.ts';
import type { CardKit } from './card-kit.ts';
import { type CardText, cardText, joined, plainOf } from './card-text.ts';

/** `Gold · Cloud Platform`. */
export function membershipName(
  { offer, competencies }: Pick<Membership, 'offer' | 'competencies'>,
  kit: CardKit,
): string {
  return [offerName(kit.words, offer), ...competencies].join(' · ');
}

/** `1 lipca – 30 czerwca 2027, jeszcze 219 dni`. */
export function periodText(membership: Pick<Membership, 'startsOn' | 'endsOn'>, kit: CardKit): CardText {
  const { startsOn, endsOn } = membership;
  const today = todayOf(kit);
  const when = endsOn < today ? 'over' : today < startsOn ? 'ahead' : 'now';
  return cardText(kit.words, 'membership.period', {
    from: kit.words.day(startsOn),
    to: kit.words.day(endsOn),
    when,
    days: when === 'ahead' ? daysBetween(today, startsOn) : daysBetween(today, endsOn),
  });
}

/** What was said of the period after this one; nothing where nobody has. */
export function renewalText({ renewal }: Pick<Membership, 'renewal'>, kit: CardKit): CardText | undefined {
  if (renewal === undefined) return undefined;
  const decision = renewal.decision === 'renewed' ? 'renewed' : 'not';
  return cardText(kit.words, 'membership.renewal', { decision, name: renewal.by.name });
}

/** `produkty lokalne: 2 z 20 · chmura: bez limitu`: its benefits as the table has them. */
export function benefitsText(rows: readonly BenefitRow[], kit: CardKit): CardText {
  const { words } = kit;
  return joined(
    rows.map((row) =>
      cardText(words, 'membership.benefit', {
        area: words.say('area.inside', { area: areaOf(row.kind) }),
        left: plainOf(leftText(kit, row)),
      }),
    ),
  );
}

/** How an organization sells cloud subscriptions, with its provider; or that nobody has said. */
export function cspText(organization: Organization | undefined, { words }: CardKit): CardText {
  const model = organization === undefined ? 'unsaid' : cspWords[organization.csp];
  return cardText(words, 'csp.told', { model, provider: organization?.provider?.name ?? 'none' });
}

/** A text selects by words without dashes. */
export const cspWords = {
  none: 'none',
  direct: 'direct',
  'indirect-provider': 'provider',
  'indirect-reseller': 'reseller',
} as const satisfies Record<Organization['csp'], string>;

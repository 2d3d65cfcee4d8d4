import type { BenefitRow, Membership } from '../benefits/memberships/index.ts';
import { allowanceText, dayName, editionText, stateDetail, stateName } from './benefit-state.ts';
import { kindName } from './benefit-words.ts';
import type { CardKit, CardMessage } from './card-kit.ts';
import { cardText, joined, noText, userText } from './card-text.ts';
import { verbButton } from './draw-card.ts';
import { membershipName, periodText, renewalText } from './membership-words.ts';
import { noteCard } from './note.ts';

export interface MembershipDetailView {
  readonly membership: Membership;
  readonly rows: readonly BenefitRow[];
  /** Named where the company has several. */
  readonly organization?: string;
  /** Nothing rests on it yet: offer and days can still be corrected. */
  readonly correctable: boolean;
  readonly renewable: boolean;
  /** Whether to draw what takes a role. */
  readonly mayKeep: boolean;
}

/** One membership: its period, what it grants, what was decided about the next one. */
export function membershipDetailCard(view: MembershipDetailView, kit: CardKit): CardMessage {
  const { words } = kit;
  const { membership, rows, mayKeep, correctable, renewable } = view;
  const ids = { membershipId: membership.id };
  const [first] = rows;
  // Of an inactive one its state says the day already.
  const dated = rows.filter(
    ({ kind, state }) => state !== 'inactive' && membership.activateBy[kind] !== undefined,
  );
  const facts = [
    ...rows.map((row) => ({
      label: userText(kindName(words, row.kind)),
      text: joined([allowanceText(kit, row), stateName(kit, row), stateDetail(kit, row)]),
    })),
    ...dated.map((row) => ({
      label: cardText(words, 'membership.activate-by', { benefit: kindName(words, row.kind) }),
      text: userText(dayName(kit, membership.activateBy[row.kind] ?? membership.endsOn)),
    })),
    { label: cardText(words, 'membership.next'), text: renewalText(membership, kit) ?? noText },
  ];
  return noteCard(kit, {
    title: userText(membershipName(membership, kit)),
    subtitle: userText(view.organization ?? ''),
    paragraphs: [periodText(membership, kit)],
    labelled: facts.filter(({ text }) => text !== ''),
    ...(first === undefined ? {} : { footer: editionText(kit, first) }),
    buttons: [
      ...(mayKeep && renewable ? [verbButton(kit, 'renew', ids), verbButton(kit, 'not-renewing', ids)] : []),
      ...(mayKeep && correctable
        ? [verbButton(kit, 'change-membership', ids), verbButton(kit, 'ask-delete-membership', ids)]
        : []),
      verbButton(kit, 'show-memberships'),
    ],
  });
}

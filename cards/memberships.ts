import type { BenefitRow, Membership, Organization } from '../benefits/memberships/index.ts';
import { editionText } from './benefit-state.ts';
import type { ShownButton } from './buttons.ts';
import type { CardKit, CardMessage } from './card-kit.ts';
import { type CardText, cardText, joined, noText, tappable, userText } from './card-text.ts';
import { drawCard, verbButton } from './draw-card.ts';
import { benefitsText, cspText, membershipName, periodText, renewalText } from './membership-words.ts';
import memberships from './memberships.card.json' with { type: 'json' };
import type { NamedOrganization } from './organization-choice.ts';
import { type CardView, cardTemplate } from './template.ts';

const template = cardTemplate(memberships);
const shownAtMost = 10;

export interface MembershipsView {
  readonly company: string;
  readonly zone: string;
  /** The asker's own first. */
  readonly organizations: readonly NamedOrganization[];
  readonly described: readonly Organization[];
  /** In the order they are shown. */
  readonly memberships: readonly Membership[];
  readonly rows: readonly BenefitRow[];
  /** Whether to draw what takes a role. */
  readonly mayKeep: boolean;
}

/** What the company holds, organization by organization; a tap on a membership opens it. */
export function membershipsCard(view: MembershipsView, kit: CardKit): CardMessage {
  const { words } = kit;
  const shown = view.memberships.slice(0, shownAtMost);
  const hidden = view.memberships.length - shown.length;
  const title = cardText(words, 'memberships.title', { company: view.company });
  return drawCard(kit, {
    template,
    view: {
      title,
      subtitle: cardText(words, 'memberships.zone', { zone: view.zone }),
      organizations: view.organizations.map((one) => organizationView(one, shown, view, kit)),
      hasMore: hidden > 0,
      more: cardText(words, 'memberships.more', { count: hidden }),
    },
    placed: Object.fromEntries(
      shown.map((one) => [
        `membership-${one.id}`,
        [verbButton(kit, 'show-membership', { membershipId: one.id }, { name: membershipName(one, kit) })],
      ]),
    ),
    buttons: buttonsOf(view, kit),
    summary: title,
  });
}

function organizationView(
  { id, name }: NamedOrganization,
  shown: readonly Membership[],
  view: MembershipsView,
  kit: CardKit,
): CardView {
  const own = shown.filter(({ tenantId }) => tenantId === id);
  return {
    hasName: view.organizations.length > 1,
    name: userText(name),
    csp: cspText(
      view.described.find((one) => one.id === id),
      kit,
    ),
    isEmpty: own.length === 0,
    empty: cardText(kit.words, 'memberships.none'),
    rows: own.map((one) => ({
      id: `membership-${one.id}` as CardText,
      name: tappable(userText(membershipName(one, kit))),
      period: periodText(one, kit),
      detail: detailOf(one, view.rows, kit),
    })),
  };
}

function detailOf(membership: Membership, all: readonly BenefitRow[], kit: CardKit): CardText {
  const rows = all.filter(({ membershipId }) => membershipId === membership.id);
  const [first] = rows;
  return joined([
    benefitsText(rows, kit),
    first === undefined ? noText : editionText(kit, first),
    renewalText(membership, kit),
  ]);
}

function buttonsOf({ mayKeep, organizations }: MembershipsView, kit: CardKit): readonly ShownButton[] {
  const table = verbButton(kit, 'show-table');
  if (!mayKeep) return [table, verbButton(kit, 'show-who-may')];
  const several = organizations.length > 1;
  return [
    verbButton(kit, 'enter-memberships', {}, { what: 'add' }),
    verbButton(kit, 'explain-file'),
    verbButton(kit, 'enter-zone'),
    ...organizations
      .slice(0, 4)
      .map(({ id, name }) => verbButton(kit, 'enter-csp', { organizationId: id }, several ? { name } : {})),
    table,
  ];
}

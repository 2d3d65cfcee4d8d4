import type { BenefitRow } from '../benefits/memberships/index.ts';
import { attentionText, editionText, isInDoubt, leftText, stateDetail, stateName } from './benefit-state.ts';
import benefitTable from './benefit-table.card.json' with { type: 'json' };
import { areaName, benefitIds, benefitName, momentOf, shortName } from './benefit-words.ts';
import type { ShownButton } from './buttons.ts';
import type { CardKit, CardMessage } from './card-kit.ts';
import { type CardText, cardText, joined, noText, userText } from './card-text.ts';
import { drawCard, linkButton, verbButton } from './draw-card.ts';
import { type CardView, cardTemplate } from './template.ts';

const template = cardTemplate(benefitTable);
const barLength = 10;

export interface BenefitTableView {
  /** Empty where nobody has said it yet. */
  readonly company: string;
  /** The account in use, such as anna.nowak@contoso.com. */
  readonly account: string;
  /** In the order they are shown: what needs action first. */
  readonly rows: readonly BenefitRow[];
  readonly mayActivate: boolean;
  /** A personal chat; elsewhere no button leads to ids or writes. */
  readonly personal: boolean;
  /** Opens the personal chat, from a group. */
  readonly chatUrl?: string;
}

/** The benefit table: what needs action first, one row a benefit and offer. */
export function benefitTableCard(view: BenefitTableView, kit: CardKit): CardMessage {
  const { words } = kit;
  const toDo = view.rows.map((row) => attentionText(kit, row)).filter((text) => text !== undefined);
  const items = joined(toDo, '; ');
  const count = toDo.length;
  const editions = [...new Set(view.rows.map((row) => editionText(kit, row)))];
  return drawCard(kit, {
    template,
    view: {
      title: cardText(words, 'table.title'),
      subtitle: joined([userText(view.company), userText(momentOf(kit, kit.now))]),
      hasToDo: count > 0,
      toDo: `${cardText(words, 'table.toDo', { count })} ${items}` as CardText,
      benefitHead: cardText(words, 'table.benefit'),
      leftHead: cardText(words, 'table.left'),
      stateHead: cardText(words, 'table.state'),
      rows: view.rows.map((row) => rowView(kit, row)),
      footer: joined([
        userText(view.account),
        ...editions,
        view.personal ? noText : cardText(words, 'table.idsInPrivate'),
      ]),
    },
    buttons: buttonsOf(view, kit),
    summary: words.say('table.summary', { company: view.company || 'none', count }),
  });
}

function rowView(kit: CardKit, row: BenefitRow): CardView {
  const detail = stateDetail(kit, row);
  const bar = barOf(row);
  return {
    area: userText(areaName(kit.words, row.kind)),
    name: userText(benefitName(kit.words, row)),
    left: leftText(kit, row),
    hasBar: bar !== undefined,
    barLeft: (bar?.left ?? '') as CardText,
    barUsed: (bar?.used ?? '') as CardText,
    state: stateName(kit, row),
    hasDetail: detail !== '',
    detail,
  };
}

/** Drawn only where what is left runs low; at least one piece while anything is left. */
function barOf(row: BenefitRow): { readonly left: string; readonly used: string } | undefined {
  if (row.attention !== 'running-low' && row.attention !== 'none-left') return undefined;
  if (typeof row.allowance !== 'number' || typeof row.remaining !== 'number') return undefined;
  const share = Math.round((row.remaining / row.allowance) * barLength);
  const left = row.remaining === 0 ? 0 : Math.max(1, share);
  return { left: '━'.repeat(left), used: '━'.repeat(barLength - left) };
}

function buttonsOf(view: BenefitTableView, kit: CardKit): readonly ShownButton[] {
  const { chatUrl } = view;
  if (chatUrl !== undefined) return [linkButton(kit.words.say('group.write-to-me'), chatUrl)];
  const incident = verbButton(kit, 'new-incident');
  if (!view.personal) return [incident];
  const usable = view.rows.some((row) => row.state === 'active');
  const first = view.rows.flatMap((row) => toDoButton(row, view.mayActivate, kit)).slice(0, 1);
  const hasIds = view.rows.some((row) => row.grantId !== undefined && row.state !== 'expired');
  const ids = hasIds ? [verbButton(kit, 'show-ids', {}, { what: 'which' })] : [];
  const compare = compareButton(view.rows, kit);
  const more = [...ids, verbButton(kit, 'show-benefit')];
  return usable && !view.mayActivate
    ? [incident, ...first, ...compare, ...more]
    : [...first, ...compare, incident, ...more];
}

/** Where nothing is left by the record, or a refund is awaited, the portal's own count comes first. */
function compareButton(rows: readonly BenefitRow[], kit: CardKit): readonly ShownButton[] {
  const doubted = rows.find((row) => row.state === 'exhausted' || isInDoubt(row));
  if (doubted?.grantId === undefined) return [];
  return [verbButton(kit, 'enter-portal-line', { ...benefitIds(doubted), grantId: doubted.grantId })];
}

/** The tap that does what the row asks for, for this person. */
function toDoButton(row: BenefitRow, mayActivate: boolean, kit: CardKit): readonly ShownButton[] {
  const benefit = shortName(kit.words, row);
  const ids = benefitIds(row);
  if (row.state === 'inactive' || row.state === 'rejected') {
    return [verbButton(kit, mayActivate ? 'confirm-activation' : 'ask', ids, { benefit })];
  }
  if (!mayActivate) return [];
  if (row.attention === 'contract-id-missing') return [verbButton(kit, 'enter-ids', ids)];
  if (row.state !== 'processing' && row.state !== 'waitingForClick') return [];
  return [verbButton(kit, 'show-benefit', ids, { benefit })];
}

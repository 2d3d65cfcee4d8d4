import type { BenefitRow, Reconciled } from '../benefits/memberships/index.ts';
import { dayName, leftText } from './benefit-state.ts';
import { benefitName } from './benefit-words.ts';
import type { CardKit, CardMessage } from './card-kit.ts';
import { cardText, noText, plainOf, userText } from './card-text.ts';
import { verbButton } from './draw-card.ts';
import { noteCard } from './note.ts';

export interface ReconciledView {
  readonly reconciled: Reconciled;
  /** The benefits whose balance or last day it was, as they are now. */
  readonly rows: readonly BenefitRow[];
  /** The incident that waits for an allowance. */
  readonly incidentId?: string;
}

/** The balances as they are now, who is told, and what was waiting for them. */
export function reconciledCard({ reconciled, rows, incidentId }: ReconciledView, kit: CardKit): CardMessage {
  const { words } = kit;
  const { dates, told } = reconciled;
  const what = whatOf(reconciled);
  const [only, ...more] = rows;
  const one = more.length === 0 ? only : undefined;
  const left = (row: BenefitRow): string => plainOf(leftText(kit, row));
  const dated = rows.filter(({ grantId }) => dates.some((date) => date.grantId === grantId));
  const prepare =
    incidentId === undefined ? verbButton(kit, 'new-incident') : verbButton(kit, 'prepare', { incidentId });
  const local = rows.every(({ kind }) => kind === 'product-support');
  const plans = verbButton(
    kit,
    'show-plans',
    { area: local ? 'on-premises' : 'cloud', ...(incidentId === undefined ? {} : { incidentId }) },
    { what: 'ways' },
  );
  return noteCard(kit, {
    title: cardText(words, 'reconciled.title', { what, left: one === undefined ? 'none' : left(one) }),
    subtitle: one === undefined ? noText : userText(benefitName(words, one)),
    paragraphs: [
      ...(one === undefined ? rows : []).map((row) =>
        cardText(words, 'reconciled.balance', { benefit: benefitName(words, row), left: left(row) }),
      ),
      ...dated.map((row) => cardText(words, 'reconciled.dates', { endsOn: dayName(kit, row.endsOn) })),
      ...(told.length === 0 ? [] : [cardText(words, 'reconciled.told', { people: words.list(told) })]),
    ],
    buttons: [rows.some(({ remaining }) => remaining !== 0) ? prepare : plans, verbButton(kit, 'show-table')],
  });
}

function whatOf({ balances, dates }: Reconciled): string {
  const refunds = balances.reduce((sum, one) => sum + one.refunds, 0);
  if (dates.length > 0) return 'other';
  if (balances.every(({ from, to }) => from === to)) return 'same';
  if (refunds === 0) return 'other';
  return refunds === 1 ? 'refund' : 'refunds';
}

import type { Usage } from '../benefits/incidents/index.ts';
import type { BenefitRow } from '../benefits/memberships/index.ts';
import { leftText } from './benefit-state.ts';
import { benefitName } from './benefit-words.ts';
import type { CardKit, CardMessage } from './card-kit.ts';
import { type CardText, cardText, joined, labelText, plainOf, userText } from './card-text.ts';
import { drawCard, verbButton } from './draw-card.ts';
import { cardTemplate } from './template.ts';
import usage from './usage.card.json' with { type: 'json' };

const template = cardTemplate(usage);
const barLength = 16;
/** Products that stand on the card; the file has them all. */
const mostProducts = 10;

export interface UsageView {
  readonly company: string;
  readonly usage: Usage;
  /** The benefits with a balance, as they are now. */
  readonly rows: readonly BenefitRow[];
}

/** A year of incidents by month and product. A client that draws charts draws one, any other the bars. */
export function usageCard({ company, usage, rows }: UsageView, kit: CardKit): CardMessage {
  const { words } = kit;
  const { incidents, months, products } = usage;
  const counted = rows.filter(({ grantId }) => grantId !== undefined);
  const mostOfMonth = Math.max(1, ...months.map((one) => one.incidents));
  const mostOfProduct = Math.max(1, ...products.map((one) => one.incidents));
  const title = cardText(words, 'usage.title');
  const none = incidents === 0;
  return drawCard(kit, {
    template,
    view: {
      title,
      subtitle: joined([userText(company), cardText(words, 'count.incidents', { count: incidents })]),
      isEmpty: none,
      empty: cardText(words, 'usage.none'),
      hasBars: !none,
      monthsTitle: cardText(words, 'usage.months', {
        from: words.month(months[0]?.month ?? ''),
        to: words.month(months.at(-1)?.month ?? ''),
      }),
      months: months.map(({ month, incidents: count }) => ({
        name: words.month(month) as CardText,
        // Twelve stand side by side: the title says the year.
        short: words.shortMonth(month) as CardText,
        ...barOf(count, mostOfMonth),
      })),
      productsTitle: cardText(words, 'usage.products'),
      products: products.slice(0, mostProducts).map(({ product, incidents: count }) => {
        const name = product === '' ? words.say('usage.no-product') : product;
        // A chart reads no Markdown; a text does.
        return { name: labelText(name), shown: userText(name), ...barOf(count, mostOfProduct) };
      }),
      hasBenefits: counted.length > 0,
      benefitsTitle: cardText(words, 'usage.benefits'),
      benefits: counted.map((row) => ({
        label: userText(benefitName(words, row)),
        // What has no limit is not counted: zero would be a lie.
        text: cardText(words, 'usage.benefit', {
          used: row.remaining === 'unlimited' ? -1 : row.used,
          left: plainOf(leftText(kit, row)),
        }),
      })),
      footer: cardText(words, 'usage.counted'),
    },
    buttons: none
      ? [verbButton(kit, 'new-incident'), verbButton(kit, 'show-table')]
      : [
          verbButton(kit, 'send-usage'),
          verbButton(kit, 'show-company-incidents'),
          verbButton(kit, 'as-text'),
        ],
    summary: title,
  });
}

function barOf(incidents: number, most: number) {
  const length = incidents === 0 ? 0 : Math.max(1, Math.round((incidents / most) * barLength));
  return {
    incidents,
    count: String(incidents) as CardText,
    // An element without any text is none.
    bar: ('━'.repeat(length) || '\u00a0') as CardText,
  };
}

/** How many incidents a company has prepared, by month and product, over the last twelve months. */
import type { CalendarDay } from '../calendar.ts';
import type { UsageRow } from '../record/history.ts';

const usageMonths = 12;

export interface Usage {
  readonly from: CalendarDay;
  readonly to: CalendarDay;
  readonly incidents: number;
  /** Twelve, oldest first, also where there were none. */
  readonly months: readonly { readonly month: string; readonly incidents: number }[];
  /** Most first. */
  readonly products: readonly { readonly product: string; readonly incidents: number }[];
}

/** The months `YYYY-MM` that end with today's, oldest first. */
export function monthsUntil(today: CalendarDay): readonly string[] {
  const [year, month] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))];
  return Array.from({ length: usageMonths }, (_, index) => {
    const months = year * 12 + (month - 1) - (usageMonths - 1 - index);
    return `${String(Math.floor(months / 12)).padStart(4, '0')}-${String((months % 12) + 1).padStart(2, '0')}`;
  });
}

/** The days the rows are asked for. */
export function usagePeriod(today: CalendarDay): { readonly from: CalendarDay; readonly to: CalendarDay } {
  return { from: `${monthsUntil(today)[0] ?? today.slice(0, 7)}-01`, to: today };
}

export function usageOf(rows: readonly UsageRow[], today: CalendarDay): Usage {
  const sum = (of: readonly UsageRow[]) => of.reduce((total, { incidents }) => total + incidents, 0);
  const names = [...new Set(rows.map(({ product }) => product))];
  return {
    ...usagePeriod(today),
    incidents: sum(rows),
    months: monthsUntil(today).map((month) => ({
      month,
      incidents: sum(rows.filter((row) => row.month === month)),
    })),
    products: names
      .map((product) => ({ product, incidents: sum(rows.filter((row) => row.product === product)) }))
      .sort((a, b) => b.incidents - a.incidents || a.product.localeCompare(b.product)),
  };
}

import { type BenefitState, dayOf, daysBetween } from '../benefits/index.ts';
import type { BenefitRow } from '../benefits/memberships/index.ts';
import { areaOf, shortName } from './benefit-words.ts';
import type { CardKit } from './card-kit.ts';
import { type CardText, cardText } from './card-text.ts';

/** A shape before the state's name, so that it is not told by colour or words alone. */
const stateSigns: Readonly<Record<BenefitState, string>> = {
  notEntitled: '–',
  inactive: '◌',
  activateByPassed: '✕',
  waitingForClick: '◔',
  processing: '◔',
  active: '✓',
  exhausted: '●',
  expired: '✕',
  rejected: '✕',
};

export const todayOf = (kit: CardKit): string => dayOf(kit.now, kit.zone);

/** `14 grudnia` this year, `30 czerwca 2027` in another one. */
export function dayName(kit: CardKit, day: string): string {
  const { words } = kit;
  return day.slice(0, 4) === todayOf(kit).slice(0, 4) ? words.shortDay(day) : words.day(day);
}

/** `w środę` within the coming six days, `2 grudnia` / `on December 2` beyond. */
export function onDay(kit: CardKit, day: string): string {
  const ahead = daysBetween(todayOf(kit), day);
  if (ahead >= 1 && ahead <= 6) return kit.words.onWeekday(day);
  return kit.words.say('day.on', { day: dayName(kit, day) });
}

/** `✓ Aktywna`. */
export function stateName(kit: CardKit, row: BenefitRow): CardText {
  return `${stateSigns[row.state]} ${cardText(kit.words, 'state.name', { state: row.state })}` as CardText;
}

/** What belongs to the state: until when, by when, what is missing. */
export function stateDetail(kit: CardKit, row: BenefitRow): CardText {
  const expected = row.expectedOn === undefined ? 'none' : dayName(kit, row.expectedOn);
  return cardText(kit.words, 'state.detail', {
    state: row.state,
    by: dayName(kit, row.activateBy ?? row.endsOn),
    starts: row.startsOn > todayOf(kit) ? dayName(kit, row.startsOn) : 'none',
    ends: dayName(kit, row.endsOn),
    days: row.daysLeft,
    close: row.attention === 'ending' ? 'yes' : 'no',
    late: row.attention === 'overdue' ? 'yes' : 'no',
    contract: row.contractIdMissing ? 'missing' : 'known',
    expected,
  });
}

/** What is left: `2 z 20`, `bez limitu`, `5 po aktywacji`. Bold where it is the number to look at. */
export function leftText(kit: CardKit, row: BenefitRow): CardText {
  const { words } = kit;
  const low = row.attention === 'running-low' ? 'yes' : 'no';
  if (row.allowance === 'not-entitled') return cardText(words, 'left.nothing');
  if (row.remaining === 'unlimited') return cardText(words, 'left.unlimited');
  if (row.remaining !== undefined && typeof row.allowance === 'number') {
    const facts = { remaining: row.remaining, allowance: row.allowance, low, refund: row.toBeConfirmed };
    return cardText(words, row.state === 'expired' ? 'left.lapsed' : 'left.counted', facts);
  }
  if (row.state === 'activateByPassed' || row.state === 'expired')
    return cardText(words, 'left.notActivated');
  if (row.allowance === 'unlimited') return cardText(words, 'left.unlimitedLater');
  return cardText(words, 'left.later', { allowance: row.allowance });
}

/** `15 zgłoszeń`, `bez limitu`: what the benefit grants. */
export function allowanceText(kit: CardKit, row: BenefitRow): CardText {
  const { words } = kit;
  if (row.allowance === 'not-entitled') return cardText(words, 'left.nothing');
  if (row.allowance === 'unlimited') return cardText(words, 'left.unlimited');
  return cardText(words, 'count.incidents', { count: row.allowance });
}

/** What somebody should do about the row, for the line above the table. */
export function attentionText(kit: CardKit, row: BenefitRow): CardText | undefined {
  if (row.attention === undefined) return undefined;
  return cardText(kit.words, `attention.${row.attention}`, {
    benefit: shortName(kit.words, row),
    area: areaOf(row.kind),
    by: dayName(kit, row.activateBy ?? row.endsOn),
    ends: dayName(kit, row.endsOn),
    remaining: typeof row.remaining === 'number' ? row.remaining : -1,
  });
}

/** The rules a row follows: `zasady MPN 2021`. */
export function editionText(kit: CardKit, row: Pick<BenefitRow, 'edition' | 'secondHand'>): CardText {
  return cardText(kit.words, 'edition.name', {
    edition: row.edition.replace('-', ' ').toUpperCase(),
    sure: row.secondHand ? 'no' : 'yes',
  });
}

/** Refunds are awaited: only the portal's own count says whether they came. */
export const isInDoubt = ({ toBeConfirmed }: BenefitRow): boolean => toBeConfirmed > 0;

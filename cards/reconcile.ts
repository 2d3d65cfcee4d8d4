import { maskId } from '../benefits/index.ts';
import { isCounted, type PortalComparison } from '../benefits/memberships/index.ts';
import { dayName } from './benefit-state.ts';
import { benefitName } from './benefit-words.ts';
import type { ShownButton } from './buttons.ts';
import type { CardKit, CardMessage } from './card-kit.ts';
import { type CardText, cardText, joined, noText, userText } from './card-text.ts';
import { verbButton } from './draw-card.ts';
import { noteCard } from './note.ts';

type Counted = Extract<PortalComparison, { kind: 'counted' }>;
type Known = Exclude<PortalComparison, { kind: 'unknown' }>;

/** One plan line as it was read, beside the record. */
export interface ComparedLine {
  /** As pasted; only its end is shown. */
  readonly accessId: string;
  /** The days of the line, echoed in words: they are written the American way. Absent where none was read. */
  readonly startsOn?: string;
  readonly endsOn?: string;
  readonly comparison: PortalComparison;
}

export interface ReconcileView {
  readonly lines: readonly ComparedLine[];
  /** What was kept to be confirmed; absent where there is nothing to confirm. */
  readonly draftId?: string;
  /** Whether to draw what takes a role. */
  readonly mayCorrectDates: boolean;
  /** References that the answer goes on with, such as the draft of an incident that waits. */
  readonly ids?: Readonly<Record<string, string>>;
}

/** Plan lines read back in words: what the portal says and what the record does, and one tap. */
export function reconcileCard(view: ReconcileView, kit: CardKit): CardMessage {
  const { words } = kit;
  const [only, ...more] = view.lines;
  const buttons = buttonsOf(view, kit);
  const footer = view.draftId === undefined ? {} : { footer: cardText(words, 'reconcile.nothing-saved') };
  if (only !== undefined && more.length === 0) {
    const [title = noText, ...paragraphs] = sentencesOf(only, view, kit);
    return noteCard(kit, { title, subtitle: subtitleOf(only, kit), paragraphs, ...footer, buttons });
  }
  return noteCard(kit, {
    title: cardText(words, 'reconcile.title', { count: view.lines.length }),
    labelled: view.lines.map((line) => ({
      label: subtitleOf(line, kit),
      text: joined(sentencesOf(line, view, kit), ' '),
    })),
    ...footer,
    buttons,
  });
}

const ending = (accessId: string): string => maskId(accessId).slice(-2);

/** `Microsoft Product Support · Gold · Access ID kończy się na 39 · od 1 lipca 2026 do 30 czerwca 2027`. */
function subtitleOf({ accessId, comparison, startsOn, endsOn }: ComparedLine, kit: CardKit): CardText {
  if (comparison.kind === 'unknown') return noText;
  const name = benefitName(kit.words, { kind: comparison.grant.kind, offer: comparison.membership.offer });
  const { words } = kit;
  const period =
    startsOn === undefined || endsOn === undefined
      ? cardText(words, 'reconcile.no-dates')
      : cardText(words, 'memberships-review.period', { from: words.day(startsOn), to: words.day(endsOn) });
  return joined([userText(name), cardText(words, 'reconcile.ending', { ending: ending(accessId) }), period]);
}

function sentencesOf(line: ComparedLine, view: ReconcileView, kit: CardKit): readonly CardText[] {
  const { words } = kit;
  const { comparison } = line;
  switch (comparison.kind) {
    case 'unknown':
      return [cardText(words, 'reconcile.unknown', { ending: ending(line.accessId) })];
    case 'line-over':
      return [cardText(words, 'reconcile.line-over', { endsOn: dayName(kit, comparison.endsOn) })];
    case 'record-over': {
      const endsOn = dayName(kit, comparison.grant.endsOn);
      return [cardText(words, 'reconcile.record-over', { endsOn }), ...datesOf(comparison, view, kit)];
    }
    case 'count-missing':
      return [cardText(words, 'reconcile.count-missing'), ...datesOf(comparison, view, kit)];
    case 'unlimited':
      return [
        cardText(words, 'reconcile.unlimited', { where: comparison.where }),
        ...datesOf(comparison, view, kit),
      ];
    case 'too-many': {
      const { portal, allowance } = comparison;
      return [cardText(words, 'reconcile.too-many', { portal, allowance })];
    }
    case 'contradicted':
      return [cardText(words, 'reconcile.contradicted')];
    case 'counted':
      return [...countsOf(comparison, kit), ...datesOf(comparison, view, kit)];
  }
}

function countsOf(counted: Counted, { words }: CardKit): readonly CardText[] {
  const { portal, recorded, reserved, left, awaited, refunds, allowance } = counted;
  const said =
    refunds > 0
      ? cardText(words, 'reconcile.refund', { portal, refunds })
      : portal === recorded
        ? cardText(words, 'reconcile.same', { portal })
        : cardText(words, 'reconcile.counted', { portal, recorded });
  return [
    said,
    ...(awaited > refunds ? [cardText(words, 'reconcile.awaited', { awaited })] : []),
    ...(reserved === 0
      ? []
      : [
          portal < reserved
            ? cardText(words, 'reconcile.short', { reserved, portal })
            : cardText(words, 'reconcile.reserved', { reserved, left, allowance }),
        ]),
  ];
}

function datesOf({ dates }: Known, { mayCorrectDates }: ReconcileView, kit: CardKit): readonly CardText[] {
  if (dates === undefined) return [];
  const days = { from: dayName(kit, dates.from), to: dayName(kit, dates.to) };
  if (!dates.plausible) return [cardText(kit.words, 'reconcile.dates-odd', days)];
  return [cardText(kit.words, mayCorrectDates ? 'reconcile.dates-may' : 'reconcile.dates', days)];
}

function buttonsOf(view: ReconcileView, kit: CardKit): readonly ShownButton[] {
  const { draftId, lines, ids = {}, mayCorrectDates } = view;
  const again = verbButton(kit, 'enter-portal-line', ids, { what: 'another' });
  const asks = mayCorrectDates ? [] : asksForDays(lines, kit);
  if (draftId === undefined) return [...asks, again, verbButton(kit, 'show-table')];
  const given = { ...ids, draftId };
  const counted = lines.map(({ comparison }) => comparison).filter(isCounted);
  const dated = lines.some(({ comparison }) => comparison.kind !== 'unknown' && comparison.dates?.plausible);
  return [
    ...(counted.length === 0 ? [] : [verbButton(kit, 'apply-portal-line', given, labelOf(counted))]),
    ...(dated && mayCorrectDates ? [verbButton(kit, 'apply-portal-dates', given)] : []),
    ...asks,
    ...(lines.length === 1 ? [verbButton(kit, 'another-plan', given)] : []),
    ...(lines.length === 1 && counted.length === 1 ? [] : [again]),
    verbButton(kit, 'cancel'),
  ];
}

/** Where the day is for somebody else to change: asking for it, contract by contract. */
function asksForDays(lines: readonly ComparedLine[], kit: CardKit): readonly ShownButton[] {
  const dated = lines.flatMap(({ comparison }) =>
    comparison.kind !== 'unknown' && comparison.dates?.plausible === true
      ? [{ ...comparison, endsOn: comparison.dates.to }]
      : [],
  );
  return dated.map(({ grant, membership, endsOn }) => {
    const { id: grantId, kind, membershipId } = grant;
    const benefit =
      dated.length === 1 ? {} : { benefit: benefitName(kit.words, { kind, offer: membership.offer }) };
    const what = { what: 'correctLastDay', ...benefit };
    return verbButton(kit, 'ask', { what: 'correct-last-day', membershipId, kind, grantId, endsOn }, what);
  });
}

/** What one tap does: to how many, whether a refund is confirmed by it, or that nothing differs. */
function labelOf(counted: readonly Counted[]): { readonly what: string; readonly name?: string } {
  const refunds = counted.reduce((sum, one) => sum + one.refunds, 0);
  const differ = counted.filter(({ portal, recorded }) => portal !== recorded);
  if (differ.length === 0) return { what: 'same' };
  if (differ.every((one) => one.refunds > 0)) return { what: refunds === 1 ? 'refund' : 'refunds' };
  const [one] = differ;
  return one !== undefined && counted.length === 1
    ? { what: 'one', name: String(one.portal) }
    : { what: 'all' };
}

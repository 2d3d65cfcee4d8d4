import {
  type BenefitKind,
  benefitKinds,
  cloudCompetencies,
  isCalendarDay,
  type Offer,
  offers,
  parseId,
} from '../../benefits/index.ts';
import {
  type MembershipColumn,
  type MembershipLine,
  membershipColumns,
  parseDay,
} from '../../benefits/memberships/index.ts';
import { isGuid } from '../guid.ts';
import { bare, nearMiss } from './near-miss.ts';
import { quoted, type RowProblem, type RowProblemCode } from './problems.ts';

/** One row of a file: texts by column. A column that is not there is as good as empty. */
export interface RawRow {
  readonly row: number;
  readonly cells: ReadonlyMap<MembershipColumn, string>;
  /** Columns whose problem was told already. */
  readonly told?: ReadonlySet<MembershipColumn>;
}

export interface Reading {
  /** Known organization: the column may be empty, and another one is refused. */
  readonly tenantId?: string;
  /** Further organizations of the same company: a row may name one of them. */
  readonly joined?: readonly string[];
  /** Whether an organization is served here; without it every one is. */
  readonly serves?: (tenantId: string) => boolean;
}

/** A row with problems is still compared with the others, by the columns that are not `bad`. */
export type ReadRow =
  | { readonly line: MembershipLine }
  | {
      readonly problems: readonly RowProblem[];
      /** Stands in for the line; what is in the bad columns of it means nothing. */
      readonly standIn: MembershipLine;
      readonly bad: ReadonlySet<MembershipColumn>;
    };

const longestCell = 120;

/** Names under which the article and people know an offer or a benefit. Used to guess, never to accept. */
const offerNames: Readonly<Record<string, Offer>> = {
  maps: 'action-pack',
  microsoftactionpack: 'action-pack',
  silvercompetency: 'silver',
  kompetencjasilver: 'silver',
  srebrna: 'silver',
  goldcompetency: 'gold',
  kompetencjagold: 'gold',
  kwalifikacjazlota: 'gold',
  zlota: 'gold',
};
const benefitNames: Readonly<Record<string, BenefitKind>> = {
  microsoftproductsupport: 'product-support',
  product: 'product-support',
  onpremises: 'product-support',
  signaturecloudsupport: 'signature-cloud',
  signature: 'signature-cloud',
  cloud: 'signature-cloud',
  cloudsupport: 'signature-cloud',
  chmura: 'signature-cloud',
};
/** The article's Polish names of the cloud competencies, in the order of the closed list. */
const polishCompetencies = [
  'zabezpieczenia',
  'Business Applications w chmurze',
  'platforma w chmurze',
  'wydajność chmury',
  'zarządzanie mobilnością w przedsiębiorstwie',
  'małe i Midmarket rozwiązania w chmurze',
];

const isOffer = (text: string): text is Offer => offers.some((offer) => offer === text);
const isKind = (text: string): text is BenefitKind => benefitKinds.some((kind) => kind === text);

type Add = (column: MembershipColumn, code: RowProblemCode, facts?: RowProblem['facts']) => undefined;

/** Marks of a formula, of another line, or of text that is not what it looks like. */
function isUnfit(column: MembershipColumn, text: string, add: Add): boolean {
  const before = text.replace(/\u00a0/g, ' ');
  if (/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\u2028\u2029]/u.test(before)) add(column, 'control_character', { column });
  else if (/^\s*[=+@-]/.test(before) && !/^\s*[+-][\d.,]+\s*$/.test(before))
    add(column, 'formula', { column });
  else if (before.length > longestCell) add(column, 'value_too_long', { column, max: longestCell });
  else return false;
  return true;
}

function readTenant(text: string, reading: Reading, add: Add): string | undefined {
  if (text === '') return reading.tenantId ?? add('tenant_id', 'value_missing', { column: 'tenant_id' });
  const tenantId = text.toLowerCase();
  if (!isGuid(tenantId)) return add('tenant_id', 'tenant_malformed', { value: quoted(text) });
  const isJoined = reading.joined?.includes(tenantId) === true;
  if (reading.tenantId !== undefined && tenantId !== reading.tenantId && !isJoined)
    return add('tenant_id', 'tenant_foreign');
  if (reading.serves?.(tenantId) === false)
    return add('tenant_id', 'tenant_not_served', { tenant: tenantId });
  return tenantId;
}

function readOffer(text: string, add: Add): Offer | undefined {
  if (text === '') return add('offer', 'value_missing', { column: 'offer' });
  const code = text.toLowerCase().replace(/[\s_]+/g, '-');
  if (isOffer(code)) return code;
  const meant = offerNames[bare(text)] ?? nearMiss(text, offers) ?? '';
  return add('offer', 'offer_unknown', { value: quoted(text), meant, known: offers.join(', ') });
}

function readKind(text: string, add: Add): BenefitKind | undefined {
  if (text === '') return undefined;
  const code = text.toLowerCase().replace(/[\s_]+/g, '-');
  if (isKind(code)) return code;
  const meant = benefitNames[bare(text)] ?? nearMiss(text, benefitKinds) ?? '';
  return add('benefit', 'benefit_unknown', { value: quoted(text), meant, known: benefitKinds.join(', ') });
}

/**
 * A competency as Microsoft writes it. A name that is nearly one of the cloud competencies is asked
 * about, because the cloud allowance hangs on it; any other name is a competency of another kind.
 */
function readCompetency(text: string): { readonly name: string } | { readonly meant: string } {
  const name = text.replace(/\s+/g, ' ').trim();
  const same = cloudCompetencies.find((cloud) => cloud.toLowerCase() === name.toLowerCase());
  if (same !== undefined || name === '') return { name: same ?? '' };
  const polish = nearMiss(name, polishCompetencies);
  const translated = polish === undefined ? undefined : cloudCompetencies[polishCompetencies.indexOf(polish)];
  const meant = nearMiss(name, cloudCompetencies) ?? translated;
  return meant === undefined ? { name } : { meant };
}

function readDay(column: MembershipColumn, text: string, required: boolean, add: Add): string | undefined {
  if (text === '') return required ? add(column, 'value_missing', { column }) : undefined;
  if (isCalendarDay(text)) return text;
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return add(column, 'date_unknown', { value: text });
  const meant = parseDay(text) ?? '';
  // 03/04/26 is one day in the United States and another one here: no guess then.
  const ambiguous = /^\s*(\d{1,2})[/.-](\d{1,2})[/.-]/.exec(text);
  const unsure =
    ambiguous !== null && !/\./.test(text) && Number(ambiguous[1]) <= 12 && Number(ambiguous[2]) <= 12;
  return add(column, 'date_not_iso', { column, value: quoted(text), meant: unsure ? '' : meant });
}

function readId(column: 'access_id' | 'contract_id', text: string, add: Add): string | undefined {
  if (text === '') return undefined;
  if (/^\d+(?:[.,]\d+)?e\+?\d+$/i.test(text)) return add(column, 'id_scientific', { column });
  const parsed = parseId(text);
  return parsed.kind === 'id' ? parsed.id : add(column, 'id_malformed', { column });
}

function readUsed(text: string, add: Add): number | undefined {
  if (text === '') return undefined;
  return /^\d{1,6}$/.test(text) ? Number(text) : add('used', 'used_not_whole', { value: quoted(text) });
}

/** Every value of a row by itself; what must hold between values and rows is `problemsOfLines`. */
export function readCells(raw: RawRow, reading: Reading = {}): ReadRow {
  const problems: RowProblem[] = [];
  const add: Add = (column, code, facts = {}) => {
    problems.push({ row: raw.row, column, code, facts });
    return undefined;
  };
  const unfit = new Set(
    membershipColumns.filter(
      (column) => raw.told?.has(column) || isUnfit(column, raw.cells.get(column) ?? '', add),
    ),
  );
  const read = <T>(column: MembershipColumn, how: (text: string) => T | undefined): T | undefined =>
    unfit.has(column) ? undefined : how((raw.cells.get(column) ?? '').replace(/\u00a0/g, ' ').trim());
  const tenantId = read('tenant_id', (text) => readTenant(text, reading, add));
  const offer = read('offer', (text) => readOffer(text, add));
  const competency = read('competency', (text) => {
    const found = readCompetency(text);
    if ('name' in found) return found.name;
    return add('competency', 'competency_near_miss', { value: quoted(text), meant: found.meant });
  });
  const startsOn = read('starts_on', (text) => readDay('starts_on', text, true, add));
  const endsOn = read('ends_on', (text) => readDay('ends_on', text, true, add));
  const activateBy = read('activate_by', (text) => readDay('activate_by', text, false, add));
  const kind = read('benefit', (text) => readKind(text, add));
  const accessId = read('access_id', (text) => readId('access_id', text, add));
  const contractId = read('contract_id', (text) => readId('contract_id', text, add));
  const used = read('used', (text) => readUsed(text, add));
  const line: MembershipLine = {
    tenantId: tenantId ?? '',
    offer: offer ?? 'gold',
    competency: competency ?? '',
    startsOn: startsOn ?? '2000-01-01',
    endsOn: endsOn ?? '2000-01-01',
    ...(activateBy === undefined ? {} : { activateBy }),
    ...(kind === undefined ? {} : { kind }),
    ...(accessId === undefined ? {} : { accessId }),
    ...(contractId === undefined ? {} : { contractId }),
    ...(used === undefined ? {} : { used }),
  };
  if (problems.length === 0 && unfit.size === 0) return { line };
  const bad = new Set([...unfit, ...problems.flatMap(({ column }) => column ?? [])]);
  // A row whose key is not known belongs to no other row.
  const keyKnown = !(['tenant_id', 'offer', 'starts_on'] as const).some((column) => bad.has(column));
  return { problems, bad, standIn: keyKnown ? line : { ...line, tenantId: `row ${raw.row}` } };
}

import { type FileHandle, open } from 'node:fs/promises';
import { type Incident, incidentKey, wasGivenBack } from '../benefits/incidents/index.ts';
import {
  type AuditFilter,
  type AuditRow,
  type CalendarDay,
  type DeadLetter,
  dayOf,
  type IncidentCount,
  type IncidentFilter,
  type NoticeRow,
  type NoticeSettlement,
  type Page,
  type Person,
  personKey,
  samePerson,
  type UsageRow,
} from '../benefits/index.ts';
import { decodeLine } from './checked-line.ts';
import { StoreDamaged } from './faults.ts';

/** What happened, in the order in which it did. */
export type HistoryRow =
  | { readonly type: 'audit'; readonly row: AuditRow }
  | { readonly type: 'incident'; readonly row: Incident }
  | { readonly type: 'notice'; readonly notice: NoticeRow; readonly settlement: NoticeSettlement };

/** Where a row stands in the history file; absent while only the journal has it. */
export interface Place {
  readonly offset: number;
  readonly bytes: number;
}
interface Stored<R extends HistoryRow> {
  place: Place | undefined;
  /** In memory only until it stands in the file. */
  row: R | undefined;
}
type AuditEntry = Stored<HistoryRow & { type: 'audit' }> & {
  readonly event: string;
  readonly grantIds: ReadonlySet<string>;
  readonly incidentId: string | undefined;
};
type IncidentEntry = Stored<HistoryRow & { type: 'incident' }> & {
  readonly id: string;
  readonly key: string;
  readonly by: Person;
  readonly state: Incident['state'];
  readonly number: string | undefined;
  readonly caseNumber: string | undefined;
  readonly preparedAt: string | undefined;
  /** Withdrawn before it was sent: nothing was used. */
  readonly givenBack: boolean;
  readonly product: string;
};
type Entry = AuditEntry | IncidentEntry | Stored<HistoryRow & { type: 'notice' }>;

/** A row that the file does not have yet, with the way to say where it went. */
export interface FreshRow {
  readonly row: HistoryRow;
  readonly moved: (place: Place) => void;
}

/**
 * The past of one company: in memory what is needed to find a row, in the file the rows. The
 * newest row of an incident counts; older ones stay in the file.
 */
export class History {
  readonly #audit: AuditEntry[] = [];
  readonly #incidents = new Map<string, IncidentEntry>();
  readonly #dead = new Map<string, DeadLetter>();
  #fresh: FreshRow[] = [];

  /** @param place where it stands in the file; without one it is new */
  add(row: HistoryRow, place?: Place): void {
    const entry = this.#index(row, place);
    if (place !== undefined) return;
    const moved = (to: Place): void => {
      entry.place = to;
      entry.row = undefined;
    };
    this.#fresh.push({ row, moved });
  }

  /** Rows the file does not have yet, oldest first. */
  fresh(): readonly FreshRow[] {
    return this.#fresh;
  }

  /** The first so many fresh rows stand in the file now. */
  written(places: readonly Place[]): void {
    for (const [index, place] of places.entries()) this.#fresh[index]?.moved(place);
    this.#fresh = this.#fresh.slice(places.length);
  }

  deadLetter(noticeId: string): DeadLetter | undefined {
    return this.#dead.get(noticeId);
  }

  deadLetters(): readonly DeadLetter[] {
    return [...this.#dead.values()];
  }

  async auditPage(
    file: string,
    filter: AuditFilter,
    limit: number,
    cursor?: string,
  ): Promise<Page<AuditRow>> {
    const chosen: AuditEntry[] = [];
    let index = cursor === undefined ? this.#audit.length : cursorNumber(cursor, this.#audit.length);
    while (index > 0 && chosen.length < limit) {
      index -= 1;
      const entry = this.#audit[index];
      if (entry === undefined) break;
      if (filter.event !== undefined && entry.event !== filter.event) continue;
      if (filter.grantId !== undefined && !entry.grantIds.has(filter.grantId)) continue;
      if (filter.incidentId !== undefined && entry.incidentId !== filter.incidentId) continue;
      chosen.push(entry);
    }
    const items = (await rowsOf(file, chosen)).map(({ row }) => row);
    return index > 0 && chosen.length === limit ? { items, next: String(index) } : { items };
  }

  async incidentsPage(
    file: string,
    filter: IncidentFilter,
    limit: number,
    cursor?: string,
  ): Promise<Page<Incident>> {
    const matching = this.#matching(filter)
      .filter((entry) => cursor === undefined || entry.key < cursor)
      .sort((a, b) => (a.key < b.key ? 1 : -1));
    const chosen = matching.slice(0, limit);
    const items = (await rowsOf(file, chosen)).map(({ row }) => row);
    const last = chosen.at(-1);
    return last !== undefined && matching.length > limit ? { items, next: last.key } : { items };
  }

  countIncidents(filter: IncidentFilter): readonly IncidentCount[] {
    const counts = new Map<string, IncidentCount>();
    for (const { state, product, by } of this.#matching(filter)) {
      const key = JSON.stringify([state, product, personKey(by)]);
      const incidents = (counts.get(key)?.incidents ?? 0) + 1;
      counts.set(key, { state, product, by, incidents });
    }
    return [...counts.values()];
  }

  #matching({ id, by, state, product, number, caseNumber }: IncidentFilter): readonly IncidentEntry[] {
    const one = id === undefined ? undefined : this.#incidents.get(id);
    const entries = id === undefined ? [...this.#incidents.values()] : one === undefined ? [] : [one];
    return entries.filter(
      (entry) =>
        (by === undefined || samePerson(entry.by, by)) &&
        (state === undefined || entry.state === state) &&
        (product === undefined || entry.product === product) &&
        (number === undefined || entry.number === number) &&
        (caseNumber === undefined || entry.caseNumber === caseNumber),
    );
  }

  usageByMonth(from: CalendarDay, to: CalendarDay, zone: string): readonly UsageRow[] {
    const counts = new Map<string, { month: string; product: string; incidents: number }>();
    for (const { preparedAt, givenBack, product } of this.#incidents.values()) {
      if (preparedAt === undefined || givenBack) continue;
      const day = dayOf(preparedAt, zone);
      if (day < from || day > to) continue;
      const month = day.slice(0, 7);
      const key = JSON.stringify([month, product]);
      const row = counts.get(key) ?? { month, product, incidents: 0 };
      row.incidents += 1;
      counts.set(key, row);
    }
    return [...counts.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
  }

  #index(row: HistoryRow, place: Place | undefined): Entry {
    if (row.type === 'audit') {
      const { event, about, effect } = row.row;
      const grantIds = new Set([about.grantId, effect?.grantId].filter((id) => id !== undefined));
      const { incidentId } = about;
      const kept = place === undefined ? row : undefined;
      const entry: AuditEntry = { event, grantIds, incidentId, place, row: kept };
      this.#audit.push(entry);
      return entry;
    }
    if (row.type === 'incident') {
      const { id, by, state, number, caseNumber, preparedAt, form } = row.row;
      const entry: IncidentEntry = {
        id,
        key: incidentKey(row.row),
        by,
        state,
        number,
        caseNumber,
        preparedAt,
        givenBack: wasGivenBack(row.row),
        product: form.product,
        place,
        row: place === undefined ? row : undefined,
      };
      this.#incidents.set(id, entry);
      return entry;
    }
    if (row.settlement.kind === 'dead') {
      const { at, reason } = row.settlement;
      this.#dead.set(row.notice.id, { notice: row.notice, at, reason });
    } else this.#dead.delete(row.notice.id);
    return { place, row: undefined };
  }
}

function cursorNumber(cursor: string, most: number): number {
  const index = /^\d{1,15}$/.test(cursor) ? Number(cursor) : 0;
  return Math.min(index, most);
}

/** Rows of the chosen entries, read from the file where memory has let go of them. */
async function rowsOf<R extends HistoryRow>(file: string, entries: readonly Stored<R>[]): Promise<R[]> {
  let handle: FileHandle | undefined;
  try {
    const rows: R[] = [];
    for (const entry of entries) {
      // Read before waiting: a row may move to the file meanwhile, and is then in both.
      const { row, place } = entry;
      if (row !== undefined) rows.push(row);
      else if (place !== undefined) {
        handle ??= await open(file, 'r');
        rows.push(await rowAt<R>(handle, file, place));
      }
    }
    return rows;
  } finally {
    await handle?.close();
  }
}

async function rowAt<R extends HistoryRow>(handle: FileHandle, file: string, place: Place): Promise<R> {
  const bytes = Buffer.alloc(place.bytes);
  await handle.read(bytes, 0, place.bytes, place.offset);
  const decoded = decodeLine(bytes.toString('utf8').trimEnd());
  if (decoded.kind === 'damaged') throw new StoreDamaged(file, `byte ${place.offset}: ${decoded.problem}`);
  return decoded.body as R;
}

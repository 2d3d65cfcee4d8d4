import { type CompanyRecord, mapSecrets, type SecretPlace } from '../benefits/index.ts';

/** A field that changed: a list by the order of its ids and the items that differ, anything else whole. */
export type FieldPatch =
  | { readonly field: string; readonly ids: readonly string[]; readonly items: readonly Item[] }
  | { readonly field: string; readonly value: unknown };
export type RecordPatch = readonly FieldPatch[];

interface Item {
  readonly id: string;
}
type Fields = Readonly<Record<string, unknown>>;

const isItem = (value: unknown): value is Item =>
  typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string';

/** The list as items of one id each, or undefined where it is no such list. */
function itemsOf(value: unknown): readonly Item[] | undefined {
  if (!Array.isArray(value) || !value.every(isItem)) return undefined;
  return new Set(value.map((item) => item.id)).size === value.length ? value : undefined;
}

const same = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);

/**
 * What differs between two plain records, its secrets sealed. Only what differs is sealed and
 * written, so a line stays small however much the company holds.
 */
export function patchOf(
  before: CompanyRecord | undefined,
  after: CompanyRecord,
  seal: (value: string, place: SecretPlace) => string,
): RecordPatch {
  const old: Fields = { ...before };
  const changed: Record<string, unknown> = { ...after };
  const orders = new Map<string, readonly string[]>();
  for (const [field, value] of Object.entries(after)) {
    const items = itemsOf(value);
    const oldItems = old[field] === undefined ? [] : itemsOf(old[field]);
    if (items === undefined || oldItems === undefined) continue;
    const byId = new Map(oldItems.map((item) => [item.id, item]));
    changed[field] = items.filter((item) => !same(byId.get(item.id), item));
    orders.set(
      field,
      items.map((item) => item.id),
    );
  }
  const sealed: Fields = { ...mapSecrets(changed as unknown as CompanyRecord, seal) };
  const patch: FieldPatch[] = [];
  for (const [field, value] of Object.entries(after)) {
    if (before !== undefined && same(old[field], value)) continue;
    const ids = orders.get(field);
    if (ids === undefined) patch.push({ field, value: sealed[field] });
    else patch.push({ field, ids, items: itemsOf(sealed[field]) ?? [] });
  }
  return patch;
}

/** @param before sealed, like the patch @returns sealed; what did not change is shared, not copied */
export function patched(before: CompanyRecord | undefined, patch: RecordPatch): CompanyRecord {
  const fields: Record<string, unknown> = { ...before };
  for (const change of patch) {
    if ('value' in change) {
      fields[change.field] = freeze(change.value);
      continue;
    }
    if (!('ids' in change)) continue;
    const byId = new Map((itemsOf(fields[change.field]) ?? []).map((item) => [item.id, item]));
    for (const item of change.items) byId.set(item.id, freeze(item));
    fields[change.field] = Object.freeze(change.ids.flatMap((id) => byId.get(id) ?? []));
  }
  return Object.freeze(fields) as unknown as CompanyRecord;
}

/** Callers get the very objects that are kept: nobody may change them. */
export function freeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const inner of Object.values(value)) freeze(inner);
  }
  return value;
}

import { createHash } from 'node:crypto';
import type { CompanyRecord } from '../../benefits/index.ts';

/** The same text for the same content, whatever the order of the keys. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const entries = Object.entries(value)
    .filter(([, content]) => content !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, content]) => `${JSON.stringify(key)}:${canonical(content)}`).join(',')}}`;
}

/**
 * Names exactly one plan: these bytes over these records. 24 hexadecimal digits. A record that is
 * not there yet is given as undefined.
 */
export function planHash(
  bytes: Uint8Array,
  records: ReadonlyMap<string, CompanyRecord | undefined>,
  settings: Readonly<Record<string, string | undefined>> = {},
): string {
  const hash = createHash('sha256');
  hash.update(createHash('sha256').update(bytes).digest());
  hash.update(canonical(settings));
  for (const companyId of [...records.keys()].sort()) {
    hash.update(`\n${JSON.stringify(companyId)}\n${canonical(records.get(companyId))}`);
  }
  return hash.digest('hex').slice(0, 24);
}

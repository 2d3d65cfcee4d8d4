/**
 * What stands in a record where a stored id does not open: moved, changed, or its key is gone. The
 * rest of the company goes on; the sealed text is kept as it is until the id is recorded again.
 */
import type { SecretPlace } from '../record/record-secrets.ts';

/** No id reads like this, the two are not equal, and neither changes by being masked. */
export const unreadableIds = { accessId: '–', contractId: '—' } as const satisfies Record<
  SecretPlace['field'],
  string
>;

const unreadable: ReadonlySet<string> = new Set(Object.values(unreadableIds));

export function isUnreadable(id: string | undefined): boolean {
  return id !== undefined && unreadable.has(id);
}

/** Whether one of the two could not be opened. */
export function hasUnreadableIds(ids: { readonly accessId?: string; readonly contractId?: string }): boolean {
  return isUnreadable(ids.accessId) || isUnreadable(ids.contractId);
}

import type { z } from 'zod';
import type { KeyedStore } from '../benefits/index.ts';

/**
 * A small durable fact in the shape it was kept in. One of another shape counts as absent: another
 * version wrote it, and what is kept here can be asked for again.
 */
export async function keptFact<T>(
  keyed: KeyedStore,
  shape: z.ZodType<T>,
  ...[companyId, kind, key]: Parameters<KeyedStore['get']>
): Promise<{ readonly value: T; readonly eTag: string } | undefined> {
  const found = await keyed.get(companyId, kind, key);
  const parsed = found && shape.safeParse(found.value);
  return found && parsed?.success ? { value: parsed.data, eTag: found.eTag } : undefined;
}

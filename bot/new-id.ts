import { randomUUID } from 'node:crypto';
import type { Clock } from '../benefits/index.ts';

/** Makes the ids of rows, notices and eTags: sortable by their time, never repeated. */
export function createNewId(clock: Clock): () => string {
  return () => `${Date.parse(clock.now()).toString(36)}-${randomUUID().slice(0, 13)}`;
}

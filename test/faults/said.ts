import { randomUUID } from 'node:crypto';
import { type Surroundings, testSealer } from '../contracts/stores-under-test.ts';

/** What the process that is ended prints, one line each, before it asks and after it was answered. */
export type Said =
  | { readonly kind: 'ready' }
  | { readonly kind: 'asked'; readonly company: string; readonly opId: string }
  | { readonly kind: 'done'; readonly company: string; readonly opId: string; readonly number: number }
  | { readonly kind: 'putting' | 'put'; readonly key: string; readonly value: string }
  | { readonly kind: 'sent'; readonly company: string; readonly notice: string }
  | { readonly kind: 'refused'; readonly reason: string }
  | { readonly kind: 'memory'; readonly number: number };

export const companies = ['contoso', 'fabrikam'] as const;

/** The same in both processes: what one seals, the other opens. */
export const faultsSurroundings: Surroundings = {
  clock: { now: () => new Date().toISOString() },
  newId: () => `${Date.now().toString(36)}-${randomUUID()}`,
  sealer: testSealer(Buffer.alloc(32, 7)),
  defaultZone: 'UTC',
};

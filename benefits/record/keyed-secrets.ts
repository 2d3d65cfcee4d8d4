/** The small durable facts that hold something sealed, and the place each is bound to. */
import type { Json, KeyedKind, SealPlace } from '../ports.ts';

/** Kind → the field its seal is bound to. The sealed text is the value itself, or stands in `sealed`. */
export const keyedSecrets = {
  'token-cache': 'cache',
  'api-token': 'access',
  'sign-in-code': 'tokens',
  'waiting-command': 'command',
} as const satisfies Partial<Record<KeyedKind, string>>;

export type SealedKind = keyof typeof keyedSecrets;

function isSealedKind(kind: KeyedKind): kind is SealedKind {
  return Object.hasOwn(keyedSecrets, kind);
}

/** Where the secret of such a fact belongs; opened under another key or company it is refused. */
export function keyedSecretPlace(companyId: string, kind: SealedKind, key: string): SealPlace {
  return { companyId, record: `${kind}/${key}`, field: keyedSecrets[kind] };
}

/** The fact with its sealed text replaced; the fact itself where it holds none. */
export function mapKeyedSecret(
  fact: { readonly companyId: string; readonly kind: KeyedKind; readonly key: string; readonly value: Json },
  change: (sealed: string, place: SealPlace) => string,
): Json {
  const { companyId, kind, key, value } = fact;
  if (!isSealedKind(kind)) return value;
  const place = keyedSecretPlace(companyId, kind, key);
  if (typeof value === 'string') return change(value, place);
  if (typeof value !== 'object' || value === null || !('sealed' in value)) return value;
  const { sealed } = value;
  return typeof sealed === 'string' ? { ...value, sealed: change(sealed, place) } : value;
}

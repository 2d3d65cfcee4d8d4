import { createHash } from 'node:crypto';
import { compactVerify, errors } from 'jose';
import { z } from 'zod';
import type { ChannelKeys } from './channel-keys.ts';

/** Why a request of the channel was refused. The whole list: none quotes the token or the activity. */
export const channelReasons = [
  'no-token',
  'malformed',
  'header',
  'algorithm',
  'key-unknown',
  'key-not-endorsed',
  'signature',
  'claims-malformed',
  'issuer',
  'audience',
  'other-party',
  'expired',
  'not-yet-valid',
  'service-url',
  'channel',
  'organization',
  'second-opinion',
] as const;
export type ChannelReason = (typeof channelReasons)[number];

/** The request is not from Teams, or not for us. Answered 401 with a constant text. */
export class ChannelRefused extends Error {
  override readonly name = 'ChannelRefused';
  readonly reason: ChannelReason;
  constructor(reason: ChannelReason) {
    super(`the channel's request was refused: ${reason}`);
    this.reason = reason;
  }
}

/** What a verified token says, and no more. */
export interface ChannelToken {
  /** SHA-256 of the token. */
  readonly hash: string;
  readonly kid: string;
  readonly serviceUrl: string;
  /** The organization, where the token names one. */
  readonly tenantId?: string;
  /** Milliseconds since 1970. */
  readonly expiresAtMs: number;
}

export const channelName = 'msteams';
const SKEW_SECONDS = 60;
const LONGEST_TOKEN = 8192;

/** Members that would have a verifier look elsewhere for a key, or read the token in another way. */
const misleading = ['jku', 'jwk', 'x5u', 'x5c', 'crit', 'b64', 'zip', 'enc', 'cty'];
const headerShape = z
  .looseObject({
    alg: z.string(),
    kid: z.string().min(1).max(256),
    typ: z.string().regex(/^jwt$/i).optional(),
  })
  .refine((header) => !misleading.some((name) => Object.hasOwn(header, name)));
const seconds = z.number().nonnegative().max(1e11);
const claimsShape = z.looseObject({
  iss: z.string(),
  aud: z.string(),
  exp: seconds,
  nbf: seconds,
  serviceurl: z.string().min(1).max(2048),
  tid: z.string().max(64).optional(),
  appid: z.string().optional(),
  azp: z.string().optional(),
});

export interface TokenExpectations {
  readonly appId: string;
  readonly issuer: string;
  readonly keys: ChannelKeys;
  readonly nowMs: () => number;
}

export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}

/** The token of a `Bearer` header: three parts, each the one way there is to write its bytes. */
export function bearerToken(authorization: string | undefined): string {
  if (authorization === undefined || authorization === '') throw new ChannelRefused('no-token');
  const match = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/.exec(authorization);
  const token = match?.[1];
  if (token === undefined || token.length > LONGEST_TOKEN) throw new ChannelRefused('malformed');
  const canonical = token
    .split('.')
    .every((part) => Buffer.from(part, 'base64url').toString('base64url') === part);
  if (!canonical) throw new ChannelRefused('malformed');
  return token;
}

function partOf(token: string, index: number): unknown {
  try {
    const bytes = Buffer.from(token.split('.')[index] ?? '', 'base64url');
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new ChannelRefused('malformed');
  }
}

/** What can be told without a key; it proves nothing by itself, but spares asking for keys. */
function plausible(token: string, { appId, issuer, nowMs }: TokenExpectations) {
  const header = headerShape.safeParse(partOf(token, 0));
  if (!header.success) throw new ChannelRefused('header');
  if (header.data.alg !== 'RS256') throw new ChannelRefused('algorithm');
  const read = claimsShape.safeParse(partOf(token, 1));
  if (!read.success) throw new ChannelRefused('claims-malformed');
  const claims = read.data;
  if (claims.iss !== issuer) throw new ChannelRefused('issuer');
  if (claims.aud !== appId) throw new ChannelRefused('audience');
  // A token that one application got to call another: the way of skills, which this bot has not.
  for (const party of [claims.appid, claims.azp])
    if (party !== undefined && party !== appId) throw new ChannelRefused('other-party');
  const now = nowMs() / 1000;
  if (claims.exp + SKEW_SECONDS <= now) throw new ChannelRefused('expired');
  if (claims.nbf - SKEW_SECONDS > now) throw new ChannelRefused('not-yet-valid');
  return { kid: header.data.kid, claims };
}

/** @throws ChannelRefused @throws ChannelKeysUnreachable */
export async function verifiedToken(token: string, expected: TokenExpectations): Promise<ChannelToken> {
  const { kid, claims } = plausible(token, expected);
  const found = await expected.keys.find(kid);
  if (found === undefined) throw new ChannelRefused('key-unknown');
  try {
    await compactVerify(token, found.key, { algorithms: ['RS256'] });
  } catch (error) {
    if (error instanceof errors.JOSEError) throw new ChannelRefused('signature');
    throw error;
  }
  if (!found.endorsements.includes(channelName)) throw new ChannelRefused('key-not-endorsed');
  return {
    hash: tokenHash(token),
    kid,
    serviceUrl: claims.serviceurl,
    ...(claims.tid === undefined ? {} : { tenantId: claims.tid }),
    expiresAtMs: claims.exp * 1000,
  };
}

import { createHash, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import {
  type Asker,
  addSeconds,
  type Clock,
  type Instant,
  type Language,
  languages,
  type RefusalCode,
  type Refused,
  type Role,
  refusal,
  SealBroken,
  type Sealer,
} from '../benefits/index.ts';
import { readCookie, writeCookie } from './cookies.ts';
import { within } from './deadline.ts';
import { authorizeUrl, type DirectoryDeps, tokensByCode } from './msal-client.ts';
import { type RoleGroup, rolesIn } from './role-claims.ts';
import { logRefusal, refusalOf, requireSamePerson, type SecurityLog } from './role-gate.ts';
import { hashOf, type SignInFacts } from './sign-in-facts.ts';
import type { TokenVerifier } from './token-verifier.ts';

const ticketSeconds = 600;
const ticketStarts = 5;
const codeSeconds = 120;
const base32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** Why a browser sign-in came to nothing; the page says it in words. */
export const signInFailures = [
  'ticket-unknown',
  'browser-changed',
  'cancelled',
  'guest',
  'directory-unreachable',
  'not-set-up',
  'refused',
] as const;
export type SignInFailure = (typeof signInFailures)[number];

/** What the last page shows. */
export type SignInOutcome =
  | { readonly kind: 'code'; readonly code: string; readonly account: string; readonly language: Language }
  | {
      readonly kind: 'wrong-account';
      /** Signed in in the browser. */
      readonly account: string;
      /** Writing in the chat. */
      readonly expected: string;
      readonly language: Language;
    }
  | { readonly kind: 'failed'; readonly reason: SignInFailure; readonly language?: Language };

/** Where to send the browser next, with the `Set-Cookie` headers it needs. */
export interface BrowserStep {
  readonly location: string;
  readonly setCookies: readonly string[];
}

export interface SignIn {
  /** A link that signs this very person in: ten minutes, five openings, spent by success. */
  startLink(
    asker: Asker,
    language: Language,
  ): Promise<{ readonly kind: 'link'; readonly url: string } | Refused>;
  /** The opened link. Opening alone spends nothing but one of its openings. */
  begin(
    ticket: string,
  ): Promise<(BrowserStep & { readonly kind: 'go' }) | (SignInOutcome & { readonly kind: 'failed' })>;
  /**
   * The directory's answer. Nothing is stored unless the verified token is that of the person the
   * link was made for. The step leads to the page that shows the outcome.
   */
  callback(
    query: URLSearchParams,
    cookieHeader: string,
  ): Promise<SignInOutcome & { readonly step: BrowserStep }>;
  /** The outcome of the latest sign-in in this browser, for two minutes. */
  shown(cookieHeader: string): SignInOutcome | undefined;
  /** Whether a chat message is a sign-in code: to be redeemed, and kept out of logs and dialogs. */
  isCode(text: string): boolean;
  /** Ends the sign-in in the chat: within two minutes, once, and for the same person only. */
  redeem(
    asker: Asker,
    code: string,
  ): Promise<
    | {
        readonly kind: 'signed-in';
        readonly account: string;
        readonly roles: readonly Role[];
        readonly at: Instant;
      }
    | Refused
  >;
  /** A sign-in of this person still counts; whether for what they ask now, the gate says. */
  isSignedIn(asker: Asker): Promise<boolean>;
  signOut(asker: Asker): Promise<void>;
}

export interface SignInDeps {
  readonly facts: SignInFacts;
  readonly sealer: Sealer;
  readonly clock: Clock;
  readonly randomBytes: (size: number) => Buffer;
  readonly publicUrl: string;
  readonly roleGroups: readonly RoleGroup[];
  readonly securityLog: SecurityLog;
  readonly isAllowed: (asker: Pick<Asker, 'tenantId' | 'companyId'>) => boolean;
  readonly directory?: { readonly deps: DirectoryDeps; readonly verifier: TokenVerifier };
  readonly limitMilliseconds: number;
}

const flowShape = z.object({
  companyId: z.string(),
  ticketHash: z.string(),
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  expiresAt: z.string(),
});
const language = z.enum(languages);
const outcomeShape = z.object({
  expiresAt: z.string(),
  outcome: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('code'), code: z.string(), account: z.string(), language }),
    z.object({ kind: z.literal('wrong-account'), account: z.string(), expected: z.string(), language }),
    z.object({
      kind: z.literal('failed'),
      reason: z.enum(signInFailures),
      language: language.exactOptional(),
    }),
  ]),
});

const failureOf: Partial<Record<RefusalCode, SignInFailure>> = {
  guest_not_served: 'guest',
  directory_unreachable: 'directory-unreachable',
  sign_in_not_set_up: 'not-set-up',
};

function equal(a: string, b: string): boolean {
  return timingSafeEqual(createHash('sha256').update(a).digest(), createHash('sha256').update(b).digest());
}

/** One cookie a start, so that two tabs do not disturb each other. */
function flowCookieName(state: string): string {
  return `sign-in-${state.slice(0, 8)}`;
}

export function createSignIn(deps: SignInDeps): SignIn {
  const { facts, sealer, clock, directory } = deps;
  const base = deps.publicUrl.replace(/\/+$/, '');
  const secure = base.startsWith('https:');
  const redirectUri = `${base}/auth/callback`;
  const secret = (bytes = 32) => deps.randomBytes(bytes).toString('base64url');
  const refused = (asker: Asker, code: RefusalCode, detail = ''): Refused => {
    logRefusal(deps.securityLog, code, asker, detail);
    return { kind: 'refused', refusal: refusal(code, { account: asker.account }) };
  };

  // Cookies are sealed: the browser keeps them, and can neither read nor change them.
  const cookiePlace = (name: string) => ({ companyId: '', record: 'cookie', field: name });
  const keep = (name: string, value: unknown, seconds: number) =>
    writeCookie({ name, value: sealer.seal(cookiePlace(name), JSON.stringify(value)), seconds, secure });
  const drop = (name: string) => writeCookie({ name, value: '', seconds: 0, secure });
  const kept = <T extends { readonly expiresAt: string }>(
    shape: z.ZodType<T>,
    name: string,
    header: string,
  ) => {
    const sealed = readCookie(name, secure, header);
    if (sealed === undefined) return undefined;
    try {
      const value = shape.parse(JSON.parse(sealer.open(cookiePlace(name), sealed)));
      return Date.parse(value.expiresAt) > Date.parse(clock.now()) ? value : undefined;
    } catch (error) {
      if (error instanceof SealBroken || error instanceof z.ZodError) return undefined;
      throw error;
    }
  };

  const finish = async (query: URLSearchParams, cookieHeader: string): Promise<SignInOutcome> => {
    const state = query.get('state') ?? '';
    const flow = kept(flowShape, flowCookieName(state), cookieHeader);
    if (flow === undefined || !equal(flow.state, state)) return { kind: 'failed', reason: 'browser-changed' };
    const ticket = await facts.ticket(flow.companyId, flow.ticketHash);
    if (ticket === undefined) return { kind: 'failed', reason: 'ticket-unknown' };
    const spoken = ticket.language;
    if (directory === undefined) return { kind: 'failed', reason: 'not-set-up', language: spoken };
    const code = query.get('code');
    if (code === null) {
      const cancelled = query.get('error') === 'access_denied';
      return { kind: 'failed', reason: cancelled ? 'cancelled' : 'refused', language: spoken };
    }

    const { person } = ticket;
    let account = '';
    try {
      const { claims, cache } = await within(deps.limitMilliseconds, async (signal) => {
        const tokens = await tokensByCode(
          directory.deps,
          person.tenantId,
          { code, redirectUri, codeVerifier: flow.verifier, nonce: flow.nonce, state },
          signal,
        );
        const verified = await directory.verifier.idToken(tokens.idToken, person.tenantId, flow.nonce);
        return { claims: verified, cache: tokens.cache };
      });
      account = claims.account;
      requireSamePerson(claims, person);
      const at = clock.now();
      const oneTimeCode = `S-${[...deps.randomBytes(16)].map((byte) => base32[byte % 32]).join('')}`;
      const codeHash = hashOf(oneTimeCode);
      const pending = { cache, account, roles: [...rolesIn(claims, deps.roleGroups).roles], at };
      // The code before the link goes: a sign-out in between takes one of them, and with it both.
      await facts.saveCode(flow.companyId, codeHash, person, pending, addSeconds(at, codeSeconds));
      if (!(await facts.burnTicket(flow.companyId, flow.ticketHash))) {
        await facts.dropCode(flow.companyId, codeHash);
        return { kind: 'failed', reason: 'ticket-unknown', language: spoken };
      }
      return { kind: 'code', code: oneTimeCode, account, language: spoken };
    } catch (error) {
      const no = refusalOf(error);
      logRefusal(deps.securityLog, no.code, person, no.detail);
      return no.code === 'wrong_account'
        ? { kind: 'wrong-account', account, expected: ticket.account, language: spoken }
        : { kind: 'failed', reason: failureOf[no.code] ?? 'refused', language: spoken };
    }
  };

  return {
    async startLink(asker, spoken) {
      if (directory === undefined) return refused(asker, 'sign_in_not_set_up');
      if (!deps.isAllowed(asker)) return refused(asker, 'other_organization');
      const ticket = `${Buffer.from(asker.companyId).toString('base64url')}.${secret()}`;
      const claims = await facts.challenge(asker);
      await facts.saveTicket(asker.companyId, hashOf(ticket), {
        schemaVersion: 1,
        person: { tenantId: asker.tenantId, oid: asker.oid },
        account: asker.account,
        language: spoken,
        starts: 0,
        expiresAt: addSeconds(clock.now(), ticketSeconds),
        ...(claims === undefined ? {} : { claims }),
      });
      return { kind: 'link', url: `${base}/auth/start?t=${ticket}` };
    },

    async begin(text) {
      const match = /^([A-Za-z0-9_-]{1,200})\.[A-Za-z0-9_-]{43}$/.exec(text);
      const companyId = Buffer.from(match?.[1] ?? '', 'base64url').toString('utf8');
      if (match === null || directory === undefined) return { kind: 'failed', reason: 'ticket-unknown' };
      const ticketHash = hashOf(text);
      const ticket = await facts.startTicket(companyId, ticketHash, ticketStarts);
      if (ticket === undefined || !deps.isAllowed({ ...ticket.person, companyId })) {
        return { kind: 'failed', reason: 'ticket-unknown' };
      }
      const [state, nonce, verifier] = [secret(), secret(), secret()];
      const location = await authorizeUrl(directory.deps, ticket.person.tenantId, {
        redirectUri,
        state,
        nonce,
        codeChallenge: createHash('sha256').update(verifier).digest('base64url'),
        language: ticket.language,
        ...(ticket.claims === undefined ? {} : { claims: ticket.claims }),
      });
      const flow = { companyId, ticketHash, state, nonce, verifier, expiresAt: ticket.expiresAt };
      return { kind: 'go', location, setCookies: [keep(flowCookieName(state), flow, ticketSeconds)] };
    },

    async callback(query, cookieHeader) {
      const outcome = await finish(query, cookieHeader);
      const expiresAt = addSeconds(clock.now(), codeSeconds);
      const setCookies = [
        drop(flowCookieName((query.get('state') ?? '').replace(/[^A-Za-z0-9_-]/g, ''))),
        keep('sign-in-done', { expiresAt, outcome }, codeSeconds),
      ];
      return { ...outcome, step: { location: `${base}/auth/done`, setCookies } };
    },

    shown: (cookieHeader) => kept(outcomeShape, 'sign-in-done', cookieHeader)?.outcome,

    isCode: (text) => /^\s*s-[a-z2-7]{16}\s*$/i.test(text),

    async redeem(asker, code) {
      if (!deps.isAllowed(asker)) return refused(asker, 'other_organization');
      const hash = hashOf(code.trim().toUpperCase());
      const pending = await facts.takeCode(asker.companyId, hash, asker);
      if (pending === 'seal-broken') return refused(asker, 'sign_in_code_unknown', pending);
      if (pending === undefined) return refused(asker, 'sign_in_code_unknown');
      await facts.saveSignIn(asker, pending.at, pending.cache);
      await facts.rememberRoles(asker, pending.roles);
      return { kind: 'signed-in', account: pending.account, roles: pending.roles, at: pending.at };
    },

    isSignedIn: (asker) => facts.isSignedIn(asker),
    signOut: (asker) => facts.forget(asker),
  };
}

import type { Clock } from '../benefits/index.ts';
import { allowedServiceUrls } from './channel-hosts.ts';
import { type ChannelKeys, createChannelKeys } from './channel-keys.ts';
import {
  bearerToken,
  ChannelRefused,
  type ChannelToken,
  channelName,
  tokenHash,
  verifiedToken,
} from './channel-token.ts';

export interface ChannelAuthenticatorDeps {
  /** The audience: the bot registration's id, in small letters. */
  readonly appId: string;
  readonly issuer: string;
  readonly metadataUrl: string;
  /** `host` or `http://127.0.0.1:port/`. */
  readonly connectorHosts: readonly string[];
  readonly isAllowedTenant: (tenantId: string) => boolean;
  readonly clock: Clock;
  readonly fetch?: typeof fetch;
}

/** As much of an activity as tells where it comes from. */
export interface ActivityOrigin {
  readonly serviceUrl?: unknown;
  readonly channelId?: unknown;
  readonly conversation?: unknown;
  readonly channelData?: unknown;
}

/**
 * Tells whether a request comes from Teams. It promises: RS256 with a key of the channel that is
 * endorsed for Teams, our audience, the channel's issuer, both times, and an activity of that very
 * service URL, channel and organization. It does not promise that a person is there, nor that the
 * body came from the person it names: the channel signs the token, not the activity.
 */
export interface ChannelAuthenticator {
  /** To be asked before the body is read. @throws ChannelRefused @throws ChannelKeysUnreachable */
  verifyToken(authorization: string | undefined): Promise<ChannelToken>;
  /** For every activity, whatever its type. @throws ChannelRefused */
  checkActivity(token: ChannelToken, activity: ActivityOrigin): void;
  /** Whether the bot may send there; also for addresses that were stored. */
  isAllowedServiceUrl(serviceUrl: string): boolean;
}

const REMEMBERED = 1000;
const REMEMBERED_MS = 5 * 60_000;

/** Tokens that were verified, by hash, the longest unused one let go first. */
function rememberedTokens(nowMs: () => number, keys: ChannelKeys) {
  const tokens = new Map<string, { readonly token: ChannelToken; readonly untilMs: number }>();
  return {
    find(hash: string): ChannelToken | undefined {
      const found = tokens.get(hash);
      if (found === undefined) return undefined;
      tokens.delete(hash);
      if (found.untilMs <= nowMs() || !keys.has(found.token.kid)) return undefined;
      tokens.set(hash, found);
      return found.token;
    },
    keep(token: ChannelToken): void {
      const untilMs = Math.min(token.expiresAtMs, nowMs() + REMEMBERED_MS);
      tokens.set(token.hash, { token, untilMs });
      const oldest = tokens.keys().next();
      if (tokens.size > REMEMBERED && oldest.done !== true) tokens.delete(oldest.value);
    },
  };
}

const memberOf = (holder: unknown, name: string): unknown =>
  typeof holder === 'object' && holder !== null && Object.hasOwn(holder, name)
    ? Reflect.get(holder, name)
    : undefined;

/** The organizations an activity names; one that is there and is no text names none that is allowed. */
function organizationsOf(activity: ActivityOrigin): readonly unknown[] {
  const { conversation, channelData } = activity;
  const tenant = memberOf(channelData, 'tenant');
  return [
    memberOf(conversation, 'tenantId'),
    tenant === undefined || tenant === null ? undefined : (memberOf(tenant, 'id') ?? ''),
  ].filter((named) => named !== undefined && named !== null);
}

export function createChannelAuthenticator(deps: ChannelAuthenticatorDeps): ChannelAuthenticator {
  const { appId, issuer, metadataUrl, isAllowedTenant, clock } = deps;
  const nowMs = () => Date.parse(clock.now());
  const keys = createChannelKeys({ metadataUrl, clock, fetch: deps.fetch ?? fetch });
  const remembered = rememberedTokens(nowMs, keys);
  const isAllowedServiceUrl = allowedServiceUrls(deps.connectorHosts);

  return {
    async verifyToken(authorization) {
      const given = bearerToken(authorization);
      const known = remembered.find(tokenHash(given));
      if (known !== undefined) return known;
      const token = await verifiedToken(given, { appId, issuer, keys, nowMs });
      if (!isAllowedServiceUrl(token.serviceUrl)) throw new ChannelRefused('service-url');
      remembered.keep(token);
      return token;
    },

    checkActivity(token, activity) {
      if (activity.channelId !== channelName) throw new ChannelRefused('channel');
      if (activity.serviceUrl !== token.serviceUrl) throw new ChannelRefused('service-url');
      if (!isAllowedServiceUrl(token.serviceUrl)) throw new ChannelRefused('service-url');
      const named = [...organizationsOf(activity), ...(token.tenantId === undefined ? [] : [token.tenantId])];
      const [first] = named;
      const agreed = typeof first === 'string' && named.every((one) => one === first);
      if (!agreed || !isAllowedTenant(first)) throw new ChannelRefused('organization');
    },

    isAllowedServiceUrl,
  };
}

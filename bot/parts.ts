import type { Clock, Language } from '../benefits/index.ts';
import type { RoleGroup, SignInSettings } from '../identity/index.ts';
import type { UploadLimits } from './file-offers.ts';
import type { FulfilmentSettings } from './fulfilment/index.ts';
import type { Rates } from './limits/index.ts';
import type { Log } from './logs.ts';
import type { ChannelParts } from './teams/teams-adapter.ts';

/** What a start hands over; the two modes differ in nothing else. */
export interface Parts {
  readonly dataDir: string;
  /** `id:base64,…`, newest first. */
  readonly sealingKeys: string;
  readonly publicUrl: string;
  /** Absent: the gate refuses `sign_in_not_set_up`. */
  readonly signIn?: SignInSettings;
  readonly allowedTenants: readonly string[];
  readonly companyOf: (tenantId: string) => string;
  readonly nameOf: (companyId: string) => string;
  readonly roleGroups: readonly RoleGroup[];
  /** Partner Center's REST API. Absent: nothing is asked there, and people are shown the way. */
  readonly partnerCenterUrl?: string;
  /** Chats end with the client on this machine: references to them are dropped at the start. */
  readonly localMode: boolean;
  /**
   * How Teams proves itself, and the bot to it. Absent: nobody is authenticated, so everything is bound to
   * this machine instead, by `Host` and by loopback service URLs.
   */
  readonly channel?: ChannelParts;
  /** The roster names the organization of each member, as Teams' does. */
  readonly rosterNamesTenant: boolean;
  /** Ask the client for a token at the confirming click; needs a client that answers. */
  readonly loginRequestAudience?: string;
  /** The client asks for suggestions while somebody types, as Teams does. */
  readonly suggests?: boolean;
  /** The client takes files in the personal chat, as Teams does. Absent: they are shown as text. */
  readonly sendsFiles?: UploadLimits;
  /** Seconds from the click to demo ids; absent: nobody plays Microsoft. */
  readonly demoFulfilmentSeconds?: number;
  /** Absent: results come by people only. */
  readonly fulfilment?: FulfilmentSettings;
  /** Proxies of ours in front; none where it is not said. */
  readonly trustProxy?: number;
  /** The usual ones where they are not said. */
  readonly rates?: Rates;
  /** Who sees the ids of a contract; all members where it is not said. */
  readonly idsVisibleTo?: 'members' | 'roles';
  readonly expectedDays: number;
  readonly dialogIdleMinutes: number;
  readonly defaultLanguage: Language;
  readonly defaultZone: string;
  readonly clock: Clock;
  readonly log: Log;
  readonly random?: () => number;
  readonly randomBytes?: (size: number) => Buffer;
  /** Limit of the role gate; 4,000 where it is not said. */
  readonly gateLimitMilliseconds?: number;
  /** The time that sends are spaced by; the machine's where it is not said. */
  readonly sendPace?: { readonly nowMs: () => number; readonly sleep: (ms: number) => Promise<void> };
}

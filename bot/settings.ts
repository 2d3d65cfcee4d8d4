import type { Language } from '../benefits/index.ts';
import type { RoleGroup } from '../identity/index.ts';
import type { FulfilmentSettings } from './fulfilment/index.ts';
import { type GivenSettings, readGiven, type SettingName } from './setting-names.ts';
import { contradictions, startRefusals } from './setting-rules.ts';

/** A secret by value, a certificate (PEM, with its key) by the path of its file. */
export type Credential =
  | { readonly kind: 'secret'; readonly secret: string }
  | { readonly kind: 'certificate'; readonly file: string }
  | { readonly kind: 'managed-identity' };

export interface BotRegistration {
  readonly appId: string;
  readonly tenantId: string;
  readonly credential: Credential;
}
export interface SignInRegistration {
  readonly clientId: string;
  readonly credential: Exclude<Credential, { readonly kind: 'managed-identity' }>;
  /** `https://login.microsoftonline.com`, no path. */
  readonly authorityOrigin: string;
}
export interface ChannelSettings {
  readonly openIdMetadataUrl: string;
  readonly tokenIssuer: string;
  readonly loginAuthority: string;
  /** Host names, or `http://127.0.0.1:port/`. */
  readonly connectorHosts: readonly string[];
}
/** Organizations joined into one company; an organization that is not named is a company of its own. */
export interface JoinedCompany {
  readonly key: string;
  readonly tenants: readonly string[];
}
export type Audience = 'members' | 'roles';

/** Everything the bot is told from outside. What a mode needs is there, or the settings are refused. */
export interface Settings {
  readonly mode: 'local' | 'teams';
  readonly production: boolean;
  readonly port: number;
  readonly host: string;
  readonly ops: { readonly host: string; readonly port: number };
  /** An origin, no slash at its end. */
  readonly publicUrl: string;
  /** Proxies of ours in front; 0 is none. */
  readonly trustProxy: number;
  readonly dataDir: string;
  readonly databaseUrl?: string;
  /** In Teams mode only. */
  readonly bot?: BotRegistration;
  readonly channel: ChannelSettings;
  /** Absent locally, where the local provider stands in, and where signing in is not set up. */
  readonly signIn?: SignInRegistration;
  /** Empty in local mode: the organization of the sample people. */
  readonly allowedTenants: readonly string[];
  readonly companies: readonly JoinedCompany[];
  readonly roleGroups: readonly RoleGroup[];
  /** `id:base64,…`, newest first. Absent locally: made in the data folder. */
  readonly sealingKeys?: string;
  readonly fulfilment: 'people' | 'webhook' | 'demo';
  /** Absent where no company has a secret: nobody calls, nobody is called. */
  readonly fulfilmentSystem?: FulfilmentSettings;
  readonly demoFulfilmentSeconds: number;
  /** Working days Microsoft usually takes, from the click. */
  readonly expectedDays: number;
  readonly benefitsVisibleTo: Audience;
  readonly idsVisibleTo: Audience;
  /** Absent locally, where Partner Center is not asked. */
  readonly partnerCenterUrl?: string;
  readonly dialogIdleMinutes: number;
  readonly auditRetentionDays: number;
  readonly defaultLocale: Language;
  readonly defaultZone: string;
  readonly logLevel: string;
  /** 0 is a free port. */
  readonly playgroundPort: number;
  /** 0 is a free port. */
  readonly localSignInPort: number;
}

export type ParsedSettings = { readonly settings: Settings } | { readonly problems: readonly string[] };

/**
 * Reads the settings, or says in whole sentences everything that is wrong with them. No sentence quotes
 * a value, so none can show a secret. `purpose: 'command'` leaves out what only a start refuses.
 */
export function parseSettings(
  env: Readonly<Record<string, string | undefined>>,
  purpose: 'start' | 'command' = 'start',
): ParsedSettings {
  const has = (name: SettingName) => (env[name]?.trim() ?? '') !== '';
  const { given, problems } = readGiven(env);
  const all = [
    ...problems,
    ...contradictions(given, has),
    ...(purpose === 'start' ? startRefusals(given, has) : []),
  ];
  return all.length > 0 ? { problems: all } : { settings: withDefaults(given) };
}

/** What a person sees instead of a start. */
export function settingsRefused(problems: readonly string[]): string {
  return [
    'The bot does not start: its settings are not in order (see docs/settings.md).',
    ...problems.map((problem) => `  - ${problem}`),
  ].join('\n');
}

function credentialOf(
  secret: string | undefined,
  file: string | undefined,
): SignInRegistration['credential'] | undefined {
  if (secret !== undefined) return { kind: 'secret', secret };
  if (file !== undefined) return { kind: 'certificate', file };
  return undefined;
}

function botOf(given: GivenSettings): BotRegistration | undefined {
  const { MicrosoftAppId: appId, MicrosoftAppTenantId: tenantId } = given;
  if (appId === undefined || tenantId === undefined) return undefined;
  const own = credentialOf(given.MicrosoftAppPassword, given.MicrosoftAppCertificateFile);
  return { appId, tenantId, credential: own ?? { kind: 'managed-identity' } };
}

function signInOf(given: GivenSettings): SignInRegistration | undefined {
  const clientId = given.SIGN_IN_CLIENT_ID;
  const credential = credentialOf(given.SIGN_IN_CLIENT_SECRET, given.SIGN_IN_CERTIFICATE_FILE);
  if (clientId === undefined || credential === undefined) return undefined;
  const host = given.SIGN_IN_AUTHORITY_HOST ?? 'login.microsoftonline.com';
  return { clientId, credential, authorityOrigin: `https://${host}` };
}

function roleGroupsOf(given: GivenSettings): readonly RoleGroup[] {
  return [
    ...(given.ADMIN_AGENTS_GROUP_ID ?? []).map((group) => ({ ...group, role: 'admin-agent' as const })),
    ...(given.MPN_PARTNER_ADMIN_GROUP_ID ?? []).map((group) => ({
      ...group,
      role: 'mpn-partner-admin' as const,
    })),
  ];
}

/** Results are taken from every company with a secret; requests are announced where that was chosen. */
function fulfilmentSystemOf(given: GivenSettings): Pick<Settings, 'fulfilmentSystem'> {
  const { FULFILMENT_WEBHOOK_URL: url, FULFILMENT_WEBHOOK_SECRETS: secrets } = given;
  if (secrets === undefined) return {};
  const announces = given.FULFILMENT === 'webhook' && url !== undefined;
  return { fulfilmentSystem: { secrets, ...(announces ? { announceTo: url } : {}) } };
}

function partnerCenterOf(given: GivenSettings, inTeams: boolean): Pick<Settings, 'partnerCenterUrl'> {
  const url =
    given.PARTNER_CENTER_URL ?? (inTeams ? 'https://api.partnercenter.microsoft.com/v1' : undefined);
  return url === undefined ? {} : { partnerCenterUrl: url };
}

function withDefaults(given: GivenSettings): Settings {
  const bot = botOf(given);
  const signIn = signInOf(given);
  const port = given.PORT ?? 3978;
  return {
    mode: bot === undefined ? 'local' : 'teams',
    production: given.NODE_ENV === 'production',
    port,
    host: given.HOST ?? (bot === undefined ? '127.0.0.1' : '0.0.0.0'),
    ops: given.OPS_PORT ?? { host: '127.0.0.1', port: 3979 },
    publicUrl: given.PUBLIC_URL ?? `http://localhost:${port}`,
    trustProxy: given.TRUST_PROXY ?? 0,
    dataDir: given.DATA_DIR ?? './data',
    ...(given.DATABASE_URL === undefined ? {} : { databaseUrl: given.DATABASE_URL }),
    ...(bot === undefined ? {} : { bot }),
    channel: {
      openIdMetadataUrl:
        given.CHANNEL_OPENID_METADATA_URL ??
        'https://login.botframework.com/v1/.well-known/openidconfiguration',
      tokenIssuer: given.CHANNEL_TOKEN_ISSUER ?? 'https://api.botframework.com',
      loginAuthority: given.CHANNEL_LOGIN_AUTHORITY ?? 'https://login.microsoftonline.com',
      connectorHosts: given.CONNECTOR_HOSTS ?? ['smba.trafficmanager.net'],
    },
    ...(signIn === undefined ? {} : { signIn }),
    allowedTenants: given.ALLOWED_TENANTS ?? (bot === undefined ? [] : [bot.tenantId]),
    companies: given.COMPANIES ?? [],
    roleGroups: roleGroupsOf(given),
    ...(given.SEALING_KEYS === undefined ? {} : { sealingKeys: given.SEALING_KEYS }),
    fulfilment: given.FULFILMENT ?? (bot === undefined ? 'demo' : 'people'),
    ...fulfilmentSystemOf(given),
    demoFulfilmentSeconds: given.DEMO_FULFILMENT_SECONDS ?? 60,
    expectedDays: given.ACTIVATION_EXPECTED_DAYS ?? 5,
    benefitsVisibleTo: given.BENEFITS_VISIBLE_TO ?? 'members',
    idsVisibleTo: given.IDS_VISIBLE_TO ?? 'members',
    ...partnerCenterOf(given, bot !== undefined),
    dialogIdleMinutes: given.DIALOG_IDLE_MINUTES ?? 60,
    auditRetentionDays: given.AUDIT_RETENTION_DAYS ?? 1095,
    defaultLocale: given.DEFAULT_LOCALE ?? 'en',
    defaultZone: given.DEFAULT_TIME_ZONE ?? 'UTC',
    logLevel: given.LOG_LEVEL ?? 'info',
    playgroundPort: given.PLAYGROUND_PORT ?? 56_150,
    localSignInPort: given.LOCAL_SIGN_IN_PORT ?? 3980,
  };
}

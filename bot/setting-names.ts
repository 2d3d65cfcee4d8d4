import { languages } from '../benefits/index.ts';
import * as value from './setting-values.ts';

/** How each setting's text is read. The names are the whole list: nothing else is read. */
const readers = {
  NODE_ENV: value.text,
  PORT: value.wholeNumber(1, 65_535),
  HOST: value.text,
  OPS_PORT: value.hostAndPort,
  PUBLIC_URL: value.origin,
  TRUST_PROXY: value.proxies,
  DATA_DIR: value.text,
  DATABASE_URL: value.text,
  MicrosoftAppId: value.guidText,
  MicrosoftAppPassword: value.text,
  MicrosoftAppCertificateFile: value.text,
  MicrosoftAppType: value.oneOf(['SingleTenant', 'UserAssignedMSI']),
  MicrosoftAppTenantId: value.guidText,
  CHANNEL_OPENID_METADATA_URL: value.exactAddress,
  CHANNEL_TOKEN_ISSUER: value.exactAddress,
  CHANNEL_LOGIN_AUTHORITY: value.address,
  CONNECTOR_HOSTS: value.connectorHosts,
  SIGN_IN_CLIENT_ID: value.guidText,
  SIGN_IN_CLIENT_SECRET: value.text,
  SIGN_IN_CERTIFICATE_FILE: value.text,
  SIGN_IN_AUTHORITY_HOST: value.host,
  ALLOWED_TENANTS: value.guids,
  COMPANIES: value.companies,
  ADMIN_AGENTS_GROUP_ID: value.tenantGroups,
  MPN_PARTNER_ADMIN_GROUP_ID: value.tenantGroups,
  SEALING_KEYS: value.sealingKeys,
  FULFILMENT: value.oneOf(['people', 'webhook', 'demo']),
  FULFILMENT_WEBHOOK_URL: value.address,
  FULFILMENT_WEBHOOK_SECRETS: value.webhookSecrets,
  DEMO_FULFILMENT_SECONDS: value.wholeNumber(0, 86_400),
  ACTIVATION_EXPECTED_DAYS: value.wholeNumber(1, 60),
  BENEFITS_VISIBLE_TO: value.oneOf(['members', 'roles']),
  IDS_VISIBLE_TO: value.oneOf(['members', 'roles']),
  PARTNER_CENTER_URL: value.address,
  DIALOG_IDLE_MINUTES: value.wholeNumber(1, 1440),
  AUDIT_RETENTION_DAYS: value.wholeNumber(30, 36_500),
  DEFAULT_LOCALE: value.oneOf(languages),
  DEFAULT_TIME_ZONE: value.zone,
  LOG_LEVEL: value.oneOf(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']),
  PLAYGROUND_PORT: value.wholeNumber(0, 65_535),
  LOCAL_SIGN_IN_PORT: value.wholeNumber(0, 65_535),
};

type Readers = typeof readers;
export type SettingName = keyof Readers;

/** Every setting that `.env` can hold, in the order of docs/settings.md. NODE_ENV is the surroundings'. */
export const settingNames = (Object.keys(readers) as SettingName[]).filter((name) => name !== 'NODE_ENV');

type ValueOf<Name extends SettingName> = ReturnType<Readers[Name]['parse']>;
/** What was given and could be read; a blank one counts as not given. */
export type GivenSettings = { readonly [Name in SettingName]?: ValueOf<Name> };

/** Reads every setting by itself. A problem is a whole sentence that names the setting and no value. */
export function readGiven(env: Readonly<Record<string, string | undefined>>): {
  readonly given: GivenSettings;
  readonly problems: readonly string[];
} {
  const given: Record<string, unknown> = {};
  const problems: string[] = [];
  for (const [name, reader] of Object.entries(readers)) {
    const raw = env[name]?.trim();
    if (raw === undefined || raw === '') continue;
    const result = reader.safeParse(raw);
    if (result.success) given[name] = result.data;
    else problems.push(`${name} ${result.error.issues[0]?.message ?? 'cannot be read'}.`);
  }
  return { given: given as GivenSettings, problems };
}

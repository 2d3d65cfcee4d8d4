import { isLoopbackHost } from './loopback.ts';
import type { GivenSettings, SettingName } from './setting-names.ts';

/** Whether the setting stands in the surroundings, readable or not. */
type Has = (name: SettingName) => boolean;

const credentials = [
  'MicrosoftAppPassword',
  'MicrosoftAppCertificateFile',
  'SIGN_IN_CLIENT_SECRET',
  'SIGN_IN_CERTIFICATE_FILE',
] as const satisfies readonly SettingName[];

/** What keeps settings that are readable one by one from making sense together. Whole sentences. */
export function contradictions(given: GivenSettings, has: Has): string[] {
  return [...(has('MicrosoftAppId') ? teamsRules(given, has) : localRules(given, has)), ...rules(given, has)];
}

function localRules(given: GivenSettings, has: Has): string[] {
  const found: string[] = [];
  if (given.NODE_ENV === 'production') {
    found.push(
      'NODE_ENV is production and MicrosoftAppId is not set: without it nobody is authenticated. Set MicrosoftAppId, or leave NODE_ENV out for local mode.',
    );
  }
  const real = credentials.filter(has);
  if (real.length > 0) {
    found.push(
      `${real.join(', ')} must not be set in local mode, which never needs a real credential. Take it out, or set MicrosoftAppId.`,
    );
  }
  if (given.HOST !== undefined && !isLoopbackHost(given.HOST)) {
    found.push('HOST must be 127.0.0.1 in local mode, which authenticates nobody. Leave it out.');
  }
  if (given.PUBLIC_URL !== undefined && !isLoopbackHost(new URL(given.PUBLIC_URL).hostname)) {
    found.push('PUBLIC_URL must be a loopback address in local mode. Leave it out.');
  }
  if (given.PARTNER_CENTER_URL !== undefined && !isLoopbackHost(new URL(given.PARTNER_CENTER_URL).hostname)) {
    found.push('PARTNER_CENTER_URL must be a loopback address in local mode. Leave it out.');
  }
  return found;
}

function teamsRules(given: GivenSettings, has: Has): string[] {
  const found: string[] = [];
  for (const name of ['PUBLIC_URL', 'SEALING_KEYS', 'MicrosoftAppTenantId'] as const) {
    if (!has(name)) found.push(`${name} is needed when MicrosoftAppId is set.`);
  }
  const proofs = (['MicrosoftAppPassword', 'MicrosoftAppCertificateFile'] as const).filter(has);
  if (given.MicrosoftAppType === 'UserAssignedMSI') {
    if (proofs.length > 0) found.push(`${proofs.join(', ')} must not be set with a managed identity.`);
  } else if (proofs.length !== 1) {
    found.push('Exactly one of MicrosoftAppPassword and MicrosoftAppCertificateFile is needed.');
  }
  if (given.FULFILMENT === 'demo') {
    found.push('FULFILMENT must not be demo when MicrosoftAppId is set: its ids are made up.');
  }
  const allowed = given.ALLOWED_TENANTS ?? (given.MicrosoftAppTenantId ? [given.MicrosoftAppTenantId] : []);
  const joined = (given.COMPANIES ?? []).flatMap((company) => company.tenants);
  if (joined.some((tenant) => !allowed.includes(tenant))) {
    found.push('COMPANIES names an organization that ALLOWED_TENANTS does not allow.');
  }
  return found;
}

function rules(given: GivenSettings, has: Has): string[] {
  const found: string[] = [];
  const signInProofs = (['SIGN_IN_CLIENT_SECRET', 'SIGN_IN_CERTIFICATE_FILE'] as const).filter(has);
  if (has('SIGN_IN_CLIENT_ID') && has('MicrosoftAppId') && signInProofs.length !== 1) {
    found.push(
      'Exactly one of SIGN_IN_CLIENT_SECRET and SIGN_IN_CERTIFICATE_FILE is needed with SIGN_IN_CLIENT_ID.',
    );
  }
  if (!has('SIGN_IN_CLIENT_ID') && has('MicrosoftAppId') && signInProofs.length > 0) {
    found.push(`SIGN_IN_CLIENT_ID is needed with ${signInProofs.join(', ')}.`);
  }
  if (given.FULFILMENT === 'webhook') {
    for (const name of ['FULFILMENT_WEBHOOK_URL', 'FULFILMENT_WEBHOOK_SECRETS'] as const) {
      if (!has(name)) found.push(`${name} is needed when FULFILMENT is webhook.`);
    }
  }
  const secrets = given.FULFILMENT_WEBHOOK_SECRETS ?? [];
  const countOf = (company: string) => secrets.filter(({ companyId }) => companyId === company).length;
  if (secrets.some(({ companyId }) => countOf(companyId) > 2)) {
    found.push(
      'FULFILMENT_WEBHOOK_SECRETS has more than two secrets of one company: a new one and an old one.',
    );
  }
  if (new Set(secrets.map(({ secret }) => secret)).size < secrets.length) {
    found.push('FULFILMENT_WEBHOOK_SECRETS names a secret twice: it says which company calls.');
  }
  if (given.NODE_ENV === 'production') {
    const plain = [
      'PUBLIC_URL',
      'CHANNEL_OPENID_METADATA_URL',
      'CHANNEL_TOKEN_ISSUER',
      'CHANNEL_LOGIN_AUTHORITY',
      'FULFILMENT_WEBHOOK_URL',
      'PARTNER_CENTER_URL',
    ] as const satisfies readonly SettingName[];
    for (const name of plain) {
      if (given[name]?.startsWith('http:')) found.push(`${name} must be https in production.`);
    }
    if (given.CONNECTOR_HOSTS?.some((entry) => entry.startsWith('http:'))) {
      found.push('CONNECTOR_HOSTS must name no http address in production.');
    }
  }
  return found;
}

/** What this version refuses to start with, although the settings themselves are in order. */
export function startRefusals(given: GivenSettings, has: Has): string[] {
  const found: string[] = [];
  if (has('DATABASE_URL')) {
    found.push('DATABASE_URL is set, but this version keeps everything in DATA_DIR. Leave DATABASE_URL out.');
  }
  if (given.BENEFITS_VISIBLE_TO === 'roles') {
    found.push(
      'BENEFITS_VISIBLE_TO is roles, but this version shows the benefits to all members of the organization. Leave BENEFITS_VISIBLE_TO out.',
    );
  }
  return found;
}

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { parseEnv } from 'node:util';
import { describe, it } from 'mocha';
import { settingNames } from '../../bot/setting-names.ts';
import { parseSettings, type Settings, settingsRefused } from '../../bot/settings.ts';

type Env = Record<string, string | undefined>;
const secretOf = (byte: number) => `whsec_${Buffer.alloc(24, byte).toString('base64')}`;
const tenant = '11111111-1111-4111-8111-111111111111';
const group = '22222222-2222-4222-8222-222222222222';
const key = `k1:${Buffer.alloc(32, 7).toString('base64')}`;
const teams: Env = {
  MicrosoftAppId: '33333333-3333-4333-8333-333333333333',
  MicrosoftAppPassword: 'a-real-secret',
  MicrosoftAppTenantId: tenant,
  PUBLIC_URL: 'https://benefits.example.com',
  SEALING_KEYS: key,
};

function settingsOf(env: Env, purpose: 'start' | 'command' = 'start'): Settings {
  const parsed = parseSettings(env, purpose);
  if ('problems' in parsed) assert.fail(parsed.problems.join('\n'));
  return parsed.settings;
}
function problemsOf(env: Env, purpose: 'start' | 'command' = 'start'): readonly string[] {
  const parsed = parseSettings(env, purpose);
  return 'problems' in parsed ? parsed.problems : [];
}

describe('settings', () => {
  it('start local mode from nothing', () => {
    const settings = settingsOf({});
    assert.equal(settings.mode, 'local');
    assert.equal(settings.host, '127.0.0.1');
    assert.equal(settings.publicUrl, 'http://localhost:3978');
    assert.equal(settings.fulfilment, 'demo');
    assert.equal(settings.bot, undefined);
    assert.deepEqual(settings.allowedTenants, []);
    assert.equal(settings.partnerCenterUrl, undefined);
  });

  it('ask Partner Center in Teams mode, and in local mode only one on this machine', () => {
    const PARTNER_CENTER_URL = 'http://127.0.0.1:5000/v1';
    assert.equal(settingsOf(teams, 'command').partnerCenterUrl, 'https://api.partnercenter.microsoft.com/v1');
    assert.equal(settingsOf({ PARTNER_CENTER_URL }).partnerCenterUrl, PARTNER_CENTER_URL);
    assert.deepEqual(problemsOf({ PARTNER_CENTER_URL: 'https://api.partnercenter.microsoft.com/v1' }), [
      'PARTNER_CENTER_URL must be a loopback address in local mode. Leave it out.',
    ]);
    assert.match(
      problemsOf({ ...teams, PARTNER_CENTER_URL: 'http://api.example.com/v1' })[0] ?? '',
      /must be an https address/,
    );
  });

  it('count a blank value as not set', () => {
    assert.deepEqual(settingsOf({ MicrosoftAppId: ' ', PORT: '', LOG_LEVEL: '' }), settingsOf({}));
  });

  it('take Teams mode from the app id', () => {
    const settings = settingsOf({ ...teams, PORT: '8080' }, 'command');
    assert.equal(settings.mode, 'teams');
    assert.equal(settings.host, '0.0.0.0');
    assert.equal(settings.fulfilment, 'people');
    assert.deepEqual(settings.allowedTenants, [tenant]);
    assert.deepEqual(settings.bot?.credential, { kind: 'secret', secret: 'a-real-secret' });
    assert.equal(settings.signIn, undefined);
  });

  it('read lists, pairs and joined companies', () => {
    const settings = settingsOf(
      {
        ...teams,
        ALLOWED_TENANTS: `${tenant}, ${group}`,
        COMPANIES: `contoso=${tenant},${group}`,
        ADMIN_AGENTS_GROUP_ID: `${tenant}:${group}`,
        CONNECTOR_HOSTS: 'smba.example.com,http://127.0.0.1:9000/',
        TRUST_PROXY: '1',
        OPS_PORT: '0.0.0.0:9100',
      },
      'command',
    );
    assert.deepEqual(settings.companies, [{ key: 'contoso', tenants: [tenant, group] }]);
    assert.deepEqual(settings.roleGroups, [{ tenantId: tenant, groupId: group, role: 'admin-agent' }]);
    assert.deepEqual(settings.channel.connectorHosts, ['smba.example.com', 'http://127.0.0.1:9000/']);
    assert.deepEqual(settings.ops, { host: '0.0.0.0', port: 9100 });
    assert.equal(settings.trustProxy, 1);
  });

  it('start Teams mode with the registration, the address and the keys alone', () => {
    assert.deepEqual(problemsOf(teams), []);
  });

  it('start Teams mode against a channel on this machine, outside production', () => {
    const channel = settingsOf({
      ...teams,
      PUBLIC_URL: 'http://127.0.0.1:3978',
      HOST: '127.0.0.1',
      CHANNEL_OPENID_METADATA_URL: 'http://127.0.0.1:9001/metadata/',
      CHANNEL_TOKEN_ISSUER: 'http://127.0.0.1:9001/',
      CHANNEL_LOGIN_AUTHORITY: 'http://127.0.0.1:9001/login',
      CONNECTOR_HOSTS: 'http://127.0.0.1:9002/',
    }).channel;
    assert.deepEqual(channel, {
      openIdMetadataUrl: 'http://127.0.0.1:9001/metadata/',
      tokenIssuer: 'http://127.0.0.1:9001/',
      loginAuthority: 'http://127.0.0.1:9001/login',
      connectorHosts: ['http://127.0.0.1:9002/'],
    });
  });

  const refused: readonly (readonly [fact: string, env: Env, says: RegExp])[] = [
    [
      'production without an app id',
      { NODE_ENV: 'production' },
      /^NODE_ENV is production and MicrosoftAppId/,
    ],
    ['a bot password in local mode', { MicrosoftAppPassword: 'x' }, /^MicrosoftAppPassword must not be set/],
    ['a sign-in secret in local mode', { SIGN_IN_CLIENT_SECRET: 'x' }, /^SIGN_IN_CLIENT_SECRET must not/],
    ['a public address in local mode', { HOST: '0.0.0.0' }, /^HOST must be 127\.0\.0\.1/],
    ['a public URL in local mode', { PUBLIC_URL: 'https://example.com' }, /^PUBLIC_URL must be a loopback/],
    ['demo fulfilment with an app id', { ...teams, FULFILMENT: 'demo' }, /^FULFILMENT must not be demo/],
    ['Teams mode without its address', { ...teams, PUBLIC_URL: undefined }, /^PUBLIC_URL is needed/],
    ['Teams mode without keys', { ...teams, SEALING_KEYS: undefined }, /^SEALING_KEYS is needed/],
    [
      'Teams mode without an organization',
      { ...teams, MicrosoftAppTenantId: '' },
      /^MicrosoftAppTenantId is/,
    ],
    [
      'a plain address in production',
      { ...teams, PUBLIC_URL: 'http://localhost:1', NODE_ENV: 'production' },
      /^PUBLIC_URL must be https/,
    ],
    ['no credential', { ...teams, MicrosoftAppPassword: '' }, /^Exactly one of MicrosoftAppPassword/],
    [
      'two credentials',
      { ...teams, MicrosoftAppCertificateFile: 'a.pem' },
      /^Exactly one of MicrosoftAppPassword/,
    ],
    [
      'a managed identity with a secret',
      { ...teams, MicrosoftAppType: 'UserAssignedMSI' },
      /managed identity/,
    ],
    [
      'a bot for many tenants',
      { ...teams, MicrosoftAppType: 'MultiTenant' },
      /^MicrosoftAppType must be one of/,
    ],
    ['a sign-in app without a credential', { ...teams, SIGN_IN_CLIENT_ID: group }, /^Exactly one of SIGN_IN/],
    ['a sign-in secret without its app', { ...teams, SIGN_IN_CLIENT_SECRET: 'x' }, /^SIGN_IN_CLIENT_ID is/],
    ['a company not allowed', { ...teams, COMPANIES: `a=${group}` }, /^COMPANIES names an organization that/],
    [
      'an organization in two companies',
      { COMPANIES: `a=${tenant};b=${tenant}` },
      /names an organization twice/,
    ],
    [
      'a company named by an organization of another one',
      { ...teams, COMPANIES: `${group}=${tenant}` },
      /names the company [0-9a-f-]+ by an organization not in it/,
    ],
    ['a port that is none', { PORT: '80a' }, /^PORT must be a whole number from 1 to 65535/],
    [
      'a zone that does not exist',
      { DEFAULT_TIME_ZONE: 'Europe/Contoso' },
      /^DEFAULT_TIME_ZONE must be a time/,
    ],
    ['a language not spoken', { DEFAULT_LOCALE: 'de' }, /^DEFAULT_LOCALE must be one of: en, pl/],
    [
      'a URL that is none',
      { PARTNER_CENTER_URL: 'partner center' },
      /^PARTNER_CENTER_URL must be a full URL/,
    ],
    [
      'a URL with a password',
      { PARTNER_CENTER_URL: 'https://a:b@c.d' },
      /^PARTNER_CENTER_URL must not carry/,
    ],
    [
      'plain http to another machine',
      { CHANNEL_TOKEN_ISSUER: 'http://example.com' },
      /^CHANNEL_TOKEN_ISSUER must/,
    ],
    ['a key that is too short', { SEALING_KEYS: 'k1:AAAA' }, /^SEALING_KEYS is unreadable/],
    ['a malformed group', { ADMIN_AGENTS_GROUP_ID: tenant }, /^ADMIN_AGENTS_GROUP_ID must be a comma list/],
    ['a database not supported yet', { DATABASE_URL: 'postgres://u:p@h/d' }, /^DATABASE_URL is set, but/],
    ['a webhook without its URL', { FULFILMENT: 'webhook' }, /^FULFILMENT_WEBHOOK_URL is needed/],
    ['a webhook without a secret', { FULFILMENT: 'webhook' }, /^FULFILMENT_WEBHOOK_SECRETS is needed/],
    [
      'a webhook in plain http to another machine',
      { FULFILMENT_WEBHOOK_URL: 'http://example.com/hook' },
      /^FULFILMENT_WEBHOOK_URL must be an https/,
    ],
    [
      'a third secret of one company',
      { FULFILMENT_WEBHOOK_SECRETS: [1, 2, 3].map((byte) => `a:${secretOf(byte)}`).join() },
      /more than two secrets of one company/,
    ],
    [
      'one secret for two companies',
      { FULFILMENT_WEBHOOK_SECRETS: `a:${secretOf(1)},b:${secretOf(1)}` },
      /names a secret twice/,
    ],
    [
      'a secret that is too short',
      { FULFILMENT_WEBHOOK_SECRETS: 'a:whsec_c2VjcmV0' },
      /^FULFILMENT_WEBHOOK_SECRETS must be a comma list of company:whsec_/,
    ],
  ];
  for (const [fact, env, says] of refused) {
    it(`refuse ${fact}`, () => {
      const problems = problemsOf(env);
      assert.ok(
        problems.some((problem) => says.test(problem)),
        `expected ${says} among:\n${problems.join('\n')}`,
      );
    });
  }

  it('take a fulfilment system: who may call, and where requests are announced', () => {
    const secrets = `Contoso:${secretOf(1)}, contoso:${secretOf(2)},${tenant.toUpperCase()}:${secretOf(3)}`;
    const url = 'https://fulfilment.example.com/hook';
    const env = { FULFILMENT_WEBHOOK_SECRETS: secrets, FULFILMENT_WEBHOOK_URL: url };
    const companyIds = ['contoso', 'contoso', tenant];
    const { fulfilmentSystem } = settingsOf({ ...env, FULFILMENT: 'webhook' });
    assert.equal(fulfilmentSystem?.announceTo, url);
    assert.deepEqual(
      fulfilmentSystem?.secrets.map(({ companyId }) => companyId),
      companyIds,
    );
    const { fulfilmentSystem: byPeople } = settingsOf({ ...env, FULFILMENT: 'people' });
    assert.equal(byPeople?.announceTo, undefined);
    assert.equal(byPeople?.secrets.length, 3);
    assert.equal(settingsOf({ FULFILMENT_WEBHOOK_URL: url }).fulfilmentSystem, undefined);
  });

  it('refuse plain loopback http in production', () => {
    const problems = problemsOf({
      ...teams,
      NODE_ENV: 'production',
      CHANNEL_TOKEN_ISSUER: 'http://127.0.0.1:1',
      CONNECTOR_HOSTS: 'http://127.0.0.1:2/',
    });
    assert.ok(problems.includes('CHANNEL_TOKEN_ISSUER must be https in production.'));
    assert.ok(problems.includes('CONNECTOR_HOSTS must name no http address in production.'));
  });

  it('list every problem at once and quote no value', () => {
    const secret = 'hunter2-hunter2';
    const env: Env = Object.fromEntries(settingNames.map((name) => [name, secret]));
    const problems = problemsOf(env);
    assert.ok(problems.length >= 25, `${problems.length} problems`);
    assert.doesNotMatch(settingsRefused(problems), /hunter2/);
  });
});

describe('what is written of the settings', () => {
  const inExample = (text: string) => [...text.matchAll(/^# ([A-Za-z_]+)=/gm)].map((match) => match[1]);
  const inDocs = (text: string) => [...text.matchAll(/^\| `([A-Za-z_]+)` \|/gm)].map((match) => match[1]);

  it('is the same list in the code, in .env.example and in docs/settings.md', async () => {
    const example = inExample(await readFile('.env.example', 'utf8'));
    const docs = inDocs(await readFile('docs/settings.md', 'utf8'));
    assert.deepEqual(example.toSorted(), settingNames.toSorted());
    assert.deepEqual(docs.toSorted(), settingNames.toSorted());
  });

  it('shows in .env.example the defaults of local mode', async () => {
    const example = await readFile('.env.example', 'utf8');
    const env = parseEnv(example.replaceAll(/^# (?=[A-Za-z_]+=)/gm, ''));
    assert.deepEqual(settingsOf(env), settingsOf({}));
  });
});

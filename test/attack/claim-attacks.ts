import { type Attack, activityAttack, tokenAttack } from './attack.ts';
import type { Body, TeamsBot } from './teams-bot.ts';

/** Well signed by the channel, with a claim that is not as it must be. */
function claimAttack(name: string, claims: (bot: TeamsBot, now: number) => Body, changes: Body = {}): Attack {
  const token = (bot: TeamsBot) => bot.channel.token({ claims: claims(bot, Math.floor(Date.now() / 1000)) });
  return tokenAttack(name, token, changes);
}
const strangersTenant = 'd6d49420-f39b-4df7-a1dc-d59a935871db';
const strangersApp = '00000000-1111-4222-8333-444444444444';

const claims: readonly Attack[] = [
  claimAttack('another issuer', () => ({ iss: 'https://api.botframework.com.example.com' })),
  claimAttack('the issuer with a slash more', (bot) => ({ iss: `${bot.channel.issuer}/` })),
  claimAttack('the issuer in capitals', (bot) => ({ iss: bot.channel.issuer.toUpperCase() })),
  claimAttack('the issuer in a list', (bot) => ({ iss: [bot.channel.issuer] })),
  claimAttack('no issuer', () => ({ iss: undefined })),
  claimAttack('another bot’s audience', () => ({ aud: strangersApp })),
  claimAttack('the audience among others', (bot) => ({ aud: [strangersApp, bot.appId] })),
  claimAttack('the audience in capitals', (bot) => ({ aud: bot.appId.toUpperCase().replace(/\d/g, 'A') })),
  claimAttack('the channel as audience', () => ({ aud: 'https://api.botframework.com' })),
  claimAttack('no audience', () => ({ aud: undefined })),
  claimAttack('an empty audience', () => ({ aud: '' })),
  claimAttack('no end', () => ({ exp: undefined })),
  claimAttack('an end two minutes ago', (_bot, now) => ({ exp: now - 120 })),
  claimAttack('an end long ago', () => ({ exp: 1 })),
  claimAttack('an end that is text', (_bot, now) => ({ exp: String(now + 3600) })),
  claimAttack('an end of nothing', () => ({ exp: null })),
  claimAttack('an end beyond all numbers', () => ({ exp: 1e300 })),
  claimAttack('no beginning', () => ({ nbf: undefined })),
  claimAttack('a beginning in two minutes', (_bot, now) => ({ nbf: now + 120 })),
  claimAttack('a beginning that is text', (_bot, now) => ({ nbf: String(now) })),
  claimAttack('milliseconds for seconds', (_bot, now) => ({ nbf: now * 1000, exp: now * 1000 + 3600 })),
  claimAttack('no service URL', () => ({ serviceurl: undefined })),
  claimAttack('an empty service URL', () => ({ serviceurl: '' })),
  claimAttack('a service URL under another name', (bot) => ({
    serviceurl: undefined,
    serviceUrl: bot.serviceUrl,
  })),
  claimAttack('a service URL that is a list', (bot) => ({ serviceurl: [bot.serviceUrl] })),
  claimAttack('the organization of others in the token', () => ({ tid: strangersTenant })),
  claimAttack('an organization that is a list', (bot) => ({ tid: [bot.tenantId] })),
];

/** A token and an activity that agree on a service URL the bot must not know. */
function hostAttack(name: string, urlOf: (bot: TeamsBot) => string): Attack {
  return {
    ...tokenAttack(name, () => Promise.resolve('')),
    run: async (bot, address) => {
      const serviceUrl = urlOf(bot);
      const token = (on: TeamsBot) => on.channel.token({ claims: { serviceurl: serviceUrl } });
      return tokenAttack(name, token, { serviceUrl }).run(bot, address);
    },
  };
}
const hostOf = (bot: TeamsBot) => new URL(bot.connector.url).host;
const hosts: readonly Attack[] = [
  hostAttack('a foreign host in token and activity', (bot) => `${bot.foreign.url}/teams/`),
  hostAttack(
    'the good host as user name',
    (bot) => `http://${hostOf(bot)}@${new URL(bot.foreign.url).host}/`,
  ),
  hostAttack('the good host before another', (bot) => `http://${hostOf(bot)}.example.com/`),
  hostAttack('the good host in a query', (bot) => `${bot.foreign.url}/?${bot.connector.url}/teams/`),
  hostAttack('the good host in a fragment', (bot) => `${bot.foreign.url}/#${bot.connector.url}/`),
  hostAttack('a backslash', (bot) => `${bot.foreign.url}\\@${hostOf(bot)}/`),
  hostAttack('the good host without its port', () => 'http://127.0.0.1/teams/'),
  hostAttack('the good host by another name', (bot) => bot.serviceUrl.replace('127.0.0.1', 'localhost')),
  hostAttack('the good host over https', (bot) => bot.serviceUrl.replace('http:', 'https:')),
  hostAttack(
    'the host of the public cloud, which is not on the list',
    () => 'https://smba.trafficmanager.net/emea/',
  ),
  hostAttack('a file', () => 'file:///etc/passwd'),
  hostAttack('no address', () => 'teams'),
];

/** The ways the stock stack opens beside the channel. */
const otherWays: readonly Attack[] = [
  ...[strangersTenant, 'f8cdef31-a31e-4b4a-93e4-5f571e91255a'].map((tid) =>
    claimAttack(`an emulator’s token of ${tid.slice(0, 8)}, version 1`, (bot) => ({
      iss: `https://sts.windows.net/${tid}/`,
      ver: '1.0',
      appid: bot.appId,
      tid,
      serviceurl: undefined,
    })),
  ),
  claimAttack('an emulator’s token, version 2', (bot) => ({
    iss: `https://login.microsoftonline.com/${strangersTenant}/v2.0`,
    ver: '2.0',
    azp: bot.appId,
    tid: strangersTenant,
  })),
  claimAttack(
    'an emulator’s token on the emulator’s channel',
    (bot) => ({
      iss: `https://sts.windows.net/${bot.tenantId}/`,
      ver: '1.0',
      appid: bot.appId,
      tid: bot.tenantId,
    }),
    { channelId: 'emulator' },
  ),
  claimAttack('an emulator’s token of our own organization', (bot) => ({
    iss: `https://login.microsoftonline.com/${bot.tenantId}/v2.0`,
    ver: '2.0',
    azp: bot.appId,
    tid: bot.tenantId,
  })),
  claimAttack('a government’s token', () => ({ iss: 'https://api.botframework.us' })),
  claimAttack('a skill’s token', (bot) => ({
    iss: `https://sts.windows.net/${bot.tenantId}/`,
    ver: '1.0',
    appid: strangersApp,
  })),
  claimAttack('a skill’s token by the channel’s key', () => ({ ver: '1.0', appid: strangersApp })),
  claimAttack('a skill’s token by the channel’s key, version 2', () => ({ ver: '2.0', azp: strangersApp })),
  claimAttack(
    'a token of an app service on its channel',
    (bot) => ({ iss: `https://sts.windows.net/${bot.tenantId}/`, appid: bot.appId, ver: '1.0' }),
    { channelId: 'AseChannel' },
  ),
];

const channels: readonly Attack[] = [
  activityAttack('no channel', () => ({ channelId: undefined })),
  ...['', 'MSTEAMS', 'msteams ', 'emulator', 'webchat', 'directline', 'AseChannel', 'skype', 'msteams:x'].map(
    (channelId) => activityAttack(`channel "${channelId}"`, () => ({ channelId })),
  ),
  activityAttack('a channel that is a list', () => ({ channelId: ['msteams'] }), 400),
  activityAttack('another service URL than the token’s', (bot) => ({
    serviceUrl: `${bot.foreign.url}/teams/`,
  })),
  activityAttack('the service URL without its slash', (bot) => ({ serviceUrl: bot.serviceUrl.slice(0, -1) })),
  activityAttack('the service URL with a path more', (bot) => ({ serviceUrl: `${bot.serviceUrl}x/` })),
  activityAttack('no service URL in the activity', () => ({ serviceUrl: undefined }), 400),
  activityAttack('a service URL that is an object', () => ({ serviceUrl: { href: 'x' } }), 400),
];

const chat = (tenantId: unknown) => ({
  conversation: { id: 'a:chat', conversationType: 'personal', tenantId },
});
const data = (id: unknown) => ({ channelData: { tenant: { id } } });
const kinds = [
  'message',
  'invoke',
  'conversationUpdate',
  'installationUpdate',
  'event',
  'typing',
  'endOfConversation',
  'messageReaction',
  'messageUpdate',
  'somethingNew',
] as const;
const organizations: readonly Attack[] = [
  ...kinds.map((type) =>
    activityAttack(`${type} of another organization`, () => ({
      type,
      ...chat(strangersTenant),
      ...data(strangersTenant),
      ...(type === 'invoke' ? { name: 'adaptiveCard/action', value: { action: { verb: 'activate' } } } : {}),
    })),
  ),
  activityAttack('another organization in the conversation', () => chat(strangersTenant)),
  activityAttack('another organization in the channel’s data', () => data(strangersTenant)),
  activityAttack('no organization at all', () => ({ ...chat(undefined), channelData: {} })),
  activityAttack('an empty organization', () => ({ ...chat(''), ...data('') })),
  activityAttack('an organization in capitals', (bot) => ({
    ...chat(bot.tenantId.toUpperCase().replace(/\d/g, 'A')),
    channelData: {},
  })),
  activityAttack('an organization that is a list in the channel’s data', (bot) => data([bot.tenantId])),
  activityAttack('a tenant that is text', (bot) => ({ channelData: { tenant: bot.tenantId } })),
  activityAttack('a tenant without its id', () => ({ channelData: { tenant: {} } })),
  activityAttack('an organization called like a built-in', () => ({
    ...chat('constructor'),
    channelData: {},
  })),
];

export const claimAttacks: readonly Attack[] = [
  ...claims,
  ...hosts,
  ...otherWays,
  ...channels,
  ...organizations,
];

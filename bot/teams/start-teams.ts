import { createOutboundTokens } from '../../identity/index.ts';
import { companiesOf } from '../companies.ts';
import { type App, compose } from '../compose.ts';
import type { Log } from '../logs.ts';
import type { Parts } from '../parts.ts';
import { type Settings, settingsRefused } from '../settings.ts';
import { type ReadCredentials, readCredentials } from './credential-files.ts';

export interface TeamsOptions {
  readonly log: Log;
  readonly print: (line: string) => void;
}

export interface RunningTeams {
  readonly app: App;
  /** The port in use. */
  readonly port: number;
  close(): Promise<void>;
}

function channelOf(settings: Settings, credentials: ReadCredentials): NonNullable<Parts['channel']> {
  const { bot, channel } = settings;
  if (bot === undefined) throw new Error('Teams mode needs MicrosoftAppId');
  const { appId, tenantId } = bot;
  const { loginAuthority } = channel;
  return {
    appId,
    issuer: channel.tokenIssuer,
    metadataUrl: channel.openIdMetadataUrl,
    loginAuthority,
    connectorHosts: channel.connectorHosts,
    tokens: createOutboundTokens({ appId, tenantId, credential: credentials.bot, loginAuthority }),
  };
}

/** Without its registration nobody signs in, and the gate says so. */
function signInOf(
  settings: Settings,
  credentials: ReadCredentials,
): Pick<Parts, 'signIn' | 'loginRequestAudience'> {
  const { signIn, bot } = settings;
  if (signIn === undefined || credentials.signIn === undefined || bot === undefined) return {};
  return {
    signIn: {
      clientId: signIn.clientId,
      authorityOrigin: signIn.authorityOrigin,
      credential: credentials.signIn,
    },
    loginRequestAudience: `api://botid-${bot.appId}`,
  };
}

/** Organizations that are joined now, but have a record of their own from before, which is not the company's. */
async function notMerged(settings: Settings, app: App): Promise<readonly string[]> {
  const recorded = new Set(await app.store.companies.companies());
  return settings.companies
    .filter(({ key, tenants }) => tenants.some((tenant) => tenant !== key && recorded.has(tenant)))
    .map(
      ({ key }) =>
        `COMPANIES joins organizations into ${key} of which one has a record of its own already. Its record would not be seen any more. If it is the only one with a record, write its id for ${key}; else leave it out of COMPANIES.`,
    );
}

/**
 * The bot behind Teams: every request is authenticated, people sign in with Entra, results are brought
 * by people. Throws one error that lists everything that keeps it from starting.
 */
export async function startTeams(settings: Settings, options: TeamsOptions): Promise<RunningTeams> {
  const credentials = await readCredentials(settings);
  if ('problems' in credentials) throw new Error(settingsRefused(credentials.problems));
  const { allowedTenants, sealingKeys } = settings;
  if (sealingKeys === undefined) throw new Error('Teams mode needs SEALING_KEYS');
  const companyOf = companiesOf(settings.companies, allowedTenants);
  const app = await compose({
    dataDir: settings.dataDir,
    sealingKeys,
    publicUrl: settings.publicUrl,
    ...signInOf(settings, credentials),
    allowedTenants,
    // Asked of organizations that are not allowed too: they are a company that holds nothing.
    companyOf: (tenantId) => companyOf(tenantId) ?? tenantId,
    nameOf: (companyId) => settings.companies.find(({ key }) => key === companyId)?.key ?? '',
    roleGroups: settings.roleGroups,
    ...(settings.partnerCenterUrl === undefined ? {} : { partnerCenterUrl: settings.partnerCenterUrl }),
    localMode: false,
    channel: channelOf(settings, credentials),
    rosterNamesTenant: true,
    sendsFiles: {},
    suggests: true,
    ...(settings.fulfilmentSystem === undefined ? {} : { fulfilment: settings.fulfilmentSystem }),
    trustProxy: settings.trustProxy,
    idsVisibleTo: settings.idsVisibleTo,
    expectedDays: settings.expectedDays,
    dialogIdleMinutes: settings.dialogIdleMinutes,
    defaultLanguage: settings.defaultLocale,
    defaultZone: settings.defaultZone,
    clock: { now: () => new Date().toISOString() },
    log: options.log,
  });
  try {
    const problems = await notMerged(settings, app);
    if (problems.length > 0) throw new Error(settingsRefused(problems));
    await app.start();
    const port = await app.server.listen(settings.port, settings.host);
    options.print(
      `The bot listens on http://${settings.host}:${port} for Teams, its data is in ${settings.dataDir}.`,
    );
    if (settings.signIn === undefined)
      options.print(
        'SIGN_IN_CLIENT_ID is not set: nobody can sign in, so nothing that needs a role is done.',
      );
    return { app, port, close: () => app.close() };
  } catch (error) {
    await app.close();
    throw error;
  }
}

import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Language } from '../../benefits/index.ts';
import { type App, compose } from '../../bot/compose.ts';
import { parseRows } from '../../bot/import/index.ts';
import { type LocalProvider, startLocalProvider } from '../../bot/local/provider.ts';
import { samplePeople } from '../../bot/local/samples.ts';
import { createLog } from '../../bot/logs.ts';
import type { Parts } from '../../bot/parts.ts';
import { newSealingKey } from '../../identity/index.ts';
import { freePort } from './free-port.ts';
import { startTeams, type TeamsStandIn } from './teams.ts';
import { sharedTokenSigner } from './token-signer.ts';

/** A clock that stands still until it is moved. */
export interface TestClock {
  now(): string;
  set(at: string): void;
  forward(by: { readonly days?: number; readonly hours?: number; readonly minutes?: number }): void;
}

export function createTestClock(start: string): TestClock {
  let ms = Date.parse(start);
  return {
    now: () => new Date(ms).toISOString(),
    set(at) {
      ms = Date.parse(at);
    },
    forward({ days = 0, hours = 0, minutes = 0 }) {
      ms += ((days * 24 + hours) * 60 + minutes) * 60_000;
    },
  };
}

/** One message a second and conversation is the channel's limit, not what these tests are about. */
const paceOfSends = 50;

/** Monday, 11:20 in Warsaw. */
export const sampleNow = '2026-11-23T10:20:00.000Z';

export interface CompanyOptions {
  /** Import rows without the tenant column's value: it is filled in. Absent: nothing is recorded. */
  readonly rows?: string;
  readonly language?: Language;
  /** Further organizations of the company, which keeps its record under the first one's id. */
  readonly joined?: readonly string[];
  readonly now?: string;
  /** The client can be asked for a token at the click, as Teams can. */
  readonly loginRequest?: boolean;
  /** Whoever runs the bot has made no sign-in registration. */
  readonly noSignIn?: true;
  /** Seconds from the click to demo ids; absent: people bring them. */
  readonly demoSeconds?: number;
  readonly gateLimitMilliseconds?: number;
  /** Chats outlive a start, as in Teams; a local start forgets them with the Playground. */
  readonly keepsChats?: boolean;
  /** Where Partner Center's stand-in answers; absent: nothing is asked there. */
  readonly partnerCenter?: () => string;
  /** How the fulfilment system is reached, and what a start says of limits. */
  readonly edge?: Pick<Parts, 'fulfilment' | 'trustProxy' | 'rates' | 'sendsFiles' | 'idsVisibleTo'>;
}

/** A company that uses the bot: the whole product over HTTP, with a real sign-in, in a folder of its own. */
export interface TestCompany {
  readonly teams: TeamsStandIn;
  readonly provider: LocalProvider;
  readonly clock: TestClock;
  readonly app: App;
  /** Where the bot listens. */
  readonly url: string;
  readonly tenantId: string;
  readonly dataDir: string;
  readonly sealingKeys: string;
  /** Whole log lines. */
  readonly logged: string[];
  /** Stops the bot and starts it again over the same folder. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

const header = 'tenant_id,offer,competency,starts_on,ends_on,activate_by,benefit,access_id,contract_id,used';

/** What the sample company holds: the table of the pictures. */
export const contosoRows = `
silver,Application Development,2026-07-01,2027-06-30,2026-12-14,signature-cloud,,,
silver,Application Development,2026-07-01,2027-06-30,2027-06-30,product-support,,,
gold,Cloud Platform,2026-07-01,2027-06-30,,product-support,172693239,172583624,18
gold,Cloud Platform,2026-07-01,2027-06-30,,signature-cloud,174512887,172604415,`;

export async function startCompany(options: CompanyOptions = {}): Promise<TestCompany> {
  const { language = 'pl', joined = [] } = options;
  const { tenantId, people } = await samplePeople();
  const clock = createTestClock(options.now ?? sampleNow);
  const dataDir = await mkdtemp(path.join(tmpdir(), 'company-'));
  const sealingKeys = newSealingKey();
  const logged: string[] = [];
  const teams = await startTeams({ locale: language === 'pl' ? 'pl-PL' : 'en-US' });
  let port = 0;

  const start = async (provider: LocalProvider): Promise<App> => {
    const app = await compose({
      dataDir,
      sealingKeys,
      publicUrl: `http://127.0.0.1:${port}`,
      ...(options.noSignIn ? {} : { signIn: provider.signIn }),
      allowedTenants: [tenantId, ...joined],
      companyOf: (tenant) => (joined.includes(tenant) ? tenantId : tenant),
      nameOf: () => 'Contoso',
      roleGroups: [],
      localMode: options.keepsChats !== true,
      suggests: true,
      rosterNamesTenant: true,
      ...(options.loginRequest ? { loginRequestAudience: 'api://botid-local-bot' } : {}),
      ...(options.demoSeconds === undefined ? {} : { demoFulfilmentSeconds: options.demoSeconds }),
      ...(options.gateLimitMilliseconds === undefined
        ? {}
        : { gateLimitMilliseconds: options.gateLimitMilliseconds }),
      ...(options.partnerCenter === undefined ? {} : { partnerCenterUrl: options.partnerCenter() }),
      ...options.edge,
      expectedDays: 5,
      dialogIdleMinutes: 60,
      defaultLanguage: language,
      defaultZone: 'Europe/Warsaw',
      clock,
      random: () => 0.5,
      sendPace: {
        nowMs: () => performance.now() * paceOfSends,
        sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms / paceOfSends)),
      },
      randomBytes,
      log: createLog({ level: 'debug', write: (line) => logged.push(line) }),
    });
    return app;
  };

  port = await freePort();
  const provider = await startLocalProvider({
    port: 0,
    tenantId,
    people,
    clientId: 'local-bot',
    clientSecret: randomBytes(24).toString('base64url'),
    redirectUri: `http://127.0.0.1:${port}/auth/callback`,
    clock,
    signer: sharedTokenSigner(),
  });
  let app = await start(provider);
  const serve = async () => {
    await app.start();
    await app.server.listen(port, '127.0.0.1');
    teams.connect(`http://127.0.0.1:${port}/api/messages`);
  };
  if (options.rows !== undefined) {
    const rows = options.rows
      .trim()
      .split('\n')
      .map((row) => `${tenantId},${row.trim()}`);
    const parsed = parseRows([header, ...rows].join('\n'), { format: 'csv' });
    if (!('lines' in parsed)) throw new Error(JSON.stringify(parsed.problems));
    const outcome = await app.useCases.applyLines(tenantId, 'seed', {
      lines: parsed.lines,
      name: 'Contoso',
      zone: 'Europe/Warsaw',
    });
    if (outcome.kind === 'refused') throw new Error(outcome.refusal.code);
  }
  await serve();

  return {
    teams,
    provider,
    clock,
    get app() {
      return app;
    },
    url: `http://127.0.0.1:${port}`,
    tenantId,
    dataDir,
    sealingKeys,
    logged,
    async restart() {
      await app.close();
      app = await start(provider);
      await serve();
    },
    async close() {
      await app.close();
      await provider.close();
      await teams.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

import { randomBytes } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { type Clock, dayOf } from '../../benefits/index.ts';
import { SealedWithOtherKeys, StoreDamaged } from '../../stores/index.ts';
import { type App, compose } from '../compose.ts';
import type { Log } from '../logs.ts';
import type { Settings } from '../settings.ts';
import { personNamed, playgroundNote, startPlayground } from './playground.ts';
import { type LocalProvider, startLocalProvider } from './provider.ts';
import { sampleLines, samplePeople } from './samples.ts';
import { localSealingKeys, SealingKeysGone } from './sealing-key-file.ts';

export interface LocalOptions {
  /** Key of the person who chats. */
  readonly as: string;
  readonly fresh: boolean;
  readonly empty: boolean;
  readonly playground: boolean;
  readonly log: Log;
  readonly print: (line: string) => void;
}

export interface RunningLocal {
  readonly app: App;
  readonly provider: LocalProvider;
  /** Ends everything this start has started. */
  close(): Promise<void>;
}

const companyName = 'Contoso';
const companyZone = 'Europe/Warsaw';

/**
 * The bot, a sign-in page and a Teams-like chat on this machine, with a sample company in it. Talks
 * to nobody but this machine.
 */
export async function startLocal(settings: Settings, options: LocalOptions): Promise<RunningLocal> {
  const { tenantId, people } = await samplePeople();
  const person = personNamed(people, options.as);
  const clock = { now: () => new Date().toISOString() };
  const closing: (() => Promise<void>)[] = [];
  const close = async () => {
    for (const end of closing.splice(0).reverse()) await end();
  };

  try {
    const provider = await startLocalProvider({
      port: settings.localSignInPort,
      tenantId,
      people,
      clientId: 'local-bot',
      clientSecret: randomBytes(24).toString('base64url'),
      current: person.key,
      redirectUri: `${settings.publicUrl}/auth/callback`,
    });
    closing.push(() => provider.close());

    const start = async (): Promise<App> =>
      compose({
        dataDir: settings.dataDir,
        sealingKeys: settings.sealingKeys ?? (await localSealingKeys(settings.dataDir)),
        publicUrl: settings.publicUrl,
        signIn: provider.signIn,
        allowedTenants: [tenantId],
        companyOf: (tenant) => tenant,
        nameOf: () => companyName,
        roleGroups: settings.roleGroups,
        ...(settings.partnerCenterUrl === undefined ? {} : { partnerCenterUrl: settings.partnerCenterUrl }),
        localMode: true,
        rosterNamesTenant: false,
        ...(settings.fulfilmentSystem === undefined ? {} : { fulfilment: settings.fulfilmentSystem }),
        trustProxy: settings.trustProxy,
        ...(settings.fulfilment === 'demo' ? { demoFulfilmentSeconds: settings.demoFulfilmentSeconds } : {}),
        idsVisibleTo: settings.idsVisibleTo,
        expectedDays: settings.expectedDays,
        dialogIdleMinutes: settings.dialogIdleMinutes,
        defaultLanguage: settings.defaultLocale,
        defaultZone: settings.defaultZone,
        clock,
        log: options.log,
      });
    if (options.fresh) await forget(settings.dataDir, start);
    const app = await start();
    closing.push(() => app.close());

    if (!options.empty) await recordSampleCompany(app, tenantId, clock);
    await app.start();
    const port = await app.server.listen(settings.port, settings.host);
    options.print(`The bot listens on http://${settings.host}:${port}, its data is in ${settings.dataDir}.`);
    options.print(`Sign-in page (local, not Microsoft): ${provider.peopleUrl}`);

    if (options.playground) {
      const playground = await startPlayground({
        botUrl: `http://${settings.host}:${port}/api/messages`,
        port: settings.playgroundPort,
        tenantId,
        person,
        people,
      });
      closing.push(() => playground.close());
      options.print(
        `You are ${person.name}; another one: npm start -- --as ${people.find((one) => one !== person)?.key ?? ''}`,
      );
      options.print(playgroundNote);
      options.print(`\n  Open ${playground.url}\n`);
    }
    return { app, provider, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** The sample company, where nothing is recorded yet. */
async function recordSampleCompany(app: App, tenantId: string, clock: Clock): Promise<void> {
  if ((await app.store.companies.read(tenantId)) !== undefined) return;
  const seeded = await app.useCases.applyLines(tenantId, 'sample-company', {
    lines: await sampleLines(dayOf(clock.now(), companyZone)),
    name: companyName,
    zone: companyZone,
  });
  if (seeded.kind === 'refused')
    throw new Error(`The sample company cannot be recorded: ${seeded.refusal.code}`);
}

/** Starts over: what another bot holds is left alone, what is damaged may go, for that is what was asked. */
async function forget(dataDir: string, start: () => Promise<App>): Promise<void> {
  try {
    const app = await start();
    await app.store.close();
  } catch (error) {
    const mayGo = [StoreDamaged, SealingKeysGone, SealedWithOtherKeys];
    if (!mayGo.some((kind) => error instanceof kind)) throw error;
  }
  await rm(dataDir, { recursive: true, force: true });
}

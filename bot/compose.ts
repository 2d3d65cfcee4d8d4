import { randomBytes as systemRandomBytes } from 'node:crypto';
import { ActivityTypes } from 'botbuilder';
import { searchProducts } from '../benefits/incidents/index.ts';
import { createUseCases, type UseCases } from '../benefits/index.ts';
import { createIdentity, createOpIds, createSealer, parseSealingKeys } from '../identity/index.ts';
import { createWords } from '../locales/index.ts';
import { type EmbeddedStore, openEmbeddedStore } from '../stores/index.ts';
import { type AdapterDeps, createLocalAdapter } from './adapter.ts';
import { createAskedLogins } from './asked-logins.ts';
import { isServed } from './asker.ts';
import { createAttachedTexts } from './attached-text.ts';
import { createFulfilment } from './fulfilment/index.ts';
import { createGroups } from './groups/index.ts';
import { createHealth } from './health.ts';
import { createLanguages } from './languages.ts';
import { createLastShown } from './last-shown.ts';
import { createLimits } from './limits/index.ts';
import { loginRequestFor } from './login-request.ts';
import { createSecurityLog, faultFields } from './logs.ts';
import { createNewId } from './new-id.ts';
import { createSendLimiter } from './notices/send-limiter.ts';
import { openPartnerCenter } from './partner-center/index.ts';
import type { Parts } from './parts.ts';
import { createReach } from './reach.ts';
import { createRouter } from './router.ts';
import { createSending } from './sending.ts';
import { type BotServer, createServer } from './server.ts';
import { createServices } from './services.ts';
import { registerSignInRoutes } from './sign-in-routes.ts';
import { createTeamsEdge } from './teams/teams-adapter.ts';
import { oauthCardFor, readTeamsJs } from './teams-sign-in/index.ts';
import { createTurnQueue } from './turn-queue.ts';
import { createWaitingCommands } from './waiting-commands.ts';

export interface App {
  readonly server: BotServer;
  readonly useCases: UseCases;
  readonly store: EmbeddedStore;
  /** Sends what is due, plays Microsoft where that is asked for, masks ids. */
  start(): Promise<void>;
  /** Finishes the turns and the notices in hand, then gives the data folder back. */
  close(): Promise<void>;
  /** Notices may be due: for a clock that was moved. */
  poke(): void;
}

/**
 * Makes everything, once, and hands it on; nothing listens yet.
 * @throws StoreLocked, StoreDamaged, SealingKeysUnreadable
 */
export async function compose(parts: Parts): Promise<App> {
  const { clock, log, companyOf } = parts;
  const random = parts.random ?? Math.random;
  const randomBytes = parts.randomBytes ?? systemRandomBytes;
  const now = () => clock.now();

  let storeHeld = true;
  let sealsWhole = true;
  const keys = parseSealingKeys(parts.sealingKeys);
  const sealer = createSealer({ keys });
  const opIds = createOpIds({ keys, clock, randomBytes });
  const store = await openEmbeddedStore({
    dataDir: parts.dataDir,
    sealer,
    clock,
    newId: createNewId(clock),
    defaultZone: parts.defaultZone,
    onTrouble: (trouble) => {
      if (trouble === 'lock_lost') storeHeld = false;
      log.error(trouble);
    },
    onBrokenSeal: ({ place: { companyId, record, field } }) => {
      sealsWhole = false;
      log.error('seal_broken', { tenantId: companyId, code: field, reason: record });
    },
  });
  if (store.resealed > 0) log.info('resealed', { items: store.resealed });
  const { keyed, outbox, companies } = store;

  const identity = createIdentity({
    signIn: parts.signIn,
    publicUrl: parts.publicUrl,
    allowedTenants: parts.allowedTenants,
    companyOf,
    keyed,
    sealer,
    clock,
    randomBytes,
    roleGroups: parts.roleGroups,
    securityLog: createSecurityLog(log),
    ...(parts.gateLimitMilliseconds === undefined
      ? {}
      : { gateLimitMilliseconds: parts.gateLimitMilliseconds }),
  });
  const fulfilment =
    parts.fulfilment && createFulfilment(parts.fulfilment, { store: companies, clock, random });
  const askedLogins = createAskedLogins(keyed, clock);
  const useCases = createUseCases({
    store: companies,
    keyed,
    gate: askedLogins.before(identity.gate),
    opIds,
    clock,
    defaultZone: parts.defaultZone,
    expectedDays: parts.expectedDays,
    reach: createReach(keyed),
    ...(parts.idsVisibleTo === undefined ? {} : { idsVisibleTo: parts.idsVisibleTo }),
    outbox,
    announces: (companyId) => fulfilment?.announces(companyId) === true,
    organizationsOf: (companyId) =>
      parts.allowedTenants.filter((tenantId) => companyOf(tenantId) === companyId),
    ...(parts.partnerCenterUrl === undefined
      ? {}
      : { partnerCenter: openPartnerCenter(parts.partnerCenterUrl, identity.partnerCenterTokens, log) }),
  });

  const limits = createLimits({
    trustProxy: parts.trustProxy ?? 0,
    salt: randomBytes(16).toString('hex'),
    ...(parts.rates === undefined ? {} : { rates: parts.rates }),
  });
  const limiter = createSendLimiter(parts.sendPace?.nowMs ?? (() => performance.now()));
  const edge: AdapterDeps = {
    limiter,
    onFault: async (context) => {
      await context.sendActivity({
        type: ActivityTypes.Message,
        text: createWords(parts.defaultLanguage).say('fault.outside'),
      });
    },
  };
  const { channel } = parts;
  const isAllowedTenant = (tenantId: string) => parts.allowedTenants.includes(tenantId);
  const teams = channel && createTeamsEdge(channel, { ...edge, clock, isAllowedTenant, log });
  const adapter = teams?.adapter ?? createLocalAdapter(edge);
  const languages = createLanguages(keyed, parts.defaultLanguage);
  const waiting = createWaitingCommands({ keyed, sealer, clock });
  const services = createServices({ useCases, opIds, keyed, signIn: identity.signIn, languages, waiting });
  const sending = createSending({
    companies,
    keyed,
    outbox,
    connector: adapter.connector,
    limiter,
    useCases,
    opIds,
    languages,
    clock,
    random,
    log,
    ...(parts.sendPace === undefined ? {} : { sleep: parts.sendPace.sleep }),
    ...(fulfilment?.announce === undefined ? {} : { announce: fulfilment.announce }),
    ...(parts.demoFulfilmentSeconds === undefined
      ? {}
      : { demoFulfilmentSeconds: parts.demoFulfilmentSeconds }),
  });

  const loginAudience = parts.loginRequestAudience;
  const askers = {
    keyed,
    now,
    rosterNamesTenant: parts.rosterNamesTenant,
    companyOf: (tenantId: string) => (isAllowedTenant(tenantId) ? companyOf(tenantId) : undefined),
  };
  const turns = createTurnQueue();
  const { references } = sending;
  const route = createRouter({
    turns,
    groups: createGroups({ ...askers, references, connector: adapter.connector }),
    waitForTurn: (person) => limits.turn(person),
    search: {
      waitForSearch: (asker) => limits.search(asker),
      searchCustomers: (asker, query) => useCases.searchCustomers(asker, query),
      searchProducts: async (asker, query) =>
        searchProducts(query, (await useCases.view(asker.companyId)).today),
    },
    services,
    waiting,
    files: createAttachedTexts(channel === undefined),
    shownIds: sending.shownIds,
    lastShown: createLastShown(),
    now,
    clock,
    suggests: parts.suggests === true,
    ...(parts.sendsFiles === undefined ? {} : { sendsFiles: parts.sendsFiles }),
    defaultZone: parts.defaultZone,
    defaultLanguage: parts.defaultLanguage,
    nameOf: parts.nameOf,
    languages,
    dialogIdleMinutes: parts.dialogIdleMinutes,
    signIn: identity.signIn,
    tokenExchange: identity.tokenExchange,
    askers,
    ...(loginAudience === undefined
      ? {}
      : {
          loginRequest: loginRequestFor(loginAudience, async (asker, language) => {
            await askedLogins.remember(asker);
            return services.signInLink(asker, language);
          }),
          oauthCard: oauthCardFor(loginAudience, identity.tokenExchange),
        }),
    afterTurn: () => sending.poke(),
  });

  const health = createHealth(
    { store: () => storeHeld, keys: () => keys.length > 0, notifier: sending.running },
    { seals: () => sealsWhole },
  );
  const server = createServer({
    adapter,
    turns,
    health,
    log,
    localMode: channel === undefined,
    ...(teams === undefined ? {} : { door: teams.door }),
    onRefused: (request) => limits.failure('messages', request),
    onTurn: async (context, turnId) => {
      const turnLog = log.with({ turn: turnId });
      const tenantId = context.activity.conversation?.tenantId;
      if (typeof tenantId === 'string' && parts.allowedTenants.includes(tenantId)) {
        // A reference that cannot be kept is no reason to leave the person without an answer.
        await sending.references
          .seen(companyOf(tenantId), context.activity, (person) =>
            isServed(context, askers, companyOf(tenantId), person),
          )
          .catch((fault: unknown) => turnLog.error('reference_not_kept', faultFields(fault)));
      }
      await route(context, turnId, turnLog);
    },
  });
  fulfilment?.serve(server.routes, { useCases, limits, log, onApplied: () => sending.poke() });
  registerSignInRoutes(server.routes, {
    limits,
    signIn: identity.signIn,
    ...(loginAudience === undefined ? {} : { teamsJs: await readTeamsJs() }),
    defaultLanguage: parts.defaultLanguage,
    onFault: (fault) => log.error('sign_in_page_failed', faultFields(fault)),
  });

  return {
    server,
    useCases,
    store,
    async start() {
      if (parts.localMode) await sending.references.dropLocal(await companies.companies());
      sending.start();
    },
    async close() {
      await server.close();
      await sending.stop();
      await store.close();
    },
    poke: () => sending.poke(),
  };
}

import { randomBytes as systemRandomBytes } from 'node:crypto';
import { ActivityTypes } from 'botbuilder';
import { type Clock, createUseCases, type Language, type UseCases } from '../benefits/index.ts';
import {
  createIdentity,
  createOpIds,
  createSealer,
  parseSealingKeys,
  type RoleGroup,
  type SignInSettings,
} from '../identity/index.ts';
import { createWords } from '../locales/index.ts';
import { type EmbeddedStore, openEmbeddedStore } from '../stores/index.ts';
import { createLocalAdapter, type TeamsAdapter } from './adapter.ts';
import { cardActivity } from './bot-turn.ts';
import { createDemoFulfilment, type DemoFulfilment } from './demo-fulfilment.ts';
import { createFulfilment, type FulfilmentSettings } from './fulfilment/index.ts';
import { createHealth } from './health.ts';
import { createLanguages } from './languages.ts';
import { createLastShown } from './last-shown.ts';
import { createLimits, type Rates } from './limits/index.ts';
import { loginRequestFor } from './login-request.ts';
import { createSecurityLog, faultFields, type Log } from './logs.ts';
import { createNewId } from './new-id.ts';
import { createSendLimiter } from './notices/send-limiter.ts';
import { createNotifier } from './notifier.ts';
import { createReferences } from './references.ts';
import { noticeRenderer } from './render-notice.ts';
import { createRouter } from './router.ts';
import { type BotServer, createServer } from './server.ts';
import { createServices } from './services.ts';
import { createShownIds } from './shown-ids.ts';
import { registerSignInRoutes } from './sign-in-routes.ts';
import { createTurnQueue } from './turn-queue.ts';
import { createWaitingCommands } from './waiting-commands.ts';

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
  /** Bound to this machine: no channel authentication, `Host` and service URLs checked instead. */
  readonly localMode: boolean;
  /** The roster names the organization of each member, as Teams' does. */
  readonly rosterNamesTenant: boolean;
  /** Ask the client for a token at the confirming click; needs a client that answers. */
  readonly loginRequestAudience?: string;
  /** Seconds from the click to demo ids; absent: nobody plays Microsoft. */
  readonly demoFulfilmentSeconds?: number;
  /** Absent: results come by people only. */
  readonly fulfilment?: FulfilmentSettings;
  /** Proxies of ours in front; none where it is not said. */
  readonly trustProxy?: number;
  /** The usual ones where they are not said. */
  readonly rates?: Rates;
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
}

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
  const useCases = createUseCases({
    store: companies,
    keyed,
    gate: identity.gate,
    opIds,
    clock,
    defaultZone: parts.defaultZone,
    expectedDays: parts.expectedDays,
    announcesRequests: parts.fulfilment?.announceTo !== undefined,
  });

  const fulfilment =
    parts.fulfilment && createFulfilment(parts.fulfilment, { store: companies, clock, random });
  const limits = createLimits({
    trustProxy: parts.trustProxy ?? 0,
    salt: randomBytes(16).toString('hex'),
    ...(parts.rates === undefined ? {} : { rates: parts.rates }),
  });
  const limiter = createSendLimiter(() => performance.now());
  const adapter: TeamsAdapter = createLocalAdapter({
    limiter,

    onFault: async (context) => {
      await context.sendActivity({
        type: ActivityTypes.Message,
        text: createWords(parts.defaultLanguage).say('fault.outside'),
      });
    },
  });
  const languages = createLanguages(keyed, parts.defaultLanguage);
  const references = createReferences({ keyed, outbox, onWake: () => notifier.poke() });
  const services = createServices({ useCases, opIds, keyed, signIn: identity.signIn, languages });
  const render = noticeRenderer({ useCases, opIds, languages, clock });
  const notifier = createNotifier({
    outbox,
    references,
    connector: adapter.connector,
    limiter,
    clock,
    random,
    log,
    ...(fulfilment?.announce === undefined ? {} : { announce: fulfilment.announce }),
    render: async (claimed) => {
      const message = await render(claimed);
      if (message === 'not-due') return message;
      const { attachments = [], summary = '' } = cardActivity(message);
      return { attachments, summary };
    },
  });
  const demo: DemoFulfilment | undefined =
    parts.demoFulfilmentSeconds === undefined
      ? undefined
      : createDemoFulfilment({
          store: companies,
          useCases,
          clock,
          seconds: parts.demoFulfilmentSeconds,
          log,
          onCompleted: () => notifier.poke(),
        });

  const shownIds = createShownIds({
    keyed,
    clock,
    companies: () => companies.companies(),
    maskedText: '•••••••••',
    update: async (reference, activityId, { card, summary, text }) => {
      const activity =
        card === undefined
          ? { type: ActivityTypes.Message, text: text ?? '' }
          : cardActivity({ card, summary, text: '' });
      const { serviceUrl = '', conversation } = reference;
      const conversationId = conversation?.id ?? '';
      limiter.count(conversation?.tenantId ?? '', conversationId);
      await adapter.connector.update({ serviceUrl, conversationId }, activityId, activity);
    },
  });

  const loginAudience = parts.loginRequestAudience;
  const route = createRouter({
    services,
    waiting: createWaitingCommands({ keyed, sealer, clock }),
    shownIds,
    lastShown: createLastShown(),
    now,
    clock,
    defaultZone: parts.defaultZone,
    defaultLanguage: parts.defaultLanguage,
    nameOf: parts.nameOf,
    languages,
    dialogIdleMinutes: parts.dialogIdleMinutes,
    signIn: identity.signIn,
    askers: {
      keyed,
      now,
      rosterNamesTenant: parts.rosterNamesTenant,
      companyOf: (tenantId) => (parts.allowedTenants.includes(tenantId) ? companyOf(tenantId) : undefined),
    },
    ...(loginAudience === undefined
      ? {}
      : {
          loginRequest: loginRequestFor(loginAudience, (asker, language) =>
            services.signInLink(asker, language),
          ),
        }),
    afterTurn: () => {
      notifier.poke();
      demo?.poke();
    },
  });

  const turns = createTurnQueue();
  const health = createHealth(
    { store: () => storeHeld, keys: () => keys.length > 0, notifier: () => notifier.running },
    { seals: () => sealsWhole },
  );
  const server = createServer({
    adapter,
    turns,
    health,
    log,
    localMode: parts.localMode,
    onTurn: async (context, turnId) => {
      const turnLog = log.with({ turn: turnId });
      const tenantId = context.activity.conversation?.tenantId;
      if (typeof tenantId === 'string' && parts.allowedTenants.includes(tenantId)) {
        // A reference that cannot be kept is no reason to leave the person without an answer.
        await references
          .seen(companyOf(tenantId), context.activity)
          .catch((fault: unknown) => turnLog.error('reference_not_kept', faultFields(fault)));
      }
      await route(context, turnId, turnLog);
    },
  });
  fulfilment?.serve(server.routes, { useCases, limits, log, onApplied: () => notifier.poke() });
  registerSignInRoutes(server.routes, {
    signIn: identity.signIn,
    defaultLanguage: parts.defaultLanguage,
    onFault: (fault) => log.error('sign_in_page_failed', faultFields(fault)),
  });

  return {
    server,
    useCases,
    store,
    async start() {
      if (parts.localMode) await references.dropLocal(await companies.companies());
      notifier.start();
      demo?.start();
      shownIds.start();
    },
    async close() {
      await server.close();
      shownIds.stop();
      await demo?.stop();
      await notifier.stop();
      await store.close();
    },
    poke() {
      notifier.poke();
      demo?.poke();
      shownIds.poke();
    },
  };
}

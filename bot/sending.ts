import { ActivityTypes } from 'botbuilder';
import {
  type Clock,
  type CompanyStore,
  type KeyedStore,
  type OpIds,
  type Outbox,
  type UseCases,
  whenToTell,
} from '../benefits/index.ts';
import { cardActivity } from './card-activity.ts';
import type { Connector } from './connector.ts';
import { createDemoFulfilment } from './demo-fulfilment.ts';
import type { Languages } from './languages.ts';
import type { Log } from './logs.ts';
import { createCalendarRunner } from './notices/calendar.ts';
import type { SendLimiter } from './notices/send-limiter.ts';
import { createUndeliveredTeller } from './notices/undelivered.ts';
import { createNotifier, type NotifierDeps } from './notifier.ts';
import { createReferences, type References } from './references.ts';
import { noticeRenderer } from './render-notice.ts';
import { createRosterCheck } from './roster-check.ts';
import { createShownIds, type ShownIds } from './shown-ids.ts';

export interface SendingDeps {
  readonly companies: CompanyStore;
  readonly keyed: KeyedStore;
  readonly outbox: Outbox;
  readonly connector: Connector;
  readonly limiter: SendLimiter;
  readonly useCases: UseCases;
  readonly opIds: OpIds;
  readonly languages: Languages;
  readonly clock: Clock;
  readonly random: () => number;
  readonly log: Log;
  /** Waits for a place in the queue of sends; real time where it is not said. */
  readonly sleep?: (ms: number) => Promise<void>;
  /** Tells another system instead of a person. */
  readonly announce?: NotifierDeps['announce'];
  /** Seconds from the click to demo ids; absent: nobody plays Microsoft. */
  readonly demoFulfilmentSeconds?: number;
}

/** Everything the bot does without being spoken to: notices, demo ids, masking what was shown. */
export interface Sending {
  readonly references: References;
  readonly shownIds: ShownIds;
  readonly running: () => boolean;
  start(): void;
  /** There may be something to send. */
  poke(): void;
  /** Resolves when what is in hand is settled. */
  stop(): Promise<void>;
}

const maskedText = '•••••••••';

export function createSending(deps: SendingDeps): Sending {
  const { companies, keyed, outbox, connector, limiter, useCases, opIds, languages, clock, random, log } =
    deps;
  const references = createReferences({ keyed, outbox, onWake: () => notifier.poke() });
  const render = noticeRenderer({ useCases, opIds, languages, clock });
  const notifier = createNotifier({
    outbox,
    references,
    connector,
    limiter,
    clock,
    random,
    log,
    ...(deps.sleep === undefined ? {} : { sleep: deps.sleep }),
    ...(deps.announce === undefined ? {} : { announce: deps.announce }),
    onDead: () => undelivered.poke(),
    look: (companyId, person, known) => rosterCheck.look(companyId, person, known),
    suits: async ({ companyId, notice }) => {
      const choices = await useCases.noticeChoices({ companyId, ...notice.to });
      const { record, now } = await useCases.view(companyId);
      return whenToTell(notice, choices, now, record.zone);
    },
    render: async (claimed) => {
      const message = await render(claimed);
      if (message === 'not-due') return message;
      const { attachments = [], summary = '' } = cardActivity(message);
      return { attachments, summary };
    },
  });
  const calendar = createCalendarRunner({
    store: companies,
    useCases,
    clock,
    log,
    onTold: () => notifier.poke(),
  });
  const rosterCheck = createRosterCheck({
    keyed,
    companies,
    references,
    connector,
    useCases,
    limiter,
    clock,
    log,
    onFound: () => notifier.poke(),
    ...(deps.sleep === undefined ? {} : { sleep: deps.sleep }),
  });
  const undelivered = createUndeliveredTeller({
    store: companies,
    useCases,
    log,
    onTold: () => notifier.poke(),
  });
  const { demoFulfilmentSeconds: seconds } = deps;
  const demo =
    seconds === undefined
      ? undefined
      : createDemoFulfilment({
          store: companies,
          useCases,
          clock,
          seconds,
          log,
          onCompleted: () => notifier.poke(),
        });
  const shownIds = createShownIds({
    keyed,
    clock,
    companies: () => companies.companies(),
    idsChangedAt: async (companyId, grantId) =>
      (await companies.read(companyId))?.grants.find(({ id }) => id === grantId)?.idsChangedAt,
    maskedText,
    update: async (reference, activityId, { card, summary, text }) => {
      const activity =
        card === undefined
          ? { type: ActivityTypes.Message, text: text ?? '' }
          : cardActivity({ card, summary, text: '' });
      const { serviceUrl = '', conversation } = reference;
      const conversationId = conversation?.id ?? '';
      limiter.count(conversation?.tenantId ?? '', conversationId);
      await connector.update({ serviceUrl, conversationId }, activityId, activity);
    },
  });

  return {
    references,
    shownIds,
    running: () => notifier.running,
    start() {
      notifier.start();
      calendar.start();
      undelivered.start();
      demo?.start();
      rosterCheck.start();
      shownIds.start();
    },
    poke() {
      notifier.poke();
      calendar.poke();
      undelivered.poke();
      demo?.poke();
      rosterCheck.poke();
      shownIds.poke();
    },
    async stop() {
      shownIds.stop();
      await calendar.stop();
      await undelivered.stop();
      await demo?.stop();
      await rosterCheck.stop();
      await notifier.stop();
    },
  };
}

import type { Activity, Attachment } from 'botbuilder';
import type { ClaimedNotice, Clock, Instant, NoticeSettlement, Outbox, Person } from '../benefits/index.ts';
import { type Connector, ConnectorProblem } from './connector.ts';
import { faultFields, type Log } from './logs.ts';
import { backoffMs, type Failure, reasonOf, type Verdict, verdictOn } from './notices/delivery.ts';
import type { SendLimiter } from './notices/send-limiter.ts';
import { type KnownConversation, type References, waitingUntil } from './references.ts';
import { createRepeatedLook } from './repeated-look.ts';

/** A notice in the receiver's language; the summary shows in toasts and carries no secret. */
export interface NoticeMessage {
  readonly attachments?: readonly Attachment[];
  readonly summary?: string;
  readonly text?: string;
}

export interface NotifierDeps {
  readonly outbox: Outbox;
  readonly references: Pick<References, 'find' | 'block' | 'drop'>;
  readonly connector: Connector;
  /** Whether it suits its receiver now, later, or never; without, it always does. */
  readonly suits?: (claimed: ClaimedNotice) => Promise<'now' | 'never' | Instant>;
  /** Says a notice as things are now; `not-due` when it is no longer true. */
  readonly render: (claimed: ClaimedNotice, known: KnownConversation) => Promise<NoticeMessage | 'not-due'>;
  /** Tells the fulfilment system what is addressed to it. Absent where none is set up. */
  readonly announce?: (claimed: ClaimedNotice) => Promise<NoticeSettlement>;
  /** A message could not be handed over: is its person still there? */
  readonly look?: (companyId: string, person: Person, known: KnownConversation) => Promise<void>;
  /** Something will never be delivered: there may be somebody to tell of it. */
  readonly onDead?: () => void;
  readonly limiter: SendLimiter;
  readonly clock: Clock;
  /** In [0, 1). */
  readonly random: () => number;
  readonly log: Log;
  readonly sleep?: (ms: number) => Promise<void>;
  readonly pollMs?: number;
  readonly leaseSeconds?: number;
  /** How many notices are in hand at a time. */
  readonly atOnce?: number;
}

export interface Notifier {
  start(): void;
  /** There may be something to send now: call it after a commit. */
  poke(): void;
  /** Claims nothing more, and resolves when those in hand are settled. */
  stop(): Promise<void>;
  readonly running: boolean;
}

/** Two days of attempts on average; then it is a dead letter. */
const lastAttempt = 200;
/** A notice that cannot be put into words is a fault of ours; a mended start may still send it. */
const lastRenderAttempt = 8;

export function createNotifier(deps: NotifierDeps): Notifier {
  const { outbox, references, connector, limiter, clock, random, log } = deps;
  const sleep = deps.sleep ?? ((ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms)));
  const atOnce = deps.atOnce ?? 16;
  const leaseSeconds = deps.leaseSeconds ?? 120;
  const inHand = new Set<Promise<void>>();
  let running = false;
  const claims = createRepeatedLook({
    look: claim,
    failed: 'notices_not_claimed',
    log,
    pollMs: deps.pollMs ?? 1000,
  });

  const inMs = (ms: number) => new Date(Date.parse(clock.now()) + ms).toISOString();

  async function attempt(
    known: KnownConversation,
    activity: Partial<Activity>,
    newToken: boolean,
  ): Promise<Failure | undefined> {
    const waitMs = limiter.reserve(known.tenantId, known.conversationId);
    if (waitMs > 0) await sleep(waitMs);
    try {
      await connector.send(known, activity, { newToken });
      return undefined;
    } catch (error) {
      if (error instanceof ConnectorProblem) return error.failure;
      throw error;
    }
  }

  /** Sends, with the repeats that belong to this very attempt. */
  async function send(
    known: KnownConversation,
    message: NoticeMessage,
    noticeId: string,
  ): Promise<Failure | undefined> {
    const activity: Partial<Activity> = {
      type: 'message',
      from: known.bot,
      recipient: known.user,
      conversation: { id: known.conversationId } as Activity['conversation'],
      // Sent at least once: a repeat carries the number that the first one had.
      channelData: { notice: noticeId },
      ...(message.attachments === undefined ? {} : { attachments: [...message.attachments] }),
      ...(message.summary === undefined ? {} : { summary: message.summary }),
      ...(message.text === undefined ? {} : { text: message.text, textFormat: 'plain' }),
    };
    const used = new Set<Verdict['kind']>();
    let failure = await attempt(known, activity, false);
    while (failure !== undefined) {
      const { kind } = verdictOn(failure);
      if ((kind !== 'once-more' && kind !== 'new-token') || used.has(kind)) return failure;
      used.add(kind);
      if (kind === 'once-more') await sleep(Math.round(500 + random() * 1500));
      failure = await attempt(known, activity, kind === 'new-token');
    }
    return undefined;
  }

  function waiting(why: 'reference' | 'installation' | 'person', reason: string): NoticeSettlement {
    return { kind: 'waiting', for: why, until: waitingUntil(clock.now()), reason };
  }

  async function settlementOf(
    claimed: ClaimedNotice,
    known: KnownConversation,
    failure: Failure,
  ): Promise<NoticeSettlement> {
    const { companyId, notice } = claimed;
    const verdict = verdictOn(failure);
    if (verdict.kind === 'lost-conversation' || verdict.kind === 'blocked')
      await deps.look?.(companyId, notice.to, known);
    const reason = reasonOf(failure);
    switch (verdict.kind) {
      case 'later':
        return claimed.attempt >= lastAttempt
          ? { kind: 'dead', at: clock.now(), reason }
          : { kind: 'retry', dueAt: inMs(backoffMs(claimed.attempt, random, verdict.retryAfterMs)), reason };
      case 'lost-conversation':
        await references.drop(companyId, notice.to, known);
        return waiting('reference', reason);
      case 'lost-message':
        return { kind: 'dropped', at: clock.now() };
      case 'blocked':
        await references.block(companyId, notice.to, known, verdict.until);
        return waiting(verdict.until, reason);
      case 'once-more':
      case 'new-token':
      case 'dead':
        return { kind: 'dead', at: clock.now(), reason };
    }
  }

  async function decide(claimed: ClaimedNotice): Promise<NoticeSettlement> {
    const { companyId, notice } = claimed;
    if (notice.kind === 'fulfilment-requested') {
      return deps.announce?.(claimed) ?? { kind: 'dead', at: clock.now(), reason: 'no_fulfilment_system' };
    }
    const known = await references.find(companyId, notice.to);
    if (known === undefined) return waiting('reference', 'no_conversation_yet');
    if (known.blockedUntil !== null) return waiting(known.blockedUntil, 'blocked');
    let message: NoticeMessage | 'not-due';
    try {
      const suits = (await deps.suits?.(claimed)) ?? 'now';
      if (suits === 'never') return { kind: 'dropped', at: clock.now(), reason: 'muted' };
      if (suits !== 'now') return { kind: 'retry', dueAt: suits, reason: 'not_their_hour' };
      message = await deps.render(claimed, known);
    } catch (fault) {
      log.error('notice_not_rendered', { noticeKind: notice.kind, ...faultFields(fault) });
      return claimed.attempt >= lastRenderAttempt
        ? { kind: 'dead', at: clock.now(), reason: 'not_rendered' }
        : { kind: 'retry', dueAt: inMs(backoffMs(claimed.attempt, random)), reason: 'not_rendered' };
    }
    if (message === 'not-due') return { kind: 'dropped', at: clock.now() };
    const failure = await send(known, message, notice.id);
    if (failure === undefined) return { kind: 'sent', at: clock.now() };
    return settlementOf(claimed, known, failure);
  }

  /** The person may have come back between our looking and our settling: then nobody would wake it. */
  async function wakeIfBack(claimed: ClaimedNotice): Promise<void> {
    const known = await references.find(claimed.companyId, claimed.notice.to);
    if (known !== undefined && known.blockedUntil === null) {
      await outbox.wake(claimed.companyId, claimed.notice.to);
      claims.poke();
    }
  }

  async function handle(claimed: ClaimedNotice): Promise<void> {
    const { notice } = claimed;
    try {
      const settlement = await decide(claimed);
      await outbox.settle(claimed.companyId, notice.id, settlement);
      const reason = 'reason' in settlement ? { reason: settlement.reason } : {};
      const fields = { noticeKind: notice.kind, code: settlement.kind, attempt: claimed.attempt, ...reason };
      if (settlement.kind === 'dead') {
        log.warn('notice', fields);
        deps.onDead?.();
      } else log.info('notice', fields);
      if (settlement.kind === 'waiting') await wakeIfBack(claimed);
    } catch (fault) {
      // Not settled: the claim ends by itself and the notice comes again.
      log.error('notice_not_settled', { noticeKind: notice.kind, ...faultFields(fault) });
    }
  }

  /** As many as there are hands free; each one that is done asks for the next. */
  async function claim(): Promise<void> {
    const free = atOnce - inHand.size;
    if (free <= 0) return;
    for (const one of await outbox.claimDue(free, leaseSeconds)) {
      const work: Promise<void> = handle(one).finally(() => {
        inHand.delete(work);
        claims.poke();
      });
      inHand.add(work);
    }
  }

  return {
    start() {
      if (running) return;
      running = true;
      claims.start();
    },
    poke: claims.poke,
    async stop() {
      running = false;
      await claims.stop();
      await Promise.all(inHand);
    },
    get running() {
      return running;
    },
  };
}

import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Activity } from 'botbuilder';
import type { Outbox } from '../../benefits/index.ts';
import { createLocalAdapter } from '../../bot/adapter.ts';
import { createLog } from '../../bot/logs.ts';
import { createSendLimiter, type SendLimiter } from '../../bot/notices/send-limiter.ts';
import { createNotifier, type Notifier, type NotifierDeps } from '../../bot/notifier.ts';
import { createReferences, type References } from '../../bot/references.ts';
import { companyId, notice, openTestStore, type TestStore } from '../support/store.ts';
import { startTeams, type TeamsPerson, type TeamsStandIn } from '../support/teams.ts';
import type { Failing } from '../support/teams-service.ts';
import { until } from '../support/until.ts';

/** The outbox, and whether nothing was left to do the last times somebody looked. */
function watch(outbox: Outbox): { outbox: Outbox; isIdle: () => boolean } {
  let inHand = 0;
  let emptyLooks = 0;
  const during = async <T>(work: Promise<T>): Promise<T> => {
    try {
      return await work;
    } finally {
      emptyLooks = 0;
    }
  };
  return {
    isIdle: () => inHand === 0 && emptyLooks >= 3,
    outbox: {
      claimDue: async (...args) => {
        const claimed = await outbox.claimDue(...args);
        inHand += claimed.length;
        emptyLooks = claimed.length === 0 ? emptyLooks + 1 : 0;
        return claimed;
      },
      settle: async (...args) => {
        await during(outbox.settle(...args)).finally(() => {
          inHand -= 1;
        });
      },
      wake: async (...args) => {
        inHand += 1;
        return during(outbox.wake(...args)).finally(() => {
          inHand -= 1;
        });
      },
      deadLetters: (...args) => outbox.deadLetters(...args),
    },
  };
}

describe('notifier', () => {
  let store: TestStore;
  let teams: TeamsStandIn;
  let references: References;
  let limiter: SendLimiter;
  let anna: TeamsPerson;
  let logged: string[];
  let running: Notifier[];
  let renewed: boolean[];

  const who = () => ({ tenantId: teams.tenantId, oid: anna.member.aadObjectId, name: anna.member.name });
  const toAnna = (given: Parameters<typeof notice>[0] = {}) => notice({ to: who(), ...given });

  const activityOf = (person: TeamsPerson): Activity =>
    ({
      type: 'message',
      channelId: 'msteams',
      serviceUrl: teams.serviceUrl,
      from: person.member,
      recipient: { id: '28:bot', name: 'Bot' },
      conversation: { id: person.chat.id, conversationType: 'personal', tenantId: teams.tenantId },
    }) as unknown as Activity;
  const writes = (person: TeamsPerson) => references.seen(companyId, activityOf(person), async () => true);

  const make = (more: Partial<NotifierDeps> = {}): Notifier => {
    const adapter = createLocalAdapter({ limiter, onFault: async () => undefined, timeoutMs: 5000 });
    const notifier = createNotifier({
      outbox: store.outbox,
      references,
      connector: adapter.connector,
      render: async ({ notice: row }) => ({ text: `notice ${row.id}`, summary: 'A notice' }),
      limiter,
      clock: store.clock,
      random: () => 0.5,
      log: createLog({ level: 'debug', write: (line) => logged.push(line) }),
      sleep: (ms) => sleep(Math.min(ms, 5)),
      pollMs: 5,
      ...more,
    });
    running.push(notifier);
    return notifier;
  };

  /** Runs until everything that is due has been handled. */
  const run = async (more: Partial<NotifierDeps> = {}): Promise<void> => {
    const watched = watch(more.outbox ?? store.outbox);
    const notifier = make({ ...more, outbox: watched.outbox });
    notifier.start();
    await until(watched.isIdle, 'an idle notifier');
    await notifier.stop();
  };
  const posts = () => teams.service.calls.filter(({ method }) => method === 'POST').length;
  const dead = async () => (await store.outbox.deadLetters(companyId)).map(({ reason }) => reason);

  beforeEach(async () => {
    store = await openTestStore();
    teams = await startTeams();
    anna = teams.person('anna');
    logged = [];
    running = [];
    renewed = [];
    limiter = createSendLimiter(() => performance.now());
    references = createReferences({ keyed: store.keyed, outbox: store.outbox });
    await writes(anna);
  });
  afterEach(async () => {
    for (const one of running) await one.stop();
    await teams.close();
    await store.remove();
  });

  it('sends a due notice once, from the bot to the person', async () => {
    const row = toAnna();
    await store.notify(row);
    await run();
    await run();
    assert.deepEqual(anna.sees(), [`notice ${row.id}`]);
    const post = anna.lastPost();
    assert.equal(Reflect.get(Object(post?.recipient), 'id'), anna.member.id);
    assert.equal(Reflect.get(Object(post?.from), 'id'), '28:bot');
    assert.equal(post?.summary, 'A notice');
    assert.deepEqual(post?.channelData, { notice: row.id });
    assert.equal(posts(), 1);
  });

  it('sends nothing before its time, and then by itself', async () => {
    await store.notify(toAnna({ dueAt: '2026-11-23T11:00:00.000Z' }));
    const notifier = make();
    notifier.start();
    await sleep(60);
    assert.equal(posts(), 0);
    store.advance(3_600_000);
    await anna.waitsFor(/notice/);
    await notifier.stop();
  });

  it('sends at once when it is poked after a commit', async () => {
    const notifier = make({ pollMs: 60_000 });
    notifier.start();
    await sleep(50);
    await store.notify(toAnna());
    notifier.poke();
    await anna.waitsFor(/notice/);
  });

  it('says nothing that is no longer true', async () => {
    await store.notify(toAnna());
    await run({ render: async () => 'not-due' });
    await run();
    assert.equal(posts(), 0);
    assert.deepEqual(await dead(), []);
  });

  it('sends a notice once with two notifiers at the same outbox', async () => {
    const rows = Array.from({ length: 12 }, (_, index) => toAnna({ facts: { index } }));
    await store.notify(...rows);
    await Promise.all([run(), run()]);
    const texts = anna.sees();
    assert.deepEqual([...texts].sort(), rows.map(({ id }) => `notice ${id}`).sort());
  });

  it('finishes what it has in hand when it is stopped, and claims nothing more', async () => {
    await store.notify(toAnna());
    let rendering = () => {};
    const begun = new Promise<void>((resolve) => {
      rendering = resolve;
    });
    const notifier = make({
      render: async () => {
        rendering();
        await sleep(50);
        return { text: 'finished' };
      },
    });
    notifier.start();
    await begun;
    const stopping = notifier.stop();
    await store.notify(toAnna());
    notifier.poke();
    await stopping;
    assert.equal(notifier.running, false);
    assert.deepEqual(anna.sees(), ['finished']);
    assert.equal(posts(), 1);
  });

  it('sends after a start what was committed before it', async () => {
    const row = toAnna();
    await store.notify(row);
    store = await store.reopened();
    references = createReferences({ keyed: store.keyed, outbox: store.outbox });
    await run();
    assert.deepEqual(anna.sees(), [`notice ${row.id}`]);
  });

  it('sends nothing of what its receiver does not want to know, and says so in the log', async () => {
    await store.notify(toAnna());
    await run({ suits: async () => 'never' });
    await run();
    assert.equal(posts(), 0);
    assert.deepEqual(await dead(), []);
    assert.ok(logged.some((line) => line.includes('"code":"dropped"') && line.includes('muted')));
  });

  it('waits for the hour that suits its receiver, however often that is', async () => {
    await store.notify(toAnna());
    const later = (ms: number) => new Date(Date.parse(store.clock.now()) + ms).toISOString();
    for (let day = 0; day < 5; day += 1) {
      const at = later(86_400_000);
      await run({ suits: async () => at });
      assert.equal(posts(), 0);
      store.advance(86_400_000);
    }
    await run({ suits: async () => 'now' });
    assert.equal(anna.sees().length, 1);
  });

  describe('when Teams does not take it', () => {
    const fail = async (failing: Failing, more: Partial<NotifierDeps> = {}) => {
      await store.notify(toAnna());
      teams.fails(failing);
      await run(more);
    };
    const laterBy = async (ms: number) => {
      const before = posts();
      store.advance(ms - 1);
      await run();
      assert.equal(posts(), before, `${ms - 1} ms later`);
      store.advance(1);
      await run();
      assert.equal(posts(), before + 1, `${ms} ms later`);
    };

    for (const status of [412, 429, 502, 503, 504])
      it(`backs off after ${status} and sends again`, async () => {
        await fail({ how: status, times: 2 });
        assert.equal(posts(), 1);
        await laterBy(1000);
        await laterBy(2000);
        assert.equal(anna.sees().length, 1);
        assert.deepEqual(await dead(), []);
      });

    it('backs off when there is no answer within its own limit', async () => {
      const { connector } = createLocalAdapter({
        limiter,
        onFault: async () => undefined,
        timeoutMs: 100,
      });
      await fail({ how: 'hang', times: 1 }, { connector });
      assert.equal(posts(), 1);
      store.advance(1000);
      await run();
      assert.equal(anna.sees().length, 1);
    });

    it('comes after Retry-After is over, not before', async () => {
      await fail({ how: 429, times: 1, retryAfter: '30' }, { random: () => 0 });
      await laterBy(30_000);
    });

    it('gives up after two hundred attempts', async () => {
      const claimed = { attempt: 200 };
      await fail(
        { how: 503 },
        {
          outbox: {
            ...store.outbox,
            claimDue: async (limit, lease) =>
              (await store.outbox.claimDue(limit, lease)).map((one) => ({ ...one, ...claimed })),
            settle: (...args) => store.outbox.settle(...args),
          },
        },
      );
      assert.deepEqual(await dead(), ['http_503']);
    });

    for (const how of [500, 'reset'] as const) {
      const reason = how === 500 ? 'http_500' : 'reset';
      it(`tries once more after ${how}, because it may have arrived`, async () => {
        await fail({ how, times: 1 });
        assert.equal(posts(), 2);
        assert.equal(anna.sees().length, 1);
      });
      it(`gives up after ${how} twice`, async () => {
        await fail({ how });
        assert.equal(posts(), 2);
        assert.deepEqual(await dead(), [reason]);
        store.advance(86_400_000);
        await run();
        assert.equal(posts(), 2);
      });
    }

    it('renews the token once after 401', async () => {
      const { connector } = createLocalAdapter({ limiter, onFault: async () => undefined });
      const noted: NotifierDeps['connector'] = {
        ...connector,
        send: (to, activity, options) => {
          renewed.push(options?.newToken === true);
          return connector.send(to, activity, options);
        },
      };
      await fail({ how: 401, times: 1 }, { connector: noted });
      assert.deepEqual(renewed, [false, true]);
      assert.equal(anna.sees().length, 1);
      await fail({ how: 401 }, { connector: noted });
      assert.deepEqual(renewed, [false, true, false, true]);
      assert.deepEqual(await dead(), ['http_401']);
    });

    for (const status of [400, 413, 403, 404, 405])
      it(`takes ${status} for a fault and does not repeat it`, async () => {
        await fail({ how: status });
        assert.equal(posts(), 1);
        assert.deepEqual(await dead(), [`http_${status}`]);
      });

    it('waits for the next conversation when this one is gone', async () => {
      await fail({ how: 404, code: 'ConversationNotFound', times: 1 });
      assert.equal(await references.find(companyId, who()), undefined);
      store.advance(86_400_000);
      await run();
      assert.equal(posts(), 1);
      await writes(anna);
      await run();
      assert.equal(anna.sees().length, 1);
    });

    it('drops what belongs to a message that is gone', async () => {
      await fail({ how: 404, code: 'ActivityNotFound', times: 1 });
      store.advance(86_400_000);
      await run();
      assert.equal(posts(), 1);
      assert.deepEqual(await dead(), []);
    });

    for (const code of ['BotNotInConversationRoster', 'ConversationBlockedByUser', 'BotDisabledByAdmin'])
      it(`writes nothing more after ${code} until the person is back, other notices included`, async () => {
        await fail({ how: 403, code, times: 1 });
        await store.notify(toAnna(), toAnna());
        store.advance(7 * 86_400_000);
        await run();
        assert.equal(posts(), 1);
        await writes(anna);
        await run();
        assert.equal(anna.sees().length, 3);
      });

    it('counts a notice as not delivered when nobody came for thirty days', async () => {
      await fail({ how: 403, code: 'ConversationBlockedByUser', times: 1 });
      store.advance(30 * 86_400_000 - 1000);
      await run();
      assert.deepEqual(await dead(), []);
      store.advance(1000);
      await run();
      assert.deepEqual(await dead(), ['ConversationBlockedByUser']);
      assert.equal(posts(), 1);
    });

    it('keeps what came with an answer out of its log', async () => {
      await fail({ how: 400, code: 'C172693239' });
      assert.ok(logged.some((line) => line.includes('http_400')));
      assert.doesNotMatch(logged.join(''), /172693239|made to fail/);
    });
  });

  it('waits for somebody who has never written to the bot', async () => {
    const jan = teams.person('jan');
    const to = { tenantId: teams.tenantId, oid: jan.member.aadObjectId, name: jan.member.name };
    await store.notify(notice({ to }));
    await run();
    assert.equal(posts(), 0);
    await writes(jan);
    await run();
    assert.equal(jan.sees().length, 1);
  });

  it('does not forget somebody who comes back at the very moment of giving up', async () => {
    const jan = teams.person('jan');
    const to = { tenantId: teams.tenantId, oid: jan.member.aadObjectId, name: jan.member.name };
    await store.notify(notice({ to }));
    const late: NotifierDeps['references'] = {
      ...references,
      find: async (company, person) => {
        const known = await references.find(company, person);
        if (known === undefined) await writes(jan);
        return known;
      },
    };
    await run({ references: late });
    assert.equal(jan.sees().length, 1);
  });

  it('keeps a notice that it could not put into words, and tries again', async () => {
    await store.notify(toAnna());
    await run({ render: () => Promise.reject(new Error('Access ID 172693239')) });
    assert.equal(posts(), 0);
    assert.doesNotMatch(logged.join(''), /172693239/);
    store.advance(1000);
    await run();
    assert.equal(posts(), 1);
  });

  it('goes on when the outbox cannot settle', async () => {
    await store.notify(toAnna());
    const broken: NotifierDeps['outbox'] = {
      ...store.outbox,
      claimDue: (...args) => store.outbox.claimDue(...args),
      settle: () => Promise.reject(new Error('no space')),
    };
    await run({ outbox: broken });
    assert.ok(logged.some((line) => line.includes('notice_not_settled')));
    store.advance(121_000);
    await run();
    assert.equal(posts(), 2, 'at least once');
  });

  it('writes to one conversation once a second, answers counted', async () => {
    const waits: number[] = [];
    limiter = createSendLimiter(() => 0);
    limiter.count(teams.tenantId, anna.chat.id);
    await store.notify(toAnna(), toAnna(), toAnna());
    await run({
      sleep: async (ms) => {
        waits.push(ms);
        await sleep(1);
      },
    });
    assert.deepEqual(
      waits.sort((a, b) => a - b),
      [1000, 2000, 3000],
    );
  });

  it('writes to twenty-five people of an organization a second', async () => {
    limiter = createSendLimiter(() => 0);
    const people = Array.from({ length: 40 }, (_, index) => teams.person(`p${index}`));
    for (const person of people) await writes(person);
    await store.notify(
      ...people.map(({ member }) =>
        notice({ to: { tenantId: teams.tenantId, oid: member.aadObjectId, name: member.name } }),
      ),
    );
    const waits: number[] = [];
    await run({
      sleep: async (ms) => {
        waits.push(ms);
      },
    });
    assert.equal(posts(), 40);
    assert.deepEqual(
      waits,
      Array.from({ length: 15 }, () => 1000),
    );
  });
});

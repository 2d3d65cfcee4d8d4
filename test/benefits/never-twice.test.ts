import assert from 'node:assert/strict';
import { randomBytes, randomUUID } from 'node:crypto';
import fc from 'fast-check';
import {
  addDays,
  type CompanyStore,
  createUseCases,
  type NoticeRow,
  type Person,
  type UseCases,
} from '../../benefits/index.ts';
import { stageReached } from '../../benefits/telling/calendar-notices.ts';
import { createOpIds, newSealingKey, parseSealingKeys } from '../../identity/index.ts';
import { activation, companyId, openTestStore, type TestStore } from '../support/store.ts';
import { anna, grant, membership, piotr } from './rules-kit.ts';

const endings = ['2027-01-20', '2027-02-05', '2027-03-28'] as const;
const keys = parseSealingKeys(newSealingKey());

/** What may happen to a bot that looks at the calendar. */
type Step =
  | { readonly do: 'the clock moves'; readonly hours: number }
  | { readonly do: 'it looks' }
  | { readonly do: 'two look at once' }
  | { readonly do: 'it dies while it looks'; readonly commits: number; readonly durable: boolean }
  | { readonly do: 'it is started anew' }
  | { readonly do: 'a role is seen'; readonly whose: 'anna' | 'piotr' };

const steps: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.integer({ min: 0, max: 500 }).map((hours) => ({ do: 'the clock moves', hours }) as const),
  },
  {
    weight: 1,
    arbitrary: fc.integer({ min: -1100, max: 0 }).map((hours) => ({ do: 'the clock moves', hours }) as const),
  },
  { weight: 4, arbitrary: fc.constant({ do: 'it looks' } as const) },
  { weight: 1, arbitrary: fc.constant({ do: 'two look at once' } as const) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('it dies while it looks' as const),
      commits: fc.integer({ min: 0, max: 3 }),
      durable: fc.boolean(),
    }),
  },
  { weight: 1, arbitrary: fc.constant({ do: 'it is started anew' } as const) },
  {
    weight: 2,
    arbitrary: fc
      .constantFrom('anna' as const, 'piotr' as const)
      .map((whose) => ({ do: 'a role is seen', whose }) as const),
  },
);

class Died extends Error {}

/** The store of a bot that dies at its so-manyeth commit: before it is durable, or after. */
function dying(store: CompanyStore, commits: number, durable: boolean): CompanyStore {
  let left = commits;
  return {
    ...store,
    read: (...args) => store.read(...args),
    update: async (...args) => {
      left -= 1;
      if (left >= 0) return store.update(...args);
      if (durable) await store.update(...args);
      throw new Died();
    },
  };
}

function looking(store: TestStore, companies: CompanyStore = store.companies): UseCases {
  return createUseCases({
    store: companies,
    keyed: store.keyed,
    gate: {
      presence: () => Promise.reject(new Error('nobody asks')),
      full: () => Promise.reject(new Error('nobody asks')),
    },
    opIds: createOpIds({ keys, clock: store.clock, randomBytes }),
    clock: store.clock,
    defaultZone: 'Europe/Warsaw',
    expectedDays: 5,
  });
}

async function seen(store: TestStore, person: Person): Promise<void> {
  const value = { person: { ...person }, account: '', roles: ['global-admin'], at: store.clock.now() };
  await store.keyed.put(companyId, 'roles-last-seen', person.oid, value);
}

async function everything(store: TestStore): Promise<readonly NoticeRow[]> {
  const now = Date.parse(store.clock.now());
  store.advance(Date.parse('2099-01-01T00:00:00.000Z') - now);
  const claimed = await store.outbox.claimDue(10_000, 1);
  store.advance(now - Date.parse('2099-01-01T00:00:00.000Z'));
  return claimed.map(({ notice }) => notice);
}

async function played(story: readonly Step[]): Promise<{ store: TestStore; notices: readonly NoticeRow[] }> {
  let store = await openTestStore('2026-11-23T10:00:00.000Z');
  await store.change((record) => ({
    ...record,
    memberships: [
      ...endings.map((endsOn, index) =>
        membership('gold', { id: `m-${index}`, startsOn: addDays(endsOn, -365), endsOn }),
      ),
      membership('silver', { activateBy: { 'product-support': '2027-01-10' } }),
    ],
    grants: endings.map((endsOn, index) => grant(`m-${index}`, 'product-support', { endsOn, used: 18 })),
    activations: [
      activation({
        membershipId: 'm-silver',
        kind: 'signature-cloud',
        state: 'requested',
        requester: piotr,
        assignee: piotr,
      }),
    ],
  }));
  for (const step of story) {
    if (step.do === 'the clock moves') store.advance(step.hours * 3_600_000);
    else if (step.do === 'it looks') await looking(store).tellWhatIsDue(companyId);
    else if (step.do === 'two look at once')
      await Promise.all([looking(store).tellWhatIsDue(companyId), looking(store).tellWhatIsDue(companyId)]);
    else if (step.do === 'it is started anew') store = await store.reopened();
    else if (step.do === 'a role is seen') await seen(store, step.whose === 'anna' ? anna : piotr);
    else {
      const bot = looking(store, dying(store.companies, step.commits, step.durable));
      await bot.tellWhatIsDue(companyId).catch((fault: unknown) => assert.ok(fault instanceof Died));
      store = await store.reopened();
    }
  }
  return { store, notices: await everything(store) };
}

const whatIsTold = ({ kind, to, about, facts }: NoticeRow) => JSON.stringify([kind, to.oid, about, facts]);

describe('what falls due by the calendar', () => {
  it('is told to each person once, whatever dies, starts anew or moves the clock', async () => {
    let sum = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(steps, { minLength: 5, maxLength: 30 }), async (story) => {
        const { store, notices } = await played(story);
        try {
          const told = notices.map(whatIsTold);
          assert.deepEqual([...told].sort(), [...new Set(told)].sort());
          sum += told.length;
        } finally {
          await store.remove();
        }
      }),
      { numRuns: 60 },
    );
    assert.ok(sum > 60, `hardly anything was told: ${sum}`);
  }).timeout(60_000);

  it('catches up: at its newest stage, as soon as somebody is known', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(steps, { maxLength: 15 }), async (story) => {
        const { store, notices } = await played([
          ...story,
          { do: 'a role is seen', whose: 'anna' },
          { do: 'it looks' },
        ]);
        try {
          const today = store.clock.now().slice(0, 10);
          for (const on of endings) {
            const stage = stageReached([60, 30, 7], today, on);
            if (stage === undefined) continue;
            const told = notices.filter(({ kind, facts }) => kind === 'contract-ending' && facts?.on === on);
            assert.ok(
              told.some(({ facts }) => Number(facts?.stage) <= stage),
              `${on} on ${today}`,
            );
          }
        } finally {
          await store.remove();
        }
      }),
      { numRuns: 40 },
    );
  }).timeout(60_000);

  it('is remembered in the record, for longer than commands are', async () => {
    const { store } = await played([{ do: 'a role is seen', whose: 'anna' }]);
    const forgetful: CompanyStore = {
      ...store.companies,
      read: (...args) => store.companies.read(...args),
      update: (company, command, decide) =>
        store.companies.update(company, { ...command, opId: randomUUID() }, decide),
    };
    try {
      for (let day = 0; day < 120; day += 1) {
        await seen(store, anna);
        await looking(store, forgetful).tellWhatIsDue(companyId);
        store.advance(86_400_000);
      }
      const told = (await everything(store)).map(whatIsTold);
      assert.ok(told.length > 10);
      assert.deepEqual([...told].sort(), [...new Set(told)].sort());
    } finally {
      await store.remove();
    }
  });
});

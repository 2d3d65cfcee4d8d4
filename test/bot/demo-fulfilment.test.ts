import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  createDemoFulfilment,
  type DemoFulfilment,
  type DemoFulfilmentDeps,
  demoIdsOf,
} from '../../bot/demo-fulfilment.ts';
import { createLog } from '../../bot/logs.ts';
import { activation, companyId, openTestStore, type TestStore } from '../support/store.ts';
import { until } from '../support/until.ts';

type Completed = Parameters<DemoFulfilmentDeps['useCases']['completeActivation']>;

describe('demo fulfilment', () => {
  let store: TestStore;
  let calls: Completed[];
  let told: number;
  let demo: DemoFulfilment | undefined;
  let answer: () => ReturnType<DemoFulfilmentDeps['useCases']['completeActivation']>;

  const start = (): DemoFulfilment => {
    demo = createDemoFulfilment({
      store: store.companies,
      useCases: {
        completeActivation: async (...args) => {
          calls.push(args);
          return answer();
        },
      },
      clock: store.clock,
      seconds: 60,
      log: createLog({ level: 'silent' }),
      onCompleted: () => {
        told += 1;
      },
      pollMs: 10,
    });
    demo.start();
    return demo;
  };
  const submit = (...activations: ReturnType<typeof activation>[]) =>
    store.change((record) => ({ ...record, activations }));

  beforeEach(async () => {
    store = await openTestStore();
    calls = [];
    told = 0;
    answer = async () => {
      await store.change((record) => ({
        ...record,
        activations: record.activations.map((one) => ({ ...one, state: 'completed' as const })),
      }));
      return { kind: 'done', answer: { grantId: 'g', activationId: 'activation-1' } };
    };
  });
  afterEach(async () => {
    await demo?.stop();
    await store.remove();
  });

  it('brings the ids so many seconds after the click, in its own name', async () => {
    await submit(activation());
    start();
    await sleep(40);
    store.advance(59_999);
    await sleep(40);
    assert.equal(calls.length, 0);
    store.advance(1);
    await until(() => told === 1);
    assert.deepEqual(calls, [
      [
        companyId,
        'demo-activation-1',
        { system: 'demo-fulfilment' },
        { activationId: 'activation-1', ...demoIdsOf('activation-1') },
      ],
    ]);
    assert.equal(told, 1);
  });

  it('brings after a start what came due while nothing ran', async () => {
    await submit(activation());
    store.advance(40 * 86_400_000);
    store = await store.reopened();
    start();
    await until(() => calls.length === 1);
  });

  it('leaves what nobody has clicked, or what has ended, alone', async () => {
    const { submittedAt: _, ...requested } = activation({ id: 'a', state: 'requested' });
    await submit(
      requested,
      activation({ id: 'b', state: 'completed' }),
      activation({ id: 'c', state: 'rejected' }),
      activation({ id: 'd', state: 'cancelled' }),
    );
    store.advance(3_600_000);
    start();
    await sleep(40);
    assert.equal(calls.length, 0);
  });

  it('does not ask again after a refusal', async () => {
    answer = async () => ({
      kind: 'refused',
      refusal: { code: 'activation_not_open', facts: {}, about: {} },
    });
    await submit(activation());
    store.advance(60_000);
    start();
    await until(() => calls.length === 1);
    await sleep(60);
    assert.equal(calls.length, 1);
    assert.equal(told, 0);
  });

  it('asks again after a fault, with the same ids and the same name of the command', async () => {
    const works = answer;
    let failed = 0;
    answer = () => {
      failed += 1;
      return failed < 3 ? Promise.reject(new Error('disk full')) : works();
    };
    await submit(activation());
    store.advance(60_000);
    start();
    await until(() => told === 1);
    assert.equal(calls.length, 3);
    assert.equal(new Set(calls.map((call) => JSON.stringify(call))).size, 1);
  });

  it('makes two different ids of nine digits, the same at every start', () => {
    for (let index = 0; index < 2000; index += 1) {
      const { accessId, contractId } = demoIdsOf(`activation-${index}`);
      assert.match(accessId, /^900\d{6}$/);
      assert.match(contractId, /^900\d{6}$/);
      assert.notEqual(accessId, contractId);
      assert.notEqual(accessId.slice(-2), contractId.slice(-2), 'what is left of them when masked');
    }
    assert.deepEqual(demoIdsOf('x'), demoIdsOf('x'));
  });
});

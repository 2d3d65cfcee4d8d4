import assert from 'node:assert/strict';
import { addSeconds, type NoticeRow } from '../../benefits/index.ts';
import { ania, command, names, noticeRow, piotr } from './sample-commands.ts';
import { eachTestOpens, type OpenStores } from './stores-under-test.ts';

/** What every `Outbox` does. */
export function outboxContract(open: OpenStores): void {
  const test = eachTestOpens(open);
  const outbox = () => test.now().outbox;
  const inSeconds = (seconds: number) => addSeconds(test.clock.now(), seconds);
  const claimed = async (limit = 100, leaseSeconds = 60) =>
    (await outbox().claimDue(limit, leaseSeconds)).map(({ notice }) => notice.id);
  const commit = (companyId: string, opId: string, notices: readonly NoticeRow[]) =>
    test.now().companies.update(companyId, command(opId), (record) => ({
      kind: 'done',
      record,
      audit: [],
      notices,
      answer: null,
    }));

  it('hands out due notices of all companies, oldest first, as many as asked for', async () => {
    await commit('contoso', 'op-1', [
      noticeRow('n-2', inSeconds(-20)),
      noticeRow('n-later', inSeconds(60)),
      noticeRow('n-4', inSeconds(0)),
    ]);
    await commit('fabrikam', 'op-1', [noticeRow('n-1', inSeconds(-30)), noticeRow('n-3', inSeconds(-10))]);
    const [first, ...others] = await outbox().claimDue(3, 60);
    assert.equal(first?.companyId, 'fabrikam');
    assert.deepEqual(
      [first, ...others].map((one) => [one?.notice.id, one?.attempt, one?.leaseUntil]),
      ['n-1', 'n-2', 'n-3'].map((id) => [id, 1, inSeconds(60)]),
    );
    assert.deepEqual(await claimed(), ['n-4']);
    test.clock.pass(60);
    assert.ok((await claimed()).includes('n-later'));
  });

  it('never gives one notice to two claimers', async () => {
    const ids = names(40, 'n');
    await commit(
      'contoso',
      'op-1',
      ids.map((id) => noticeRow(id, test.clock.now())),
    );
    const hands = await Promise.all(names(10, 'claimer').map(() => claimed(7)));
    assert.deepEqual(hands.flat().sort(), ids.sort());
  });

  it('gives a notice out again when its lease has run out', async () => {
    await commit('contoso', 'op-1', [noticeRow('n-1', test.clock.now())]);
    assert.deepEqual(await claimed(), ['n-1']);
    test.clock.pass(59);
    assert.deepEqual(await claimed(), []);
    test.clock.pass(1);
    const [again] = await outbox().claimDue(1, 60);
    assert.deepEqual([again?.notice.id, again?.attempt], ['n-1', 2]);
  });

  for (const kind of ['sent', 'dropped'] as const) {
    it(`never gives out again what was ${kind}`, async () => {
      await commit('contoso', 'op-1', [noticeRow('n-1', test.clock.now())]);
      await claimed();
      await outbox().settle('contoso', 'n-1', { kind, at: test.clock.now() });
      test.clock.pass(3600);
      assert.deepEqual(await claimed(), []);
      await test.restart();
      assert.deepEqual(await claimed(), []);
      assert.deepEqual(await outbox().deadLetters('contoso'), []);
    });
  }

  it('gives out what was put off when its time has come, counting the attempts', async () => {
    await commit('contoso', 'op-1', [noticeRow('n-1', test.clock.now())]);
    await claimed();
    await outbox().settle('contoso', 'n-1', { kind: 'retry', dueAt: inSeconds(120), reason: '429' });
    test.clock.pass(119);
    assert.deepEqual(await claimed(), []);
    await test.restart();
    test.clock.pass(1);
    const [again] = await outbox().claimDue(1, 60);
    assert.deepEqual([again?.notice.id, again?.attempt], ['n-1', 2]);
  });

  it('lets a notice wait for its person and wakes that person only', async () => {
    await commit('contoso', 'op-1', [
      noticeRow('n-ania', test.clock.now()),
      noticeRow('n-piotr', test.clock.now(), piotr),
    ]);
    await claimed();
    for (const id of ['n-ania', 'n-piotr']) {
      const waiting = { kind: 'waiting', for: 'reference', until: inSeconds(3600), reason: '404' } as const;
      await outbox().settle('contoso', id, waiting);
    }
    test.clock.pass(1800);
    await test.restart();
    assert.deepEqual(await claimed(), []);
    assert.equal(await outbox().wake('fabrikam', ania), 0);
    assert.equal(await outbox().wake('contoso', ania), 1);
    assert.equal(await outbox().wake('contoso', ania), 0);
    await test.restart();
    const [woken, ...others] = await outbox().claimDue(10, 60);
    assert.deepEqual([woken?.notice.id, woken?.attempt, others.length], ['n-ania', 2, 0]);
  });

  it('makes a dead letter of what nobody came for', async () => {
    await commit('contoso', 'op-1', [noticeRow('n-1', test.clock.now())]);
    await claimed();
    const until = inSeconds(3600);
    await outbox().settle('contoso', 'n-1', { kind: 'waiting', for: 'person', until, reason: 'blocked' });
    test.clock.pass(3600);
    assert.deepEqual(await claimed(), []);
    for await (const stores of test.beforeAndAfterRestart()) {
      const [letter] = await stores.outbox.deadLetters('contoso');
      assert.deepEqual([letter?.notice.id, letter?.reason], ['n-1', 'blocked']);
      assert.equal(await stores.outbox.wake('contoso', ania), 0);
    }
  });

  it('lists dead letters with their reason, of one company', async () => {
    await commit('contoso', 'op-1', [noticeRow('n-1', test.clock.now())]);
    await claimed();
    const at = test.clock.now();
    await outbox().settle('contoso', 'n-1', { kind: 'dead', at, reason: '400' });
    for await (const stores of test.beforeAndAfterRestart()) {
      assert.deepEqual(await stores.outbox.deadLetters('contoso'), [
        { notice: noticeRow('n-1', at), at, reason: '400' },
      ]);
      assert.deepEqual(await stores.outbox.deadLetters('fabrikam'), []);
      assert.deepEqual(await stores.outbox.claimDue(10, 60), []);
    }
  });

  it('strikes off a dead letter with the commit of whoever has seen to it, and no other', async () => {
    const ids = ['n-1', 'n-2'];
    await commit(
      'contoso',
      'op-1',
      ids.map((id) => noticeRow(id, test.clock.now())),
    );
    await claimed();
    const at = test.clock.now();
    for (const id of ids) await outbox().settle('contoso', id, { kind: 'dead', at, reason: '400' });
    const seen = (companyId: string, opId: string, seenTo: readonly string[]) =>
      test.now().companies.update(companyId, command(opId), (record) => ({
        kind: 'done',
        record,
        audit: [],
        notices: [],
        seenTo,
        answer: null,
      }));
    await seen('fabrikam', 'op-2', ['n-1']);
    await seen('contoso', 'op-2', ['n-1', 'unknown']);
    await seen('contoso', 'op-3', ['n-1']);
    for await (const stores of test.beforeAndAfterRestart()) {
      const left = await stores.outbox.deadLetters('contoso');
      assert.deepEqual(
        left.map(({ notice }) => notice.id),
        ['n-2'],
      );
    }
  });

  it('takes a queued notice back with the commit that makes it needless, claimed or not', async () => {
    const now = test.clock.now();
    await commit('contoso', 'op-1', [noticeRow('n-1', now), noticeRow('n-2', inSeconds(60))]);
    await claimed(1);
    await test.now().companies.update('contoso', command('op-2'), (record) => ({
      kind: 'done',
      record,
      audit: [],
      notices: [],
      seenTo: ['n-1', 'n-2'],
      answer: null,
    }));
    await outbox().settle('contoso', 'n-1', { kind: 'retry', dueAt: now, reason: '503' });
    test.clock.pass(120);
    for await (const stores of test.beforeAndAfterRestart()) {
      assert.deepEqual(await stores.outbox.claimDue(10, 60), []);
      assert.deepEqual(await stores.outbox.deadLetters('contoso'), []);
    }
  });

  it('takes a settlement of something unknown or already settled in silence', async () => {
    await commit('contoso', 'op-1', [noticeRow('n-1', test.clock.now())]);
    const at = test.clock.now();
    await outbox().settle('contoso', 'n-1', { kind: 'sent', at });
    await outbox().settle('contoso', 'n-1', { kind: 'retry', dueAt: at, reason: 'late' });
    await outbox().settle('contoso', 'unknown', { kind: 'sent', at });
    await outbox().settle('fabrikam', 'n-1', { kind: 'sent', at });
    assert.deepEqual(await claimed(), []);
  });
}

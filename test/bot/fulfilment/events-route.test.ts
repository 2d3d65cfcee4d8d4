import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import type { Activation } from '../../../benefits/index.ts';
import { type CallAnswer, newSecret, type SignedCall, signatureOf } from '../../support/signed-call.ts';
import {
  type FulfilledCompany,
  filesOf,
  foreignCompany,
  startFulfilledCompany,
} from './fulfilled-company.ts';

const accessId = '174194363';
const contractId = '005917823';
const notVerified = { error: 'not_verified' };

describe('fulfilment events', () => {
  let one: FulfilledCompany;
  let activation: Activation;
  before(async () => {
    one = await startFulfilledCompany();
  });
  after(() => one.company.close());
  beforeEach(async () => {
    activation = await one.requested();
  });
  const at = () => one.company.clock.now();
  const submitted = () => ({ type: 'activation.submitted', data: { activationId: activation.id, at: at() } });
  const completed = (more: object = {}) => ({
    type: 'activation.completed',
    data: { activationId: activation.id, at: at(), accessId, contractId, ...more },
  });
  const rejected = () => ({
    type: 'activation.rejected',
    data: { activationId: activation.id, at: at(), reason: 'Not for this offer' },
  });
  const stateNow = async () => (await one.record()).activations[0]?.state;

  /** Refused alike, and nothing is there that was not there before. */
  async function unverified(given: Partial<SignedCall>): Promise<void> {
    const before = [await one.record(), await one.lines()];
    const answer = await one.call({ body: completed(), ...given });
    assert.deepEqual([answer.status, answer.body], [401, notVerified]);
    assert.deepEqual([await one.record(), await one.lines()], before);
  }

  describe('are applied', () => {
    it('step by step, each with its audit row in the name of the callback', async () => {
      const click = await one.call({ body: submitted() });
      assert.deepEqual([click.status, click.body], [200, { outcome: 'applied' }]);
      assert.equal(await stateNow(), 'submitted');
      const ids = await one.call({ body: completed() });
      assert.deepEqual([ids.status, ids.body], [200, { outcome: 'applied' }]);
      const { grants } = await one.record();
      const grant = grants.find((found) => found.membershipId === activation.membershipId);
      assert.deepEqual(
        [grant?.accessId, grant?.contractId, grant?.endsOn],
        [accessId, contractId, '2027-06-30'],
      );
      const { items } = await one.company.app.store.companies.auditPage(one.company.tenantId, {}, 2);
      assert.deepEqual(
        items.map(({ event, by }) => [event, by]),
        [
          ['activation.completed', { system: 'fulfilment-callback' }],
          ['activation.submitted', { system: 'fulfilment-callback' }],
        ],
      );
    });

    it('as a rejection', async () => {
      assert.equal((await one.call({ body: rejected() })).status, 200);
      const [now] = (await one.record()).activations;
      assert.deepEqual([now?.state, now?.reason], ['rejected', 'Not for this offer']);
    });

    it('in one line of the journal: the kill that spares the record spares audit, notices and answer', async () => {
      const before = await one.lines();
      await one.call({ body: completed() });
      assert.ok((await one.lines()) - before >= 1);
      const text = await filesOf(one.company);
      const lines = text.split('\n').filter((line) => line.includes(`"activation.completed"`));
      const line = lines.find((found) => found.includes(activation.id)) ?? '';
      for (const part of ['"patch"', '"fulfilment-event"', 'activation-completed', '"outcome":"applied"'])
        assert.ok(line.includes(part), part);
    });

    it('with the secret that is on its way out, and with both', async () => {
      assert.equal((await one.call({ body: submitted(), secret: one.secrets.older })).status, 200);
      const id = `msg_${randomUUID()}`;
      const timestamp = String(one.now());
      const body = JSON.stringify(completed());
      const signatures = [one.secrets.older, newSecret(), one.secrets.current].map((secret) =>
        signatureOf(secret, id, timestamp, body),
      );
      const headers = { 'webhook-signature': `v1a,abc ${signatures.join(' ')} v2,xyz` };
      assert.equal((await one.call({ id, body, headers })).status, 200);
      assert.equal(await stateNow(), 'completed');
    });

    it('up to five minutes either way', async () => {
      for (const timestamp of [one.now() - 300, one.now() + 300])
        assert.equal((await one.call({ body: submitted(), timestamp })).status, 200);
    });

    it('whatever else the body carries', async () => {
      const body = JSON.stringify({ ...completed({ note: 'x' }), timestamp: at(), __proto__x: 1 });
      assert.equal((await one.call({ body })).status, 200);
    });
  });

  describe('are refused with the same words', () => {
    for (const header of ['webhook-id', 'webhook-timestamp', 'webhook-signature']) {
      it(`without ${header}`, () => unverified({ headers: { [header]: '' } }));
    }
    it('under a secret nobody has', () => unverified({ secret: newSecret() }));
    it('five minutes and a second late', () => unverified({ timestamp: one.now() - 301 }));
    it('five minutes and a second early', () => unverified({ timestamp: one.now() + 301 }));
    for (const timestamp of ['now', '-1', '1e9', '0x6923', ' ', '9'.repeat(13)]) {
      it(`with the time ${JSON.stringify(timestamp)}`, () =>
        unverified({ headers: { 'webhook-timestamp': timestamp } }));
    }
    it('with another number than was signed', () => unverified({ headers: { 'webhook-id': 'msg_other' } }));
    it('with another time than was signed', () =>
      unverified({ headers: { 'webhook-timestamp': String(one.now() - 1) } }));
    it('with one byte changed', async () => {
      const id = `msg_${randomUUID()}`;
      const timestamp = String(one.now());
      const signature = signatureOf(one.secrets.current, id, timestamp, JSON.stringify(completed()));
      const body = JSON.stringify(completed({ accessId: '174194364' }));
      await unverified({ id, body, headers: { 'webhook-signature': signature } });
    });
    it('with a byte that text would swallow', async () => {
      const id = `msg_${randomUUID()}`;
      const text = JSON.stringify(completed({ note: '\ufffd' }));
      const signature = signatureOf(one.secrets.current, id, String(one.now()), text);
      const body = Buffer.from(text.replace('\ufffd', '\u0001'), 'latin1').map((byte) =>
        byte === 1 ? 0xff : byte,
      );
      await unverified({ id, body: Buffer.from(body), headers: { 'webhook-signature': signature } });
    });
    for (const [what, change] of [
      ['without its version', (text: string) => text.slice(3)],
      ['of another version', (text: string) => text.replace('v1,', 'v2,')],
      ['of the asymmetric version', (text: string) => text.replace('v1,', 'v1a,')],
      ['in hex', (text: string) => `v1,${Buffer.from(text.slice(3), 'base64').toString('hex')}`],
      ['cut short', (text: string) => text.slice(0, -5)],
      ['that is empty', () => 'v1,'],
    ] as const) {
      it(`with a signature ${what}`, async () => {
        const id = `msg_${randomUUID()}`;
        const body = JSON.stringify(completed());
        const signature = change(signatureOf(one.secrets.current, id, String(one.now()), body));
        await unverified({ id, body, headers: { 'webhook-signature': signature } });
      });
    }
    for (const id of ['msg.1', 'msg 1', 'a,b', 'x'.repeat(257)]) {
      it(`with the number ${id.slice(0, 12)}, although it is signed`, () => unverified({ id }));
    }
    it('with the genuine signature behind ten others', async () => {
      const id = `msg_${randomUUID()}`;
      const body = JSON.stringify(completed());
      const signature = signatureOf(one.secrets.current, id, String(one.now()), body);
      const crowd = Array.from({ length: 10 }, () => `v1,${'A'.repeat(43)}=`);
      await unverified({ id, body, headers: { 'webhook-signature': [...crowd, signature].join(' ') } });
    });
    it('as anything but a POST', async () => {
      for (const method of ['GET', 'PUT', 'DELETE'])
        assert.equal((await one.call({ body: '', method })).status, 405);
    });
  });

  describe('of other companies', () => {
    it('are unknown, like those that are nobody’s', async () => {
      const before = await one.record();
      const foreign = await one.call({ body: completed(), secret: one.secrets.foreign });
      const nobodys = await one.call({ body: completed({ activationId: 'a-made-up' }) });
      assert.deepEqual([foreign.status, foreign.body], [404, { error: 'activation_unknown' }]);
      assert.deepEqual([nobodys.status, nobodys.body], [foreign.status, foreign.body]);
      assert.deepEqual(await one.record(), before);
      assert.equal(await one.company.app.store.companies.read(foreignCompany), undefined);
    });
  });

  describe('that come again', () => {
    it('are answered the same and change nothing twice', async () => {
      const id = `msg_${randomUUID()}`;
      const first = await one.call({ id, body: completed() });
      const before = [await one.record(), await one.lines()];
      const again = await one.call({ id, body: completed(), secret: one.secrets.older });
      assert.deepEqual([again.status, again.body], [first.status, first.body]);
      assert.deepEqual([await one.record(), await one.lines()], before);
    });

    it('are refused when their number is used for something else', async () => {
      const id = `msg_${randomUUID()}`;
      await one.call({ id, body: submitted() });
      const before = await one.record();
      for (const body of [
        completed(),
        { ...submitted(), data: { ...submitted().data, activationId: 'a-x' } },
      ]) {
        const answer = await one.call({ id, body });
        assert.equal(answer.status, 400);
        assert.match(JSON.stringify(answer.body), /webhook-id.*was used for another event already/);
      }
      assert.deepEqual(await one.record(), before);
    });

    it('do no harm to another company’s event of the same number', async () => {
      const id = `msg_${randomUUID()}`;
      assert.equal((await one.call({ id, body: completed(), secret: one.secrets.foreign })).status, 404);
      assert.equal((await one.call({ id, body: completed() })).status, 200);
    });

    it('once at a time, apply once', async () => {
      const id = `msg_${randomUUID()}`;
      const answers = await Promise.all(Array.from({ length: 8 }, () => one.call({ id, body: completed() })));
      assert.deepEqual(
        [...new Set(answers.map((answer) => JSON.stringify(answer.body)))],
        ['{"outcome":"applied"}'],
      );
      const { items } = await one.company.app.store.companies.auditPage(one.company.tenantId, {}, 20);
      const rows = items.filter(
        ({ about, event }) => about.activationId === activation.id && event === 'activation.completed',
      );
      assert.equal(rows.length, 1);
    });
  });

  describe('late or in contradiction', () => {
    it('are accepted, set aside with their ids sealed, and overwrite nothing', async () => {
      await one.requested({ state: 'cancelled', endedAt: at() });
      activation = (await one.record()).activations[0] ?? activation;
      const before = await one.record();
      const answer = await one.call({ body: completed({ accessId: '718281828', contractId: '314159265' }) });
      assert.deepEqual([answer.status, answer.body], [200, { outcome: 'set-aside' }]);
      const { setAside, ...rest } = await one.record();
      const { setAside: _, ...was } = before;
      assert.deepEqual(rest, was);
      assert.equal(setAside.at(-1)?.accessId, '718281828');
      await one.company.restart();
      assert.equal((await one.record()).setAside.at(-1)?.contractId, '314159265');
      assert.doesNotMatch(await filesOf(one.company), /718281828|314159265/);
    });

    it('are set aside where the ids are those of another benefit, the end is wrong, or a no follows a yes', async () => {
      for (const [body, why] of [
        [completed({ accessId: '172693239' }), 'ids_of_another_benefit'],
        [completed({ endsOn: '2020-01-01' }), 'ids_ends_on_wrong'],
      ] as const) {
        assert.deepEqual((await one.call({ body })).body, { outcome: 'set-aside' });
        assert.equal((await one.record()).setAside.at(-1)?.why, why);
        assert.equal(await stateNow(), 'requested');
      }
      await one.call({ body: completed() });
      assert.deepEqual((await one.call({ body: rejected() })).body, { outcome: 'set-aside' });
      assert.equal(await stateNow(), 'completed');
    });

    it('are known where they say what the record says', async () => {
      await one.call({ body: completed() });
      for (const body of [completed(), submitted()])
        assert.deepEqual((await one.call({ body })).body, { outcome: 'known' });
    });
  });

  describe('with a body that is no event', () => {
    const statusOf = async (given: Partial<SignedCall>) => (await one.call({ body: '{}', ...given })).status;

    it('are refused over 64 KiB, said beforehand or not', async () => {
      const body = JSON.stringify(completed({ note: 'x'.repeat(66_000) }));
      assert.equal(await statusOf({ body }), 413);
      assert.equal(await statusOf({ body, headers: { 'transfer-encoding': 'chunked' } }), 413);
    });

    it('are refused compressed, or as anything but JSON', async () => {
      const body = gzipSync(JSON.stringify(completed()));
      assert.equal(await statusOf({ body, headers: { 'content-encoding': 'gzip' } }), 415);
      for (const type of ['text/plain', 'multipart/form-data; boundary=x', ''])
        assert.equal(await statusOf({ headers: { 'content-type': type } }), 415);
    });

    it('are told apart from unsigned ones by a sentence', async () => {
      for (const body of [
        '',
        'null',
        '[]',
        '{"type":',
        '"x"',
        `${'['.repeat(3000)}${']'.repeat(3000)}`,
        Buffer.from([0x7b, 0xff, 0x7d]),
      ]) {
        const answer = await one.call({ body });
        assert.equal(answer.status, 400, String(body).slice(0, 20));
        assert.deepEqual(fieldsOf(answer), ['body']);
      }
    });

    for (const [what, data, fields] of [
      ['nothing in it', {}, ['data.activationId', 'data.at', 'data.accessId']],
      ['an id as a number', { accessId: 174194363 }, ['data.accessId']],
      ['an id with letters', { accessId: 'A74194363' }, ['data.accessId']],
      ['an id that is too long', { contractId: '1'.repeat(13) }, ['data.contractId']],
      ['twice the same id', { contractId: accessId }, ['data.contractId']],
      ['no day', { endsOn: '30.06.2027' }, ['data.endsOn']],
      ['a day that does not exist', { endsOn: '2027-02-30' }, ['data.endsOn']],
      ['no zone', { at: '2026-11-23T10:00:00' }, ['data.at']],
      ['no such day', { at: '2026-02-30T10:00:00Z' }, ['data.at']],
      ['the future', { at: '2026-11-23T11:30:00Z' }, ['data.at']],
      ['an object for a text', { activationId: { toString: 'x' } }, ['data.activationId']],
      ['everything wrong', { activationId: '', at: 1, accessId: null, contractId: 2, endsOn: 3 }, undefined],
    ] as const) {
      it(`name every field that is wrong: ${what}`, async () => {
        const body = what === 'nothing in it' ? { type: 'activation.completed', data } : completed(data);
        const answer = await one.call({ body });
        assert.equal(answer.status, 400);
        assert.deepEqual(
          fieldsOf(answer),
          fields ?? ['data.activationId', 'data.at', 'data.accessId', 'data.contractId', 'data.endsOn'],
        );
        for (const value of Object.values(data)) {
          const text = JSON.stringify(value);
          if (text.length > 7) assert.ok(!JSON.stringify(answer.body).includes(text.slice(1, -1)));
        }
        assert.equal(await stateNow(), 'requested');
      });
    }

    it('name the type, and take no other', async () => {
      for (const type of ['activation.requested', 'activation.cancelled', '', 7, ['activation.completed']])
        assert.deepEqual(fieldsOf(await one.call({ body: { ...completed(), type } })), ['type']);
      assert.deepEqual(fieldsOf(await one.call({ body: { type: 'activation.completed', data: [] } })), [
        'data',
      ]);
    });

    it('read ids as people write them', async () => {
      await one.call({
        body: completed({ accessId: ' 174-194-363 ', contractId: '005 917 823', endsOn: null }),
      });
      const grant = (await one.record()).grants.find((found) => found.accessId === accessId);
      assert.equal(grant?.contractId, contractId);
    });
  });

  describe('as a whole', () => {
    it('leave no id, secret or signature in the log', () => {
      const logged = one.company.logged.join('\n');
      assert.match(logged, /fulfilment_event_refused/);
      for (const secret of [accessId, contractId, ...Object.values(one.secrets), 'v1,', 'msg_', '718281828'])
        assert.ok(!logged.includes(secret), secret);
    });

    it('turn from 401 into 429 for an address that keeps on, while a signed one is served', async () => {
      let answer: CallAnswer | undefined;
      for (let index = 0; index < 120 && answer?.status !== 429; index += 1)
        answer = await one.call({ body: '{}', secret: newSecret() });
      assert.deepEqual([answer?.status, answer?.body], [429, { error: 'too_many_requests' }]);
      assert.match(String(answer?.headers['retry-after']), /^[1-9]\d?$/);
      assert.equal((await one.call({ body: completed() })).status, 200);
    });
  });
});

function fieldsOf({ body }: CallAnswer): readonly string[] {
  const { problems = [] } = body as { problems?: readonly { field: string; problem: string }[] };
  for (const { problem } of problems) assert.match(problem, /^(must|was) .*\.$/);
  return problems.map(({ field }) => field);
}

import assert from 'node:assert/strict';
import type { Activity } from 'botbuilder';
import { createReferences, type References } from '../../bot/references.ts';
import { anna, companyId, notice, openTestStore, type TestStore } from '../support/store.ts';

function from(person: { tenantId: string; oid: string }, more: object = {}): Activity {
  return {
    type: 'message',
    channelId: 'msteams',
    serviceUrl: 'http://127.0.0.1:1/',
    from: { id: '29:anna', name: 'Anna Nowak', aadObjectId: person.oid },
    recipient: { id: '28:bot', name: 'Bot' },
    conversation: { id: 'a:1', conversationType: 'personal', tenantId: person.tenantId },
    ...more,
  } as Activity;
}

describe('references', () => {
  let store: TestStore;
  let references: References;
  let woken: number;
  let writes: number;
  beforeEach(async () => {
    store = await openTestStore();
    woken = 0;
    writes = 0;
    references = createReferences({
      keyed: {
        ...store.keyed,
        get: (...args) => store.keyed.get(...args),
        delete: (...args) => store.keyed.delete(...args),
        list: (...args) => store.keyed.list(...args),
        put: (...args) => {
          writes += 1;
          return store.keyed.put(...args);
        },
      },
      outbox: store.outbox,
      onWake: () => {
        woken += 1;
      },
    });
  });
  afterEach(() => store.remove());
  const found = () => references.find(companyId, anna);
  const seen = (activity: Activity) => references.seen(companyId, activity, async () => true);
  const waits = async (why: 'reference' | 'person') => {
    const row = notice();
    await store.notify(row);
    await store.outbox.claimDue(1, 60);
    await store.outbox.settle(companyId, row.id, {
      kind: 'waiting',
      for: why,
      until: '2026-12-23T10:00:00.000Z',
      reason: 'x',
    });
  };

  it('keeps where a person can be written to, from any activity of the personal chat', async () => {
    for (const more of [
      {},
      { type: 'invoke', name: 'adaptiveCard/action', conversation: { id: 'a:2', tenantId: 'tenant' } },
      { type: 'installationUpdate', action: 'add', serviceUrl: 'http://127.0.0.1:2/' },
      {
        type: 'conversationUpdate',
        conversation: { id: 'a:3' },
        channelData: { tenant: { id: 'tenant' } },
        from: { id: '29:anna' },
        membersAdded: [{ id: '28:bot' }, { id: '29:anna', aadObjectId: anna.oid }],
      },
    ]) {
      assert.equal(await seen(from(anna, more)), true);
      const wanted = from(anna, more);
      const known = await found();
      assert.equal(known?.conversationId, wanted.conversation.id);
      assert.equal(known?.serviceUrl, wanted.serviceUrl);
      assert.deepEqual(known?.user, { id: '29:anna', name: 'Anna Nowak' });
      assert.deepEqual(known?.bot, { id: '28:bot', name: 'Bot' });
    }
  });

  it('writes only when something changed', async () => {
    for (let round = 0; round < 3; round += 1) await seen(from(anna));
    assert.equal(writes, 1);
    await seen(from(anna, { serviceUrl: 'http://127.0.0.1:9/' }));
    assert.equal(writes, 2);
  });

  it('keeps the name when a later activity comes without one', async () => {
    await seen(from(anna));
    await seen(from(anna, { from: { id: '29:anna', aadObjectId: anna.oid } }));
    assert.equal((await found())?.user.name, 'Anna Nowak');
    assert.equal(writes, 1);
  });

  it('leaves groups, channels and people without an id alone', async () => {
    for (const more of [
      { conversation: { id: '19:x', conversationType: 'channel', tenantId: 'tenant', isGroup: true } },
      { conversation: { id: '19:x', conversationType: 'groupChat', tenantId: 'tenant' } },
      { conversation: { id: '19:x', isGroup: true, tenantId: 'tenant' } },
      { from: { id: '29:anna' } },
      { conversation: { id: 'a:1' } },
    ])
      assert.equal(await seen(from(anna, more)), false);
    assert.equal(await found(), undefined);
  });

  it('lets nobody move or remove the chat of somebody else', async () => {
    await seen(from(anna));
    const another = {
      conversation: { id: 'a:jan', conversationType: 'personal', tenantId: anna.tenantId },
      from: { id: '29:jan', name: 'Jan' },
      membersAdded: [{ id: '29:anna', aadObjectId: anna.oid }],
    };
    for (const more of [{ type: 'conversationUpdate' }, { type: 'installationUpdate', action: 'remove' }])
      assert.equal(await seen(from(anna, { ...another, ...more })), false);
    assert.equal((await found())?.conversationId, 'a:1');
  });

  it('forgets the chat when the bot is removed', async () => {
    await seen(from(anna));
    await seen(from(anna, { type: 'installationUpdate', action: 'remove' }));
    assert.equal(await found(), undefined);
  });

  it('wakes the person’s waiting notices when the chat is known', async () => {
    await waits('reference');
    assert.equal((await store.outbox.claimDue(9, 60)).length, 0);
    await seen(from(anna));
    assert.equal(woken, 1);
    assert.equal((await store.outbox.claimDue(9, 60)).length, 1);
  });

  it('lifts a block when the person does something, and wakes what waited', async () => {
    await seen(from(anna));
    const known = await found();
    assert.ok(known);
    await references.block(companyId, anna, known, 'person');
    await waits('person');
    assert.equal((await found())?.blockedUntil, 'person');
    await seen(from(anna));
    assert.equal((await found())?.blockedUntil, null);
    assert.equal((await store.outbox.claimDue(9, 60)).length, 1);
  });

  it('does not block or drop what has been repaired since', async () => {
    await seen(from(anna));
    const old = await found();
    assert.ok(old);
    await seen(from(anna, { conversation: { id: 'a:new', tenantId: 'tenant' } }));
    await references.block(companyId, anna, old, 'person');
    await references.drop(companyId, anna, old);
    const known = await found();
    assert.equal(known?.conversationId, 'a:new');
    assert.equal(known.blockedUntil, null);
  });

  it('drops them all at a local start', async () => {
    await seen(from(anna));
    await references.dropLocal([companyId, 'another']);
    assert.equal(await found(), undefined);
  });

  it('survives a start', async () => {
    await seen(from(anna));
    store = await store.reopened();
    const again = createReferences({ keyed: store.keyed, outbox: store.outbox });
    assert.equal((await again.find(companyId, anna))?.conversationId, 'a:1');
  });

  it('knows nobody of another company', async () => {
    await seen(from(anna));
    assert.equal(await references.find('another', anna), undefined);
    assert.equal(await references.find(companyId, { ...anna, tenantId: 'another' }), undefined);
  });

  it('keeps nothing of somebody who is not served, and asks only where something would be written', async () => {
    const asked: string[] = [];
    const seenAs = (isServed: boolean, more: object = {}) =>
      references.seen(companyId, from(anna, more), async ({ id, oid, tenantId }) => {
        asked.push(`${id} ${tenantId}/${oid}`);
        return isServed;
      });
    assert.equal(await seenAs(false), false);
    assert.equal(await found(), undefined);
    assert.equal(await seenAs(true), true);
    assert.equal(await seenAs(true), false);
    assert.deepEqual(
      asked,
      Array.from({ length: 2 }, () => `29:anna ${anna.tenantId}/${anna.oid}`),
    );
    assert.equal(await seenAs(false, { serviceUrl: 'http://127.0.0.1:9/' }), false);
    assert.equal((await found())?.serviceUrl, 'http://127.0.0.1:1/');
    assert.equal(await seenAs(false, { type: 'installationUpdate', action: 'remove' }), true);
    assert.equal(await found(), undefined);
  });
});

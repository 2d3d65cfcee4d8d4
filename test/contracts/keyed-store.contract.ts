import assert from 'node:assert/strict';
import { addSeconds, type KeyedKind } from '../../benefits/index.ts';
import { names } from './sample-commands.ts';
import { eachTestOpens, type OpenStores } from './stores-under-test.ts';

/** What every `KeyedStore` does, for kinds that are durable before the answer and the one that is not. */
export function keyedStoreContract(open: OpenStores): void {
  const test = eachTestOpens(open);
  const keyed = () => test.now().keyed;
  const valueAt = async (key: string, kind: KeyedKind = 'roster') =>
    (await keyed().get('contoso', kind, key))?.value;

  for (const kind of ['roster', 'dialog-state'] as const) {
    describe(`a value of the kind ${kind}`, () => {
      const put = (value: string, options?: Parameters<ReturnType<typeof keyed>['put']>[4]) =>
        keyed().put('contoso', kind, 'k', value, options);

      it('comes back with the eTag of its last put', async () => {
        const eTag = await put('one');
        assert.deepEqual(await keyed().get('contoso', kind, 'k'), { key: 'k', value: 'one', eTag });
        const next = await put('two');
        assert.notEqual(next, eTag);
        assert.deepEqual(await keyed().get('contoso', kind, 'k'), { key: 'k', value: 'two', eTag: next });
      });

      it('is put over a given version only', async () => {
        const eTag = (await put('one')) ?? '';
        await put('two');
        assert.equal(await put('three', { eTag }), undefined);
        assert.equal(await valueAt('k', kind), 'two');
        assert.equal(await keyed().put('contoso', kind, 'other', 'x', { eTag }), undefined);
        assert.equal(await valueAt('other', kind), undefined);
      });

      it('is put where there is none, once', async () => {
        const eTags = await Promise.all(names(20, 'v').map((value) => put(value, { eTag: 'absent' })));
        assert.equal(eTags.filter((eTag) => eTag !== undefined).length, 1);
        const winner = eTags.findIndex((eTag) => eTag !== undefined);
        assert.equal(await valueAt('k', kind), `v-${winner}`);
      });

      it('is put over one version by one of twenty', async () => {
        const eTag = (await put('one')) ?? '';
        const eTags = await Promise.all(names(20, 'v').map((value) => put(value, { eTag })));
        assert.equal(eTags.filter((one) => one !== undefined).length, 1);
      });

      it('is deleted by one of two', async () => {
        await put('one');
        const deleted = await Promise.all([
          keyed().delete('contoso', kind, 'k'),
          keyed().delete('contoso', kind, 'k'),
        ]);
        assert.deepEqual(deleted.sort(), [false, true]);
        assert.equal(await valueAt('k', kind), undefined);
      });

      it('has an eTag of its own after it was deleted and put again', async () => {
        const eTag = (await put('one')) ?? '';
        await keyed().delete('contoso', kind, 'k');
        await put('one');
        assert.equal(await put('two', { eTag }), undefined);
      });

      it('is as good as absent once it has expired', async () => {
        const expiresAt = addSeconds(test.clock.now(), 600);
        await put('one', { expiresAt });
        test.clock.pass(599);
        assert.equal(await valueAt('k', kind), 'one');
        test.clock.pass(1);
        assert.equal(await valueAt('k', kind), undefined);
        assert.deepEqual(await keyed().list('contoso', kind), []);
        assert.equal(await keyed().delete('contoso', kind, 'k'), false);
        assert.notEqual(await put('two', { eTag: 'absent' }), undefined);
      });

      it('cannot be changed by whoever put or read it', async () => {
        const value = { list: ['one'] };
        await keyed().put('contoso', kind, 'k', value);
        value.list.push('two');
        const read = (await valueAt('k', kind)) as { list: string[] };
        read.list.push('three');
        assert.deepEqual(await valueAt('k', kind), { list: ['one'] });
      });
    });
  }

  it('keeps companies, kinds and keys apart', async () => {
    await keyed().put('contoso', 'roster', 'k', 1);
    await keyed().put('contoso', 'language', 'k', 2);
    await keyed().put('fabrikam', 'roster', 'k', 3);
    await keyed().put('contoso', 'roster', '__proto__', 4);
    assert.deepEqual(
      (await keyed().list('contoso', 'roster')).map(({ key, value }) => [key, value]),
      [
        ['__proto__', 4],
        ['k', 1],
      ],
    );
    assert.deepEqual(
      (await keyed().list('contoso', 'language')).map(({ value }) => value),
      [2],
    );
    assert.equal(await keyed().get('fabrikam', 'roster', '__proto__'), undefined);
    assert.deepEqual(await keyed().list('nobody', 'roster'), []);
  });

  it('is durable before it answers: values, eTags, expiries and deletions', async () => {
    const eTag = await keyed().put('contoso', 'roster', 'kept', { nested: [null, true, 'ą'] });
    await keyed().put('contoso', 'roster', 'expiring', 1, { expiresAt: addSeconds(test.clock.now(), 60) });
    await keyed().put('contoso', 'roster', 'gone', 1);
    await keyed().delete('contoso', 'roster', 'gone');
    await test.restart();
    const kept = { key: 'kept', value: { nested: [null, true, 'ą'] }, eTag };
    assert.deepEqual(await keyed().get('contoso', 'roster', 'kept'), kept);
    assert.equal(await valueAt('gone'), undefined);
    assert.equal(await valueAt('expiring'), 1);
    test.clock.pass(60);
    assert.equal(await valueAt('expiring'), undefined);
  });
}

import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import type { OpIdBinding } from '../../benefits/index.ts';
import { createOpIds, newSealingKey, parseSealingKeys } from '../../identity/index.ts';
import { testClock } from './identity-under-test.ts';

const binding: OpIdBinding = {
  companyId: 'contoso',
  verb: 'activate',
  ids: { membershipId: 'm1', kind: 'signature-cloud' },
};
const day = 86_400;

describe('opIds', () => {
  const key = newSealingKey();
  const opIdsOf = (clock = testClock(), ...keys: string[]) =>
    createOpIds({ keys: parseSealingKeys((keys.length > 0 ? keys : [key]).join(',')), clock, randomBytes });
  const opIds = opIdsOf();

  it('verifies for the button it was drawn on, whatever the order of its references', () => {
    const opId = opIds.draw(binding);
    assert.match(opId, /^[A-Za-z0-9_-]+\.[A-Za-z0-9_-]{40}$/);
    assert.equal(opIds.verify(opId, binding), 'good');
    const { membershipId, kind } = binding.ids;
    assert.equal(
      opIds.verify(opId, { ...binding, ids: { kind, membershipId } as OpIdBinding['ids'] }),
      'good',
    );
  });

  it('is never drawn twice', () => {
    assert.equal(new Set(Array.from({ length: 500 }, () => opIds.draw(binding))).size, 500);
  });

  for (const [what, other] of [
    ['company', { ...binding, companyId: 'fabrikam' }],
    ['verb', { ...binding, verb: 'clicked' }],
    ['reference', { ...binding, ids: { ...binding.ids, membershipId: 'm2' } }],
    ['number of references', { ...binding, ids: { membershipId: 'm1' } }],
    ['name of a reference', { ...binding, ids: { grantId: 'm1', kind: 'signature-cloud' } }],
  ] as const satisfies readonly (readonly [string, OpIdBinding])[]) {
    it(`is forged on a button of another ${what}`, () => {
      assert.equal(opIds.verify(opIds.draw(binding), other), 'forged');
    });
  }

  it('is forged with any of its characters changed', () => {
    const opId = opIds.draw(binding);
    const start = opId.indexOf('.') + 1;
    for (let at = start; at < opId.length; at += 1) {
      const changed = `${opId.slice(0, at)}${opId[at] === 'A' ? 'B' : 'A'}${opId.slice(at + 1)}`;
      assert.equal(opIds.verify(changed, binding), 'forged', `character ${at}`);
    }
  });

  it('is forged when made up', () => {
    for (const text of [
      '',
      'x',
      'made-up',
      `${key.split(':')[0]}.${'A'.repeat(40)}`,
      '.'.repeat(50),
      `${opIds.draw(binding)}A`,
    ]) {
      assert.equal(opIds.verify(text, binding), 'forged', text);
    }
  });

  it('is too old after thirty days, and not before', () => {
    const clock = testClock();
    const mine = opIdsOf(clock);
    const opId = mine.draw(binding);
    clock.advance(30 * day);
    assert.equal(mine.verify(opId, binding), 'good');
    clock.advance(1);
    assert.equal(mine.verify(opId, binding), 'too-old');
  });

  it('verifies by an older key of the ring, and is too old when its key is gone', () => {
    const newer = newSealingKey();
    const opId = opIds.draw(binding);
    assert.equal(opIdsOf(testClock(), newer, key).verify(opId, binding), 'good');
    assert.equal(opIdsOf(testClock(), newer).verify(opId, binding), 'too-old');
  });

  it('hashes an input by its content, and keeps the hash when a key is put in front of the ring', () => {
    const hash = opIds.hashInput({ accessId: '172693239', days: [1, { b: null, a: true }] });
    assert.equal(opIds.hashInput({ days: [1, { a: true, b: null }], accessId: '172693239' }), hash);
    assert.equal(
      opIdsOf(testClock(), newSealingKey(), key).hashInput({
        accessId: '172693239',
        days: [1, { a: true, b: null }],
      }),
      hash,
    );
    assert.notEqual(opIds.hashInput({ accessId: '172693230', days: [1, { a: true, b: null }] }), hash);
    assert.notEqual(opIds.hashInput({ accessId: '172693239', days: [{ a: true, b: null }, 1] }), hash);
    assert.notEqual(opIdsOf(testClock(), newSealingKey()).hashInput({ accessId: '172693239' }), hash);
  });
});

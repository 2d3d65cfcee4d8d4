import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { SealBroken } from '../../benefits/index.ts';
import {
  createSealer,
  newSealingKey,
  parseSealingKeys,
  SealingKeysUnreadable,
} from '../../identity/index.ts';

const place = { companyId: 'contoso', record: 'grant/1', field: 'accessId' };
const ring = (...texts: string[]) => createSealer({ keys: parseSealingKeys(texts.join(',')) });

describe('sealer', () => {
  const key = newSealingKey();
  const sealer = ring(key);

  it('opens at its place what it sealed there, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), fc.string(), (plain, record, field) => {
        const here = { companyId: 'contoso', record, field };
        assert.equal(sealer.open(here, sealer.seal(here, plain)), plain);
      }),
    );
  });

  it('never seals the same text to the same value, and shows nothing of it', () => {
    const sealed = [sealer.seal(place, '172693239'), sealer.seal(place, '172693239')];
    assert.notEqual(sealed[0], sealed[1]);
    for (const one of sealed) assert.doesNotMatch(one, /172693239/);
  });

  for (const [what, elsewhere] of [
    ['another company', { ...place, companyId: 'fabrikam' }],
    ['another record', { ...place, record: 'grant/2' }],
    ['another field', { ...place, field: 'contractId' }],
    ['a place that reads the same joined together', { ...place, record: 'grant/', field: '1accessId' }],
  ] as const) {
    it(`refuses a value moved to ${what}`, () => {
      assert.throws(() => sealer.open(elsewhere, sealer.seal(place, '172693239')), SealBroken);
    });
  }

  it('refuses a value with any of its characters changed, and says where without the value', () => {
    const sealed = sealer.seal(place, '172693239');
    for (let at = 0; at < sealed.length; at += 1) {
      const other = sealed[at] === 'A' ? 'B' : 'A';
      const changed = `${sealed.slice(0, at)}${other}${sealed.slice(at + 1)}`;
      assert.throws(
        () => sealer.open(place, changed),
        (error) => error instanceof SealBroken && !error.message.includes(changed) && error.place === place,
      );
    }
  });

  it('refuses a value that was cut, lengthened or never sealed', () => {
    const sealed = sealer.seal(place, '172693239');
    for (const text of [
      sealed.slice(0, -4),
      `${sealed}AAAA`,
      `${sealed}.x`,
      '',
      '172693239',
      's1.x.',
      's1..',
    ]) {
      assert.throws(() => sealer.open(place, text), SealBroken, text);
    }
  });

  it('opens with an older key of the ring, seals with the newest, and not with a key that is gone', () => {
    const newer = newSealingKey();
    const sealed = sealer.seal(place, '172693239');
    assert.equal(ring(newer, key).open(place, sealed), '172693239');
    const sealedNow = ring(newer, key).seal(place, '172693239');
    assert.equal(ring(newer).open(place, sealedNow), '172693239');
    assert.throws(() => ring(newer).open(place, sealed), SealBroken);
  });

  it('refuses a value sealed by another key of the same id', () => {
    const other = `${key.split(':')[0]}:${randomBytes(32).toString('base64')}`;
    assert.throws(() => ring(other).open(place, sealer.seal(place, '172693239')), SealBroken);
  });
});

describe('sealing keys', () => {
  it('reads a ring, newest first', () => {
    const keys = parseSealingKeys(
      `b:${randomBytes(32).toString('base64')}, a:${randomBytes(32).toString('base64url')}`,
    );
    assert.deepEqual(
      keys.map(({ id, bytes }) => [id, bytes.length]),
      [
        ['b', 32],
        ['a', 32],
      ],
    );
  });

  it('refuses a key of zeros, which is a placeholder that nobody has replaced', () => {
    assert.throws(
      () => parseSealingKeys(`k1:${Buffer.alloc(32).toString('base64')}`),
      /all its bytes are zero/,
    );
  });

  it('says every problem of a ring at once, and quotes no key', () => {
    const good = randomBytes(32).toString('base64');
    const short = randomBytes(16).toString('base64');
    assert.throws(
      () => parseSealingKeys(`${good},a:${short},b:${good},b:${good},c d:${good},e:${good.slice(0, -3)}*=`),
      (error) =>
        error instanceof SealingKeysUnreadable &&
        error.problems.length === 5 &&
        !error.message.includes(good) &&
        !error.message.includes(short),
    );
    assert.throws(() => parseSealingKeys(''), SealingKeysUnreadable);
  });
});

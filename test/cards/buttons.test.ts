import assert from 'node:assert/strict';
import fc from 'fast-check';
import { verbs } from '../../benefits/index.ts';
import { buttonAction, buttonVersion, parseButton } from '../../cards/buttons.ts';

const data = {
  verb: 'activate',
  v: buttonVersion,
  op: 'op-1',
  ids: { membershipId: 'm', kind: 'product-support' },
} as const;
const invoke = (given: unknown, verb: unknown = 'activate') => ({
  action: { type: 'Action.Execute', verb, data: given },
});

describe('a button', () => {
  it('comes back the same through Action.Execute and Action.Submit', () => {
    const drawn = buttonAction({ title: 'Activate', data });
    const submit = drawn.fallback as { readonly data: object };
    const expected = { kind: 'button', button: data, inputs: { reason: 'x' } };
    assert.deepEqual(parseButton(invoke({ ...(drawn.data as object), reason: 'x' }, drawn.verb)), expected);
    assert.deepEqual(parseButton({ ...submit.data, reason: 'x' }), expected);
  });

  it('survives JSON for every verb', () => {
    for (const verb of Object.keys(verbs)) {
      const parsed = parseButton(JSON.parse(JSON.stringify({ verb, v: buttonVersion, ids: {} })));
      assert.deepEqual(parsed, { kind: 'button', button: { verb, v: buttonVersion, ids: {} }, inputs: {} });
    }
  });

  it('is unknown with a verb that is not ours, or another one outside than inside', () => {
    for (const value of [invoke({ ...data, verb: 'drop-tables' }), invoke(data, 'reject'), { v: 1 }, {}]) {
      assert.deepEqual(parseButton(value), { kind: 'unknown' });
    }
    for (const verb of ['__proto__', 'constructor', 'toString']) {
      assert.deepEqual(parseButton({ ...data, verb }), { kind: 'unknown' });
    }
  });

  it('is old in a version that is not read any more', () => {
    for (const v of [0, 2, '1', undefined]) {
      assert.deepEqual(parseButton({ ...data, v }), { kind: 'old', verb: 'activate', ids: data.ids });
    }
  });

  it('takes inputs as strings only, capped, and no prototype', () => {
    const hostile = JSON.parse(
      '{"__proto__":{"admin":"yes"},"a":{"b":1},"list":[1],"n":5,"yes":true,"1x":"y"}',
    );
    const parsed = parseButton({
      ...data,
      ...hostile,
      ...JSON.parse('{"__proto__":"x"}'),
      long: 'x'.repeat(20_000),
    });
    assert.equal(parsed.kind, 'button');
    if (parsed.kind !== 'button') return;
    assert.deepEqual(Object.keys(parsed.inputs).sort(), ['long', 'n', 'yes']);
    assert.equal(parsed.inputs.n, '5');
    assert.equal(parsed.inputs.long?.length, 10_000);
    assert.equal('admin' in parsed.inputs, false);
  });

  it('keeps no prototype in its ids', () => {
    const ids = JSON.parse('{"__proto__":"x","membershipId":"m"}');
    const parsed = parseButton({ ...data, ids });
    assert.deepEqual(parsed.kind === 'button' && Object.keys(parsed.button.ids), ['membershipId']);
  });

  it('is unknown where its ids are not texts or too long', () => {
    for (const ids of [{ a: 1 }, { a: {} }, 'x', ['x'], { a: 'x'.repeat(201) }]) {
      assert.deepEqual(parseButton({ ...data, ids }), { kind: 'unknown' });
    }
  });

  it('is parsed without a throw whatever comes', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        parseButton(value);
        parseButton({ action: value });
        parseButton({ ...data, inputs: value, ids: value });
      }),
    );
  });
});

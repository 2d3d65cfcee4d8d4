import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { isVerb, type Mender, refusal, refusals } from '../../benefits/index.ts';

const inWords: Readonly<Record<Mender, string>> = {
  you: 'the person',
  'whoever-may-activate': 'whoever may activate',
  'admin-agent': 'an Admin agent',
  'global-admin': 'a Global admin',
  colleague: 'the colleague it belongs to',
  operator: 'whoever runs the bot',
  nobody: 'nobody has to',
  time: 'time',
};

const page = readFileSync('docs/refusals.md', 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| `'))
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map(([, code = '', cause = '', mender = '', buttons = '']) => ({
    code: code.replaceAll('`', ''),
    cause,
    mender,
    buttons: [...buttons.matchAll(/`([^`]+)`/g)].map(([, verb = '']) => verb),
  }));

describe('refusals', () => {
  it('are all on their page, in the same order', () => {
    assert.deepEqual(
      page.map((row) => row.code),
      Object.keys(refusals),
    );
  });

  for (const [code, { mender, buttons }] of Object.entries(refusals)) {
    it(`says of ${code} what the page says`, () => {
      const row = page.find((one) => one.code === code);
      assert.deepEqual([row?.mender, row?.buttons], [inWords[mender], [...buttons]]);
      assert.ok(row && row.cause.length > 10, 'the cause is written down');
    });
  }

  it('have buttons, each known and none twice', () => {
    for (const [code, { buttons }] of Object.entries(refusals)) {
      assert.ok(buttons.length >= 1, code);
      assert.ok(buttons.every(isVerb), code);
      assert.equal(new Set(buttons).size, buttons.length, code);
    }
  });

  it('carry facts and references and nothing else', () => {
    assert.deepEqual(refusal('ids_equal'), { code: 'ids_equal', facts: {}, about: {} });
  });
});

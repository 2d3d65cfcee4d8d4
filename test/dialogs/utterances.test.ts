import assert from 'node:assert/strict';
import { intents } from '../../dialogs/index.ts';
import { everythingSaid } from './intent-quality.ts';

const fewest = 25;
const enough = 0.95;
/** Understood wrongly, these would begin to change something or ask for a decision. */
const acting: readonly string[] = [
  'activate',
  'sign-out',
  'sign-in',
  'cancel',
  'start-over',
  'language',
  'record-ids',
  'case-update',
];

describe('what people say', () => {
  const all = everythingSaid();

  for (const language of ['pl', 'en'] as const)
    for (const intent of intents) {
      const said = all.filter((one) => one.language === language && one.meant === intent);
      it(`of ${intent} is understood, in ${language === 'pl' ? 'Polish' : 'English'}`, () => {
        assert.ok(said.length >= fewest, `${said.length} utterances`);
        assert.equal(
          new Set(said.map(({ text }) => text.toLowerCase())).size,
          said.length,
          'one stands twice',
        );
        const missed = said.filter(({ heard }) => heard !== intent);
        assert.ok(
          said.length - missed.length >= said.length * enough,
          missed.map(({ text, heard }) => `${text} → ${heard}`).join('\n'),
        );
      });
    }

  it('of one thing never starts another', () => {
    const mistaken = all.filter(({ meant, heard }) => heard !== meant && acting.includes(heard));
    assert.deepEqual(mistaken, []);
  });
});

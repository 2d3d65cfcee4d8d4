import assert from 'node:assert/strict';
import fc from 'fast-check';
import { asText } from '../../cards/as-text.ts';
import { cardText, inputText, oneLine, plainOf, userText } from '../../cards/card-text.ts';
import { createWords } from '../../locales/index.ts';

describe("somebody's text on a card", () => {
  it('reads as it was written, whatever Markdown would make of it', () => {
    const text = '**a** _b_ [c](https://evil.example) `d` <e> ~f~ | g \\h';
    assert.match(userText(text), /\\\[c\\\]/);
    assert.equal(plainOf(userText(text)), text);
  });

  it('begins no heading and no list', () => {
    for (const text of ['# a', '- a', '+ a', '1. a', '12) a']) {
      assert.doesNotMatch(userText(text), /^(#|-|\+|\d+[.)])/, text);
      assert.equal(plainOf(userText(text)), text);
    }
  });

  it('is one line without controls, bidi marks and zero-width characters', () => {
    assert.equal(oneLine('a\n\r\tb\u2028c\u202Ed\u200Be\u0007'), 'a b cde');
  });

  it('keeps its hard spaces, and makes one space of several', () => {
    assert.equal(oneLine('12\u00a0z\u00a020'), '12\u00a0z\u00a020');
    assert.equal(oneLine('a \u00a0 b'), 'a b');
  });

  it('has at most 500 characters and never half of one', () => {
    const line = oneLine('😀'.repeat(600));
    assert.equal([...line].length, 500);
    assert.doesNotThrow(() => encodeURIComponent(line));
  });

  it('comes back whole for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
        assert.equal(plainOf(userText(text)), oneLine(text));
      }),
    );
  });

  it('is escaped where it stands in a sentence of ours, and the sentence is not', () => {
    const words = createWords('en');
    const text = cardText(words, 'click.path', { benefit: '*x*' });
    assert.match(text, /\\\*x\\\* › \*\*Activate\*\*$/);
  });

  it('keeps its lines in an input', () => {
    assert.equal(inputText('a\r\nb\u202E*c*'), 'a\nb*c*');
  });
});

describe('a card as text', () => {
  it('tells texts, tables, inputs, buttons and links in reading order', () => {
    const run = (text: string) => ({ type: 'TextBlock', text });
    const card = {
      type: 'AdaptiveCard',
      body: [
        run('**Title** \\*x\\*'),
        { type: 'Table', rows: [{ cells: [{ items: [run('a'), run('b')] }, { items: [run('c')] }] }] },
        { type: 'ColumnSet', columns: [{ items: [run('1')] }, { items: [run('2')] }] },
        { type: 'FactSet', facts: [{ title: 'Left', value: '**2** of 20' }] },
        { type: 'Input.ChoiceSet', label: 'Area', value: 'b', choices: [{ title: 'Cloud', value: 'b' }] },
        { type: 'Input.Text', label: 'Reason', value: '' },
        {
          type: 'ActionSet',
          actions: [
            { type: 'Action.Execute', title: 'Save' },
            { type: 'Action.OpenUrl', title: 'Portal ↗', url: 'https://portal.example' },
          ],
        },
      ],
    };
    assert.deepEqual(asText(card).split('\n'), [
      'Title *x*',
      'a, b | c',
      '1 | 2',
      'Left: 2 of 20',
      'Area: Cloud',
      'Reason:',
      '[Save] [Portal ↗] https://portal.example',
    ]);
  });
});

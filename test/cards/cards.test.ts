import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { verbs } from '../../benefits/index.ts';
import { hasNeeds, parseButton, reservedNames } from '../../cards/index.ts';
import {
  buttonsOf,
  drawnSamples,
  goldenNames,
  goldenText,
  historyFolder,
  readGolden,
} from './golden-files.ts';
import { findingsIn, nodesOf } from './valid-card.ts';

const drawn = drawnSamples();
const each = (check: (name: string, card: object) => void) => {
  for (const [name, message] of drawn) check(name, message.card);
};
const inputs = (card: object) => nodesOf(card).filter((node) => String(node.type).startsWith('Input.'));

describe('every card', () => {
  it('is a valid Adaptive Card 1.5', () => {
    each((name, card) => assert.deepEqual(findingsIn(card), [], name));
  });

  it('is smaller than 28 KB', () => {
    each((name, card) => {
      const bytes = Buffer.byteLength(JSON.stringify(card), 'utf16le');
      assert.ok(bytes < 28 * 1024 * 2, `${name}: ${bytes}`);
    });
  });

  it('looks as its golden file', async () => {
    for (const [name, message] of drawn) assert.equal(goldenText(message), await readGolden(name), name);
  });

  it('has a golden file, and no file is left over', async () => {
    assert.deepEqual([...(await goldenNames())].sort(), [...drawn.keys()].sort());
  });

  it('says its language, begins with a heading and has a summary', () => {
    for (const [name, message] of drawn) {
      const card = message.card as {
        readonly lang: string;
        readonly body: readonly Record<string, unknown>[];
      };
      assert.equal(`.${card.lang}`, name.slice(-3), name);
      assert.equal(card.body[0]?.style, 'heading', name);
      assert.notEqual(message.summary, '', name);
      assert.doesNotMatch(message.summary, /[\n\\]|\*\*/, name);
    }
  });

  it('shows no binding that was not filled', () => {
    for (const [name, message] of drawn) assert.doesNotMatch(JSON.stringify(message), /\$\{/, name);
  });

  it('labels every input and says what is wrong with a required one', () => {
    each((name, card) => {
      for (const input of inputs(card)) {
        assert.ok(typeof input.label === 'string' && input.label !== '', `${name}.${input.id}`);
        if (input.isRequired === true) assert.notEqual(input.errorMessage ?? '', '', `${name}.${input.id}`);
      }
    });
  });

  it('names no input like a part of a button', () => {
    each((name, card) => {
      for (const input of inputs(card))
        assert.ok(!(reservedNames as readonly unknown[]).includes(input.id), name);
    });
  });

  it('has at most three buttons in a row, each with a title, and one main button at most', () => {
    each((name, card) => {
      const sets = nodesOf(card).filter((node) => node.type === 'ActionSet');
      const actions = sets.flatMap((set) => set.actions as readonly Record<string, unknown>[]);
      for (const set of sets) assert.ok((set.actions as readonly unknown[]).length <= 3, name);
      for (const action of actions) assert.ok(typeof action.title === 'string' && action.title !== '', name);
      assert.ok(actions.filter((action) => action.style === 'positive').length <= 1, name);
    });
  });

  it('never has as its main button one that takes a request back', () => {
    each((name, card) => {
      for (const node of nodesOf(card))
        if (node.verb === 'withdraw-ask' || node.verb === 'withdraw-memberships')
          assert.notEqual(node.style, 'positive', name);
    });
  });

  it('has no button that begins with a small letter', () => {
    each((name, card) => {
      for (const { type, title } of nodesOf(card))
        if (String(type).startsWith('Action.')) assert.doesNotMatch(String(title), /^\p{Ll}/u, name);
    });
  });

  it('of activations has as its main button what the first of them waits for', () => {
    const cards = [...drawn].filter(([name]) => name.startsWith('activations'));
    for (const [name, { card }] of cards) {
      const sets = nodesOf(card).filter((node) => node.type === 'ActionSet');
      const [first] = sets.flatMap((set) => set.actions as readonly Record<string, unknown>[]);
      assert.equal(first?.style, 'positive', name);
    }
    assert.ok(cards.length > 0);
  });

  it('writes no text in the colour of a warning: some clients draw it yellow on white', () => {
    each((name, card) => {
      const texts = nodesOf(card).filter((node) => node.type === 'TextBlock');
      assert.deepEqual(
        texts.filter((text) => text.color === 'warning'),
        [],
        name,
      );
    });
  });

  it('tells in its text every button it has', () => {
    for (const [name, message] of drawn) {
      const titles = nodesOf(message.card)
        .filter((node) => String(node.type).startsWith('Action.') && node.type !== 'Action.Submit')
        .map((node) => String(node.title));
      for (const title of titles) assert.ok(message.text.includes(`[${title}]`), `${name}: ${title}`);
    }
  });

  it('opens nothing but https pages', () => {
    each((name, card) => {
      for (const node of nodesOf(card)) {
        if (node.type === 'Action.OpenUrl') assert.match(String(node.url), /^https:\/\//, name);
      }
    });
  });

  it('has no two buttons that read the same', () => {
    each((name, card) => {
      const sets = nodesOf(card).filter((node) => node.type === 'ActionSet' && node.id === undefined);
      const titles = sets
        .flatMap((set) => set.actions as readonly { title: string }[])
        .map(({ title }) => title);
      assert.equal(new Set(titles).size, titles.length, `${name}: ${titles.join(', ')}`);
    });
  });
});

describe('every button', () => {
  it('carries its verb inside and outside, a version, and an opId where it writes', () => {
    for (const [name, message] of drawn) {
      for (const button of buttonsOf(message)) {
        assert.ok(button.verb in verbs, name);
        assert.equal(button.v, 1, name);
        if (verbs[button.verb].writes) assert.equal(button.op, 'op', `${name}: ${button.verb}`);
      }
    }
  });

  it('carries the references its verb cannot do without', () => {
    for (const [name, message] of drawn) {
      const given = inputs(message.card).map((input) => String(input.id));
      for (const { verb, ids } of buttonsOf(message)) {
        const all = { ...Object.fromEntries(given.map((id) => [id, 'given'])), ...ids };
        if (verb !== 'forward-ask') assert.ok(hasNeeds(verb, all), `${name}: ${verb} ${JSON.stringify(ids)}`);
      }
    }
  });

  it('carries no id of a contract', () => {
    for (const [name, message] of drawn) {
      assert.doesNotMatch(JSON.stringify(buttonsOf(message)), /\d{6,}/, name);
    }
  });

  it('of an earlier day still parses', async () => {
    for (const file of await readdir(historyFolder)) {
      const buttons = JSON.parse(await readFile(path.join(historyFolder, file), 'utf8')) as readonly object[];
      for (const button of buttons) {
        assert.deepEqual(parseButton(button), { kind: 'button', button, inputs: {} }, file);
      }
    }
  });

  it('of every card is kept in the history', async () => {
    const kept = new Set((await readdir(historyFolder)).map((file) => file.split('.')[0]));
    for (const [name, message] of drawn) {
      if (buttonsOf(message).length > 0) assert.ok(kept.has(name.split('.')[0]), name);
    }
  });
});

describe('ids of a contract', () => {
  it('are on the two cards that show them on purpose, and in no summary', () => {
    const known = /172693239|174194363|172583642|172583624/;
    const showing = [...drawn]
      .filter(([, message]) => known.test(JSON.stringify(message.card)))
      .map(([name]) => name.slice(0, -3));
    const allowed = [
      'ids-confirm',
      'ids-confirm-alone',
      'ids-confirm-not-nine',
      'ids-paste-problem',
      'ids-shown',
    ];
    assert.deepEqual(
      [...new Set(showing)].filter((name) => !allowed.includes(name) && !name.startsWith('memberships-')),
      [],
    );
    for (const [name, message] of drawn) assert.doesNotMatch(message.summary, known, name);
  });
});

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { languages, refusals, verbs } from '../../benefits/index.ts';
import en from '../../locales/en.json' with { type: 'json' };
import { createWords, type TextKey } from '../../locales/index.ts';
import pl from '../../locales/pl.json' with { type: 'json' };

const texts: Readonly<Record<string, Readonly<Record<string, string>>>> = { en, pl };
const keys = Object.keys(en) as TextKey[];
const product = ['benefits', 'bot', 'cards', 'dialogs', 'identity', 'locales']
  .flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file)),
  )
  .filter((file) => file.endsWith('.ts') || file.endsWith('.card.json'))
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n');

describe('texts', () => {
  it('stand in a file for every language the bot speaks', () => {
    assert.deepEqual(Object.keys(texts).sort(), [...languages].sort());
  });

  it('have the same keys in every language', () => {
    for (const [language, its] of Object.entries(texts)) {
      assert.deepEqual(Object.keys(its).sort(), [...keys].sort(), language);
    }
  });

  it('parse, and take the same arguments in every language', () => {
    for (const key of keys) {
      const argumentsIn = languages.map((language) =>
        [...createWords(language).argumentsOf(key)].sort().join(),
      );
      assert.equal(new Set(argumentsIn).size, 1, `${key}: ${argumentsIn.join(' ≠ ')}`);
    }
  });

  it('are empty nowhere', () => {
    for (const its of Object.values(texts)) {
      for (const [key, text] of Object.entries(its)) assert.notEqual(text.trim(), '', key);
    }
  });

  it('have a title and a cause for every refusal', () => {
    for (const code of Object.keys(refusals)) {
      for (const part of ['title', 'cause']) assert.ok(`refusal.${code}.${part}` in en, `${code}.${part}`);
    }
  });

  it('speak of no refusal that does not exist', () => {
    const codes = keys.flatMap((key) => /^refusal\.(\w+)\.(?:title|cause)$/.exec(key)?.[1] ?? []);
    assert.deepEqual(
      codes.filter((code) => !Object.hasOwn(refusals, code)),
      [],
    );
  });

  it('are all said somewhere', () => {
    // `cause.${cause}.title` says every text of its family.
    const families = [...product.matchAll(/`([\w-]+\.(?:[\w.-]|\$\{[^}`]*\})+)`/g)]
      .map(([, written = '']) => written.split(/\$\{[^}]*\}/))
      .map((pieces) => new RegExp(`^${pieces.join('[\\w-]+')}$`));
    const isSaid = (key: TextKey) =>
      product.includes(`'${key}'`) || families.some((family) => family.test(key));
    const unsaid = keys.filter((key) => !isSaid(key));
    assert.deepEqual(unsaid, []);
  });

  it('label the button of every verb', () => {
    for (const verb of Object.keys(verbs)) assert.ok(`button.${verb}` in en, verb);
  });

  it('have every plural form that Polish needs', () => {
    for (const [key, text] of Object.entries(pl)) {
      const branches = (form: string) => text.split(` ${form} {`).length;
      assert.equal(branches('few'), branches('one'), key);
    }
  });
});

describe('Polish texts', () => {
  const all = Object.entries(pl);
  const none = (pattern: RegExp) => all.filter(([, text]) => pattern.test(text)).map(([key]) => key);

  it('never use a word that is understood but not written', () => {
    assert.deepEqual(
      none(
        /zdarzeni|incydent|ticket|benefity|kwalifikacj[aię] złot|agent administratora|Obsług[aię] dla firm|\bPaństw/iu,
      ),
      [],
    );
  });

  it('write the reader with a capital and without brackets for gender', () => {
    assert.deepEqual(none(/(?<![\p{L}])(twoj|twój|tobie|ciebie)[\p{L}]*|\((?:a|y|ą|aś)\)/u), []);
  });

  it('never tell the past of the bot or of the reader', () => {
    assert.deepEqual(none(/ł(?:am|em|aś|eś)(?!\p{L})/u), []);
  });
});

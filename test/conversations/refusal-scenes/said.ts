/** What stands in the texts, found again in what is shown. */
import { type Language, type RefusalCode, refusals } from '../../../benefits/index.ts';
import en from '../../../locales/en.json' with { type: 'json' };
import type { TextKey } from '../../../locales/index.ts';
import pl from '../../../locales/pl.json' with { type: 'json' };

const texts: Readonly<Record<Language, Readonly<Record<string, string>>>> = { en, pl };
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');
const literal = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The text as a pattern of everything that it can say. */
export function patternOf(language: Language, key: TextKey): RegExp {
  return new RegExp(`^${patternFrom(plain(texts[language][key] ?? ''))}$`);
}

function patternFrom(message: string): string {
  let pattern = '';
  for (let at = 0; at < message.length; ) {
    if (message[at] !== '{') {
      pattern += message[at] === '#' ? '\\d+' : literal(message[at] ?? '');
      at += 1;
      continue;
    }
    const end = closing(message, at);
    const choices = choicesIn(message.slice(at + 1, end));
    pattern += choices.length === 0 ? '.+?' : `(?:${choices.map(patternFrom).join('|')})`;
    at = end + 1;
  }
  return pattern;
}

/** What a `select` or a `plural` chooses from. */
function choicesIn(argument: string): string[] {
  const choices: string[] = [];
  for (let at = argument.indexOf('{'); at !== -1; at = argument.indexOf('{', at)) {
    const end = closing(argument, at);
    choices.push(argument.slice(at + 1, end));
    at = end + 1;
  }
  return choices;
}

function closing(text: string, from: number): number {
  let depth = 0;
  for (let at = from; at < text.length; at += 1) {
    if (text[at] === '{') depth += 1;
    if (text[at] === '}') depth -= 1;
    if (depth === 0) return at;
  }
  throw new Error(`no end of ${text.slice(from)}`);
}

const codes = Object.keys(refusals) as readonly RefusalCode[];
const titles = { en: titlesIn('en'), pl: titlesIn('pl') };

function titlesIn(language: Language) {
  return codes.map((code) => ({ code, pattern: patternOf(language, `refusal.${code}.title`) }));
}

/** Every refusal whose title stands on a line of its own. */
export function refusalsIn(lines: readonly string[], language: Language): readonly RefusalCode[] {
  const said = titles[language].filter(({ pattern }) => lines.some((line) => pattern.test(plain(line))));
  return said.map(({ code }) => code);
}

export function saysText(lines: readonly string[], language: Language, key: TextKey): boolean {
  const pattern = patternOf(language, key);
  return lines.some((line) => pattern.test(plain(line)));
}

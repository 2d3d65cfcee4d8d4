import { evidenceFor, type IncidentForm } from '../benefits/incidents/index.ts';
import type { Words } from '../locales/index.ts';

/** `ERRORLOG, wynik SELECT @@VERSION i godzinę awarii`: what to collect for the product. */
export function evidenceNames(words: Words, form: IncidentForm): string {
  return inOneSentence(
    words,
    evidenceFor(form).map((item) => words.say(`evidence.${item}`)),
  );
}

/** `a, b i c`. */
export function inOneSentence(words: Words, names: readonly string[]): string {
  const [last, ...before] = [...names].reverse();
  if (last === undefined || before.length === 0) return last ?? '';
  return words.say('evidence.and', { before: words.list(before.reverse()), last });
}

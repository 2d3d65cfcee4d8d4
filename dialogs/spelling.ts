import { slipsBetween } from '../benefits/index.ts';

/** Without case, diacritics and punctuation; `?` alone stays. */
export function plainSpelling(text: string): string {
  const trimmed = text.trim();
  if (trimmed === '?') return trimmed;
  return trimmed
    .toLowerCase()
    .replaceAll('ł', 'l')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

const before =
  /^(hej|czesc|witam|witaj|siema|dzien dobry|hello|hi|hey|good morning|ok|okej|okay|sluchaj|bocie|bot|prosze|poprosze( o)?|please|can you|could you|would you|can i|could i|may i|i want to|i d like to|i would like to|i need to|let s|show me|chce|chcialbym|chcialabym|chcemy|mozesz( mi)?|czy mozesz( mi)?|moge|czy moge|pokaz( mi)?|daj( mi)?|a|to|no|wiec|so|and) /;
const after = / (prosze|please|poprosze|dzieki|thanks|thank you|teraz|now|pls|plz)$/;

/** The message without what is only polite, in plain spelling; whole where nothing else is left. */
export function withoutPoliteness(plain: string): string {
  let rest = plain;
  for (let cut = 0; cut < 4; cut += 1) {
    const next = rest.replace(before, '').replace(after, '');
    if (next === rest || next === '') break;
    rest = next;
  }
  return rest;
}

/** Words that a message turns on, as they are written right. */
const keywords = `korzysci identyfikatory identyfikator aktywacja aktywacji aktywacje aktywuj aktywowac
  zgloszenie zgloszenia zgloszen zostalo powiadomienia powiadomien czlonkostwa czlonkostwo sprawy
  numer zalatwienia portal portalu portalem linijke klienci klientow uprawnienia raport zuzycie
  wykorzystanie administrator potrafisz wyloguj zaloguj zniknal przyjmuje szary
  benefits benefit entitlements activation activations incident incidents identifiers membership
  memberships notifications notification customers customer compare reconcile usage report roles
  permissions remaining ticket tickets portal settings greyed vanished status`.split(/\s+/);
const known = new Set(keywords);

/** The message with words that are nearly a known one written right; undefined: none is. */
export function respelled(plain: string): string | undefined {
  const words = plain.split(' ');
  const mended = words.map((word) => (known.has(word) ? word : (nearestTo(word) ?? word)));
  const text = mended.join(' ');
  return text === plain ? undefined : text;
}

/** One slip in a word of five letters and more, two from nine on; the first letter is right. */
function nearestTo(word: string): string | undefined {
  if (word.length < 5 || /\d/.test(word)) return undefined;
  const slips = word.length < 9 ? 1 : 2;
  const near = keywords.filter((one) => one[0] === word[0] && slipsBetween(word, one, slips) <= slips);
  const best = near.filter((one) => slipsBetween(word, one, slips) === 1);
  const [only, other] = best.length > 0 ? best : near;
  return other === undefined ? only : undefined;
}

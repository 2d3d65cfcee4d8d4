import { findProduct } from '../benefits/incidents/index.ts';
import {
  type Language,
  languages,
  type Offer,
  parseIdsText,
  type Severity,
  severities,
} from '../benefits/index.ts';
import { offerIn } from '../benefits/memberships/index.ts';
import { errorCodeIn } from './error-code.ts';
import { type Intent, intents } from './phrasebook.ts';
import { phrasebooks } from './phrases.ts';
import { tellsOfFailure } from './product-failure.ts';
import { plainSpelling, respelled, withoutPoliteness } from './spelling.ts';
import { type SaidTrouble, troubleSaid } from './troubles.ts';

export type { Intent } from './phrasebook.ts';

/** What was read from the message besides its intent. */
export interface Slots {
  /** The language the words belong to, when they belong to one only. */
  readonly language?: Language;
  /** 15–16 digits. */
  readonly caseNumber?: string;
  /** Ours, such as `2026-0117`. */
  readonly incidentNumber?: string;
  /** The message holds two ids, which may still be wrong; it is read again where it is recorded, and kept nowhere else. */
  readonly hasIds?: boolean;
  /** The message holds portal lines or rows of memberships. */
  readonly hasMemberships?: boolean;
  /** It holds plan lines of Support for Business: whether their plans are known, the record says. */
  readonly hasPortalLine?: boolean;
  /** A file came with it. */
  readonly hasFile?: boolean;
  readonly kind?: 'product-support' | 'signature-cloud';
  readonly offer?: Offer;
  readonly product?: string;
  readonly version?: string;
  readonly errorMessage?: string;
  readonly severity?: Severity;
  /** As it was written, behind a word such as *tel.* or *phone*. */
  readonly phone?: string;
  /** What is said to be wrong: where a diagnosis begins. */
  readonly trouble?: SaidTrouble;
}

export interface Recognized {
  readonly intent: Intent | 'none';
  /** 1: the whole message; 0.8: a phrase of it; 0.7: a phrase, misspelt; below 0.5 nothing was understood. */
  readonly score: number;
  /** The closest ones, best first, for "did you mean". */
  readonly candidates: readonly Intent[];
  readonly slots: Slots;
}

const MAX_LENGTH = 4000;

/** Reads a message. Never starts anything: what it is not sure of comes back as `none` with candidates. */
export function recognizeIntent(text: string): Recognized {
  const message = text.slice(0, MAX_LENGTH);
  const plain = plainSpelling(message);
  const slots = slotsOf(message, plain);
  const certain = (intent: Intent): Recognized => ({ intent, score: 1, candidates: [intent], slots });
  if (slots.hasPortalLine) return certain('reconcile');
  if (slots.hasMemberships) return certain('memberships');
  if (slots.caseNumber !== undefined && /^[\d\s.-]+$/.test(message.trim())) return certain('case-update');
  if (/^\d{13,20}$/.test(message.trim())) return certain('case-update');
  if (slots.hasIds) return certain('record-ids');
  if (message.trim() === slots.incidentNumber) return certain('my-incidents');

  const asked = withoutPoliteness(plain);
  const command = wholeMessage(plain, slots) ?? wholeMessage(asked, slots) ?? commandAtStart(message, slots);
  if (command === undefined && tellsOfFailure(plain, slots))
    return { intent: 'open-incident', score: 0.8, candidates: ['open-incident'], slots };
  const found = command ?? phraseIn(plain, slots, 0.8);
  if (found !== undefined) return found;
  if (slots.caseNumber !== undefined)
    return { intent: 'case-update', score: 0.8, candidates: ['case-update'], slots };
  if (slots.incidentNumber !== undefined)
    return { intent: 'my-incidents', score: 0.8, candidates: ['my-incidents'], slots };
  const mended = respelled(plain);
  const meant = mended?.includes(' ') ? phraseIn(mended, slots, 0.7) : undefined;
  if (meant !== undefined && !startsSomething.includes(meant.intent)) return meant;
  if (slots.product !== undefined) {
    return { intent: 'open-incident', score: 0.6, candidates: ['open-incident'], slots };
  }
  return { intent: 'none', score: 0, candidates: closest(plain), slots };
}

/** How a command begins; a noun by itself only names what a complaint is about. */
const commanding =
  /^(new|open|create|raise|prepare|log|file|submit|report|start|activate|show|compare|record|enter|paste|now[eya]|zaloz\w*|zalozyc|otworz\w*|utworz\w*|przygotuj|zglos\w*|zloz\w*|aktywuj|pokaz|porownaj|wpisz|zapisz|wklej) ./;
/** An incident needs no verb where a colon follows: *ticket: …*. */
const incidentNamed = /^(incident|ticket|case|sr|zgloszenie|zdarzenie|incydent)$/;

/**
 * An explicit command before a colon, comma or dash: what follows is what it is about, whatever of a
 * portal it quotes. *Activate … is greyed out* stays a complaint.
 */
function commandAtStart(message: string, slots: Slots): Recognized | undefined {
  const [, text = '', mark = ''] =
    /^([^:,;\n]{3,80}?)\s*([:,;\n]| [-–—] )\s*\S/.exec(message.trim().slice(0, 100)) ?? [];
  const whole = plainSpelling(text);
  const head = withoutPoliteness(whole);
  const commands = commanding.test(whole) || commanding.test(head);
  if (!commands && !(mark === ':' && incidentNamed.test(head))) return undefined;
  const found = wholeMessage(head, slots) ?? phraseIn(head, slots, 0.8);
  if (found === undefined || (found.intent === 'activate' && slots.trouble === 'greyed-out'))
    return undefined;
  return { ...found, score: 0.8 };
}

/** What must be meant without a doubt: it changes something, or asks for a decision. */
const startsSomething: readonly (Intent | 'none')[] = [
  'cancel',
  'start-over',
  'language',
  'sign-out',
  'sign-in',
  'activate',
  'open-incident',
];

function wholeMessage(plain: string, slots: Slots): Recognized | undefined {
  for (const intent of intents) {
    for (const language of languages) {
      if (phrasebooks[language][intent].words.includes(plain))
        return exact(intent, languageOfWord(plain, intent), slots);
    }
  }
  return undefined;
}

function phraseIn(plain: string, slots: Slots, score: number): Recognized | undefined {
  for (const intent of intents) {
    const speaking = languages.filter((language) =>
      phrasebooks[language][intent].phrases.some((phrase) => phrase.test(plain)),
    );
    const [language] = speaking;
    if (language === undefined) continue;
    const said = speaking.length === 1 ? { ...slots, language } : slots;
    return { intent, score, candidates: [intent], slots: said };
  }
  return undefined;
}

function exact(intent: Intent, language: Language | undefined, slots: Slots): Recognized {
  return {
    intent,
    score: 1,
    candidates: [intent],
    slots: language === undefined ? slots : { ...slots, language },
  };
}

function languageOfWord(plain: string, intent: Intent): Language | undefined {
  const speaking = languages.filter((language) => phrasebooks[language][intent].words.includes(plain));
  return speaking.length === 1 ? speaking[0] : undefined;
}

const incidentNumberPattern = /(?<![\d-])20\d\d-\d{4,6}(?![\d-])/;
/** All of a number, however it is grouped: of a longer one no part is a case number. */
const caseNumberPattern = /(?<!\d[ -]?)\d(?:[ -]?\d){14,15}(?![ -]?\d)/;

function slotsOf(message: string, plain: string): Slots {
  const caseNumber = caseNumberPattern.exec(message)?.[0].replace(/\D/g, '');
  const incidentNumber = incidentNumberPattern.exec(message)?.[0];
  const found = findProduct(message);
  const code = errorCodeIn(plain);
  const severity = severityOf(plain);
  const phone = phonePattern.exec(message)?.[1]?.trim();
  const trouble = troubleSaid(plain);
  return {
    ...(caseNumber === undefined ? {} : { caseNumber }),
    ...(incidentNumber === undefined ? {} : { incidentNumber }),
    ...(holdsMemberships(message) ? { hasMemberships: true } : {}),
    ...(holdsPortalLine(message) ? { hasPortalLine: true } : {}),
    ...(caseNumber === undefined && !holdsMemberships(message) && parseIdsText(message).kind !== 'not-found'
      ? { hasIds: true }
      : {}),
    ...benefitNamed(plain),
    ...(found === undefined
      ? {}
      : { product: found.product, ...(found.version === undefined ? {} : { version: found.version }) }),
    ...(code === undefined ? {} : { errorMessage: code }),
    ...(severity === undefined ? {} : { severity }),
    ...(phone === undefined ? {} : { phone }),
    ...(trouble === undefined ? {} : { trouble }),
  };
}

function holdsMemberships(message: string): boolean {
  return (
    hasPlanLine(message) ||
    hasHeading(message) ||
    /^.*(signature cloud support|product support|partner support)[^\n]*\t/im.test(message)
  );
}

/** Plan lines, and neither rows of ours nor a table, which speak for whole memberships. */
function holdsPortalLine(message: string): boolean {
  return hasPlanLine(message) && !hasHeading(message) && !message.includes('\t');
}

function hasPlanLine(message: string): boolean {
  return /\bpartner\s+support\b.*\baccess\s*id\b/i.test(message) || /\bincidents? remaining\b/i.test(message);
}

/** Headings of our rows and of the portal's table, in plain spelling. */
const headings =
  /^(tenant id|offer|oferta|program|benefits?|korzysci?|competency|kompetencja|starts? (on|date)|ends? (on|date)|activate by|access id|contract id|used|identyfikator (dostepu|kontraktu|umowy)|data (rozpoczecia|zakonczenia))$/;

function hasHeading(message: string): boolean {
  const cells = (message.trim().split('\n')[0] ?? '').slice(0, 1000).split(/[,;\t]/);
  return cells.length > 2 && cells.filter((cell) => headings.test(plainSpelling(cell))).length > 2;
}

function benefitNamed(plain: string): Pick<Slots, 'kind' | 'offer'> {
  const kind = /\b(cloud|chmur\w*|signature)\b/.test(plain)
    ? 'signature-cloud'
    : /\b(product support|on prem\w*|lokaln\w*)\b/.test(plain)
      ? 'product-support'
      : undefined;
  const offer = offerIn(plain);
  return { ...(kind === undefined ? {} : { kind }), ...(offer === undefined ? {} : { offer }) };
}

/** A number that somebody calls a phone's. */
const phonePattern =
  /(?<!\p{L})(?:tel|telefon\p{L}*|phone|call(?: me)?(?: at| on)?|zadzwo\p{L}+ (?:pod|na))[.:]?\s*(?:nr\.?|numer|no\.?|number)?[.:]?\s*(\+?\d[\d ()/-]{5,18}\d)(?!\d)/iu;

/** The letter that was named, else what the words say of the impact. */
function severityOf(plain: string): Severity | undefined {
  const named = /\b(?:waznosc\w*|priorytet\w*|severity|sev|priority) (?:to |is )?([abc])\b/.exec(plain)?.[1];
  const letter = severities.find((one) => one.toLowerCase() === named);
  if (letter !== undefined) return letter;
  if (
    /\b(produkcja (stoi|lezy)|production (is )?down|critical|krytyczn\w*|wszyscy stoja|outage)\b/.test(plain)
  )
    return 'A';
  if (/\b(umiarkowan\w*|moderate)\b/.test(plain)) return 'B';
  if (/\b(minimal\w*|niski wplyw|low impact)\b/.test(plain)) return 'C';
  return undefined;
}

/** A longer message is near no words: comparing it would only take long. */
const longestCompared = 150;

/** Intents whose words are nearest by spelling; at most three, none when nothing is near. */
function closest(plain: string): Intent[] {
  if (plain.length > longestCompared) return [];
  const scored = intents.map((intent) => {
    const words = languages.flatMap((language) => phrasebooks[language][intent].words);
    return { intent, likeness: Math.max(...words.map((word) => likeness(plain, word))) };
  });
  return scored
    .filter(({ likeness }) => likeness >= 0.45)
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, 3)
    .map(({ intent }) => intent);
}

/** Shared letter pairs, 0 to 1 (Dice's coefficient). */
function likeness(a: string, b: string): number {
  const pairs = (text: string) =>
    Array.from({ length: Math.max(0, text.length - 1) }, (_, i) => text.slice(i, i + 2));
  const left = pairs(a);
  const right = pairs(b);
  if (left.length + right.length === 0) return 0;
  const pool = [...right];
  let shared = 0;
  for (const pair of left) {
    const at = pool.indexOf(pair);
    if (at >= 0) {
      shared += 1;
      pool.splice(at, 1);
    }
  }
  return (2 * shared) / (left.length + right.length);
}

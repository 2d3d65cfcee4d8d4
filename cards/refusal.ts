import {
  askSubjects,
  benefitKinds,
  isCalendarDay,
  offers,
  type Refusal,
  refusals,
  roles,
  systemActors,
  terms,
  type Verb,
} from '../benefits/index.ts';
import type { Words } from '../locales/index.ts';
import { subjectWord } from './ask-words.ts';
import { dayName } from './benefit-state.ts';
import { actorName, areaOf, benefitName, kindName } from './benefit-words.ts';
import { hasNeeds } from './button-needs.ts';
import type { CardKit, CardMessage } from './card-kit.ts';
import { cardText, joined, noText, userText } from './card-text.ts';
import { type LabelFacts, verbButton } from './draw-card.ts';
import { incidentFields } from './incident-fields.ts';
import { noteCard } from './note.ts';

export interface RefusalView {
  readonly refusal: Refusal;
  /** The account in use; empty where there is none. */
  readonly account: string;
  /** Its organization, as it is called here. */
  readonly company?: string;
}

/** A "no": what, why, who can mend it, and the buttons that do. A button without its references is left out. */
export function refusalCard({ refusal, account, company }: RefusalView, kit: CardKit): CardMessage {
  const { words } = kit;
  const facts = factsInWords(refusal, account, kit);
  const { mender, buttons } = refusals[refusal.code];
  const verbs: readonly Verb[] = buttons;
  const whoMay = String(facts.whoMay);
  const known = whoMay !== 'none';
  const asksWhoMay = ['whoever-may-activate', 'admin-agent', 'global-admin'].includes(mender);
  return noteCard(kit, {
    title: cardText(words, `refusal.${refusal.code}.title`, facts),
    subtitle: facts.benefit === 'none' ? noText : userText(String(facts.benefit)),
    paragraphs: [cardText(words, `refusal.${refusal.code}.cause`, facts)],
    labelled:
      asksWhoMay && known ? [{ label: cardText(words, 'refusal.whoMay'), text: userText(whoMay) }] : [],
    footer: joined([userText(account), company === undefined ? noText : userText(company)]),
    buttons: whoCanMend(verbs, refusal)
      .filter((verb) => hasNeeds(verb, refusal.about))
      .map((verb) => verbButton(kit, verb, refusal.about, labelOf(verb, refusal))),
  });
}

/** An ask is labelled by what it asks for; a hand-over by whom it goes to, where that is one person. */
function labelOf(verb: Verb, { code, about, facts }: Refusal): LabelFacts {
  if (verb === 'show-plans' && code === 'no_incidents_left') return { what: 'ways' };
  if (verb === 'change-draft') return { what: 'back' };
  const subject = askSubjects.find((one) => one === about.what);
  if (verb !== 'ask' || subject === undefined) return {};
  const { whoMay = '' } = facts;
  const one = subject === 'open-for-customer' && whoMay !== '' && !String(whoMay).includes(',');
  return { what: subjectWord(subject), ...(one ? { name: String(whoMay) } : {}) };
}

/**
 * Whoever may activate does so instead of asking. Asking nobody would be refused: where nobody is known
 * and nothing is under way, who may is shown instead.
 */
function whoCanMend(buttons: readonly Verb[], { facts, about }: Refusal): readonly Verb[] {
  const inPlaceOfAsk = (other: Verb) => buttons.map((verb) => (verb === 'ask' ? other : verb));
  if (facts.mayActivate !== undefined) return inPlaceOfAsk('confirm-activation');
  if (facts.whoMay !== '' || about.activationId !== undefined) return buttons;
  return inPlaceOfAsk('show-who-may');
}

/** The cause alone, for the place on a form where it went wrong. */
export function refusalSentence({ refusal, account }: RefusalView, kit: CardKit): string {
  return kit.words.say(`refusal.${refusal.code}.cause`, factsInWords(refusal, account, kit));
}

/** Facts that come as codes, several parted by commas. */
const coded: readonly string[] = ['kind', 'offer', 'roles', 'fields', 'by'];

/** Facts as a text takes them: days and codes in words, and `none` for what nobody said. */
function factsInWords(refusal: Refusal, account: string, kit: CardKit): Record<string, string | number> {
  const { words } = kit;
  const facts: Record<string, string | number> = {
    whoMay: 'none',
    account: account || 'none',
    benefit: 'none',
  };
  for (const part of ['title', 'cause'] as const) {
    for (const name of words.argumentsOf(`refusal.${refusal.code}.${part}`)) facts[name] ??= 'none';
  }
  const said: Refusal['facts'] = { ...refusal.about, ...refusal.facts };
  for (const [name, fact] of Object.entries(said)) {
    if (fact === '') continue;
    const inCode = typeof fact === 'string' && (coded.includes(name) || isCalendarDay(fact));
    facts[name] = inCode ? inWords(fact, kit) : fact;
  }
  const kind = benefitKinds.find((one) => one === said.kind);
  const offer = offers.find((one) => one === said.offer);
  if (kind === undefined) return facts;
  facts.area = areaOf(kind);
  facts.benefit = offer === undefined ? kindName(words, kind) : benefitName(words, { kind, offer });
  return facts;
}

/** A day is told as a day; codes of roles, benefits, offers, fields and of what works by itself in words. */
function inWords(fact: string, kit: CardKit): string {
  if (isCalendarDay(fact)) return dayName(kit, fact);
  const codes = fact.split(/,\s*/);
  return kit.words.list(codes.map((code) => termOf(code, kit.words) ?? code));
}

function termOf(code: string, words: Words): string | undefined {
  const term = [...roles, ...benefitKinds, ...offers].find((one) => one === code);
  if (term !== undefined) return terms[term][words.language];
  const field = incidentFields.find((one) => one === code);
  if (field !== undefined) return words.say(`incident-form.name.${field}`);
  const system = systemActors.find((one) => one === code);
  return system === undefined ? undefined : actorName(words, { system });
}

import type { BenefitRow } from '../benefits/memberships/index.ts';
import { benefitIds, offerName, shortName } from './benefit-words.ts';
import type { ShownButton } from './buttons.ts';
import type { CardKit, CardMessage } from './card-kit.ts';
import { type CardText, cardText } from './card-text.ts';
import { verbButton } from './draw-card.ts';
import { leftOf } from './incident-words.ts';
import { noteCard } from './note.ts';

export interface WelcomeView {
  /** Empty where nobody has said it yet. */
  readonly company: string;
  readonly rows: readonly BenefitRow[];
  /** Whether a role that may activate was seen lately. */
  readonly admin: boolean;
  /** Whether anybody has written down what the company holds. */
  readonly recorded: boolean;
}

/** The first message to somebody: what there is for them, and the first tap. */
export function welcomeCard(view: WelcomeView, kit: CardKit): CardMessage {
  const { words } = kit;
  const company = view.company === '' ? words.say('welcome.company') : view.company;
  return noteCard(kit, {
    title: cardText(words, 'welcome.hello'),
    paragraphs: view.recorded ? whatThereIs(view, company, kit) : nothingYet(view, company, kit),
    buttons: buttonsOf(view, kit),
  });
}

function nothingYet({ admin }: WelcomeView, company: string, { words }: CardKit): readonly CardText[] {
  const nothing = cardText(words, 'welcome.nothing', { company });
  return admin ? [nothing] : [nothing, cardText(words, 'welcome.nothing-member')];
}

function whatThereIs({ rows, admin }: WelcomeView, company: string, kit: CardKit): readonly CardText[] {
  const { words } = kit;
  const usable = rows.filter((row) => row.state === 'active' || row.state === 'exhausted');
  const later = rows.filter((row) => row.state === 'inactive' || row.state === 'rejected');
  const paragraphs: CardText[] = [];
  if (usable.length > 0) {
    paragraphs.push(cardText(words, 'welcome.has', { company, benefits: named(usable, kit) }));
    const left = usable.filter((row) => row.state === 'active').length;
    const said = left === 0 ? 'none' : left < usable.length ? 'some' : 'all';
    paragraphs.push(cardText(words, 'welcome.may-use', { left: said }));
  } else {
    paragraphs.push(cardText(words, 'welcome.has-nothing-active', { company }));
  }
  if (later.length > 0 && (admin || usable.length === 0)) {
    paragraphs.push(cardText(words, 'welcome.to-activate', { benefits: namesOf(later, kit) }));
  }
  return paragraphs;
}

/** `produkty lokalne (zostało 13 z 20), chmura (bez limitu)`; the offer too where one kind stands twice. */
function named(rows: readonly BenefitRow[], { words }: CardKit): string {
  const shown = rows.map((row) => {
    const kind = words.say(`welcome.kind.${row.kind}`);
    const twice = rows.filter((other) => other.kind === row.kind).length > 1;
    const what = twice ? `${kind} · ${offerName(words, row.offer)}` : kind;
    return words.say('welcome.with', { what, left: leftOf(words, row) });
  });
  const [last, ...before] = [...shown].reverse();
  if (last === undefined || before.length === 0) return last ?? '';
  return words.say('welcome.and', { before: words.list(before.reverse()), last });
}

const namesOf = (rows: readonly BenefitRow[], { words }: CardKit): string =>
  words.list(rows.map((row) => shortName(words, row)));

function buttonsOf({ rows, admin, recorded }: WelcomeView, kit: CardKit): readonly ShownButton[] {
  const can = verbButton(kit, 'show-help');
  if (!recorded) {
    return admin
      ? [verbButton(kit, 'enter-memberships'), verbButton(kit, 'explain-file'), verbButton(kit, 'later'), can]
      : [verbButton(kit, 'show-who-may'), verbButton(kit, 'show-my-roles'), can];
  }
  const table = verbButton(kit, 'show-table', {}, { what: 'left' });
  const open = rows.find((row) => row.state === 'inactive' || row.state === 'rejected');
  if (open !== undefined && (admin || !rows.some((row) => row.state === 'active'))) {
    const label = { benefit: shortName(kit.words, open) };
    return [verbButton(kit, admin ? 'confirm-activation' : 'ask', benefitIds(open), label), table, can];
  }
  const used = rows.find((row) => row.state === 'exhausted');
  if (used?.grantId !== undefined && !rows.some((row) => row.state === 'active'))
    return [verbButton(kit, 'enter-portal-line', { ...benefitIds(used), grantId: used.grantId }), table, can];
  return [verbButton(kit, 'new-incident', {}, { what: 'broken' }), table, can];
}

import {
  type Diagnosis,
  type DiagnosisStart,
  diagnoses,
  type LinkName,
  linkTo,
  type Mend,
  type Verb,
} from '../benefits/index.ts';
import type { BenefitRow } from '../benefits/memberships/index.ts';
import type { TextKey } from '../locales/index.ts';
import { subjectWord } from './ask-words.ts';
import { dayName } from './benefit-state.ts';
import { benefitIds, benefitName } from './benefit-words.ts';
import { hasNeeds } from './button-needs.ts';
import type { ShownButton } from './buttons.ts';
import type { CardKit, CardMessage } from './card-kit.ts';
import { type CardText, cardText, joined, noText, userText } from './card-text.ts';
import { distinctNames } from './choice-of-benefit.ts';
import { type LabelFacts, linkButton, verbButton } from './draw-card.ts';
import { noteCard } from './note.ts';

/** What is wrong? Five places to begin. */
export function diagnosisStartCard(kit: CardKit): CardMessage {
  const { words } = kit;
  return noteCard(kit, {
    title: cardText(words, 'diagnosis.start.title'),
    paragraphs: [cardText(words, 'diagnosis.start.intro')],
    buttons: diagnoses.map((start) => titled(kit, { start }, `diagnosis.start.${start}`)),
  });
}

export interface DiagnosisView {
  readonly start: DiagnosisStart;
  /** Answers so far. */
  readonly answers: readonly string[];
  /** Questions that were asked so far; what a message says by itself was not. */
  readonly asked: number;
  readonly account: string;
  readonly company: string;
  /** Names of people who may activate, without the reader. */
  readonly whoMay: readonly string[];
  readonly mayActivate: boolean;
  /** The account's roles were seen lately. */
  readonly rolesChecked?: boolean;
  /** A private chat, where the last digits of ids may stand. */
  readonly endings?: { readonly access: string; readonly contract: string };
  /** The distributor, where one is recorded. */
  readonly provider?: string;
}

/** One question, with a button an answer. */
export function diagnosisQuestionCard(
  view: DiagnosisView,
  found: Extract<Diagnosis, { kind: 'question' | 'which-benefit' }>,
  kit: CardKit,
): CardMessage {
  const { words } = kit;
  const number = view.asked + 1;
  const names = found.kind === 'which-benefit' ? distinctNames(words, found.rows) : [];
  return noteCard(kit, {
    title: cardText(words, titleOf(found)),
    subtitle: found.row === undefined ? noText : userText(benefitName(words, found.row)),
    paragraphs: hintsOf(view, found, kit),
    footer: joined([cardText(words, 'diagnosis.at-most', { number }), accountLine(view, kit)]),
    buttons:
      found.kind === 'which-benefit'
        ? found.rows.map((row, index) => ({
            ...verbButton(kit, 'start-diagnosis', saidIds(view, row)),
            title: names[index] ?? '',
          }))
        : found.answers.map((answer) => answerButton(view, found.row, answer, kit)),
  });
}

function titleOf(found: Extract<Diagnosis, { kind: 'question' | 'which-benefit' }>): TextKey {
  if (found.kind === 'which-benefit') return 'diagnosis.which-benefit';
  // What to try comes first, and the question after it.
  return found.question === 'did-it-help' ? 'diagnosis.order.title' : `diagnosis.question.${found.question}`;
}

/** Where nothing is left to ask and somebody is known who can look, *no* asks them in the same tap. */
function answerButton(
  view: DiagnosisView,
  row: BenefitRow | undefined,
  answer: string,
  kit: CardKit,
): ShownButton {
  const title = `diagnosis.answer.${answer}` as TextKey;
  const asks =
    answer === 'still-refused' && !mayCorrect(view) && view.whoMay.length > 0 && row?.grantId !== undefined;
  if (!asks || row.offer === 'action-pack') return titled(kit, saidIds(view, row, answer), title);
  return { ...verbButton(kit, 'ask', { ...idsOfRow(row), what: 'check-ids' }), title: kit.words.say(title) };
}

function hintsOf(
  { account, endings }: DiagnosisView,
  found: Extract<Diagnosis, { kind: 'question' | 'which-benefit' }>,
  { words }: CardKit,
): readonly CardText[] {
  if (found.kind === 'which-benefit') return [];
  if (found.question === 'which-account') return [cardText(words, 'diagnosis.account-here', { account })];
  if (found.question !== 'did-it-help') return [];
  return [
    endings === undefined
      ? cardText(words, 'explain.ids.order')
      : cardText(words, 'explain.ids.order-endings', endings),
    cardText(words, 'diagnosis.question.did-it-help'),
  ];
}

/** The cause by its name, what was looked up, what cannot be seen, and the tap that mends it. */
export function causeCard(
  view: DiagnosisView,
  found: Extract<Diagnosis, { kind: 'cause' }>,
  mends: readonly Mend[],
  kit: CardKit,
): CardMessage {
  const { words } = kit;
  const { cause, row, checked } = found;
  const facts = {
    account: view.account,
    company: view.company,
    provider: view.provider ?? 'none',
    benefit: row === undefined ? words.say('diagnosis.a-benefit') : benefitName(words, row),
    starts: row === undefined ? '' : dayName(kit, row.startsOn),
    ends: row === undefined ? '' : dayName(kit, row.endsOn),
  };
  const looked = checked.map((one) =>
    cardText(words, `diagnosis.found.${one.check}.${one.found}` as TextKey, facts),
  );
  const unseen = unseenOf(found);
  const who = view.whoMay.length > 0 && needsWhoMay.includes(cause);
  return noteCard(kit, {
    title: cardText(words, `cause.${cause}.title`, facts),
    subtitle: row === undefined ? noText : userText(benefitName(words, row)),
    paragraphs: [cardText(words, `cause.${cause}.why`, facts)],
    labelled: [
      ...(looked.length === 0
        ? []
        : [{ label: cardText(words, 'diagnosis.checked'), text: joined(looked, '; ') }]),
      ...(unseen === undefined
        ? []
        : [{ label: cardText(words, 'diagnosis.unseen'), text: cardText(words, unseen) }]),
      ...(who ? [{ label: cardText(words, 'refusal.whoMay'), text: userText(words.list(view.whoMay)) }] : []),
    ],
    footer: accountLine(view, kit),
    buttons: mends.flatMap((mend) => buttonOf(mend, view, row, kit)),
  });
}

const needsWhoMay: readonly string[] = [
  'nothing-recorded',
  'contract-id-missing',
  'window-passed',
  'role-missing',
  'role-unknown',
  'waiting-for-click',
];

const inPartnerCenter: readonly string[] = [
  'no-active-offer',
  'enrolment-not-active',
  'wrong-account',
  'not-authorized',
  'portal-benefits',
];
const inPortal: readonly string[] = ['plan-is-there', 'linked-to-another-account', 'ids-differ'];

function unseenOf({ cause }: { readonly cause: string }): TextKey | undefined {
  if (inPartnerCenter.includes(cause)) return 'diagnosis.unseen.partner-center';
  return inPortal.includes(cause) ? 'diagnosis.unseen.portal' : undefined;
}

const linkLabels: Partial<Readonly<Record<LinkName, TextKey>>> = {
  supportForBusiness: 'link.support-for-business',
  azureSupport: 'link.azure',
  microsoft365Admin: 'link.microsoft-365',
  powerPlatformAdmin: 'link.power-platform',
  manageBenefits: 'link.manage-benefits',
  membershipCenterActivation: 'link.pmc',
};

function buttonOf(
  mend: Mend,
  view: DiagnosisView,
  row: BenefitRow | undefined,
  kit: CardKit,
): readonly ShownButton[] {
  if (typeof mend === 'object' && 'link' in mend) {
    const label = linkLabels[mend.link] ?? (`diagnosis.link.${mend.link}` as TextKey);
    return [linkButton(kit.words.say(label), linkTo(mend.link))];
  }
  const ids = row === undefined ? {} : idsOfRow(row);
  const asked = askedOf(mend, view);
  if (asked !== undefined) {
    if (row?.grantId === undefined) return [];
    return [verbButton(kit, 'ask', { ...ids, what: asked }, { what: subjectWord(asked) })];
  }
  const verb = verbOf(mend, view);
  const label = labelOf(mend, verb, view);
  return hasNeeds(verb, ids) ? [verbButton(kit, verb, ids, label)] : [];
}

/** What somebody who may is asked for, besides the activation. */
function askedOf(mend: Exclude<Mend, { readonly link: LinkName }>, view: DiagnosisView) {
  if (mend === 'enter-or-ask-ids') return view.mayActivate ? undefined : 'check-ids';
  return typeof mend === 'object' && !mayCorrect(view) ? mend.ask : undefined;
}

/** Seen with a role that may: nobody else has to look. */
function mayCorrect({ mayActivate, rolesChecked }: DiagnosisView): boolean {
  return mayActivate && rolesChecked === true;
}

function labelOf(mend: Mend, verb: Verb, view: DiagnosisView): LabelFacts {
  if (typeof mend === 'object' && 'ask' in mend) return { what: 'correctIds' };
  return verb === 'check-roles' && view.rolesChecked !== true ? { what: 'first' } : {};
}

function verbOf(mend: Exclude<Mend, { readonly link: LinkName }>, { mayActivate }: DiagnosisView): Verb {
  if (mend === 'activate-or-ask') return mayActivate ? 'confirm-activation' : 'ask';
  if (mend === 'record-or-who-may') return mayActivate ? 'enter-memberships' : 'show-who-may';
  const entered = mend === 'enter-or-ask-ids' || mend.ask !== undefined;
  return entered ? 'enter-ids' : mend.verb;
}

const idsOfRow = (row: BenefitRow): Record<string, string> => ({
  ...benefitIds(row),
  ...(row.grantId === undefined ? {} : { grantId: row.grantId }),
  ...(row.activationId === undefined ? {} : { activationId: row.activationId }),
});

function saidIds(
  { start, answers, asked }: DiagnosisView,
  row: BenefitRow | undefined,
  answer?: string,
): Record<string, string> {
  const all = answer === undefined ? answers : [...answers, answer];
  return {
    start,
    asked: String(asked + 1),
    ...(all.length === 0 ? {} : { answers: all.join('.') }),
    ...(row === undefined ? {} : benefitIds(row)),
  };
}

function titled(kit: CardKit, ids: Readonly<Record<string, string>>, title: TextKey): ShownButton {
  return { ...verbButton(kit, 'start-diagnosis', ids), title: kit.words.say(title) };
}

const accountLine = ({ account, company }: DiagnosisView, { words }: CardKit): CardText =>
  cardText(words, 'diagnosis.account', { account, company });

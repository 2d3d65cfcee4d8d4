import { allowanceOfLine, type MembershipLine } from '../benefits/memberships/index.ts';
import { benefitName, offerName } from './benefit-words.ts';
import type { ShownButton } from './buttons.ts';
import type { CardKit, CardMessage } from './card-kit.ts';
import { type CardText, cardText, joined, noText, userText } from './card-text.ts';
import { drawCard, verbButton } from './draw-card.ts';
import { dotted } from './incident-words.ts';
import membershipsReview from './memberships-review.card.json' with { type: 'json' };
import type { NamedOrganization } from './organization-choice.ts';
import { type CardView, cardTemplate } from './template.ts';

const template = cardTemplate(membershipsReview);

export interface MembershipsReviewView {
  readonly draftId: string;
  /** Brought back by *Save*, so that nothing else is changed than what stands here. */
  readonly changes?: string;
  readonly lines: readonly MembershipLine[];
  /** What saving would change, as sentences for the reader. */
  readonly differences?: readonly string[];
  /** The record said what holds before: what does not differ is said to be recorded already. */
  readonly compared?: boolean;
  /** Of the company; each line names its own where there are several. */
  readonly organizations?: readonly NamedOrganization[];
  /** The reader is known to hold no role that may save: somebody is asked instead. */
  readonly mayNotSave?: boolean;
  /** The colleague who has read it and asks the reader to save it. */
  readonly askedBy?: string;
  /** What is wrong, as sentences; nothing can be saved then. */
  readonly problems: readonly string[];
}

/** Reads back in words what was pasted or filled in, before it is saved. */
export function membershipsReviewCard(view: MembershipsReviewView, kit: CardKit): CardMessage {
  const { words } = kit;
  const { lines, differences = [], problems, compared = false } = view;
  const unchanged = compared && differences.length === 0;
  return drawCard(kit, {
    template,
    view: {
      title:
        view.askedBy === undefined
          ? cardText(words, 'memberships-review.title')
          : cardText(words, 'memberships-asked.title', { name: view.askedBy }),
      lines: lines.map((line) => lineView(line, view, kit)),
      hasProblems: problems.length > 0,
      problemsHead: cardText(words, 'memberships-review.problems'),
      problems: dotted(problems.map(userText)),
      hasDifferences: differences.length > 0,
      differencesHead: cardText(words, 'memberships-review.differences'),
      differences: dotted(differences.map(userText)),
      footer: cardText(
        words,
        unchanged ? 'memberships-review.unchanged' : 'memberships-review.nothing-saved',
      ),
    },
    buttons: buttonsOf(view, unchanged, kit),
    summary: words.say('memberships-review.summary', { count: lines.length }),
  });
}

function buttonsOf(
  { draftId, changes, problems, mayNotSave = false, askedBy }: MembershipsReviewView,
  unchanged: boolean,
  kit: CardKit,
): readonly ShownButton[] {
  const seen = { draftId, ...(changes === undefined ? {} : { changes }) };
  const ready = problems.length === 0 && !unchanged;
  const save = ready && !mayNotSave ? [verbButton(kit, 'save-memberships', seen)] : [];
  const ask = ready && mayNotSave ? [verbButton(kit, 'ask-memberships', { draftId })] : [];
  const list = verbButton(kit, 'show-memberships');
  if (askedBy !== undefined) return [...save, verbButton(kit, 'decline-memberships', { draftId }), list];
  const correct = verbButton(kit, 'enter-memberships', { draftId }, { what: 'correct' });
  return [...save, ...ask, correct, unchanged ? list : verbButton(kit, 'cancel')];
}

function lineView(line: MembershipLine, view: MembershipsReviewView, kit: CardKit): CardView {
  const { words } = kit;
  const { kind, offer, competency } = line;
  const named = kind === undefined ? offerName(words, offer) : benefitName(words, { kind, offer });
  const by = line.activateBy;
  const missing = line.accessId !== undefined && line.contractId === undefined;
  const facts = [
    cardText(words, 'memberships-review.period', {
      from: words.day(line.startsOn),
      to: words.day(line.endsOn),
    }),
    kind === undefined ? cardText(words, 'memberships-review.inactive') : noText,
    leftOfLine(line, kit),
    by === undefined ? noText : cardText(words, 'memberships-review.activate-by', { day: words.day(by) }),
    line.accessId === undefined
      ? noText
      : cardText(words, 'memberships-review.access-id', { id: line.accessId }),
    line.contractId === undefined
      ? noText
      : cardText(words, 'memberships-review.contract-id', { id: line.contractId }),
  ];
  return {
    name: joined([userText(named), userText(competency), organizationOf(line, view)]),
    text: joined(facts, ', '),
    hasMissing: missing,
    missing: cardText(words, 'memberships-review.contract-id-missing'),
  };
}

function organizationOf(
  { tenantId }: MembershipLine,
  { organizations = [] }: MembershipsReviewView,
): CardText {
  const [, second] = organizations;
  const own = organizations.find(({ id }) => id === tenantId);
  return second === undefined || own === undefined ? noText : userText(own.name);
}

/** `zostało 13 z 20`, from what the line says was used. */
function leftOfLine(line: MembershipLine, { words }: CardKit): CardText {
  if (line.kind === undefined || line.accessId === undefined) return noText;
  const competencies = line.competency === '' ? [] : [line.competency];
  const allowance = allowanceOfLine(line.offer, line.startsOn, competencies, line.kind);
  if (allowance === 'unlimited') return cardText(words, 'pool.unlimited');
  if (allowance === 'not-entitled' || line.used === undefined) return noText;
  return cardText(words, 'pool.left', { left: Math.max(0, allowance - line.used), allowance });
}

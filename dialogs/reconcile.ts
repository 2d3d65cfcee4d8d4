import { draftServedBy } from '../benefits/incidents/index.ts';
import {
  comparedLines,
  mostPortalLines,
  type PortalPlan,
  portalPlansIn,
} from '../benefits/memberships/index.ts';
import {
  benefitName,
  portalLineEntryCard,
  portalLineInput,
  reconcileCard,
  reconciledCard,
  textNote,
} from '../cards/index.ts';
import type { Awaiting, Feature } from './feature-dialog.ts';
import { readRows } from './memberships-entry.ts';
import { idsOf, inputsOf, ordered, orderedAnew, refused, rowOf, settle } from './order.ts';
import type { Turn } from './turn.ts';

/** The portal's own count: a pasted plan line is read back beside the record and corrects it by one tap. */
export const reconcile: Feature = {
  id: 'reconcile',
  verbs: {
    'enter-portal-line': enter,
    'apply-portal-line': apply,
    'apply-portal-dates': apply,
    'another-plan': anotherPlan,
  },
  intents: { reconcile: paste },
  hears: { line: hear, rows: (turn, text) => readRows(turn, text) },
};

/** What the answer goes on with: the benefit it was asked for, and the incident that waits. */
type Onward = Readonly<Record<string, string>>;
const onward = ['membershipId', 'kind', 'grantId', 'incidentId'] as const;

function onwardOf(turn: Turn): Onward {
  const ids = idsOf(turn);
  return Object.fromEntries(
    onward.flatMap((name) => (ids[name] === undefined ? [] : [[name, ids[name]] as const])),
  );
}

async function enter(turn: Turn): Promise<Awaiting | undefined> {
  if (!turn.personal) return refused(turn, 'personal_chat_only');
  const pasted = inputsOf(turn)[portalLineInput] ?? '';
  return pasted.trim() === '' ? ask(turn, onwardOf(turn)) : hear(turn, pasted, onwardOf(turn));
}

async function ask(turn: Turn, ids: Onward, typed = '', problem = ''): Promise<Awaiting> {
  const view = await turn.view();
  const row = view.rows.find(({ grantId }) => grantId !== undefined && grantId === ids.grantId);
  const asked = row ?? rowOf(view, ids.membershipId, ids.kind);
  const byHand = await turn.services.mayTryToActivate(turn.asker);
  await turn.show(
    portalLineEntryCard(
      { ids, typed, problem, byHand, ...(asked === undefined ? {} : { row: asked }) },
      turn.kit,
    ),
  );
  return { for: 'line', facts: ids };
}

async function paste(turn: Turn): Promise<Awaiting | undefined> {
  if (!turn.personal) return refused(turn, 'personal_chat_only');
  if (turn.input.kind !== 'text' || turn.input.recognized.slots.hasPortalLine !== true) return ask(turn, {});
  return hear(turn, turn.input.text, {});
}

/** Plan lines that came where rows were asked for: the record decides what they are. */
export function hearPlans(turn: Turn, text: string): Promise<Awaiting | undefined> {
  return hear(turn, text, {});
}

/** Lines with a known Access ID are compared; the others are memberships, if anything. */
async function hear(turn: Turn, text: string, ids: Onward): Promise<Awaiting | undefined> {
  if (!turn.personal) return refused(turn, 'personal_chat_only');
  const view = await turn.view();
  const pasted = portalPlansIn(text);
  const plans = pasted.slice(0, mostPortalLines);
  if (plans.length === 0) return ask(turn, ids, text, turn.words.say('portal-line.not-found'));
  const compared = comparedLines(
    view.record,
    plans.map((plan) => ({ ...plan.reading, plan })),
    view.today,
  );
  const known = compared.filter(({ comparison }) => comparison.kind !== 'unknown');
  const unknown = compared.filter(({ comparison }) => comparison.kind === 'unknown');
  if (known.length > 0) await confirm(turn, known, ids);
  if (pasted.length > plans.length) {
    const facts = { count: pasted.length - plans.length, most: mostPortalLines };
    await turn.show(textNote({ title: 'reconcile.left-out', facts }, turn.kit));
  }
  if (unknown.length === 0) return undefined;
  return readRows(turn, unknown.map(({ line }) => line.plan.text).join('\n'));
}

type Compared = ReturnType<typeof comparedLines<PortalPlan['reading'] & { plan: PortalPlan }>>[number];

async function confirm(turn: Turn, known: readonly Compared[], ids: Onward): Promise<void> {
  const lines = known.map(({ line, comparison }) => {
    const { accessId = '', startsOn, endsOn } = line;
    return {
      accessId,
      comparison,
      ...(startsOn === undefined ? {} : { startsOn }),
      ...(endsOn === undefined ? {} : { endsOn }),
    };
  });
  const mayCorrectDates = await turn.services.mayTryToActivate(turn.asker);
  const dated = known.some(
    ({ comparison }) => comparison.kind !== 'unknown' && comparison.dates?.plausible === true,
  );
  const counted = known.some(({ comparison }) => comparison.kind === 'counted');
  if (!counted && !(dated && mayCorrectDates)) {
    return turn.show(reconcileCard({ lines, mayCorrectDates, ids }, turn.kit));
  }
  const order = orderedAnew(turn, 'enter-portal-line', {});
  const given = known.map(({ line: { plan } }) => plan.reading);
  const outcome = await turn.services.useCases.draftPortalLines(order, {
    lines: given.map(({ accessId, startsOn, endsOn, remaining }) => ({
      ...(accessId === undefined ? {} : { accessId }),
      ...(startsOn === undefined ? {} : { startsOn }),
      ...(endsOn === undefined ? {} : { endsOn }),
      ...(remaining === undefined ? {} : { remaining }),
    })),
  });
  await settle(turn, outcome, async ({ draftId }) => {
    await turn.show(reconcileCard({ lines, draftId, mayCorrectDates, ids }, turn.kit));
  });
}

async function apply(turn: Turn): Promise<undefined> {
  const { useCases } = turn.services;
  const { draftId = '', incidentId } = idsOf(turn);
  const withDates = turn.input.kind === 'button' && turn.input.button.verb === 'apply-portal-dates';
  const outcome = await (withDates
    ? useCases.applyPortalDates(ordered(turn), { draftId })
    : useCases.applyPortalLines(ordered(turn), { draftId }));
  return settle(turn, outcome, async (reconciled) => {
    const view = await turn.view(true);
    const changed = [...reconciled.balances, ...reconciled.dates].map(({ grantId }) => grantId);
    const rows = view.rows.filter(({ grantId }) => grantId !== undefined && changed.includes(grantId));
    const { incidents } = view.record;
    // A line pasted by itself says nothing of the draft that waits for it: one that nothing was left for.
    const refilled = rows
      .filter(({ grantId: id, allowance, reserved = 0 }) =>
        reconciled.balances.some(({ grantId, from }) => grantId === id && from + reserved === allowance),
      )
      .map(({ grantId = '' }) => grantId);
    const waits =
      incidents.find(({ id, state }) => id === incidentId && state === 'draft') ??
      draftServedBy(view.record, turn.asker, refilled, view.today);
    await turn.replace(
      reconciledCard(
        { reconciled, rows, ...(waits === undefined ? {} : { incidentId: waits.id }) },
        turn.kit,
      ),
    );
  });
}

/** The line is not of the plan that has its Access ID: nothing is changed, and what can be wrong is said. */
async function anotherPlan(turn: Turn): Promise<undefined> {
  const { draftId = '' } = idsOf(turn);
  const [draft, view] = await Promise.all([
    turn.services.useCases.portalDraft(turn.asker, draftId),
    turn.view(),
  ]);
  const lines = draft === undefined ? [] : comparedLines(view.record, draft.lines, view.today);
  const [comparison] = lines.map((one) => one.comparison);
  if (comparison === undefined || comparison.kind === 'unknown') return refused(turn, 'portal_draft_gone');
  const { kind, id: grantId } = comparison.grant;
  const { offer, id: membershipId } = comparison.membership;
  await turn.replace(
    textNote(
      {
        title: 'another-plan.title',
        paragraphs: ['another-plan.text'],
        facts: { benefit: benefitName(turn.words, { kind, offer }) },
        buttons: [
          ['enter-portal-line', onwardOf(turn), { what: 'another' }],
          ['show-benefit', { membershipId, kind, grantId }],
          ['show-table', {}],
        ],
      },
      turn.kit,
    ),
  );
  return undefined;
}

import type { Incident } from '../benefits/incidents/index.ts';
import type {
  Activation,
  CalendarDay,
  CompanyView,
  Json,
  Ordered,
  Outcome,
  Refusal,
  RefusalCode,
  Refused,
  Verb,
} from '../benefits/index.ts';
import { idsThereYetOn, refusal, samePerson } from '../benefits/index.ts';
import type { BenefitRow } from '../benefits/memberships/index.ts';
import { doneBeforeCard } from '../cards/index.ts';
import type { Slots } from './intents.ts';
import type { Turn } from './turn.ts';

/** The command of the tapped button: its opId makes a second tap the same command. */
export function ordered(turn: Turn): Ordered {
  const opId = turn.input.kind === 'button' ? turn.input.button.op : undefined;
  return { asker: turn.asker, proof: turn.proof, opId: opId ?? '' };
}

/** A command that starts from a text and keeps only a draft: drawn here and now. */
export function orderedAnew(turn: Turn, verb: Verb, ids: Readonly<Record<string, string>>): Ordered {
  return {
    asker: turn.asker,
    proof: turn.proof,
    opId: turn.services.opIds.draw({ companyId: turn.asker.companyId, verb, ids }),
  };
}

/**
 * Shows how a command ended: refused with cause and mend, done by somebody else before, or done.
 * The same person's second tap sees the result again.
 */
export async function settle<A extends Json>(
  turn: Turn,
  outcome: Outcome<A>,
  done: (answer: A) => Promise<void>,
): Promise<undefined> {
  if (outcome.kind === 'refused') {
    await turn.refuse(outcome.refusal);
    return undefined;
  }
  const by = outcome.again?.by;
  if (
    outcome.again !== undefined &&
    by !== undefined &&
    'person' in by &&
    !samePerson(by.person, turn.asker)
  ) {
    await turn.replace(doneBeforeCard({ what: '', by, at: outcome.again.at }, turn.kit));
    return undefined;
  }
  await done(outcome.answer);
  return undefined;
}

/** Refused only because its person is not signed in now: a tap can ask for that, a text cannot. */
export function asksToSignIn(result: { readonly kind: string } | Refused): boolean {
  if (result.kind !== 'refused' || !('refusal' in result)) return false;
  return result.refusal.code === 'sign_in_needed' || result.refusal.code === 'sign_in_too_old';
}

/** The references of the tapped button; none for a text. */
export function idsOf(turn: Turn): Readonly<Record<string, string>> {
  return turn.input.kind === 'button' ? turn.input.button.ids : {};
}

/** What was filled in with the tap, by input id; nothing for a text. */
export function inputsOf(turn: Turn): Readonly<Record<string, string>> {
  return turn.input.kind === 'button' ? turn.input.inputs : {};
}

export function rowOf(
  view: CompanyView,
  membershipId: string | undefined,
  kind: string | undefined,
): BenefitRow | undefined {
  return view.rows.find((row) => row.membershipId === membershipId && row.kind === kind);
}

/** The benefit an incident uses; none on a free path. */
export function rowUsedBy(
  { rows }: CompanyView,
  { grantId }: Pick<Incident, 'grantId'>,
): BenefitRow | undefined {
  return grantId === undefined ? undefined : rows.find((row) => row.grantId === grantId);
}

/** The rows that a message can mean: all of them where it names no benefit and no offer. */
export function rowsMeant({ rows }: CompanyView, { input }: Turn): readonly BenefitRow[] {
  const { kind, offer }: Slots = input.kind === 'text' ? input.recognized.slots : {};
  return rows.filter((row) => (kind ?? row.kind) === row.kind && (offer ?? row.offer) === row.offer);
}

/** The row a button names, or the refusal that says why there is none. */
export async function namedRow(turn: Turn): Promise<{ view: CompanyView; row: BenefitRow } | undefined> {
  const view = await turn.view();
  const { membershipId, kind } = idsOf(turn);
  const row = rowOf(view, membershipId, kind);
  if (row === undefined) {
    await turn.refuse(refusal('benefit_unknown'));
    return undefined;
  }
  return { view, row };
}

/** The day the bot asks whether the ids are there; before the click, if it were made now. */
export function askAgainOn({ now, record }: CompanyView, activation: Activation): CalendarDay {
  return activation.askOn ?? idsThereYetOn(activation.submittedAt ?? now, record.zone);
}

/** Says no, and leaves nothing open. */
export async function refused(
  turn: Turn,
  code: RefusalCode,
  facts: Refusal['facts'] = {},
  about: Refusal['about'] = {},
): Promise<undefined> {
  await turn.refuse(refusal(code, facts, about));
  return undefined;
}

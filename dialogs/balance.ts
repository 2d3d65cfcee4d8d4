import { type CompanyView, dayOf } from '../benefits/index.ts';
import type { BenefitRow } from '../benefits/memberships/index.ts';
import {
  balanceFormCard,
  choiceOfBenefitCard,
  refusalSentence,
  remainingInput,
  textNote,
} from '../cards/index.ts';
import type { Awaiting, Feature } from './feature-dialog.ts';
import { idsOf, inputsOf, ordered, refused, rowOf, settle } from './order.ts';
import type { Turn } from './turn.ts';

/** A balance put right by hand, by somebody who may. */
export const balance: Feature = {
  id: 'balance',
  verbs: { 'enter-balance': enter, 'correct-balance': correct },
  intents: {},
  hears: { remaining: hear },
};

/** The row whose balance it is: by its grant, or by its benefit. */
function rowIn(view: CompanyView, ids: Readonly<Record<string, string>>): BenefitRow | undefined {
  const { grantId, membershipId, kind } = ids;
  const named = view.rows.find((row) => row.grantId !== undefined && row.grantId === grantId);
  return named ?? rowOf(view, membershipId, kind);
}

async function enter(turn: Turn): Promise<Awaiting | undefined> {
  const view = await turn.view();
  const ids = idsOf(turn);
  const counted = view.rows.filter(
    ({ remaining, state }) => typeof remaining === 'number' && state !== 'expired',
  );
  const named = ids.grantId !== undefined || ids.membershipId !== undefined;
  const row = named ? rowIn(view, ids) : counted.length === 1 ? counted[0] : undefined;
  if (!named && counted.length > 1) {
    const choice = { rows: counted, verb: 'enter-balance', title: 'choose.balance' } as const;
    await turn.show(choiceOfBenefitCard(choice, turn.kit));
    return undefined;
  }
  if (row?.grantId === undefined) return refused(turn, 'benefit_unknown');
  if (row.allowance === 'unlimited')
    return refused(turn, 'balance_unlimited', { kind: row.kind, offer: row.offer });
  return ask(turn, view, row);
}

async function ask(
  turn: Turn,
  { record }: CompanyView,
  row: BenefitRow,
  again: { readonly typed?: string; readonly problem?: string } = {},
): Promise<Awaiting> {
  const at = record.grants.find(({ id }) => id === row.grantId)?.reconciledAt;
  const reconciled = at === undefined ? {} : { reconciledOn: dayOf(at, record.zone) };
  await turn.show(balanceFormCard({ row, ...reconciled, ...again }, turn.kit));
  return { for: 'remaining', facts: { grantId: row.grantId ?? '' } };
}

/** The number typed as a message: the card comes again with it filled in. */
async function hear(turn: Turn, text: string, facts: Awaiting['facts']): Promise<Awaiting | undefined> {
  const view = await turn.view();
  const row = rowIn(view, facts);
  if (row === undefined) return refused(turn, 'benefit_unknown');
  await ask(turn, view, row, { typed: text });
  return undefined;
}

async function correct(turn: Turn): Promise<Awaiting | undefined> {
  const { grantId = '' } = idsOf(turn);
  const typed = (inputsOf(turn)[remainingInput] ?? '').trim();
  const remaining = /^\d{1,6}$/.test(typed) ? Number(typed) : -1;
  const outcome = await turn.services.useCases.correctBalance(ordered(turn), { grantId, remaining });
  const view = await turn.view(true);
  const row = rowIn(view, { grantId });
  if (outcome.kind === 'refused' && outcome.refusal.code === 'remaining_out_of_range' && row !== undefined) {
    const why = { refusal: outcome.refusal, account: turn.asker.account };
    return ask(turn, view, row, { typed, problem: refusalSentence(why, turn.kit) });
  }
  return settle(turn, outcome, async ({ from, to, refunds }) => {
    if (row === undefined) return;
    const { remaining: left, allowance, reserved } = row;
    await turn.replace(
      textNote(
        {
          title: 'balance-saved.title',
          facts: { remaining: String(left ?? ''), allowance: String(allowance), count: refunds || reserved },
          paragraphs: [
            ...(from === to ? (['balance-saved.same'] as const) : []),
            ...(refunds > 0 ? (['balance-saved.refunds'] as const) : []),
            ...(refunds === 0 && reserved > 0 ? (['balance-saved.reserved'] as const) : []),
          ],
          buttons: [
            ['show-benefit', { membershipId: row.membershipId, kind: row.kind }],
            ['show-table', {}],
          ],
        },
        turn.kit,
      ),
    );
  });
}

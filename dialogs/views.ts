import { maskId, may, refusal, type Verb, waitsFor } from '../benefits/index.ts';
import {
  benefitDetailCard,
  choiceOfBenefitCard,
  helpCard,
  refusalCard,
  textNote,
  welcomeCard,
} from '../cards/index.ts';
import { explain } from './explain.ts';
import type { Intent } from './intents.ts';
import { idsOf, namedRow } from './order.ts';
import { plans } from './pass-on.ts';
import { noDecision, welcomeBack } from './small-talk.ts';
import { showTable } from './table.ts';
import type { Turn } from './turn.ts';

type View = (turn: Turn) => Promise<void>;

/** Answers that ask nothing back: the router gives them without opening a dialog. */
export const views: Partial<Readonly<Record<Verb, View>>> = {
  'show-table': showTable,
  'show-help': help,
  'show-benefit': detail,
  'show-who-may': whoMay,
  'explain-role-elsewhere': explain('role-elsewhere'),
  'explain-role-pim': explain('role-pim'),
  'explain-role-partner-center': explain('role-partner-center'),
  'explain-own-contract': explain('own-contract'),
  'explain-pay-per-incident': explain('pay-per-incident'),
  'explain-ids': explain('ids'),
  'show-plans': plans,
  later: put('later.title'),
  cancel: put('cancelled.title'),
};

export const viewOfIntent: Partial<Readonly<Record<Intent, View>>> = {
  entitlements: showTable,
  help,
  greeting: greet,
  thanks: welcomeBack,
  answer: noDecision,
  'who-may': whoMay,
  cancel: put('cancelled.title'),
  'start-over': showTable,
  plans,
};

async function help(turn: Turn): Promise<void> {
  const { personal, chatUrl } = turn;
  await turn.show(helpCard(personal ? { personal } : { personal, chatUrl }, turn.kit));
}

/** In a group nobody is greeted by what they may. */
async function greet(turn: Turn): Promise<void> {
  await (turn.personal ? welcome(turn) : help(turn));
}

async function detail(turn: Turn): Promise<void> {
  const { rows } = await turn.view();
  if (idsOf(turn).membershipId === undefined && rows.length > 0) {
    await turn.show(choiceOfBenefitCard({ rows, verb: 'show-benefit', title: 'choose.detail' }, turn.kit));
    return;
  }
  const named = await namedRow(turn);
  if (named === undefined) return;
  const { view, row } = named;
  const grant = view.record.grants.find(({ id }) => id === row.grantId);
  const activation = view.record.activations.find(({ id }) => id === row.activationId);
  await turn.show(
    benefitDetailCard(
      {
        row,
        mayActivate: await turn.services.mayTryToActivate(turn.asker),
        watchers: activation?.watchers ?? [],
        waits: activation !== undefined && waitsFor(activation, turn.asker),
        ...(activation === undefined ? {} : { requester: activation.requester }),
        ...(grant === undefined ? {} : { maskedAccessId: maskId(grant.accessId) }),
        ...(grant?.contractId === undefined ? {} : { maskedContractId: maskId(grant.contractId) }),
      },
      turn.kit,
    ),
  );
}

async function whoMay(turn: Turn): Promise<void> {
  await explain('who-may')(turn);
}

function put(title: 'later.title' | 'cancelled.title'): View {
  return async (turn) => {
    await turn.replace(
      textNote(
        {
          title,
          buttons: [
            ['show-table', {}],
            ['new-incident', {}],
            ['show-help', {}],
          ],
        },
        turn.kit,
      ),
    );
  };
}

/** Says that it was not understood and offers the closest; starts nothing on a guess. */
export async function notUnderstood(turn: Turn): Promise<void> {
  const candidates = turn.input.kind === 'text' ? turn.input.recognized.candidates : [];
  const near = new Set(candidates.flatMap((intent) => verbOfIntent[intent] ?? []));
  if (near.size === 0) {
    await turn.show(
      refusalCard({ refusal: refusal('input_not_understood'), account: turn.asker.account }, turn.kit),
    );
    return;
  }
  await turn.show(
    textNote({ title: 'not-understood.title', buttons: [...near].map((verb) => [verb, {}]) }, turn.kit),
  );
}

const verbOfIntent: Partial<Readonly<Record<Intent, Verb>>> = {
  entitlements: 'show-table',
  activate: 'confirm-activation',
  'activation-status': 'show-activations',
  'open-incident': 'new-incident',
  'my-incidents': 'show-my-incidents',
  'case-update': 'show-my-incidents',
  'access-ids': 'show-ids',
  memberships: 'enter-memberships',
  'my-roles': 'show-my-roles',
  diagnose: 'start-diagnosis',
  'to-do': 'show-to-do',
  customers: 'show-customers',
  plans: 'show-plans',
  reconcile: 'enter-portal-line',
  notifications: 'show-notifications',
  usage: 'show-usage',
  'who-may': 'show-who-may',
  'sign-in': 'sign-in',
  'sign-out': 'sign-out',
  language: 'set-language',
  help: 'show-help',
};

/** The first words: what the company has, and what this person can do with it. */
export async function welcome(turn: Turn): Promise<void> {
  const view = await turn.view();
  const recorded = view.record.memberships.length > 0;
  const seen = await turn.services.rolesLastSeen(turn.asker);
  await turn.show(
    welcomeCard(
      {
        company: turn.companyName(view),
        rows: view.rows,
        recorded,
        // Where there is nothing yet, whoever may have the role is shown how to begin.
        admin: seen === undefined ? !recorded : may(seen.roles, 'activate'),
      },
      turn.kit,
    ),
  );
}

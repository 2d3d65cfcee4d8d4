import { type IncidentPath, pathOf, productNamed, type Subscription } from '../benefits/incidents/index.ts';
import {
  type CompanyView,
  causeMends,
  type DiagnosisSaid,
  type DiagnosisStart,
  diagnose,
  diagnoses,
  maskId,
  samePerson,
} from '../benefits/index.ts';
import type { BenefitRow } from '../benefits/memberships/index.ts';
import {
  causeCard,
  type DiagnosisView,
  diagnosisQuestionCard,
  diagnosisStartCard,
  textNote,
} from '../cards/index.ts';
import type { Feature } from './feature-dialog.ts';
import { saidOf } from './incident-slots.ts';
import { idsOf, ordered, rowsMeant, settle } from './order.ts';
import type { SaidTrouble } from './troubles.ts';
import type { Turn } from './turn.ts';

/** What is wrong: at most three questions, then the cause by its name. All of it travels in the buttons. */
export const diagnosis: Feature = {
  id: 'diagnosis',
  verbs: { 'start-diagnosis': goOn, 'remember-linked': linked },
  intents: { diagnose: begin },
  hears: {},
};

/** Where what was said begins, with the answers that it gives already. */
const beginnings: Readonly<Record<SaidTrouble, readonly [DiagnosisStart, ...string[]]>> = {
  'greyed-out': ['greyed-out'],
  associated: ['ids-refused', 'associated'],
  'wrong-product': ['ids-refused', 'wrong-product'],
  'ids-refused': ['ids-refused'],
  'plan-gone': ['plan-gone'],
  'not-authorized': ['no-benefits', 'in-partner-center', 'not-authorized'],
  'none-in-portal': ['no-benefits', 'in-partner-center', 'no-benefits-yet'],
  'none-there': ['no-benefits', 'in-partner-center'],
  'benefits-page': ['which-portal', 'benefits'],
  'no-benefits': ['no-benefits'],
  'which-portal': ['which-portal'],
};

async function begin(turn: Turn): Promise<undefined> {
  const said = turn.input.kind === 'text' ? turn.input.recognized.slots : {};
  if (said.trouble === undefined) {
    await turn.show(diagnosisStartCard(turn.kit));
    return;
  }
  const [start, ...answers] = beginnings[said.trouble];
  const row = said.kind === undefined && said.offer === undefined ? undefined : await named(turn, start);
  const benefit = row === undefined ? {} : { membershipId: row.membershipId, kind: row.kind };
  const more = start === 'which-portal' ? portalAnswers(turn, said.product) : [];
  await step(turn, { start, answers: [...answers, ...more], ...benefit }, 0);
}

const productAnswers: Partial<Readonly<Record<IncidentPath, string>>> = {
  'on-premises': 'on-premises',
  azure: 'azure',
  'microsoft-365': 'microsoft-365',
  'power-platform': 'business-apps',
  'dynamics-365': 'business-apps',
};
const whoseAnswers: Partial<Readonly<Record<Subscription, string>>> = {
  own: 'own',
  'customer-direct': 'customer-from-us',
  'customer-distributor': 'customer-from-distributor',
};

/** The product, and whose it is, where the question names them: they are not asked again. */
function portalAnswers(turn: Turn, product = ''): readonly string[] {
  const area = productNamed(product)?.area;
  const answer = area === undefined ? undefined : productAnswers[pathOf({ area, product })];
  if (answer === undefined || turn.input.kind !== 'text') return [];
  const { subscription = 'unknown' } = saidOf(turn.input.text);
  return [answer, whoseAnswers[subscription] ?? ''].filter((one) => one !== '');
}

/** The one benefit that the words name; of several the one that it can be about. */
async function named(turn: Turn, start: DiagnosisStart): Promise<BenefitRow | undefined> {
  const meant = rowsMeant(await turn.view(), turn);
  const likely = meant.filter((row) =>
    start === 'greyed-out' ? row.state !== 'active' : row.grantId !== undefined,
  );
  const [only] = likely.length === 1 ? likely : meant;
  return likely.length === 1 || meant.length === 1 ? only : undefined;
}

async function goOn(turn: Turn): Promise<undefined> {
  const { start, answers = '', asked = '', membershipId, kind } = idsOf(turn);
  const known = diagnoses.find((one) => one === start);
  if (known === undefined) {
    await turn.show(diagnosisStartCard(turn.kit));
    return;
  }
  const given = answers === '' ? [] : answers.split('.');
  const benefit = membershipId === undefined || kind === undefined ? {} : { membershipId, kind };
  // Buttons of earlier cards do not count the questions.
  const count = /^\d$/.test(asked) ? Number(asked) : given.length;
  await step(turn, { start: known, answers: given, ...benefit }, count);
}

/** @param asked how many questions were asked so far. */
async function step(turn: Turn, said: DiagnosisSaid, asked: number): Promise<void> {
  const view = await turn.view();
  const known = await turn.services.rolesLastSeen(turn.asker);
  const found = diagnose(
    {
      record: view.record,
      rows: view.rows,
      today: view.today,
      tenantId: turn.asker.tenantId,
      roles: known?.roles,
      linkedGrantIds: await turn.services.useCases.linkedGrantIds(turn.asker),
    },
    said,
  );
  const shown = {
    ...(await viewOf(turn, view, said, found.row?.grantId)),
    asked,
    rolesChecked: known !== undefined,
  };
  await turn.show(
    found.kind === 'cause'
      ? causeCard(shown, found, causeMends[found.cause], turn.kit)
      : diagnosisQuestionCard(shown, found, turn.kit),
  );
}

async function viewOf(
  turn: Turn,
  view: CompanyView,
  { start, answers }: DiagnosisSaid,
  grantId: string | undefined,
): Promise<Omit<DiagnosisView, 'asked'>> {
  const { asker, services } = turn;
  const whoMay = await services.useCases.peopleWhoMayActivate(asker.companyId);
  const grant = view.record.grants.find(({ id }) => id === grantId);
  const provider = view.record.organizations.find(({ id }) => id === asker.tenantId)?.provider;
  const last = (id: string) => maskId(id).slice(-2);
  return {
    start,
    answers,
    account: asker.account,
    company: turn.companyName(view),
    whoMay: whoMay
      .map(({ person }) => person)
      .filter((one) => !samePerson(one, asker))
      .map(({ name }) => name),
    mayActivate: await services.mayTryToActivate(asker),
    ...(turn.personal && grant?.contractId !== undefined
      ? { endings: { access: last(grant.accessId), contract: last(grant.contractId) } }
      : {}),
    ...(provider === undefined ? {} : { provider: `${provider.name}, ${provider.contact}` }),
  };
}

/** After the ids were typed in at the portal: they are left out from now on. */
async function linked(turn: Turn): Promise<undefined> {
  const outcome = await turn.services.useCases.rememberLinked(ordered(turn), {
    grantId: idsOf(turn).grantId ?? '',
  });
  return settle(turn, outcome, async () => {
    await turn.replace(
      textNote(
        {
          title: 'linked.title',
          paragraphs: ['linked.why'],
          buttons: [
            ['new-incident', {}],
            ['show-table', {}],
          ],
        },
        turn.kit,
      ),
    );
  });
}

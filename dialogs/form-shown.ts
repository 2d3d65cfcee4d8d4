import {
  chooseEntitlement,
  coverageOf,
  type IncidentForm,
  tellsTwoProblems,
} from '../benefits/incidents/index.ts';
import { type IncidentField, type IncidentFormView, incidentFormCard } from '../cards/index.ts';
import type { Turn } from './turn.ts';

const without = {
  free: 'free',
  provider: undefined,
  'not-active': 'inactive',
  'not-begun': 'inactive',
  'none-left': 'used',
  'not-in-offer': 'excluded',
  'nothing-recorded': 'unrecorded',
} as const;

export type Problems = IncidentFormView['problems'];
type Shown = Pick<IncidentFormView, 'incidentId' | 'anyway' | 'settled'> & {
  readonly problems?: Problems;
  readonly filled?: readonly IncidentField[];
};

/** The form with what is known, what it will take, and what was like it before; below the last message. */
export async function showForm(turn: Turn, form: Partial<IncidentForm>, shown: Shown = {}): Promise<void> {
  await turn.show(await formCard(turn, form, shown));
}

/** The same in the place of the card that was tapped. */
export async function replaceForm(turn: Turn, form: Partial<IncidentForm>, shown: Shown = {}): Promise<void> {
  await turn.replace(await formCard(turn, form, shown));
}

async function formCard(turn: Turn, form: Partial<IncidentForm>, shown: Shown) {
  const { problems = {}, filled = [], ...more } = shown;
  const view = await turn.view(true);
  const { area, product = '', version = '', problem = '', errorMessage = '', impact = '' } = form;
  const { need, subscription } = form;
  const linked = await turn.services.useCases.linkedGrantIds(turn.asker);
  const path = {
    product,
    ...(need === undefined ? {} : { need }),
    ...(subscription === undefined ? {} : { subscription }),
  };
  const choice =
    area === undefined ? undefined : chooseEntitlement(view.record, { area, ...path }, view.today, linked);
  const row =
    choice?.kind === 'grant' ? view.rows.find(({ grantId }) => grantId === choice.grant.id) : undefined;
  const why = choice === undefined || choice.kind === 'grant' ? undefined : without[choice.kind];
  const told = { product, problem, errorMessage, impact };
  const similar = await turn.services.useCases.similarIncident(turn.asker, told, more.incidentId);
  return incidentFormCard(
    {
      form,
      problems,
      filled,
      ...more,
      ...(row === undefined ? {} : { entitlement: { row } }),
      ...(why === undefined ? {} : { without: why }),
      ...(product === '' || area === 'cloud' ? {} : { coverage: coverageOf(product, version, view.today) }),
      ...(similar === undefined ? {} : { similar }),
      twoProblems: tellsTwoProblems(`${problem}\n${impact}`),
    },
    turn.kit,
  );
}

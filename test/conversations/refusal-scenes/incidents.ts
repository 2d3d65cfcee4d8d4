import { contosoRows } from '../../support/company.ts';
import {
  type Act,
  comesBetween,
  type Ids,
  isKnown,
  presses,
  recordChanges,
  recordOf,
  type Scene,
  type SceneLine,
  type Stage,
  says,
} from './scene.ts';

const company = { rows: contosoRows };
const silverOnly = 'silver,Application Development,2026-07-01,2027-06-30,2026-12-14,product-support,,,';
const allUsed = 'gold,Cloud Platform,2026-07-01,2027-06-30,,product-support,172693239,172583624,20';
const actionPack = 'action-pack,,2026-07-01,2027-06-30,,product-support,,,';
const number = '2611230040001234';

const sql = { area: 'on-premises', product: 'SQL Server', version: '2022', problem: 'XYZ', severity: 'B' };
const azure = { area: 'cloud', product: 'Azure', problem: 'XYZ', severity: 'B' };

const newest = async (stage: Stage): Promise<Ids> => ({
  incidentId: (await recordOf(stage)).incidents.at(-1)?.id ?? '',
});
const lastClosed = async ({ company: { app, tenantId } }: Stage): Promise<Ids> => {
  const [closed] = (await app.store.companies.incidentsPage(tenantId, { state: 'closed' }, 1)).items;
  return { incidentId: closed?.id ?? '' };
};
const withCase = (caseNumber: string) => async (stage: Stage) => ({ ...(await newest(stage)), caseNumber });
const outcome = (how: string) => async (stage: Stage) => ({ ...(await newest(stage)), outcome: how });

const prepares = (form: Ids = sql): SceneLine => ['Jan', presses('prepare', {}, form)];
const sends = (caseNumber = number): SceneLine => ['Jan', presses('save-case-number', withCase(caseNumber))];

const times =
  (count: number, act: Act): Act =>
  async (stage, person) => {
    for (let done = 0; done < count; done += 1) await act(stage, person);
  };

/** Whose subscription the draft is about becomes another answer while it is being prepared. */
const soldBy = (subscription: 'unknown' | 'customer-distributor') =>
  comesBetween(
    'prepare',
    'Jan',
    recordChanges((record) => ({
      ...record,
      incidents: record.incidents.map((one) => ({ ...one, form: { ...one.form, subscription } })),
    })),
  );

export const incidents = {
  form_incomplete: {
    company,
    lines: [prepares({ ...sql, problem: '' }), ['Jan', presses('prepare', newest)]],
  },
  too_many_drafts: {
    company,
    lines: [['Jan', times(20, presses('prepare', {}, { product: 'SQL Server' }))], prepares()],
  },
  too_many_open_incidents: {
    company,
    lines: [
      prepares(),
      [
        '-',
        recordChanges((record) => ({
          ...record,
          incidents: record.incidents.flatMap((one) =>
            Array.from({ length: 200 }, (_, index) => ({ ...one, id: `${one.id}-${index}` })),
          ),
        })),
      ],
      prepares(),
    ],
  },
  subscription_unknown: {
    company,
    lines: [
      prepares(azure),
      [
        'Jan',
        presses('choose-subscription', async (stage) => ({ ...(await newest(stage)), subscription: 'own' })),
      ],
      ['-', soldBy('unknown')],
      ['Jan', presses('prepare', newest)],
    ],
  },
  provider_opens_it: {
    company,
    lines: [
      prepares(azure),
      [
        'Jan',
        presses('choose-subscription', async (stage) => ({ ...(await newest(stage)), subscription: 'own' })),
      ],
      ['-', soldBy('customer-distributor')],
      ['Jan', presses('prepare', newest)],
    ],
  },
  no_active_benefit: { company: { rows: silverOnly }, lines: [['Anna', isKnown], prepares()] },
  no_incidents_left: { company: { rows: allUsed }, lines: [['Anna', isKnown], prepares()] },
  cloud_not_in_offer: {
    company: { rows: actionPack },
    lines: [
      prepares({ ...azure, product: 'Power BI' }),
      [
        'Jan',
        presses('choose-subscription', async (stage) => ({ ...(await newest(stage)), subscription: 'own' })),
      ],
      ['Jan', presses('prepare', newest)],
    ],
  },
  incident_unknown: { company, lines: [['Jan', presses('show-incident', { incidentId: 'gone' })]] },
  incident_of_another_person: {
    company,
    lines: [prepares(), ['Ewa', presses('close', outcome('resolved'))]],
  },
  incident_not_prepared: { company, lines: [['Jan', says(number, number)]] },
  incident_not_sent: { company, lines: [prepares(), ['Jan', presses('close', outcome('resolved'))]] },
  incident_already_closed: {
    company,
    lines: [
      prepares(),
      sends(),
      ['Jan', presses('close', outcome('resolved'))],
      ['Jan', presses('enter-case-number', lastClosed)],
    ],
  },
  incident_already_sent: { company, lines: [prepares(), sends(), sends('2611230040005555')] },
  case_number_malformed: {
    company,
    lines: [prepares(), sends('123')],
    mendedBy: { caseNumber: number },
  },
  case_number_of_another_incident: { company, lines: [prepares(), sends(), prepares(), sends()] },
  note_missing: { company, lines: [prepares(), ['Jan', presses('save-note', newest, { note: ' ' })]] },
  notes_full: {
    company,
    lines: [
      prepares(),
      ['Jan', times(20, presses('save-note', newest, { note: 'XYZ' }))],
      ['Jan', presses('save-note', newest, { note: 'XYZ' })],
    ],
  },
  incident_owner_still_here: {
    company,
    lines: [['Anna', isKnown], prepares(), ['Anna', presses('take-over-incident', newest)]],
  },
} as const satisfies Readonly<Record<string, Scene>>;

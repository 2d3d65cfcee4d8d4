import { contosoRows } from '../../support/company.ts';
import {
  type Act,
  benefit,
  type Ids,
  isKnown,
  later,
  oidOf,
  presses,
  recordOf,
  type Scene,
  type SceneLine,
  type Stage,
  says,
  taps,
} from './scene.ts';

const company = { rows: contosoRows };
const local = benefit('product-support', 'silver');
const cloud = benefit('signature-cloud', 'silver');
const active = benefit('product-support', 'gold');
const unlimited = benefit('signature-cloud', 'gold');

const annaIsKnown: SceneLine = ['Anna', isKnown];
const annaActivates: SceneLine = ['Anna', presses('activate', cloud)];
const annaIsAsked: readonly SceneLine[] = [annaIsKnown, ['Jan', presses('ask', cloud)]];

const ofActivation = async (stage: Stage): Promise<Ids> => ({
  activationId: (await recordOf(stage)).activations[0]?.id ?? '',
});
const ofAsk = async (stage: Stage): Promise<Ids> => ({
  askId: (await recordOf(stage)).asks.at(-1)?.id ?? '',
});
const person =
  (key: string) =>
  (stage: Stage): Ids => ({ tenantId: stage.company.tenantId, oid: oidOf(stage, key) });

/** Ten of Jan's own incidents, each handed over to somebody else. */
const asksTenTimes: Act = async (stage, jan) => {
  for (let count = 1; count <= 10; count += 1) {
    await presses('prepare', {}, { product: 'Azure', area: 'cloud' })(stage, jan);
    const incidentId = (await recordOf(stage)).incidents.at(-1)?.id ?? '';
    await presses('ask', { what: 'open-for-customer', incidentId })(stage, jan);
  }
};

/** Everybody whom the bot can write to is named for the one ask. */
const namesEverybody: Act = async (stage, jan) => {
  for (const key of ['piotr', 'maria', 'ewa', 'tomasz']) {
    const other = stage.company.teams.person(key);
    await says('cześć', 'hello')(stage, other);
    await presses('name-colleague', ofAsk, { person: oidOf(stage, key) })(stage, jan);
  }
};

const namesOneMore: Act = async (stage, jan) => {
  await says('cześć', 'hello')(stage, stage.company.teams.person('zofia'));
  await presses('name-colleague', ofAsk, { person: oidOf(stage, 'zofia') })(stage, jan);
};

export const activation = {
  nothing_recorded: {
    lines: [
      annaIsKnown,
      ['Jan', says('Access ID 174194363 Contract ID 172583642', 'Access ID 174194363 Contract ID 172583642')],
    ],
  },
  benefit_unknown: {
    company,
    lines: [['Jan', presses('show-benefit', { membershipId: 'gone', kind: 'product-support' })]],
  },
  benefit_not_entitled: {
    company: { rows: 'action-pack,,2026-07-01,2027-06-30,,product-support,,,' },
    lines: [['Jan', presses('confirm-activation', benefit('signature-cloud', 'action-pack'))]],
  },
  benefit_already_active: { company, lines: [['Jan', presses('confirm-activation', active)]] },
  benefit_expired: {
    company,
    lines: [
      ['-', later({ days: 230 })],
      ['Jan', presses('confirm-activation', local)],
    ],
  },
  activate_by_passed: {
    company,
    lines: [
      ['-', later({ days: 22 })],
      ['Jan', presses('confirm-activation', cloud)],
    ],
  },
  activation_in_progress: {
    company,
    lines: [annaIsKnown, annaActivates, ['Jan', presses('confirm-activation', cloud)]],
  },
  activation_unknown: { company, lines: [['Jan', presses('watch', { activationId: 'gone' })]] },
  activation_not_open: {
    company,
    lines: [
      annaIsKnown,
      annaActivates,
      ['Anna', presses('cancel-activation', ofActivation)],
      ['Jan', presses('watch', ofActivation)],
    ],
  },
  hand_over_to_unknown_person: {
    company,
    lines: [
      annaIsKnown,
      annaActivates,
      [
        'Anna',
        presses('hand-over', async (stage) => ({
          ...(await ofActivation(stage)),
          toOid: oidOf(stage, 'jan'),
        })),
      ],
    ],
  },
  nobody_known_who_may: {
    company,
    lines: [annaIsKnown, annaActivates, ['Anna', presses('choose-hand-over', ofActivation)]],
  },
  ask_unknown: { company, lines: [['Jan', presses('withdraw-ask', { askId: 'gone' })]] },
  ask_already_decided: {
    company,
    lines: [...annaIsAsked, ['Anna', presses('decline-ask', ofAsk)], ['Jan', presses('withdraw-ask', ofAsk)]],
  },
  ask_already_open: { company, lines: [...annaIsAsked, ['Jan', presses('ask', cloud)]] },
  too_many_asks: {
    company,
    lines: [
      ['Jan', asksTenTimes],
      ['Jan', presses('ask', local)],
    ],
  },
  too_many_people_named: {
    company,
    lines: [...annaIsAsked, ['Jan', namesEverybody], ['Jan', namesOneMore]],
  },
  person_unknown: {
    company,
    lines: [['Jan', presses('ask', (stage) => ({ what: 'take-over', ...person('ewa')(stage) }))]],
  },
  nobody_has_left: { company, lines: [annaIsKnown, ['Anna', presses('choose-take-over', person('jan'))]] },
  taken_over_already: {
    company,
    lines: [
      annaIsKnown,
      annaActivates,
      ['Piotr', isKnown],
      ['Piotr', presses('record-leaver', person('anna'))],
      ['Piotr', presses('take-over', person('anna'))],
      ['Piotr', presses('take-over', person('anna'))],
    ],
  },
  rejection_reason_missing: {
    company,
    lines: [
      annaIsKnown,
      annaActivates,
      ['Anna', presses('enter-rejection', ofActivation)],
      ['Anna', taps('reject')],
    ],
  },
  already_settled: {
    company,
    lines: [annaIsKnown, ['Anna', presses('show-refund', { incidentId: 'gone' })]],
  },
  balance_unlimited: { company, lines: [annaIsKnown, ['Anna', presses('enter-balance', unlimited)]] },
  remaining_out_of_range: {
    company,
    lines: [annaIsKnown, ['Anna', presses('correct-balance', active, { remaining: '99' })]],
    mendedBy: { remaining: '5' },
  },
} as const satisfies Readonly<Record<string, Scene>>;

import { usualChoices } from '../../benefits/index.ts';
import {
  activateByNearCard,
  balanceLowCard,
  clickWaitsCard,
  contractEndedCard,
  contractEndingCard,
  monthlyCard,
  notificationsCard,
  notificationsSavedCard,
  reminderSetCard,
} from '../../cards/index.ts';
import {
  activation,
  goldCloud,
  goldLocal,
  goldLocalLow,
  piotr,
  prepared,
  sent,
  silverCloud,
  silverLocal,
} from './contoso.ts';
import type { CardSamples } from './samples.ts';

const on = '2026-11-30';
const local = { ...goldLocal, endsOn: on, used: 13, remaining: 7, daysLeft: 7 };
const cloud = { ...goldCloud, endsOn: on, daysLeft: 7 };
const ending = { membershipId: 'm-gold', on, rows: [local], openIncidents: [sent], renewed: false };
const requested = { ...activation, state: 'requested' as const, requestedAt: '2026-11-19T10:20:00.000Z' };
const waiting = { ...silverLocal, state: 'waitingForClick' as const };
const nothing = { toClick: 0, toRecord: 0, asks: 0, setAside: 0, refunds: 0 };

export const tellingSamples: CardSamples = {
  'contract-ending': (kit) => contractEndingCard(ending, kit),
  'contract-ending-tomorrow': (kit) =>
    contractEndingCard(
      {
        ...ending,
        on: '2026-11-24',
        rows: [local, cloud],
        openIncidents: [sent, { ...prepared, by: piotr }],
      },
      kit,
    ),
  'contract-ending-renewed': (kit) =>
    contractEndingCard(
      {
        ...ending,
        on: '2026-11-23',
        rows: [{ ...local, used: 20, remaining: 0 }],
        openIncidents: [],
        renewed: true,
      },
      kit,
    ),
  'contract-ended': (kit) =>
    contractEndedCard({ membershipId: 'm-gold', on: '2026-11-20', rows: [local, cloud] }, kit),
  'reminder-set': (kit) => reminderSetCard({ on: '2026-11-24', lastOn: on }, kit),
  'reminder-too-late': (kit) => reminderSetCard({ on: '2026-11-24', lastOn: '2026-11-23' }, kit),
  'activate-by-near': (kit) => activateByNearCard({ row: silverCloud, on: '2026-12-14' }, kit),
  'activate-by-near-unlimited': (kit) =>
    activateByNearCard(
      { row: { ...silverCloud, offer: 'gold', allowance: 'unlimited' }, on: '2026-11-24' },
      kit,
    ),
  'click-waits': (kit) => clickWaitsCard({ row: waiting, activation: requested, whom: 'assignee' }, kit),
  'click-waits-others': (kit) => clickWaitsCard({ row: waiting, activation: requested, whom: 'others' }, kit),
  'balance-low': (kit) => balanceLowCard({ row: { ...goldLocalLow, used: 17 }, remaining: 3 }, kit),
  'balance-low-none': (kit) => balanceLowCard({ row: { ...goldLocalLow, used: 20 }, remaining: 0 }, kit),
  monthly: (kit) =>
    monthlyCard(
      {
        counts: { toClick: 1, toRecord: 2, asks: 1, setAside: 0, refunds: 1 },
        toActivate: [{ ...silverCloud, on: '2026-12-14' }],
        ending: [
          { ...goldLocal, on: '2027-01-15' },
          { ...goldCloud, on: '2027-01-15' },
        ],
        low: [{ ...goldLocalLow, remaining: 2 }],
      },
      kit,
    ),
  'monthly-one-thing': (kit) =>
    monthlyCard(
      { counts: nothing, toActivate: [], ending: [], low: [{ ...goldLocalLow, remaining: 1 }] },
      kit,
    ),
  notifications: (kit) => notificationsCard({ choices: usualChoices }, kit),
  'notifications-chosen': (kit) =>
    notificationsCard(
      { choices: { muted: ['monthly', 'activations'], weekends: true, zone: 'Pacific/Niue' } },
      kit,
    ),
  'notifications-saved': (kit) =>
    notificationsSavedCard({ choices: { ...usualChoices, muted: ['monthly'] } }, kit),
  'notifications-saved-mine': (kit) =>
    notificationsSavedCard(
      {
        choices: {
          ...usualChoices,
          muted: ['activations', 'contracts', 'balances', 'incidents', 'monthly'],
        },
      },
      kit,
    ),
};

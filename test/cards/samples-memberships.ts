import { refusal } from '../../benefits/index.ts';
import type {
  Grant,
  Membership,
  MembershipLine,
  PortalComparison,
} from '../../benefits/memberships/index.ts';
import {
  cspFormCard,
  membershipDetailCard,
  membershipFormCard,
  membershipsAskedCard,
  membershipsCard,
  membershipsDecidedCard,
  membershipsReviewCard,
  notRenewingCard,
  portalLineEntryCard,
  reconcileCard,
  reconciledCard,
  refusalCard,
  renewalCard,
  renewalFormCard,
  renewedCard,
  zoneFormCard,
} from '../../cards/index.ts';
import { anna, goldCloud, goldLocal, goldLocalLow, jan, piotr, silverCloud, silverLocal } from './contoso.ts';
import type { CardSamples } from './samples.ts';

const { tenantId } = goldLocal;
const at = '2026-11-23T10:20:00.000Z';
const gold: Membership = {
  id: 'm-gold',
  tenantId,
  offer: 'gold',
  competencies: ['Cloud Platform'],
  startsOn: '2026-07-01',
  endsOn: '2027-06-30',
  activateBy: {},
};
const silver: Membership = {
  ...gold,
  id: 'm-silver',
  offer: 'silver',
  competencies: ['Application Development'],
  activateBy: { 'signature-cloud': '2026-12-14' },
};
const ending: Membership = { ...gold, id: 'm-ending', startsOn: '2025-12-01', endsOn: '2026-11-30' };
const elsewhere: Membership = {
  ...gold,
  id: 'm-elsewhere',
  tenantId: '7b2d8d4f-3062-4a1d-8b54-1c9a7a2e3d22',
  offer: 'solutions-partner',
  competencies: [],
  startsOn: '2026-09-01',
  endsOn: '2027-08-31',
};
const period = { startsOn: '2026-12-01', endsOn: '2027-11-30' };
const kinds = ['product-support', 'signature-cloud'] as const;
const lapsing = [
  { kind: 'product-support', remaining: 7, allowance: 20, endsOn: '2026-11-30' },
  { kind: 'signature-cloud', remaining: 'unlimited', allowance: 'unlimited', endsOn: '2026-11-30' },
] as const;
const grant: Grant = {
  id: 'g-gold-local',
  membershipId: 'm-gold',
  kind: 'product-support',
  edition: 'mpn-2021',
  allowance: 20,
  endsOn: '2027-06-30',
  accessId: '172693239',
  used: 20,
  activatedAt: at,
  seenBy: [],
  recordedBy: { person: anna },
};
const known = { grant, membership: gold };
const counted: PortalComparison = {
  kind: 'counted',
  ...known,
  allowance: 20,
  portal: 2,
  recorded: 0,
  reserved: 0,
  left: 2,
  awaited: 0,
  refunds: 0,
};
const accessId = '172693239';
const portalLine = { accessId, startsOn: '2026-07-01', endsOn: '2027-06-30' };
const line: MembershipLine = {
  tenantId,
  offer: 'gold',
  competency: 'Cloud Platform',
  startsOn: '2026-07-01',
  endsOn: '2027-06-30',
  kind: 'product-support',
  accessId,
  contractId: '172583624',
  used: 7,
};
const two = [
  { id: tenantId, name: 'Contoso' },
  { id: elsewhere.tenantId, name: 'Contoso Polska' },
] as const;
const rows = [goldLocalLow, goldCloud, silverCloud, silverLocal];

export const membershipSamples: CardSamples = {
  memberships: (kit) =>
    membershipsCard(
      {
        company: 'Contoso',
        zone: 'Europe/Warsaw',
        organizations: [{ id: tenantId, name: 'Contoso' }],
        described: [{ id: tenantId, csp: 'direct' }],
        memberships: [gold, silver],
        rows,
        mayKeep: true,
      },
      kit,
    ),
  'memberships-several': (kit) =>
    membershipsCard(
      {
        company: 'Contoso',
        zone: 'Europe/Warsaw',
        organizations: two,
        described: [
          {
            id: elsewhere.tenantId,
            name: 'Contoso Polska',
            csp: 'indirect-reseller',
            provider: { name: 'Also', contact: 'pomoc@also.example' },
          },
        ],
        memberships: [{ ...ending, renewal: { decision: 'not-renewing', by: piotr, at } }, gold, elsewhere],
        rows,
        mayKeep: false,
      },
      kit,
    ),
  'membership-detail': (kit) =>
    membershipDetailCard(
      {
        membership: silver,
        rows: [silverCloud, silverLocal],
        correctable: true,
        renewable: false,
        mayKeep: true,
      },
      kit,
    ),
  'membership-detail-ending': (kit) =>
    membershipDetailCard(
      {
        membership: ending,
        rows: [
          { ...goldLocal, membershipId: 'm-ending', endsOn: '2026-11-30', daysLeft: 7, attention: 'ending' },
        ],
        organization: 'Contoso',
        correctable: false,
        renewable: true,
        mayKeep: true,
      },
      kit,
    ),
  'membership-form-change': (kit) =>
    membershipFormCard(
      {
        values: { organization: tenantId, offer: 'silver', startsOn: '2026-07-01', endsOn: '2027-06-30' },
        problems: [],
        organizations: two,
        membershipId: 'm-silver',
      },
      kit,
    ),
  'memberships-review-unchanged': (kit) =>
    membershipsReviewCard(
      { draftId: 'd-1', lines: [line], problems: [], compared: true, organizations: two },
      kit,
    ),
  renewal: (kit) => renewalCard({ membership: ending, period, kinds, lapsing }, kit),
  'renewal-form': (kit) =>
    renewalFormCard({ membership: ending, period, problem: kit.words.say('renewal-form.ends-before') }, kit),
  renewed: (kit) => renewedCard({ membership: { ...ending, ...period, id: 'm-new' }, kinds }, kit),
  'not-renewing': (kit) => notRenewingCard({ membership: ending, lapsing }, kit),
  'csp-form': (kit) =>
    cspFormCard(
      {
        organization: two[1],
        several: true,
        values: { csp: 'indirect-reseller', provider: 'Also' },
        problem: kit.words.say('refusal.provider_missing.cause'),
      },
      kit,
    ),
  'zone-form': (kit) => zoneFormCard({ zone: 'Europe/Warsaw' }, kit),
};

export const reconcileSamples: CardSamples = {
  'memberships-asked': (kit) => membershipsAskedCard({ by: jan.name, draftId: 'd-1', count: 2 }, kit),
  'memberships-decided': (kit) => membershipsDecidedCard({ by: anna.name, saved: true }, kit),
  'memberships-review-asked': (kit) =>
    membershipsReviewCard(
      { draftId: 'd-1', lines: [{ ...line, accessId: '•••••••39' }], problems: [], askedBy: jan.name },
      kit,
    ),
  'portal-line-entry': (kit) =>
    portalLineEntryCard(
      {
        row: { ...goldLocal, used: 20, remaining: 0 },
        ids: { grantId: 'g-gold-local', incidentId: 'i-117' },
      },
      kit,
    ),
  reconcile: (kit) =>
    reconcileCard(
      { lines: [{ ...portalLine, comparison: counted }], draftId: 'd-1', mayCorrectDates: false },
      kit,
    ),
  'reconcile-refund': (kit) =>
    reconcileCard(
      {
        lines: [
          {
            ...portalLine,
            comparison: { ...counted, portal: 13, recorded: 12, left: 13, awaited: 1, refunds: 1 },
          },
        ],
        draftId: 'd-1',
        mayCorrectDates: false,
      },
      kit,
    ),
  'reconcile-dates': (kit) =>
    reconcileCard(
      {
        lines: [
          {
            ...portalLine,
            comparison: {
              ...counted,
              portal: 5,
              reserved: 1,
              left: 4,
              dates: { from: '2027-06-30', to: '2027-07-15', plausible: true },
            },
          },
        ],
        draftId: 'd-1',
        mayCorrectDates: true,
      },
      kit,
    ),
  'reconcile-several': (kit) =>
    reconcileCard(
      {
        lines: [
          { ...portalLine, comparison: counted },
          {
            accessId: '174194363',
            startsOn: '2024-12-23',
            endsOn: '2025-12-19',
            comparison: { kind: 'line-over', endsOn: '2025-12-19', grant, membership: silver },
          },
        ],
        draftId: 'd-1',
        mayCorrectDates: false,
      },
      kit,
    ),
  'reconcile-nothing': (kit) =>
    reconcileCard(
      {
        lines: [{ accessId, comparison: { kind: 'too-many', portal: 25, allowance: 20, ...known } }],
        mayCorrectDates: false,
      },
      kit,
    ),
  reconciled: (kit) =>
    reconciledCard(
      {
        reconciled: {
          balances: [{ grantId: 'g-gold-local', from: 20, to: 18, refunds: 0 }],
          dates: [],
          told: [anna.name, piotr.name],
        },
        rows: [{ ...goldLocal, used: 18, remaining: 2 }],
        incidentId: 'i-117',
      },
      kit,
    ),
  'refusal-none-left': (kit) =>
    refusalCard(
      {
        refusal: refusal(
          'no_incidents_left',
          {
            kind: 'product-support',
            offer: 'gold',
            allowance: '20',
            used: 20,
            reconciledOn: '2026-09-03',
            whoMay: 'Anna Nowak, Piotr Zieliński',
          },
          { membershipId: 'm-gold', kind: 'product-support', grantId: 'g-gold-local', incidentId: 'i-117' },
        ),
        account: 'jan.kowalski@contoso.com',
      },
      kit,
    ),
};

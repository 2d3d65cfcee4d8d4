import type { Ask, BenefitState } from '../../benefits/index.ts';
import { benefitStates, refusal } from '../../benefits/index.ts';
import type { BenefitRow } from '../../benefits/memberships/index.ts';
import {
  activationConfirmCard,
  activationsCard,
  activeCard,
  askReceivedCard,
  askSentCard,
  benefitDetailCard,
  benefitTableCard,
  clickInPartnerCenterCard,
  doneBeforeCard,
  handOverCard,
  idsCard,
  idsConfirmCard,
  idsPasteCard,
  idsThereYetCard,
  nothingRecordedCard,
  processingCard,
  refusalCard,
  rejectedCard,
  rejectionCard,
} from '../../cards/index.ts';
import {
  actionPackCloud,
  activation,
  anna,
  goldCloud,
  goldLocal,
  goldLocalLow,
  jan,
  maria,
  piotr,
  silverCloud,
  silverLocal,
} from './contoso.ts';
import type { CardSample, CardSamples } from './samples.ts';

const company = 'Contoso';
const account = 'anna.nowak@contoso.com';
const askAgainOn = '2026-11-25';
const [maskedAccessId, maskedContractId] = ['•••••••39', '•••••••42'];
const rows = [silverCloud, goldLocalLow, silverLocal, goldCloud];

const { activateBy: _, attention: __, ...silverRow } = silverCloud;
const inState: Partial<Record<BenefitState, Partial<BenefitRow>>> = {
  inactive: { activateBy: '2026-12-14', attention: 'activate' },
  waitingForClick: { activationId: 'a-41', attention: 'click' },
  processing: { activationId: 'a-41', expectedOn: '2026-11-20', attention: 'overdue' },
  active: {
    grantId: 'g-1',
    remaining: 3,
    used: 1,
    reserved: 1,
    toBeConfirmed: 1,
    contractIdMissing: true,
    attention: 'contract-id-missing',
  },
  exhausted: {
    kind: 'product-support',
    allowance: 15,
    grantId: 'g-2',
    remaining: 0,
    used: 15,
    attention: 'none-left',
  },
  expired: { grantId: 'g-1', remaining: 4, used: 1, endsOn: '2026-10-31' },
  rejected: { activationId: 'a-41', rejectionReason: 'Członkostwo nie zostało jeszcze potwierdzone' },
  notEntitled: { allowance: 'not-entitled' },
};
const rowIn = (state: BenefitState): BenefitRow => ({ ...silverRow, ...inState[state], state });
const ending: BenefitRow = {
  ...goldLocal,
  remaining: 7,
  used: 13,
  endsOn: '2026-11-30',
  daysLeft: 7,
  attention: 'ending',
};

const draft = {
  id: 'd-1',
  membershipId: 'm-silver',
  kind: 'signature-cloud',
  by: anna,
  at: activation.requestedAt,
  accessId: '174194363',
  contractId: '172583642',
  endsOn: '2027-06-30',
} as const;
const ask: Ask = {
  id: 'k-1',
  what: 'activate',
  membershipId: 'm-silver',
  kind: 'product-support',
  asker: jan,
  reason: 'SQL Server, produkcja stoi',
  askedAt: activation.requestedAt,
  sentTo: [anna, piotr],
  state: 'open',
};
const { submittedAt: ___, ...unclicked } = activation;
const requested = { ...unclicked, state: 'requested' } as const;
const rejected = {
  ...activation,
  state: 'rejected',
  reason: 'Członkostwo nie zostało jeszcze potwierdzone',
} as const;
const fourDays = {
  ...activation,
  requestedAt: '2026-11-19T10:20:00.000Z',
  submittedAt: '2026-11-19T10:22:00.000Z',
};

const details = Object.fromEntries(
  benefitStates.map((state): [string, CardSample] => [
    `benefit-detail-${state}`,
    (kit) =>
      benefitDetailCard(
        {
          row: rowIn(state),
          ...(state === 'processing' ? { requester: anna } : {}),
          watchers: state === 'processing' ? [jan, maria] : [],
          mayActivate: true,
          ...(state === 'active' ? { maskedAccessId } : {}),
        },
        kit,
      ),
  ]),
);

/** Cards of benefits, activation and ids. */
export const benefitSamples: CardSamples = {
  'benefit-table': (kit) =>
    benefitTableCard({ company, account, rows, mayActivate: true, personal: true }, kit),
  'benefit-table-member': (kit) =>
    benefitTableCard({ company, account, rows, mayActivate: false, personal: true }, kit),
  'benefit-table-channel': (kit) =>
    benefitTableCard(
      {
        company: '',
        account,
        rows: [goldLocal, goldCloud, actionPackCloud],
        mayActivate: true,
        personal: false,
        chatUrl: 'https://teams.microsoft.com/l/chat/0/0?users=28%3Abot',
      },
      kit,
    ),
  'benefit-table-everything': (kit) =>
    benefitTableCard(
      { company, account, rows: [...benefitStates.map(rowIn), ending], mayActivate: true, personal: true },
      kit,
    ),
  'nothing-recorded': (kit) => nothingRecordedCard({ company, mayRecord: true }, kit),
  'nothing-recorded-member': (kit) => nothingRecordedCard({ company: '', mayRecord: false }, kit),
  ...details,
  'benefit-detail-member': (kit) =>
    benefitDetailCard({ row: silverCloud, watchers: [], mayActivate: false }, kit),
  'activation-confirm': (kit) => activationConfirmCard({ row: silverCloud }, kit),
  'click-in-partner-center': (kit) =>
    clickInPartnerCenterCard({ row: silverCloud, activation: requested, handOverTo: piotr, askAgainOn }, kit),
  'click-in-partner-center-many': (kit) =>
    clickInPartnerCenterCard({ row: silverCloud, activation: requested, askAgainOn: '2026-12-01' }, kit),
  processing: (kit) => processingCard({ row: silverLocal, activation, askAgainOn }, kit),
  'processing-watched': (kit) =>
    processingCard({ row: silverLocal, activation, askAgainOn, reader: maria }, kit),
  active: (kit) =>
    activeCard(
      {
        row: { ...silverLocal, state: 'active', grantId: 'g-41', remaining: 15 },
        activation: { ...activation, state: 'completed' },
        maskedAccessId,
        maskedContractId,
        by: { person: anna },
      },
      kit,
    ),
  'active-demo': (kit) =>
    activeCard({ row: goldCloud, activation, maskedAccessId, by: { system: 'demo-fulfilment' } }, kit),
  rejected: (kit) => rejectedCard({ row: rowIn('rejected'), activation: rejected }, kit),
  activations: (kit) =>
    activationsCard(
      {
        items: [
          { row: silverLocal, activation: fourDays },
          { row: rowIn('waitingForClick'), activation: requested },
          { row: rowIn('rejected'), activation: rejected },
        ],
      },
      kit,
    ),
  'activations-of-others': (kit) =>
    activationsCard(
      {
        items: [
          { row: silverLocal, activation: fourDays },
          { row: rowIn('waitingForClick'), activation: requested },
        ],
        reader: maria,
      },
      kit,
    ),
  'activations-none': (kit) => activationsCard({ items: [] }, kit),
  'ids-paste': (kit) => idsPasteCard({ row: silverCloud, activationId: 'a-41' }, kit),
  'ids-paste-problem': (kit) =>
    idsPasteCard(
      {
        row: silverCloud,
        typed: 'Access ID 12\nContract ID 172583642',
        problem: kit.words.say('refusal.ids_malformed.cause', { which: 'access' }),
      },
      kit,
    ),
  'ids-confirm': (kit) => idsConfirmCard({ row: silverCloud, draft, notNineDigits: false }, kit),
  'ids-confirm-not-nine': (kit) =>
    idsConfirmCard(
      { row: silverCloud, draft: { ...draft, accessId: '0174194', contractId: '' }, notNineDigits: true },
      kit,
    ),
  'ids-masked': (kit) =>
    idsCard(
      { row: goldLocal, accessId: maskedAccessId, contractId: maskedContractId, masked: true, linked: true },
      kit,
    ),
  'ids-shown': (kit) =>
    idsCard(
      { row: goldLocal, accessId: '172693239', contractId: '172583624', masked: false, linked: false },
      kit,
    ),
};

/** Questions between people, notices and refusals. */
export const answerSamples: CardSamples = {
  'ask-received': (kit) => askReceivedCard({ row: silverLocal, ask }, kit),
  'ask-sent': (kit) =>
    askSentCard({ row: silverLocal, ask: { ...ask, incidentId: 'i-117' }, nobodyKnown: false }, kit),
  'ask-sent-nobody': (kit) =>
    askSentCard({ row: silverLocal, ask: { ...ask, sentTo: [] }, nobodyKnown: true }, kit),
  'hand-over': (kit) => handOverCard({ row: silverLocal, activation, people: [piotr, maria] }, kit),
  'hand-over-nobody': (kit) => handOverCard({ row: silverLocal, activation, people: [] }, kit),
  rejection: (kit) => rejectionCard({ row: silverLocal, activation }, kit),
  'ids-there-yet-late': (kit) =>
    idsThereYetCard(
      { row: { ...silverLocal, expectedOn: '2026-11-20', attention: 'overdue' }, activation },
      kit,
    ),
  'ids-there-yet': (kit) => idsThereYetCard({ row: silverLocal, activation }, kit),
  'done-before': (kit) =>
    doneBeforeCard(
      { what: 'Signature Cloud Support · Silver', by: { person: piotr }, at: activation.requestedAt },
      kit,
    ),
  'refusal-role': (kit) =>
    refusalCard(
      {
        refusal: refusal(
          'role_may_not_activate',
          {
            account: 'maria.wojcik@contoso.com',
            roles: 'admin-agent',
            whoMay: 'Anna Nowak, Piotr Zieliński',
            kind: 'product-support',
            offer: 'silver',
          },
          { membershipId: 'm-silver', kind: 'product-support' },
        ),
        account: 'maria.wojcik@contoso.com',
      },
      kit,
    ),
  'refusal-in-progress': (kit) =>
    refusalCard(
      {
        refusal: refusal(
          'activation_in_progress',
          {
            kind: 'product-support',
            offer: 'silver',
            by: 'Anna Nowak',
            on: '2026-11-19',
            state: 'submitted',
          },
          { activationId: 'a-41', membershipId: 'm-silver', kind: 'product-support' },
        ),
        account,
      },
      kit,
    ),
  'refusal-directory': (kit) => refusalCard({ refusal: refusal('directory_unreachable'), account }, kit),
};

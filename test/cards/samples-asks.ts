import type { Ask, Leaver } from '../../benefits/index.ts';
import {
  askBalanceCard,
  askGrantedCard,
  askReceivedCard,
  askSentCard,
  asksCard,
  forwardTextCard,
  leaverCard,
  pickColleagueCard,
  saidToHaveLeftCard,
  takeOverCard,
} from '../../cards/index.ts';
import {
  activation,
  anna,
  azure,
  draft,
  goldLocal,
  goldLocalLow,
  jan,
  maria,
  piotr,
  prepared,
  sent,
  silverCloud,
  silverLocal,
} from './contoso.ts';
import type { CardSamples } from './samples.ts';

const asked = {
  id: 'k-2',
  asker: jan,
  reason: '',
  askedAt: activation.requestedAt,
  sentTo: [anna, piotr],
  state: 'open',
} as const;
const gold = { membershipId: 'm-gold', kind: 'product-support', grantId: 'g-1' } as const;
const activate: Ask = { ...asked, what: 'activate', membershipId: 'm-silver', kind: 'product-support' };
const showIds: Ask = { ...asked, ...gold, what: 'show-ids', reason: 'SQL Server, produkcja stoi' };
const checkIds: Ask = { ...asked, ...gold, what: 'check-ids' };
const lastDay: Ask = { ...asked, ...gold, what: 'correct-last-day', endsOn: '2027-07-15' };
const balance: Ask = { ...asked, ...gold, what: 'correct-balance', remaining: 2, incidentId: draft.id };
const forCustomer: Ask = { ...asked, what: 'open-for-customer', incidentId: azure.id, sentTo: [maria] };
const left: Ask = { ...asked, what: 'take-over', person: anna, sentTo: [piotr] };
const customers = { ...azure, form: { ...azure.form, customer: 'Fabrikam' } };
const used = { ...goldLocalLow, used: 20, remaining: 0 };
const leaver: Leaver = { person: anna, at: activation.requestedAt, by: { system: 'roster' } };
const granted = { state: 'granted', decidedBy: anna, decidedAt: activation.requestedAt } as const;

export const askSamples: CardSamples = {
  'ask-received-show-ids': (kit) => askReceivedCard({ ask: showIds, row: goldLocal }, kit),
  'ask-received-check-ids': (kit) =>
    askReceivedCard(
      {
        ask: checkIds,
        row: goldLocal,
        recorded: { by: { person: anna }, on: '2026-11-18', contractEnding: '24' },
      },
      kit,
    ),
  'ask-received-correct-balance': (kit) => askReceivedCard({ ask: balance, row: used }, kit),
  'ask-received-correct-last-day': (kit) => askReceivedCard({ ask: lastDay, row: used }, kit),
  'ask-received-open-for-customer': (kit) => askReceivedCard({ ask: forCustomer, incident: customers }, kit),
  'ask-received-take-over': (kit) =>
    askReceivedCard({ ask: left, behind: { activations: 1, incidents: 2, refunds: 1 } }, kit),
  'ask-sent-unreachable': (kit) =>
    askSentCard(
      {
        ask: { ...activate, sentTo: [anna] },
        row: silverLocal,
        nobodyKnown: false,
        unreachable: [piotr.name],
      },
      kit,
    ),
  'ask-sent-customer-nobody': (kit) =>
    askSentCard({ ask: { ...forCustomer, sentTo: [] }, incident: customers, nobodyKnown: true }, kit),
  'ask-granted-show-ids': (kit) =>
    askGrantedCard({ ask: { ...showIds, ...granted, answer: 'SQL' }, row: goldLocal }, kit),
  'ask-granted-check-ids': (kit) => askGrantedCard({ ask: { ...checkIds, ...granted }, row: goldLocal }, kit),
  'ask-granted-correct-balance': (kit) =>
    askGrantedCard({ ask: { ...balance, ...granted }, row: goldLocal, incident: draft }, kit),
  'ask-granted-correct-last-day': (kit) =>
    askGrantedCard({ ask: { ...lastDay, ...granted }, row: goldLocal }, kit),
  'ask-granted-open-for-customer': (kit) =>
    askGrantedCard({ ask: { ...forCustomer, ...granted, decidedBy: maria }, incident: customers }, kit),
  'ask-granted-take-over': (kit) => askGrantedCard({ ask: { ...left, ...granted, decidedBy: piotr } }, kit),
  asks: (kit) =>
    asksCard(
      {
        asks: [
          { ask: activate, row: silverLocal },
          { ask: { ...forCustomer, sentTo: [] }, incident: customers },
        ],
      },
      kit,
    ),
  'asks-lines': (kit) =>
    asksCard(
      {
        asks: [{ ask: activate, row: silverLocal }],
        lines: [{ id: 'd-1', by: jan, at: activate.askedAt, lines: [], askedOf: [anna] }],
      },
      kit,
    ),
  'asks-none': (kit) => asksCard({ asks: [] }, kit),
  'ask-balance': (kit) => askBalanceCard({ row: used, incidentId: draft.id }, kit),
  'ask-balance-problem': (kit) => askBalanceCard({ row: used, problem: true, reason: 'Azure' }, kit),
  'pick-colleague': (kit) =>
    pickColleagueCard(
      { ask: { ...activate, sentTo: [] }, row: silverLocal, people: [anna, piotr, maria] },
      kit,
    ),
  'pick-colleague-list': (kit) =>
    pickColleagueCard(
      { ask: { ...activate, sentTo: [] }, row: silverLocal, people: [anna, piotr] },
      { ...kit, suggests: false },
    ),
  'pick-colleague-problem': (kit) =>
    pickColleagueCard({ ask: { ...activate, sentTo: [] }, row: silverLocal, people: [], problem: true }, kit),
  'forward-text': (kit) =>
    forwardTextCard(
      {
        ask: { ...activate, reason: 'SQL Server, produkcja stoi' },
        row: silverLocal,
        name: piotr.name,
        account: 'piotr.zielinski@contoso.com',
        bot: 'Benefits',
      },
      kit,
    ),
  'forward-text-before': (kit) =>
    forwardTextCard({ ask: { ...activate, id: '' }, row: silverLocal, name: '', bot: 'Benefits' }, kit),
  leaver: (kit) => leaverCard({ leaver, activations: 1, incidents: 2, refunds: 0 }, kit),
  'leaver-said': (kit) =>
    leaverCard(
      { leaver: { ...leaver, by: { person: piotr } }, activations: 0, incidents: 0, refunds: 1 },
      kit,
    ),
  'said-to-have-left': (kit) => saidToHaveLeftCard({ ...leaver, by: { person: piotr } }, kit),
  'take-over': (kit) =>
    takeOverCard(
      {
        person: anna,
        activations: [{ activation, row: silverCloud }],
        incidents: [draft, prepared, { ...sent, number: '2026-0118' }],
      },
      kit,
    ),
};

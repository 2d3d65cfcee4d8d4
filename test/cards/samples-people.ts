import type { MembershipLine } from '../../benefits/memberships/index.ts';
import {
  type ExplanationFacts,
  explanationCard,
  explanationOf,
  explanationTopics,
  helpCard,
  languageCard,
  membershipFormCard,
  membershipsPasteCard,
  membershipsReviewCard,
  myRolesCard,
  signInCard,
  signInReasons,
  welcomeCard,
} from '../../cards/index.ts';
import { anna, goldCloud, goldLocal, piotr, silverCloud, silverLocal } from './contoso.ts';
import type { CardSample, CardSamples } from './samples.ts';

const company = 'Contoso';
const rows = [silverCloud, goldLocal, silverLocal, goldCloud];
const line: MembershipLine = {
  tenantId: goldLocal.tenantId,
  offer: 'gold',
  competency: '',
  startsOn: '2026-07-01',
  endsOn: '2027-06-30',
  kind: 'product-support',
  accessId: '172693239',
  used: 7,
};
const facts: ExplanationFacts = {
  account: 'anna.nowak@contoso.com',
  company: 'Contoso',
  bot: 'Partner Support Benefits',
  people: [
    { name: anna.name, roles: ['global-admin'] },
    { name: piotr.name, roles: ['mpn-partner-admin'] },
  ],
  sendTo: [anna, piotr],
  linked: false,
  benefit: { membershipId: 'm-silver', kind: 'signature-cloud' },
  grantId: 'g-gold-local',
  endings: { access: '39', contract: '24' },
  area: 'on-premises',
  incidentId: 'i-117',
};
const url = 'https://bot.contoso.com/auth/start?t=ticket';

const explanations = Object.fromEntries(
  explanationTopics.map((topic): [string, CardSample] => [
    `explanation-${topic}`,
    (kit) => explanationCard(explanationOf(topic, facts, kit), kit),
  ]),
);
const signIns = Object.fromEntries(
  signInReasons.map((why): [string, CardSample] => [
    `sign-in-${why}`,
    (kit) => signInCard({ url, why, minutes: 10 }, kit),
  ]),
);

export const peopleSamples: CardSamples = {
  'welcome-admin-nothing-recorded': (kit) =>
    welcomeCard({ company, rows: [], admin: true, recorded: false }, kit),
  'welcome-nothing-recorded': (kit) =>
    welcomeCard({ company: '', rows: [], admin: false, recorded: false }, kit),
  welcome: (kit) => welcomeCard({ company, rows: [goldLocal, goldCloud], admin: false, recorded: true }, kit),
  'welcome-admin': (kit) => welcomeCard({ company, rows, admin: true, recorded: true }, kit),
  'welcome-nothing-active': (kit) =>
    welcomeCard({ company, rows: [silverCloud, silverLocal], admin: false, recorded: true }, kit),
  help: (kit) => helpCard({ personal: true }, kit),
  'help-channel': (kit) =>
    helpCard({ personal: false, chatUrl: 'https://teams.microsoft.com/l/chat/0/0?users=28%3Abot' }, kit),
  language: (kit) => languageCard(kit),
  ...signIns,
  'my-roles': (kit) =>
    myRolesCard(
      {
        account: 'maria.wojcik@contoso.com',
        roles: ['admin-agent'],
        claim: 'roles: Csp.AdminAgent',
        checkedAt: '2026-11-23T10:20:00.000Z',
        whoMayGrant: [anna.name],
      },
      kit,
    ),
  'my-roles-admin': (kit) =>
    myRolesCard(
      {
        account: 'anna.nowak@contoso.com',
        roles: ['global-admin'],
        claim: 'wids',
        checkedAt: '2026-11-23T10:20:00.000Z',
        whoMayGrant: [],
      },
      kit,
    ),
  'my-roles-none': (kit) =>
    myRolesCard(
      {
        account: 'jan.kowalski@contoso.com',
        roles: [],
        checkedAt: '2026-11-22T10:20:00.000Z',
        whoMayGrant: [],
      },
      kit,
    ),
  'my-roles-unchecked': (kit) => myRolesCard({ account: 'jan.kowalski@contoso.com', whoMayGrant: [] }, kit),
  'membership-form': (kit) =>
    membershipFormCard({ values: { offer: 'gold', competency: 'Cloud Platform' }, problems: [] }, kit),
  'membership-form-problems': (kit) =>
    membershipFormCard(
      {
        values: { offer: 'silver', startsOn: '2026-07-01', endsOn: '2026-06-30' },
        problems: [kit.words.say('membership-form.endsOn.error')],
      },
      kit,
    ),
  'memberships-paste': (kit) => membershipsPasteCard({ company }, kit),
  'memberships-review': (kit) => membershipsReviewCard({ draftId: 'd-1', lines: [line], problems: [] }, kit),
  'memberships-review-more': (kit) =>
    membershipsReviewCard(
      {
        draftId: 'd-1',
        lines: [
          { ...line, contractId: '172582624', competency: 'Cloud Platform' },
          {
            ...line,
            kind: 'signature-cloud',
            competency: 'Cloud Platform',
            accessId: '172693240',
            contractId: '172582625',
          },
          {
            tenantId: line.tenantId,
            offer: 'silver',
            competency: 'Application Development',
            startsOn: line.startsOn,
            endsOn: line.endsOn,
            activateBy: '2026-12-14',
          },
        ],
        differences: ['Microsoft Product Support · Gold: 5 → 7', 'Silver: 2026-07-01 – 2027-06-30'],
        problems: [],
      },
      kit,
    ),
  'memberships-review-problems': (kit) =>
    membershipsReviewCard({ draftId: 'd-1', lines: [line], problems: ['used: 27 > 20'] }, kit),
  ...explanations,
};

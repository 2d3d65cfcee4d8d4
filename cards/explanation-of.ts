import { type LinkName, linkTo, type Person, type Role, terms } from '../benefits/index.ts';
import type { Words } from '../locales/index.ts';
import type { ShownButton } from './buttons.ts';
import type { CardKit } from './card-kit.ts';
import { type CardText, cardText, userText } from './card-text.ts';
import { linkButton, verbButton } from './draw-card.ts';
import type { Explanation } from './explanation.ts';

export const explanationTopics = [
  'role-elsewhere',
  'role-pim',
  'role-partner-center',
  'own-contract',
  'pay-per-incident',
  'ids',
  'who-may',
] as const;
export type ExplanationTopic = (typeof explanationTopics)[number];

/** What is known in the turn; a sentence that needs what is absent is said without it. */
export interface ExplanationFacts {
  /** The account in use. */
  readonly account: string;
  /** Its organization, as it is called here. */
  readonly company?: string;
  /** The bot's name, as the administrator finds it in Entra. */
  readonly bot: string;
  /** People whose role was seen lately. */
  readonly people: readonly { readonly name: string; readonly roles: readonly Role[] }[];
  /** Of these, the ones an instruction can be sent to. */
  readonly sendTo?: readonly Person[];
  /** The benefit it is about: allows asking for its activation. */
  readonly benefit?: { readonly membershipId: string; readonly kind: string };
  readonly grantId?: string;
  /** The last two digits of each id. */
  readonly endings?: { readonly access: string; readonly contract: string };
  /** The reader's account is linked with the contract already. */
  readonly linked?: boolean;
  readonly area?: 'on-premises' | 'cloud';
  /** A draft to return to. */
  readonly incidentId?: string;
}

/** The account and the organization it all is said of. */
function inUse(account: string, company: string | undefined, { words }: CardKit): CardText {
  return company === undefined
    ? userText(account)
    : cardText(words, 'diagnosis.account', { account, company });
}

type Explain = (facts: ExplanationFacts, kit: CardKit) => Explanation;

/** The explanation behind each `explain-…` verb and `show-who-may`. */
export function explanationOf(topic: ExplanationTopic, facts: ExplanationFacts, kit: CardKit): Explanation {
  return explanations[topic](facts, kit);
}

const link = (words: Words, key: 'support-for-business' | 'azure', name: LinkName) =>
  linkButton(words.say(`link.${key}`), linkTo(name));

const roleElsewhere: Explain = ({ account, company }, kit) => ({
  title: cardText(kit.words, 'explain.role-elsewhere.title'),
  paragraphs: [
    cardText(kit.words, 'explain.role-elsewhere.why', { account }),
    cardText(kit.words, 'explain.role-elsewhere.two'),
  ],
  steps: [
    cardText(kit.words, 'explain.role-elsewhere.switch'),
    cardText(kit.words, 'explain.role-elsewhere.ask'),
  ],
  footer: inUse(account, company, kit),
  buttons: [
    verbButton(kit, 'show-who-may', {}, { what: 'grant' }),
    verbButton(kit, 'explain-role-partner-center', {}, { what: 'how' }),
    verbButton(kit, 'check-roles'),
  ],
});

const rolePim: Explain = ({ account, company }, kit) => ({
  title: cardText(kit.words, 'explain.role-pim.title'),
  paragraphs: [cardText(kit.words, 'explain.role-pim.why')],
  steps: [
    cardText(kit.words, 'explain.role-pim.on'),
    cardText(kit.words, 'explain.role-pim.wait'),
    cardText(kit.words, 'explain.role-pim.back'),
  ],
  footer: inUse(account, company, kit),
  buttons: [verbButton(kit, 'check-roles'), verbButton(kit, 'show-my-roles')],
});

/** At most so many people have a button of their own. */
const mostSent = 2;

const rolePartnerCenter: Explain = ({ account, company, bot, people, sendTo = [] }, kit) => {
  const { words } = kit;
  const admins = people
    .filter((person) => person.roles.includes('global-admin'))
    .map((person) => person.name);
  return {
    title: cardText(words, 'explain.role-partner-center.title'),
    paragraphs: [cardText(words, 'explain.role-partner-center.why')],
    steps: [
      cardText(words, 'explain.role-partner-center.open', { bot }),
      cardText(words, 'explain.role-partner-center.assign', { account }),
      cardText(words, 'explain.role-partner-center.back'),
    ],
    after: [
      admins.length === 0
        ? cardText(words, 'explain.role-partner-center.forward-unknown')
        : cardText(words, 'explain.role-partner-center.forward', { names: words.list(admins) }),
    ],
    footer: inUse(account, company, kit),
    buttons: [
      ...sendTo
        .slice(0, mostSent)
        .map(({ tenantId, oid, name }) =>
          verbButton(kit, 'send-instruction', { toOid: oid, toTenantId: tenantId }, { name }),
        ),
      verbButton(kit, 'check-roles'),
      verbButton(kit, 'show-my-roles'),
    ],
  };
};

const ownContract: Explain = (facts, kit) => ({
  title: cardText(kit.words, 'explain.own-contract.title'),
  paragraphs: [cardText(kit.words, 'explain.own-contract.why')],
  steps: [cardText(kit.words, 'explain.own-contract.open'), cardText(kit.words, 'explain.own-contract.add')],
  buttons: [
    link(kit.words, 'support-for-business', 'supportForBusiness'),
    ...back(facts, kit),
    plans(facts, kit),
  ],
});

const payPerIncident: Explain = (facts, kit) => {
  const { words } = kit;
  const local = facts.area === 'on-premises';
  return {
    title: cardText(words, 'explain.pay-per-incident.title'),
    paragraphs: [cardText(words, 'explain.pay-per-incident.why')],
    steps: [
      cardText(words, 'explain.pay-per-incident.open'),
      cardText(words, 'explain.pay-per-incident.buy'),
    ],
    after: [
      cardText(
        words,
        local ? 'explain.pay-per-incident.plans-on-premises' : 'explain.pay-per-incident.plans',
      ),
    ],
    buttons: [
      link(words, 'support-for-business', 'supportForBusiness'),
      ...back(facts, kit),
      plans(facts, kit),
    ],
  };
};

const howToUseIds: Explain = ({ grantId, endings, linked = false }, kit) => {
  const { words } = kit;
  const reveal = grantId === undefined ? [] : [verbButton(kit, 'show-ids', { grantId })];
  const done = grantId === undefined || linked ? [] : [verbButton(kit, 'remember-linked', { grantId })];
  return {
    title: cardText(words, 'explain.ids.title'),
    paragraphs: [
      cardText(words, linked ? 'ids.linked' : 'explain.ids.why'),
      endings === undefined
        ? cardText(words, 'explain.ids.order')
        : cardText(words, 'explain.ids.order-endings', endings),
    ],
    steps: [
      cardText(words, 'explain.ids.on-premises'),
      cardText(words, 'explain.ids.azure'),
      cardText(words, 'explain.ids.other'),
    ],
    after: [cardText(words, 'explain.ids.not'), cardText(words, 'explain.ids.associated')],
    buttons: [
      ...reveal,
      ...done,
      link(words, 'support-for-business', 'supportForBusiness'),
      link(words, 'azure', 'azureSupport'),
      verbButton(kit, 'start-diagnosis', { start: 'ids-refused' }, { what: 'ids' }),
    ],
  };
};

const whoMay: Explain = ({ people, benefit }, kit) => {
  const { words } = kit;
  const title = cardText(words, 'explain.who-may.title');
  if (people.length === 0) {
    const about = { what: 'activate', ...benefit };
    const name =
      benefit === undefined
        ? []
        : [verbButton(kit, 'choose-colleague', about), verbButton(kit, 'show-forward-text', about)];
    return {
      title,
      paragraphs: [
        cardText(words, 'explain.who-may.roles'),
        cardText(words, 'explain.who-may.unknown'),
        cardText(words, 'explain.who-may.text'),
      ],
      buttons: [...name, verbButton(kit, 'show-my-roles'), verbButton(kit, 'show-table')],
    };
  }
  const ask = benefit === undefined ? [] : [verbButton(kit, 'ask', { ...benefit })];
  return {
    title,
    paragraphs: [
      cardText(words, 'explain.who-may.roles'),
      cardText(words, 'explain.who-may.known'),
      ...people.map((person) => personLine(person, words)),
    ],
    buttons: [...ask, verbButton(kit, 'show-my-roles'), verbButton(kit, 'show-table')],
  };
};

function personLine({ name, roles }: ExplanationFacts['people'][number], words: Words): CardText {
  const named = words.list(roles.map((role) => terms[role][words.language]));
  return cardText(words, 'explain.who-may.person', { name, roles: named });
}

/** The paid plans, for what it was asked about. */
const plans = ({ area, incidentId }: ExplanationFacts, kit: CardKit): ShownButton =>
  verbButton(kit, 'show-plans', {
    ...(area === undefined ? {} : { area }),
    ...(incidentId === undefined ? {} : { incidentId }),
  });

/** Back to the draft it was asked from. */
const back = ({ incidentId }: ExplanationFacts, kit: CardKit): readonly ShownButton[] =>
  incidentId === undefined ? [] : [verbButton(kit, 'change-draft', { incidentId })];

const explanations: Readonly<Record<ExplanationTopic, Explain>> = {
  'role-elsewhere': roleElsewhere,
  'role-pim': rolePim,
  'role-partner-center': rolePartnerCenter,
  'own-contract': ownContract,
  'pay-per-incident': payPerIncident,
  ids: howToUseIds,
  'who-may': whoMay,
};

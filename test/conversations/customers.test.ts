import assert from 'node:assert/strict';
import { contosoRows, type TestCompany } from '../support/company.ts';
import {
  type ApiFailing,
  apiErrors,
  type PartnerCenterStandIn,
  sampleCustomers,
  startPartnerCenter,
} from '../support/partner-center.ts';
import { type Events, type Line, talk } from '../support/talk.ts';
import type { TeamsPerson } from '../support/teams.ts';
import { buttonsOf } from '../support/teams-card.ts';
import { leadsOn } from './leads-on.ts';

/** What is said and read, language by language. */
const texts = {
  pl: {
    signIn: 'zaloguj',
    say: 'klienci',
    signInTitle: 'Zaloguj się, aby zobaczyć klientów',
    title: 'Klienci',
    show: 'Pokaż klientów',
    input: 'Klient',
    search: 'Szukaj',
    searchInput: 'Nie ma na liście? Początek nazwy',
    next: 'Kolejni klienci',
    noServices: 'Spróbuj: Klienci › Fabrikam › Zarządzanie usługami › Nowe żądanie',
    pick: 'Wybierz',
    byLink: 'Jak to zrobić w portalu?',
    found40: '40 klientów, a to nie wszyscy',
    found5: '5 klientów',
    found1: '1 klient, nazwa od „Fab”',
    none: ['Brak klientów, nazwa od „Zzz”', 'Centrum partnerskie nie pokazuje temu kontu takiego klienta'],
    customer: [
      'Fabrikam',
      'Plan „Cloud Solution Provider”: bez identyfikatorów, z puli nic nie schodzi',
      'Dodaj tam kontrakt (Access ID i Contract ID): z puli chmury zejdzie 1',
      'Elsewhere, Yammer: Klienci › Fabrikam › Zarządzanie usługami › Nowe żądanie',
      'GDAP',
    ],
    prepareAzure: 'Przygotuj: Azure',
    form: ['Subskrypcja: klienta, od nas w CSP', 'Produkt: Azure', 'nic nie schodzi z puli'],
    problem: 'Co się dzieje, w jednym zdaniu?',
    severity: 'Ważność i pierwsza odpowiedź',
    prepare: 'Przygotuj zgłoszenie',
    newIncident: 'nowe zgłoszenie',
    fromUs: 'Klienta, od nas w CSP',
    whose: 'Klient',
    handOver: 'Przekaż: Maria Wójcik',
    sent: 'Prośba wysłana do: Maria Wójcik',
    open: 'Wybierz klienta i otwórz portal',
    missing: 'Najpierw wybierz klienta z listy',
    path: ['Zgłoszenie dla klienta w Centrum partnerskim', 'Zarządzanie usługami › Nowe żądanie'],
    notAgent: ['Zgłoszenia dla klientów zakłada agent administracyjny', 'Nic się nie zmieniło'],
    onlyRole: 'tylko rolę: Administrator globalny',
    noRole: 'nie ma żadnej z trzech ról',
    whoMay: 'Kto może\nMaria Wójcik',
    associated: ['To konto jest powiązane z MPN', 'identyfikator partnera 1234567', 'brakuje roli'],
    notAssociated: ['To konto nie jest powiązane z MPN', 'kontami założonymi tylko do CSP'],
    cannotCheck: ['Tego nie mogę tu sprawdzić', 'Ustawienia konta › Identyfikatory'],
    errors: {
      noConsent: ['Centrum partnerskie nie jest jeszcze otwarte dla bota', 'administrator globalny'],
      secondFactor: ['Zaloguj się z użyciem drugiego składnika', '[Zaloguj się'],
      stillNoFactor: ['Centrum partnerskie wymaga drugiego składnika', 'uwierzytelnianie wieloskładnikowe'],
      forbidden: ['Centrum partnerskie nie wpuszcza tego konta', 'Administrator globalny doda je'],
      throttled: ['Centrum partnerskie dostało za dużo zapytań', 'Odpowie znowu za 20 sekund'],
      unreachable: ['Centrum partnerskie nie odpowiada', 'Nic się nie zmieniło'],
      unknown: ['Nie znajduję tego klienta'],
    },
  },
  en: {
    signIn: 'sign in',
    say: 'customers',
    signInTitle: 'Sign in to see customers',
    title: 'Customers',
    show: 'Show customers',
    input: 'Customer',
    search: 'Search',
    searchInput: 'Not in the list? How the name begins',
    next: 'More customers',
    noServices: 'Try Customers › Fabrikam › Service management › New request',
    pick: 'Choose',
    byLink: 'How to do it in the portal',
    found40: '40 customers, and more follow',
    found5: '5 customers',
    found1: '1 customer, name beginning with “Fab”',
    none: ['No customers, name beginning with “Zzz”', 'Partner Center shows this account no such customer'],
    customer: [
      'Fabrikam',
      'Plan “Cloud Solution Provider”: no IDs, and nothing of the allowance is used',
      'Add the contract there (Access ID and Contract ID): 1 of the cloud allowance is used',
      'Elsewhere, Yammer: Customers › Fabrikam › Service management › New request',
      'GDAP',
    ],
    prepareAzure: 'Prepare: Azure',
    form: ['Subscription: a customer’s, from us in CSP', 'Product: Azure', 'nothing comes off an allowance'],
    problem: 'What happens, in one sentence?',
    severity: 'Severity and first response',
    prepare: 'Prepare the incident',
    newIncident: 'new incident',
    fromUs: 'A customer’s, from us in CSP',
    whose: 'Customer',
    handOver: 'Hand over: Maria Wójcik',
    sent: 'Sent to: Maria Wójcik',
    open: 'Choose the customer and open the portal',
    missing: 'Choose a customer from the list first',
    path: ['A request for a customer, in Partner Center', 'Service management › New request'],
    notAgent: ['Only Admin agents open requests for customers', 'Nothing has been changed'],
    onlyRole: 'only this role: Global admin',
    noRole: 'of the three roles',
    whoMay: 'Maria Wójcik',
    associated: ['This account is associated with MPN', 'partner ID 1234567', 'a role is missing'],
    notAssociated: ['This account is not associated with MPN', 'made for CSP only'],
    cannotCheck: ['This cannot be checked here', 'Account settings › Identifiers'],
    errors: {
      noConsent: ['Partner Center has not been opened to this bot', 'A Global admin grants the consent once'],
      secondFactor: ['Sign in with a second factor', '[Sign in'],
      stillNoFactor: ['Partner Center asks for a second factor', 'multifactor authentication'],
      forbidden: ['Partner Center does not let this account in', 'A Global admin adds it'],
      throttled: ['Partner Center has had too many questions', 'again in 20 seconds'],
      unreachable: ['Partner Center does not answer', 'Nothing has been changed'],
      unknown: ['This customer was not found'],
    },
  },
} as const;

const elsewhere = '00000000-1111-2222-3333-444444444444';

describe('customers', () => {
  let api: PartnerCenterStandIn;
  before(async () => {
    api = await startPartnerCenter();
  });
  after(() => api.close());
  beforeEach(() => {
    api.recovers();
    api.requests.splice(0);
  });

  const oidOf = (company: TestCompany, key: string) => company.teams.person(key).member.aadObjectId;
  const failing = (failing: ApiFailing) => async () => api.fails(failing);
  const events: Events = {
    'Contoso serves 45 customers': async ({ tenantId }) => {
      api.serves(tenantId, sampleCustomers(45));
      api.serves(elsewhere, [{ id: elsewhere, name: 'Fabled of somebody else', services: [] }]);
    },
    'Partner Center asks for a second factor': failing(apiErrors.secondFactor),
    'Partner Center lets nobody in': failing(apiErrors.forbidden),
    'Partner Center is asked too much': failing(apiErrors.throttled(20)),
    'Partner Center is asked too much for a second': failing({ ...apiErrors.throttled(1), times: 1 }),
    'Partner Center answers no JSON': failing({ status: 200, text: '<html>' }),
    'Partner Center fails': failing({ status: 503, text: '' }),
    'Partner Center sends elsewhere': failing({ status: 302, headers: { location: 'http://127.0.0.1:9/' } }),
    'Partner Center knows no services': failing({ ...apiErrors.notFound, path: '/managedservices' }),
    'Partner Center knows no partner': failing({ ...apiErrors.notFound, path: '/profiles/mpn' }),
    'Partner Center is well': async () => api.recovers(),
    'Maria has not consented': async (company) =>
      company.provider.setApiAccess(oidOf(company, 'maria'), 'no-consent'),
    'the directory wants a second factor of Maria': async (company) =>
      company.provider.setApiAccess(oidOf(company, 'maria'), 'second-factor'),
    'the incident is Fabrikam’s, and uses nothing': async ({ app, tenantId }) => {
      const record = await app.store.companies.read(tenantId);
      assert.deepEqual(
        record?.incidents.map(({ state, grantId, form: { customer, subscription } }) => ({
          state,
          grantId,
          customer,
          subscription,
        })),
        [{ state: 'prepared', grantId: undefined, customer: 'Fabrikam', subscription: 'customer-direct' }],
      );
    },
    'nobody has asked Partner Center': async () => assert.deepEqual(api.requests, []),
    'only portals of Microsoft are linked': async ({ teams }) => {
      const urls = buttonsOf(teams.person('maria').card()).flatMap(
        ({ action }) => String(action.url ?? '') || [],
      );
      assert.deepEqual(urls, [
        'https://portal.azure.com/fabrikam#create/Microsoft.Support',
        'https://portal.office.com/Partner/BeginClientSession.aspx?CSDEST=Support',
        'https://partner.microsoft.com/commerce/customers/list',
      ]);
    },
  };
  const optionsOf = (language: 'pl' | 'en', more: object = {}) => ({
    rows: contosoRows,
    language,
    partnerCenter: () => api.url,
    events: () => events,
    moves: {
      'every button leads on': leadsOn,
      'asks whether the account is associated': async (_company: TestCompany, person: TeamsPerson) => {
        await person.sends({ type: 'message', value: { verb: 'check-association', v: 1, ids: {} } });
      },
      'has single sign-on': async ({ provider }: TestCompany, person: TeamsPerson) => {
        person.loginToken = () => provider.mintSsoToken(person.key);
      },
      'picks a customer of somebody else': async (_company: TestCompany, person: TeamsPerson) => {
        const value = { verb: 'pick-customer', v: 1, ids: { customerId: elsewhere } };
        await person.sends({ type: 'message', value });
      },
    },
    ...more,
  });

  for (const language of ['pl', 'en'] as const) {
    const say = texts[language];
    const begins: readonly Line[] = [
      ['-', 'Contoso serves 45 customers'],
      ['Maria', say.say],
      ['bot', say.title, `[${say.show}]`],
    ];
    const signedIn: readonly Line[] = [
      ['-', 'Contoso serves 45 customers'],
      ['Maria', say.signIn],
      ['Maria', '(signs in)'],
      ['Maria', say.say],
    ];

    talk(`an Admin agent picks a customer and is led to the portal (${language})`, optionsOf(language), [
      ...begins,
      ['Maria', `[${say.show}]`],
      ['bot', '[', '!Fabrikam'],
      ['Maria', '(signs in)'],
      ['bot', say.found40, 'Fabrikam', '!Fabled'],
      ['Maria', `[${say.pick}]`, { [say.input]: 'Fabrikam' }],
      ['bot', ...say.customer],
      ['-', 'only portals of Microsoft are linked'],
      ['Maria', `[${say.prepareAzure}]`],
      ['bot', ...say.form],
      ['Maria', `[${say.prepare}]`, { problem: 'XYZ', severity: 'B' }],
      ['bot', 'Azure'],
      ['-', 'the incident is Fabrikam’s, and uses nothing'],
    ]);

    talk(`the list goes on, and is searched (${language})`, optionsOf(language), [
      ...signedIn,
      ['Maria', `[${say.show}]`],
      ['bot', say.found40],
      ['Maria', `[${say.next}]`],
      ['bot', say.found5, 'Kunde 044', '!Fabrikam', `![${say.next}]`],
      ['Maria', `[${say.search}]`, { [say.searchInput]: 'Fab' }],
      ['bot', say.found1, 'Fabrikam', '!Kunde', '!Fabled'],
      ['Maria', `[${say.search}]`, { [say.searchInput]: 'Zzz' }],
      ['bot', ...say.none, `![${say.pick}]`],
      ['Maria', '(every button leads on)'],
    ]);

    talk(`nobody was chosen: the list stays (${language})`, optionsOf(language), [
      ...signedIn,
      ['Maria', `[${say.show}]`],
      ['Maria', `[${say.pick}]`],
      ['bot', say.missing, 'Fabrikam'],
    ]);

    talk(`a Global admin is no Admin agent, and reads who is (${language})`, optionsOf(language), [
      ...signedIn,
      ['Anna', say.say],
      ['Anna', `[${say.show}]`],
      ['Anna', '(signs in)'],
      ['bot', ...say.notAgent, say.onlyRole, say.whoMay, `[${say.byLink}]`],
      ['-', 'nobody has asked Partner Center'],
      ['Anna', '(every button leads on)'],
      ['Anna', say.say],
      ['bot', ...say.notAgent],
    ]);

    talk(`neither is a member without a role (${language})`, optionsOf(language), [
      ['-', 'Contoso serves 45 customers'],
      ['Jan', say.say],
      ['Jan', `[${say.show}]`],
      ['Jan', '(signs in)'],
      ['bot', ...say.notAgent, say.noRole, `[${say.byLink}]`],
      ['-', 'nobody has asked Partner Center'],
      ['Jan', '(every button leads on)'],
    ]);

    talk(`who is none hands their incident over in one tap (${language})`, optionsOf(language), [
      ...signedIn,
      ['Jan', say.newIncident],
      ['Jan', `[${say.prepare}]`, { area: 'cloud', product: 'Azure', problem: 'XYZ', severity: 'B' }],
      ['Jan', `[${say.fromUs}]`],
      ['Jan', say.say],
      ['Jan', `[${say.show}]`],
      ['Jan', '(signs in)'],
      ['bot', ...say.notAgent, `[${say.handOver}]`],
      ['Jan', `[${say.handOver}]`],
      ['bot', say.sent],
      ['bot→Maria', 'XYZ', `[${say.open}]`],
      ['Maria', `[${say.open}]`],
      ['Maria', `[${say.show}]`],
      ['bot', say.found40],
      ['Maria', `[${say.pick}]`, { [say.input]: 'Fabrikam' }],
      ['bot', ...say.customer, `![${say.prepareAzure}]`],
    ]);

    talk(
      `in Teams the tap itself brings the token (${language})`,
      optionsOf(language, { loginRequest: true }),
      [
        ['-', 'Contoso serves 45 customers'],
        ['Maria', '(has single sign-on)'],
        ['Maria', say.say],
        ['Maria', `[${say.show}]`],
        ['bot', say.found40, 'Fabrikam', `!${say.signInTitle}`],
        ['Maria', `[${say.pick}]`, { [say.input]: 'Fabrikam' }],
        ['bot', ...say.customer],
        ['-', 'the directory wants a second factor of Maria'],
        ['Maria', `[${say.show}]`],
        ['bot', ...say.errors.secondFactor],
        ['Maria', '(signs in)'],
        ['bot', say.found40, 'Fabrikam'],
      ],
    );

    for (const [event, error] of [
      ['Maria has not consented', say.errors.noConsent],
      ['Partner Center lets nobody in', say.errors.forbidden],
      ['Partner Center is asked too much', say.errors.throttled],
      ['Partner Center answers no JSON', say.errors.unreachable],
      ['Partner Center fails', say.errors.unreachable],
      ['Partner Center sends elsewhere', say.errors.unreachable],
    ] as const) {
      talk(`${event} (${language})`, optionsOf(language), [
        ...signedIn,
        ['-', event],
        ['Maria', `[${say.show}]`],
        ['bot', ...error, `[${say.byLink}]`, '!Fabrikam'],
        ['Maria', `[${say.byLink}]`],
        ['bot', ...say.path],
      ]);
    }

    talk(`a customer that is not there (any more) (${language})`, optionsOf(language), [
      ...signedIn,
      ['Maria', `[${say.show}]`],
      ['Maria', '(picks a customer of somebody else)'],
      ['bot', ...say.errors.unknown],
      ['Maria', '(every button leads on)'],
    ]);

    talk(`a customer without services is led to the page of theirs (${language})`, optionsOf(language), [
      ...signedIn,
      ['Maria', `[${say.show}]`],
      ['-', 'Partner Center knows no services'],
      ['Maria', `[${say.pick}]`, { [say.input]: 'Fabrikam' }],
      ['bot', 'Fabrikam', say.noServices, `!${say.errors.unknown[0]}`],
    ]);

    talk(`a wait of a second is waited for (${language})`, optionsOf(language), [
      ...signedIn,
      ['-', 'Partner Center is asked too much for a second'],
      ['Maria', `[${say.show}]`],
      ['bot', say.found40],
    ]);

    talk(
      `the directory wants a second factor: the next sign-in brings it (${language})`,
      optionsOf(language),
      [
        ...signedIn,
        ['-', 'the directory wants a second factor of Maria'],
        ['Maria', `[${say.show}]`],
        ['bot', ...say.errors.secondFactor, '!Fabrikam'],
        ['Maria', '(signs in)'],
        ['bot', say.found40, 'Fabrikam'],
      ],
    );

    talk(
      `Partner Center wants one, and nobody asks for it at the sign-in (${language})`,
      optionsOf(language),
      [
        ...signedIn,
        ['-', 'Partner Center asks for a second factor'],
        ['Maria', `[${say.show}]`],
        ['bot', ...say.errors.secondFactor],
        ['Maria', '(signs in)'],
        ['bot', ...say.errors.stillNoFactor, `[${say.byLink}]`],
      ],
    );

    talk(
      `whether the account is associated with MPN is known to Partner Center (${language})`,
      optionsOf(language),
      [
        ['Jan', '(asks whether the account is associated)'],
        ['bot', '[', '!1234567'],
        ['-', 'nobody has asked Partner Center'],
        ['Jan', '(signs in)'],
        ['bot', ...say.associated],
        ['Jan', '(every button leads on)'],
        ['-', 'Partner Center knows no partner'],
        ['Jan', '(asks whether the account is associated)'],
        ['bot', ...say.notAssociated],
        ['Jan', '(every button leads on)'],
      ],
    );

    talk(
      `what cannot be checked is said so (${language})`,
      optionsOf(language, { partnerCenter: undefined }),
      [
        ['Jan', '(asks whether the account is associated)'],
        ['bot', ...say.cannotCheck],
        ['Jan', '(every button leads on)'],
      ],
    );

    talk(
      `where Partner Center is not asked, the way there is shown (${language})`,
      optionsOf(language, { partnerCenter: undefined }),
      [
        ['Maria', say.say],
        ['Maria', `[${say.show}]`],
        ['Maria', '(signs in)'],
        ['bot', ...say.path],
        ['-', 'nobody has asked Partner Center'],
        ['Maria', '(every button leads on)'],
      ],
    );
  }
});

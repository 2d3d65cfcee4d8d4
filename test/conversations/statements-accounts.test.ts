import { contosoRows } from '../support/company.ts';
import { apiErrors, type PartnerCenterStandIn, startPartnerCenter } from '../support/partner-center.ts';
import type { Events } from '../support/talk.ts';
import { isKnown, statement } from './statement.ts';

const rows = contosoRows;

describe('the article: roles and accounts', () => {
  let api: PartnerCenterStandIn;
  before(async () => {
    api = await startPartnerCenter();
  });
  after(() => api.close());

  statement(
    'S1 three roles apply: which, from what claim, what they allow, what is missing, who grants',
    { rows },
    {
      pl: [
        ...isKnown('Anna', 'pl'),
        ['Piotr', 'jakie mam uprawnienia?'],
        ['bot', 'Role nie są jeszcze sprawdzone', 'Kto może nadać rolę\nAnna Nowak', '[Sprawdź role]'],
        ['Piotr', '[Sprawdź role]'],
        ['Piotr', '(signs in)'],
        [
          'bot',
          'piotr.zielinski@contoso.com\nAdministrator partnerski MPN',
          'źródło: roles: Mpn.PartnerAdmin',
          'aktywacja, zapis i poprawa identyfikatorów, przekazywanie, członkostwa',
          'Do czego potrzebna jest rola\nAgent administracyjny: klienci i ich zgłoszenia',
        ],
        ['Anna', 'moje role'],
        ['bot', 'anna.nowak@contoso.com\nAdministrator globalny', 'źródło: wids', 'korzystanie i aktywacja'],
        ['Maria', 'jaką mam rolę?'],
        ['Maria', '[Sprawdź role]'],
        ['Maria', '(signs in)'],
        [
          'bot',
          'maria.wojcik@contoso.com\nAgent administracyjny',
          'źródło: roles: Csp.AdminAgent',
          'identyfikatory, klienci i ich zgłoszenia',
          'Do czego potrzebna jest rola\nAdministrator globalny, Administrator partnerski MPN: aktywacja',
          'Kto może nadać rolę\nAnna Nowak lub inny administrator globalny organizacji.',
        ],
        ['Jan', 'kim jestem?'],
        ['Jan', '[Sprawdź role]'],
        ['Jan', '(signs in)'],
        [
          'bot',
          'To konto nie ma żadnej z trzech ról.',
          'korzyści, zgłoszenia, linijka z portalu, prośby o aktywację, identyfikatory',
          '- Administrator globalny, Administrator partnerski MPN: aktywacja',
          '- Agent administracyjny: klienci i ich zgłoszenia',
          '[Rola jest na innym koncie]',
        ],
      ],
      en: [
        ...isKnown('Anna', 'en'),
        ['Piotr', 'what are my permissions?'],
        [
          'bot',
          'The roles have not been checked yet',
          'Who can grant a role\nAnna Nowak',
          '[Check my roles]',
        ],
        ['Piotr', '[Check my roles]'],
        ['Piotr', '(signs in)'],
        [
          'bot',
          'piotr.zielinski@contoso.com\nMPN partner admin',
          'source: roles: Mpn.PartnerAdmin',
          'activation, recording and correcting IDs, handing over, memberships',
          'What needs a role\nAdmin agent: customers and their incidents',
        ],
        ['Anna', 'my roles'],
        ['bot', 'anna.nowak@contoso.com\nGlobal admin', 'source: wids', 'use and activate'],
        ['Maria', 'which role do I have?'],
        ['Maria', '[Check my roles]'],
        ['Maria', '(signs in)'],
        [
          'bot',
          'maria.wojcik@contoso.com\nAdmin agent',
          'source: roles: Csp.AdminAgent',
          'IDs, customers and their incidents',
          'What needs a role\nGlobal admin, MPN partner admin: activation',
          'Who can grant a role\nAnna Nowak, or another Global admin of the organization.',
        ],
        ['Jan', 'who am I?'],
        ['Jan', '[Check my roles]'],
        ['Jan', '(signs in)'],
        [
          'bot',
          'This account has none of the three roles.',
          'benefits, incidents, a line from the portal, requests for activation, IDs',
          '- Global admin, MPN partner admin: activation',
          '- Admin agent: customers and their incidents',
          '[My role is on another account]',
        ],
      ],
    },
  );

  statement(
    'S4 the account associated with MPN counts: the one in use is named, what cannot be checked is said',
    { rows },
    {
      pl: [
        ['Jan', 'z jakiego konta piszę?'],
        ['bot', 'Moje role\njan.kowalski@contoso.com', '[Sprawdź role]'],
        ['Anna', 'gdzie są zalety techniczne w centrum partnerskim?'],
        [
          'bot',
          'Zaloguj się kontem, które jest powiązane z członkostwem (MPN)',
          'Czego nie widzę\nCo Centrum partnerskie pokazuje temu kontu: do tego potrzebna byłaby zgoda organizacji',
          'Konto w użyciu: anna.nowak@contoso.com, organizacja: Contoso',
        ],
        ['Anna', '[Sprawdź powiązanie z MPN]'],
        ['bot', 'Tego nie mogę tu sprawdzić', 'Ustawienia konta › Identyfikatory'],
        ['Anna', 'czy moje konto jest skojarzone z MPN?'],
        ['bot', 'nie jest powiązane z członkostwem partnerskim (MPN)', '[Sprawdź powiązanie z MPN]'],
        ['Jan', 'korzyści'],
        ['bot', 'Contoso · dziś', 'jan.kowalski@contoso.com · zasady MPN 2021'],
      ],
      en: [
        ['Jan', 'which account am I using?'],
        ['bot', 'My roles\njan.kowalski@contoso.com', '[Check my roles]'],
        ['Anna', 'where do I find technical benefits in Partner Center?'],
        [
          'bot',
          'Sign in with the account that is associated with the membership (MPN)',
          'What I cannot see\nWhat Partner Center shows this account: for that it would need the organization’s consent',
          'Account in use: anna.nowak@contoso.com, organization: Contoso',
        ],
        ['Anna', '[Check the MPN association]'],
        ['bot', 'This cannot be checked here', 'Account settings › Identifiers'],
        ['Anna', 'is my account associated with MPN?'],
        ['bot', 'not associated with the partner membership (MPN)', '[Check the MPN association]'],
        ['Jan', 'benefits'],
        ['bot', 'Contoso · today', 'jan.kowalski@contoso.com · MPN 2021 rules'],
      ],
    },
  );

  statement(
    'S5 an account with a CSP role only: the cause, and the customer branch that stays open',
    { rows },
    {
      pl: [
        ['Maria', 'mam tylko konto CSP, co mogę?'],
        [
          'bot',
          'ma rolę tylko w programie CSP',
          'Z samą rolą CSP nadal można zakładać zgłoszenia dla klientów',
          'Konto w użyciu: maria.wojcik@contoso.com, organizacja: Contoso',
          '[Pokaż klientów]',
        ],
        ['Maria', '[Pokaż klientów]'],
        ['Maria', '(signs in)'],
        ['bot', 'Zgłoszenie dla klienta w Centrum partnerskim', 'Zarządzanie usługami › Nowe żądanie'],
        ['Maria', 'klientowi padła maszyna w azure'],
        ['Maria', '[Klienta, od nas w CSP]'],
        ['bot', 'Ta rola jest na Twoim koncie.', '[Przygotuj zgłoszenie]'],
        ['Maria', 'aktywuj chmurę silver'],
        ['Maria', '[Aktywuj]'],
        ['bot', 'Nie możesz aktywować tej korzyści', 'tylko rolę: Agent administracyjny'],
      ],
      en: [
        ['Maria', 'I only have a CSP account, what can I do?'],
        [
          'bot',
          'has a role in the CSP program only',
          'With a CSP role alone you can still open requests for customers',
          'Account in use: maria.wojcik@contoso.com, organization: Contoso',
          '[Show customers]',
        ],
        ['Maria', '[Show customers]'],
        ['Maria', '(signs in)'],
        ['bot', 'A request for a customer, in Partner Center', 'Service management › New request'],
        ['Maria', 'the azure vm of a customer is down'],
        ['Maria', '[A customer’s, from us in CSP]'],
        ['bot', 'You have this role.', '[Prepare the incident]'],
        ['Maria', 'activate silver cloud'],
        ['Maria', '[Activate]'],
        ['bot', 'You cannot activate this benefit', 'only this role: Admin agent'],
      ],
    },
  );

  const partnerCenter = { partnerCenter: () => api.url };
  const events = (): Events => ({
    'Partner Center knows no partner': async () =>
      api.fails({ ...apiErrors.notFound, path: '/profiles/mpn' }),
    'Partner Center knows the partner': async () => api.recovers(),
  });
  statement(
    'S6 “You are not authorized for this action”: quoted, explained, and looked up where Partner Center answers',
    { rows, ...partnerCenter, events },
    {
      pl: [
        ['-', 'Partner Center knows no partner'],
        ['Jan', 'Nie masz autoryzacji do wykonania tej akcji'],
        [
          'bot',
          '„Nie masz autoryzacji do wykonania tej akcji”',
          'Taki komunikat pokazuje Centrum partnerskie, gdy konto nie jest powiązane z członkostwem',
          'Konto w użyciu: jan.kowalski@contoso.com',
          '[Sprawdź role] [Rola jest na innym koncie] [Sprawdź powiązanie z MPN]',
        ],
        ['Jan', '[Sprawdź powiązanie z MPN]'],
        ['Jan', '(signs in)'],
        ['bot', 'To konto nie jest powiązane z MPN', 'kontami założonymi tylko do CSP'],
        ['-', 'Partner Center knows the partner'],
        ['Jan', 'portal odpowiada: You are not authorized for this action'],
        ['Jan', '[Sprawdź powiązanie z MPN]'],
        ['bot', 'To konto jest powiązane z MPN', 'identyfikator partnera 1234567', 'brakuje roli'],
      ],
      en: [
        ['-', 'Partner Center knows no partner'],
        ['Jan', 'You are not authorized for this action'],
        [
          'bot',
          '“You are not authorized for this action”',
          'Partner Center says so to an account that is not associated with the partner membership',
          'Account in use: jan.kowalski@contoso.com',
          '[Check my roles] [My role is on another account] [Check the MPN association]',
        ],
        ['Jan', '[Check the MPN association]'],
        ['Jan', '(signs in)'],
        ['bot', 'This account is not associated with MPN', 'made for CSP only'],
        ['-', 'Partner Center knows the partner'],
        ['Jan', 'the portal says: you are not authorized for this action'],
        ['Jan', '[Check the MPN association]'],
        ['bot', 'This account is associated with MPN', 'partner ID 1234567', 'a role is missing'],
      ],
    },
  );
});

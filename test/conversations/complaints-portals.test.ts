import { contosoRows } from '../support/company.ts';
import { actionPack, lapsed, oneGold, pages, statement, usedUp } from './statement.ts';

const rows = contosoRows;

describe('what partners complain about: portals and plans', () => {
  statement(
    'The plan vanished: none are left',
    { rows: usedUp },
    {
      pl: [
        ['Jan', 'zniknął nam plan w support for business'],
        [
          'bot',
          'Pula jest wykorzystana',
          'Zanim coś kupisz, porównaj z portalem',
          '[Wklej linijkę z portalu]',
        ],
      ],
      en: [
        ['Jan', 'our plan has vanished from support for business'],
        ['bot', 'None are left', 'compare with the portal', '[Paste the line from the portal]'],
      ],
    },
  );

  statement(
    'The plan vanished: the contract has ended',
    { rows: lapsed },
    {
      pl: [
        ['Jan', 'zniknęła umowa w portalu'],
        ['bot', 'Kontrakt się skończył', 'nowe identyfikatory', '[Otwórz oferty ↗]'],
      ],
      en: [
        ['Jan', 'the contract disappeared from the portal'],
        ['bot', 'The contract has ended', 'new IDs', '[Open the offers ↗]'],
      ],
    },
  );

  statement(
    'The plan vanished: this account is not linked, another product is chosen, or another account is signed in',
    { rows: oneGold },
    {
      pl: [
        ['Jan', 'nie widzę planu'],
        ['bot', 'To konto nie jest jeszcze powiązane', '[Pokaż identyfikatory] [Jak użyć identyfikatorów]'],
        ['Jan', '[Mam je powiązane]'],
        ['Jan', 'nie widzę planu'],
        ['bot', 'Jaki produkt jest wybrany w portalu?'],
        ['Jan', '[Azure]'],
        [
          'bot',
          'Plan nie obejmuje wybranego produktu',
          'Support plan cannot be used for the specified product',
        ],
        ['Jan', 'nie widzę planu'],
        ['Jan', '[Produkt lokalny]'],
        ['Jan', '[Inne]'],
        ['bot', 'jest powiązany z kontem, na którym wpisano identyfikatory'],
      ],
      en: [
        ['Jan', "I can't see the support plan"],
        ['bot', 'This account is not linked with the contract yet', '[Show IDs] [How to use the IDs]'],
        ['Jan', '[I have linked it]'],
        ['Jan', "I can't see the support plan"],
        ['bot', 'Which product did you choose in the portal?'],
        ['Jan', '[Azure]'],
        [
          'bot',
          'The plan does not cover the chosen product',
          'Support plan cannot be used for the specified product',
        ],
        ['Jan', "I can't see the support plan"],
        ['Jan', '[An on-premises product]'],
        ['Jan', '[Another one]'],
        ['bot', 'is linked with the account that typed in the IDs'],
      ],
    },
  );

  statement(
    '“already associated”: to be ignored, linked already, or Action Pack in Azure',
    { rows: actionPack },
    {
      pl: [
        ['Jan', 'Ten identyfikator dostępu jest już powiązany z Twoim kontem'],
        ['bot', 'Zignoruj ten komunikat', '[Mam je powiązane]'],
        ['Jan', '[Mam je powiązane]'],
        ['Jan', 'This Access ID is already associated to an account'],
        ['bot', 'Są już powiązane', 'wybierz plan z listy w portalu'],
        ['Jan', 'portal nie przyjmuje identyfikatorów'],
        ['Jan', '[Nie, dalej błąd]'],
        ['Jan', '[Azure]'],
        ['bot', 'Action Pack nie działa w Azure', '[Porównaj plany]'],
      ],
      en: [
        ['Jan', 'This Access ID is already associated to an account'],
        ['bot', 'Ignore the message', '[I have linked it]'],
        ['Jan', '[I have linked it]'],
        ['Jan', 'already associated'],
        ['bot', 'They are linked already', 'choose the plan from the list'],
        ['Jan', 'the portal does not accept the ids'],
        ['Jan', '[No, still an error]'],
        ['Jan', '[Azure]'],
        ['bot', 'Action Pack does not work in Azure', '[Compare the plans]'],
      ],
    },
  );

  statement(
    'Which channel applies? Asked by product and by whose it is, told with the reason',
    { rows, moves: pages('microsoft365Admin', 'azureSupport', 'supportForBusiness', 'customers') },
    {
      pl: [
        ['Jan', 'gdzie mam zgłosić problem?'],
        ['Jan', '[Microsoft 365]'],
        ['Jan', '[Nasza własna]'],
        ['bot', 'Centrum administracyjne Microsoft 365', 'Bez identyfikatorów, nic nie schodzi z puli'],
        ['Jan', '(finds the page microsoft365Admin)'],
        ['Jan', 'w którym portalu zgłosić nasz azure?'],
        ['bot', 'Portal Azure, Help + support', 'Nigdy plan „Cloud Solution Provider”', '!Czyja to'],
        ['Jan', '(finds the page azureSupport)'],
        ['Jan', 'który portal do windows server?'],
        ['bot', 'Support for Business', 'żadna rola nie jest potrzebna', '!Czego dotyczy'],
        ['Jan', '(finds the page supportForBusiness)'],
        ['Jan', 'gdzie zgłosić azure klienta od nas?'],
        ['bot', 'Centrum partnerskie, Klienci', 'Zarządzanie usługami › Nowe żądanie'],
        ['Jan', '(finds the page customers)'],
      ],
      en: [
        ['Jan', 'where do I raise a ticket?'],
        ['Jan', '[Microsoft 365]'],
        ['Jan', '[Our own]'],
        ['bot', 'The Microsoft 365 admin center', 'No IDs, nothing is used'],
        ['Jan', '(finds the page microsoft365Admin)'],
        ['Jan', 'which portal for our azure?'],
        ['bot', 'The Azure portal, Help + support', 'Never the “Cloud Solution Provider” plan', '!Whose sub'],
        ['Jan', '(finds the page azureSupport)'],
        ['Jan', 'which portal for windows server?'],
        ['bot', 'Support for Business', 'no role is needed', '!What is it about'],
        ['Jan', '(finds the page supportForBusiness)'],
        ['Jan', 'where do I raise azure of a customer, sold by us?'],
        ['bot', 'Partner Center, Customers', 'Service management › New request'],
        ['Jan', '(finds the page customers)'],
      ],
    },
  );

  statement(
    'Product too old: said before anything is used, with the ways that are left',
    { rows: oneGold },
    {
      pl: [
        ['Jan', 'sql server 2014 się wiesza'],
        ['bot', 'Raczej nie: SQL Server 2014', 'pula nie zmaleje', '[Kup jedno zgłoszenie] [Porównaj plany]'],
        ['Jan', '[Kup jedno zgłoszenie]'],
        ['bot', 'tylko z prywatnym kontem Microsoft'],
        ['Jan', '[Spróbuj mimo to]'],
        [
          'bot',
          'Raczej nie',
          'Support plan cannot be used for the specified product',
          '[Przygotuj zgłoszenie]',
        ],
        ['Jan', 'ile zostało'],
        ['bot', '2 z 20'],
      ],
      en: [
        ['Jan', 'sql server 2014 hangs'],
        [
          'bot',
          'Probably not covered: SQL Server 2014',
          'nothing comes off the allowance',
          '[Buy one incident] [Compare the plans]',
        ],
        ['Jan', '[Buy one incident]'],
        ['bot', 'only with a personal Microsoft account'],
        ['Jan', '[Try anyway]'],
        [
          'bot',
          'Probably not',
          'Support plan cannot be used for the specified product',
          '[Prepare the incident]',
        ],
        ['Jan', 'how many are left'],
        ['bot', '2 of 20'],
      ],
    },
  );

  statement(
    'A work account cannot buy pay-per-incident: said before the purchase, with what it takes',
    { rows: oneGold, moves: pages('supportForBusiness') },
    {
      pl: [
        ['Jan', 'czy mogę kupić jedno zgłoszenie z konta firmowego?'],
        ['bot', 'tylko z prywatnym kontem Microsoft; kontem firmowym się nie da', '[Kup jedno zgłoszenie]'],
        ['Jan', '[Kup jedno zgłoszenie]'],
        ['bot', 'tylko z prywatnym kontem Microsoft, kontem firmowym się nie da', '[Support for Business ↗]'],
        ['Jan', '(finds the page supportForBusiness)'],
      ],
      en: [
        ['Jan', 'can I buy a single incident with our work account?'],
        ['bot', 'with a personal Microsoft account only; a work account cannot', '[Buy one incident]'],
        ['Jan', '[Buy one incident]'],
        ['bot', 'only with a personal Microsoft account; a work account cannot', '[Support for Business ↗]'],
        ['Jan', '(finds the page supportForBusiness)'],
      ],
    },
  );
});

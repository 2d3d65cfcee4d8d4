import { contosoRows } from '../support/company.ts';
import { goldCloud, isKnown, oneGold, statement } from './statement.ts';

const rows = contosoRows;

describe('the article: customers and paid plans', () => {
  statement(
    'S30 whose subscription is it? a customer’s Azure uses the CSP plan and no contract',
    { rows },
    {
      pl: [
        ['Jan', 'klientowi padła maszyna w azure'],
        ['bot', 'Czyja to subskrypcja?', '[Klienta, od nas w CSP] [Klienta, od dystrybutora]'],
        ['Jan', '[Klienta, od nas w CSP]'],
        ['bot', 'To nic nie kosztuje', 'Plan „Cloud Solution Provider”: bez identyfikatorów i bez puli'],
        ['Jan', 'padła maszyna w azure'],
        ['Jan', '[Klienta, od dystrybutora]'],
        ['bot', 'Zgłoszenie może założyć tylko dystrybutor'],
        ['Jan', 'padła maszyna w azure'],
        ['Jan', '[Nasza własna]'],
        ['bot', 'Plan CSP nie obejmuje naszej organizacji', 'Signature Cloud Support · Gold'],
      ],
      en: [
        ['Jan', 'the azure vm of a customer is down'],
        ['bot', 'Whose subscription is it?'],
        ['Jan', '[A customer’s, from us in CSP]'],
        ['bot', 'Cloud Solution Provider'],
        ['Jan', 'azure vm is down'],
        ['Jan', '[A customer’s, from a distributor]'],
        ['bot', 'distributor'],
        ['Jan', 'azure vm is down'],
        ['Jan', '[Our own]'],
        ['bot', 'The CSP plan does not cover our own organization'],
      ],
    },
  );

  statement(
    'S31 Admin agents: Customers, Service management, New request',
    { rows },
    {
      pl: [
        ['Maria', 'klienci'],
        ['Maria', '[Pokaż klientów]'],
        ['Maria', '(signs in)'],
        ['bot', 'Zarządzanie usługami › Nowe żądanie', '[Klienci w Centrum partnerskim ↗]'],
      ],
      en: [
        ['Maria', 'customers'],
        ['Maria', '[Show customers]'],
        ['Maria', '(signs in)'],
        ['bot', 'Service management › New request', '[Customers in Partner Center ↗]'],
      ],
    },
  );

  statement(
    'S32 who is no Admin agent hands it over; other workloads take the contract there',
    { rows },
    {
      pl: [
        ...isKnown('Maria', 'pl'),
        ['Jan', 'zaloguj'],
        ['Jan', '(signs in)'],
        ['Jan', 'klienci'],
        ['bot', 'Zgłoszenia dla klientów zakłada agent administracyjny', 'Maria Wójcik', '[Nowe zgłoszenie]'],
        ['Jan', 'klientowi padła maszyna w azure'],
        ['Jan', '[Klienta, od nas w CSP]'],
        ['bot', '[Przekaż: Maria Wójcik]'],
        ['Jan', '[Przekaż: Maria Wójcik]', { Klient: 'Fabrikam' }],
        ['bot→Maria', 'Prośba od: Jan Kowalski', 'Fabrikam', '[Wybierz klienta i otwórz portal]'],
      ],
      en: [
        ...isKnown('Maria', 'en'),
        ['Jan', 'which portal?'],
        ['Jan', '[Dynamics 365, Power Platform]'],
        ['Jan', '[A customer’s, from us in CSP]'],
        ['bot', 'there our IDs are added and our allowance is used'],
        ['Jan', 'the azure vm of a customer is down'],
        ['Jan', '[A customer’s, from us in CSP]'],
        ['Jan', '[Hand over: Maria Wójcik]', { Customer: 'Fabrikam' }],
        ['bot→Maria', 'Jan Kowalski', 'Fabrikam'],
      ],
    },
  );

  for (const [number, about, pl, en] of [
    ['S33', 'paid plans are compared', 'Płatne plany', 'Paid plans'],
    ['S34', 'Premier Support for Partners is the top level', 'Najwyższy poziom', 'The highest level'],
    ['S35', 'Advanced Support for Partners is for the cloud only', 'Tylko chmura', 'Cloud only'],
    [
      'S36',
      'the page that compares them, and one incident with a personal account',
      'tylko z prywatnym kontem',
      'with a personal Microsoft account only',
    ],
  ] as const)
    statement(
      `${number} ${about}`,
      { rows },
      {
        pl: [
          ['Jan', 'plany'],
          [
            'bot',
            pl,
            'Premier Support for Partners',
            '[Porównaj plany ↗] [Premier Support ↗] [Advanced Support ↗]',
          ],
        ],
        en: [
          ['Jan', 'plans'],
          [
            'bot',
            en,
            'Premier Support for Partners',
            '[Compare plans ↗] [Premier Support ↗] [Advanced Support ↗]',
          ],
        ],
      },
    );

  statement(
    'S35 Advanced is never offered for on-premises products',
    { rows: oneGold.replace(/18$/, '20') },
    {
      pl: [
        ['Jan', 'sql server 2022 nie wstaje, produkcja stoi'],
        ['Jan', '[Przygotuj zgłoszenie]'],
        ['Jan', '[Pokaż inne możliwości]'],
        ['bot', 'Premier Support', '![Advanced Support'],
      ],
      en: [
        ['Jan', 'sql server 2022 does not start, production is down'],
        ['Jan', '[Prepare the incident]'],
        ['Jan', '[Show other ways]'],
        ['bot', 'Premier Support', '![Advanced Support'],
      ],
    },
  );

  statement(
    'S37 two linked articles: manage benefits, and activation for PMC members',
    { rows: goldCloud },
    {
      pl: [
        ['Jan', 'pomoc'],
        ['bot', '[Zarządzanie korzyściami ↗] [Aktywacja dla członków PMC ↗]'],
        ['Jan', 'pmc'],
        ['bot', 'Partner Membership Center (PMC)', '[Kontakt regionalny (PMC) ↗]'],
      ],
      en: [
        ['Jan', 'help'],
        ['bot', '[Manage benefits', '[Activation for PMC members ↗]'],
        ['Jan', 'pmc'],
        ['bot', 'Partner Membership Center (PMC)', '[Regional contact (PMC) ↗]'],
      ],
    },
  );
});

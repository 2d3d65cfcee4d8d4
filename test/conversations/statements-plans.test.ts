import { contosoRows } from '../support/company.ts';
import { goldCloud, pages, statement, usedUp } from './statement.ts';

const rows = contosoRows;

describe('the article: paid plans and further reading', () => {
  statement(
    'S33 paid support comes in plans that are compared, apart from what the company holds',
    { rows, moves: pages('comparePlans', 'premierSupport', 'advancedSupport') },
    {
      pl: [
        ['Jan', 'jakie są płatne plany pomocy technicznej?'],
        [
          'bot',
          'Płatne plany',
          'Żaden nie korzysta z puli firmy. Ceny podaje Microsoft.',
          'Premier Support for Partners\nNajwyższy poziom',
          'Advanced Support for Partners\nTylko chmura',
          'Jedno płatne zgłoszenie',
        ],
        ['Jan', '(finds the page comparePlans)'],
        ['Jan', '(finds the page premierSupport)'],
        ['Jan', '(finds the page advancedSupport)'],
      ],
      en: [
        ['Jan', 'what paid support plans are there?'],
        [
          'bot',
          'Paid plans',
          'None of them uses a partner benefit. Prices are on Microsoft’s pages.',
          'Premier Support for Partners\nThe highest level',
          'Advanced Support for Partners\nCloud only',
          'One paid incident',
        ],
        ['Jan', '(finds the page comparePlans)'],
        ['Jan', '(finds the page premierSupport)'],
        ['Jan', '(finds the page advancedSupport)'],
      ],
    },
  );

  statement(
    'S34 Premier Support for Partners is the top level, for on-premises products and the cloud',
    { rows, moves: pages('premierSupport') },
    {
      pl: [
        ['Jan', 'co daje premier support?'],
        ['bot', 'Najwyższy poziom: produkty lokalne i chmura, z własnym opiekunem', '[Premier Support ↗]'],
        ['Jan', '(finds the page premierSupport)'],
        ['Jan', '[Kup jedno zgłoszenie]'],
        ['bot', 'Premier Support for Partners obejmuje wszystko'],
      ],
      en: [
        ['Jan', 'what does premier support give us?'],
        [
          'bot',
          'The highest level: on-premises and cloud products, with an account manager',
          '[Premier Support ↗]',
        ],
        ['Jan', '(finds the page premierSupport)'],
        ['Jan', '[Buy one incident]'],
        ['bot', 'Premier Support for Partners covers everything'],
      ],
    },
  );

  statement(
    'S35 Advanced Support for Partners is for the cloud only, and never offered for on-premises products',
    { rows: usedUp, moves: pages('advancedSupport', 'premierSupport') },
    {
      pl: [
        ['Jan', 'czym się różni premier od advanced?'],
        ['bot', 'Tylko chmura: szybsza odpowiedź', '[Advanced Support ↗]'],
        ['Jan', '(finds the page advancedSupport)'],
        ['Jan', 'sql server 2022 nie wstaje, produkcja stoi'],
        ['Jan', '[Zapisz i pokaż możliwości]'],
        ['bot', 'Pula jest wykorzystana', '[Wklej linijkę z portalu] [Pokaż inne możliwości]'],
        ['Jan', '[Pokaż inne możliwości]'],
        [
          'bot',
          'Premier Support for Partners',
          'Advanced Support jest tylko do chmury, tu nie pomoże',
          '![Advanced Support',
          '!Advanced Support for Partners',
        ],
        ['Jan', '(finds the page premierSupport)'],
        ['Jan', 'sql server 2016 nie wstaje'],
        ['Jan', '[Porównaj plany]'],
        ['bot', '[Premier Support ↗]', '![Advanced Support'],
      ],
      en: [
        ['Jan', 'premier or advanced?'],
        ['bot', 'Cloud only: faster response', '[Advanced Support ↗]'],
        ['Jan', '(finds the page advancedSupport)'],
        ['Jan', 'sql server 2022 does not start, production is down'],
        ['Jan', '[Save and show the options]'],
        ['bot', 'No incidents are left', '[Paste the line from the portal] [Show other ways]'],
        ['Jan', '[Show other ways]'],
        [
          'bot',
          'Premier Support for Partners',
          'Advanced Support is for the cloud only and does not help here',
          '![Advanced Support',
          '!Advanced Support for Partners',
        ],
        ['Jan', '(finds the page premierSupport)'],
        ['Jan', 'sql server 2016 does not start'],
        ['Jan', '[Compare the plans]'],
        ['bot', '[Premier Support ↗]', '![Advanced Support'],
      ],
    },
  );

  statement(
    'S36 the plans are compared on their page; one incident at a time is the third way, with a personal account',
    { rows, moves: pages('comparePlans', 'supportForBusiness') },
    {
      pl: [
        ['Jan', 'chcę kupić pojedyncze zdarzenie'],
        ['bot', '[Porównaj plany ↗]', '[Kup jedno zgłoszenie]', 'tylko z prywatnym kontem'],
        ['Jan', '(finds the page comparePlans)'],
        ['Jan', '[Kup jedno zgłoszenie]'],
        [
          'bot',
          'tylko z prywatnym kontem Microsoft, kontem firmowym się nie da',
          'zamiast dodawania kontraktu',
        ],
        ['Jan', '(finds the page supportForBusiness)'],
      ],
      en: [
        ['Jan', 'I want to buy a single incident'],
        ['bot', '[Compare plans ↗]', '[Buy one incident]', 'with a personal Microsoft account only'],
        ['Jan', '(finds the page comparePlans)'],
        ['Jan', '[Buy one incident]'],
        [
          'bot',
          'only with a personal Microsoft account; a work account cannot',
          'instead of adding a contract',
        ],
        ['Jan', '(finds the page supportForBusiness)'],
      ],
    },
  );

  statement(
    'S37 two linked articles: managing benefits, and activation for PMC members with their regional contact',
    { rows: goldCloud, moves: pages('manageBenefits', 'membershipCenterActivation') },
    {
      pl: [
        ['Jan', 'pomoc'],
        ['bot', '[Zarządzanie korzyściami ↗] [Aktywacja dla członków PMC ↗]'],
        ['Jan', '(finds the page manageBenefits)'],
        ['Jan', '(finds the page membershipCenterActivation)'],
        ['Jan', 'jak zarządzać korzyściami?'],
        ['bot', 'Korzyści › Korzyści techniczne', '[Zarządzanie korzyściami ↗]'],
        ['Jan', 'jesteśmy członkiem Partner Membership Center, jak aktywować zalety?'],
        ['bot', 'Członkowie Partner Membership Center (PMC) załatwiają korzyści z kontaktem regionalnym'],
        ['Jan', '(finds the page membershipCenterActivation)'],
      ],
      en: [
        ['Jan', 'help'],
        ['bot', '[Manage benefits ↗] [Activation for PMC members ↗]'],
        ['Jan', '(finds the page manageBenefits)'],
        ['Jan', '(finds the page membershipCenterActivation)'],
        ['Jan', 'how do I manage benefits?'],
        ['bot', 'Benefits › Technical benefits', '[Manage benefits ↗]'],
        ['Jan', 'we are a Partner Membership Center member, how do we activate?'],
        [
          'bot',
          'Members of the Partner Membership Center (PMC) arrange benefits with their regional contact',
        ],
        ['Jan', '(finds the page membershipCenterActivation)'],
      ],
    },
  );
});

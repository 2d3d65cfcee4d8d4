import { actionPack, oneGold, silverInactive, statement, usedUp } from './statement.ts';

describe('the article: when it ends, and where it is used', () => {
  for (const [number, given] of [
    ['S24', usedUp],
    ['S29', usedUp],
  ] as const)
    statement(
      `${number} until it expires or none are left: two states, and a renewal begins anew`,
      {
        rows: `${given}\nsilver,Security,2025-07-01,2026-06-30,,signature-cloud,174512887,172604415,`,
      },
      {
        pl: [
          ['Jan', 'korzyści'],
          ['bot', '0 z 20', 'Wykorzystana', 'Wygasła'],
          ['Jan', 'sql server 2022 nie wstaje, produkcja stoi'],
          ['bot', 'Pula jest wykorzystana, według naszego rejestru'],
        ],
        en: [
          ['Jan', 'benefits'],
          ['bot', '0 of 20', 'Used up', 'Expired'],
          ['Jan', 'sql server 2022 does not start, production is down'],
          ['bot', 'The allowance is used up, according to our record'],
        ],
      },
    );

  statement(
    'S25 any account may use on-premises support with both ids: no role is asked for',
    { rows: oneGold },
    {
      pl: [
        ['Jan', 'który portal?'],
        ['Jan', '[Produkt lokalny]'],
        ['bot', 'Wystarczy dowolne konto, służbowe albo prywatne; żadna rola nie jest potrzebna'],
        ['Jan', 'identyfikatory'],
        ['Jan', '[produkty lokalne · Gold]'],
        ['Jan', '(signs in)'],
        ['bot', '172693239', 'Zapisujemy, kto je widział'],
      ],
      en: [
        ['Jan', 'which portal?'],
        ['Jan', '[An on-premises product]'],
        ['bot', 'Any work or personal account will do; no role is needed'],
        ['Jan', 'ids'],
        ['Jan', '[on-premises · Gold]'],
        ['Jan', '(signs in)'],
        ['bot', '172693239'],
      ],
    },
  );

  statement(
    'S26 Support for Business creates the request: one more step, everything ready to copy',
    { rows: oneGold },
    {
      pl: [
        ['Jan', 'sql server 2022 nie wstaje, produkcja stoi'],
        ['Jan', '[Przygotuj zgłoszenie]'],
        [
          'bot',
          'Jeszcze jeden krok: wyślij zgłoszenie w Support for Business',
          '[Support for Business ↗]',
          '[Mam numer sprawy]',
        ],
        ['Jan', '[Pokaż opis]'],
        ['bot', 'Product: SQL Server 2022'],
      ],
      en: [
        ['Jan', 'sql server 2022 does not start, production is down'],
        ['Jan', '[Prepare the incident]'],
        [
          'bot',
          'One more step: send it in Support for Business',
          '[Support for Business ↗]',
          '[I have the case number]',
        ],
        ['Jan', '[Show the description]'],
        ['bot', 'Product: SQL Server 2022'],
      ],
    },
  );

  statement(
    'S27 cloud support is for Gold and Silver: Action Pack gets the free paths first',
    { rows: actionPack },
    {
      pl: [
        ['Jan', 'mamy action pack, potrzebuję pomocy do azure'],
        ['bot', 'Action Pack nie obejmuje pomocy dla produktów w chmurze', '[Klienta, od nas w CSP]'],
        ['Jan', '[Nasza własna]'],
        [
          'bot',
          'Bezpłatnie: rozliczenia i subskrypcje',
          'kompetencja Silver lub Gold albo płatny plan',
          '[Porównaj plany]',
        ],
      ],
      en: [
        ['Jan', 'we have action pack, need help with azure'],
        ['bot', 'Action Pack', '[A customer’s, from us in CSP]'],
        ['Jan', '[Our own]'],
        ['bot', 'Silver or Gold', '[Compare the plans]'],
      ],
    },
  );

  statement(
    'S11 what may be activated is offered, what is waited for is kept',
    { rows: silverInactive },
    {
      pl: [
        ['Jan', 'aktywuj'],
        ['bot', 'Którą korzyść aktywować?', '[produkty lokalne · Silver]'],
      ],
      en: [
        ['Jan', 'activate'],
        ['bot', 'Which benefit shall be activated?', '[on-premises · Silver]'],
      ],
    },
  );
});

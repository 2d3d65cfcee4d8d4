import assert from 'node:assert/strict';
import type { TestCompany } from '../support/company.ts';
import { auditOf } from '../support/traces.ts';
import { actionPack, oneGold, pages, statement } from './statement.ts';

const recorded = () => ({
  'it is on record that Jan saw them': async (company: TestCompany) => {
    const by = (await auditOf(company, 'ids.shown')).map((row) => 'person' in row.by && row.by.person.name);
    assert.deepEqual(by, ['Jan Kowalski']);
  },
});

describe('the article: incidents', () => {
  statement(
    'S2 an incident is created with the benefits: need, entitlement, ids, portal, case number, along one path',
    { rows: oneGold, moves: pages('supportForBusiness') },
    {
      pl: [
        ['Jan', 'sql server 2022 pada, błąd 17066, produkcja stoi'],
        [
          'bot',
          'SQL Server 2022 kwalifikuje się do pomocy technicznej',
          'ważność A, krytyczny wpływ',
          'Z puli Gold zejdzie 1, zostanie 1 z 20',
        ],
        ['Jan', '[Przygotuj zgłoszenie]'],
        [
          'bot',
          'Microsoft jeszcze o nim nie wie',
          'Add Contract',
          '[Support for Business ↗] [Pokaż identyfikatory]\n[Pokaż opis] [Mam numer sprawy]',
        ],
        ['Jan', '(finds the page supportForBusiness)'],
        ['Jan', '2611230040001234'],
        ['bot', '✓ Numer sprawy zapisany', 'zwykle w ciągu 2 godzin', 'zostało 1 z 20'],
        ['Jan', 'moje zgłoszenia'],
        ['bot', 'SQL Server 2022, błąd 17066', '2611230040001234'],
      ],
      en: [
        ['Jan', 'sql server 2022 keeps crashing, error 17066, production is down'],
        [
          'bot',
          'SQL Server 2022 qualifies for technical support',
          'severity A, critical impact',
          'One incident comes off the Gold allowance, 1 of 20 will be left',
        ],
        ['Jan', '[Prepare the incident]'],
        [
          'bot',
          'Microsoft does not know about it yet',
          'Add Contract',
          '[Support for Business ↗] [Show IDs]\n[Show the description] [I have the case number]',
        ],
        ['Jan', '(finds the page supportForBusiness)'],
        ['Jan', '2611230040001234'],
        ['bot', '✓ Case number saved', 'within 2 hours', '1 of 20 left'],
        ['Jan', 'my incidents'],
        ['bot', 'SQL Server 2022, error 17066', '2611230040001234'],
      ],
    },
  );

  statement(
    'S18 support solves a problem, an error message, what does not work as expected; advice uses no incident',
    { rows: oneGold, moves: pages('advisoryHours') },
    {
      pl: [
        ['Jan', 'wyszukiwanie w sharepoint server se nie działa zgodnie z oczekiwaniami'],
        ['bot', 'Nowe zgłoszenie', 'Z puli Gold zejdzie 1, zostanie 1 z 20'],
        ['Jan', '[To tylko pytanie, nie awaria]'],
        ['bot', 'Porada nie zużywa zgłoszenia', 'godzin doradczych', '[Jednak awaria]'],
        ['Jan', '[Jednak awaria]'],
        ['bot', 'Z puli Gold zejdzie 1'],
        ['Jan', 'potrzebuję porady: jak zaplanować migrację sql server 2022'],
        ['bot', 'Pytanie', 'Porada: nic nie schodzi z puli'],
        ['Jan', '[Przygotuj zgłoszenie]'],
        ['bot', 'umów konsultację', 'Identyfikatory nie są tu potrzebne', '[Godziny doradcze ↗]'],
        ['Jan', '(finds the page advisoryHours)'],
        ['Jan', 'korzyści'],
        ['bot', '2 z 20'],
      ],
      en: [
        ['Jan', 'search in sharepoint server se does not work as expected'],
        ['bot', 'New incident', 'One incident comes off the Gold allowance, 1 of 20 will be left'],
        ['Jan', '[Only a question, nothing is broken]'],
        ['bot', 'Advice uses no incident', 'advisory hours', '[Something is broken after all]'],
        ['Jan', '[Something is broken after all]'],
        ['bot', 'One incident comes off the Gold allowance'],
        ['Jan', 'I need advice on moving to sql server 2022'],
        ['bot', 'A question', 'Advice: nothing comes off an allowance'],
        ['Jan', '[Prepare the incident]'],
        ['bot', 'ask for a consultation', 'No IDs are needed here', '[Advisory hours ↗]'],
        ['Jan', '(finds the page advisoryHours)'],
        ['Jan', 'benefits'],
        ['bot', '2 of 20'],
      ],
    },
  );

  statement(
    'S22 most recent on-premises products only: checked before an incident is used; unknown dates warn, never block',
    { rows: oneGold },
    {
      pl: [
        ['Jan', 'sql server 2016 nie wstaje po aktualizacji'],
        [
          'bot',
          'Raczej nie: SQL Server 2016',
          'bieżącą i poprzednią wersję w podstawowej pomocy technicznej (według katalogu: SQL Server 2025 i 2022)',
          'Support plan cannot be used for the specified product',
          '[Kup jedno zgłoszenie] [Porównaj plany] [Spróbuj mimo to]',
        ],
        ['Jan', 'sql server 2022 nie wstaje po aktualizacji'],
        ['bot', 'SQL Server 2022 kwalifikuje się do pomocy technicznej'],
        ['Jan', 'korzyści'],
        ['bot', '2 z 20'],
        ['Jan', 'dynamics ax nie działa'],
        [
          'bot',
          'Nie ma pewności, czy ta wersja się kwalifikuje; rozstrzygnie portal',
          '[Przygotuj zgłoszenie]',
        ],
        ['Jan', '[Przygotuj zgłoszenie]', { severity: 'B' }],
        ['bot', 'Jeszcze jeden krok: wyślij zgłoszenie w Support for Business', 'Zostało 1 z 20'],
      ],
      en: [
        ['Jan', 'sql server 2016 does not start after the update'],
        [
          'bot',
          'Probably not covered: SQL Server 2016',
          'the current and the previous version in mainstream support (according to the catalog: SQL Server 2025 and 2022)',
          'Support plan cannot be used for the specified product',
          '[Buy one incident] [Compare the plans] [Try anyway]',
        ],
        ['Jan', 'sql server 2022 does not start after the update'],
        ['bot', 'SQL Server 2022 qualifies for technical support'],
        ['Jan', 'benefits'],
        ['bot', '2 of 20'],
        ['Jan', 'dynamics ax is down'],
        ['bot', 'the portal decides', '[Prepare the incident]'],
        ['Jan', '[Prepare the incident]', { severity: 'B' }],
        ['bot', 'One more step: send it in Support for Business', '1 of 20 left'],
      ],
    },
  );

  statement(
    'S25 any account, work or personal, uses on-premises support with both ids: no role; who saw them is recorded',
    { rows: oneGold, events: recorded },
    {
      pl: [
        ['Jan', 'czy potrzebuję roli, żeby założyć zgłoszenie?'],
        ['Jan', '[Produkt lokalny]'],
        ['bot', 'Wystarczy dowolne konto, służbowe albo prywatne; żadna rola nie jest potrzebna'],
        ['Jan', 'który portal do sql server?'],
        ['bot', 'Support for Business', '!Czego dotyczy problem?'],
        ['Jan', 'sql server 2022 nie wstaje, produkcja stoi'],
        ['Jan', '[Przygotuj zgłoszenie]'],
        ['bot', 'Jeszcze jeden krok', '!rol'],
        ['Jan', '[Pokaż identyfikatory]'],
        ['Jan', '(signs in without roles)'],
        ['bot', '172693239', 'Zapisujemy, kto je widział'],
        ['-', 'it is on record that Jan saw them'],
      ],
      en: [
        ['Jan', 'do I need a role to open an incident?'],
        ['Jan', '[An on-premises product]'],
        ['bot', 'Any work or personal account will do; no role is needed'],
        ['Jan', 'which portal for sql server?'],
        ['bot', 'Support for Business', '!What is it about?'],
        ['Jan', 'sql server 2022 does not start, production is down'],
        ['Jan', '[Prepare the incident]'],
        ['bot', 'One more step', '!role'],
        ['Jan', '[Show IDs]'],
        ['Jan', '(signs in without roles)'],
        ['bot', '172693239', 'Who saw them is recorded'],
        ['-', 'it is on record that Jan saw them'],
      ],
    },
  );

  statement(
    'S26 Support for Business creates the request: one more step, with everything ready to copy',
    { rows: oneGold, moves: pages('supportForBusiness') },
    {
      pl: [
        ['Jan', 'sql server 2022 nie wstaje, produkcja stoi'],
        ['Jan', '[Przygotuj zgłoszenie]'],
        [
          'bot',
          'Jeszcze jeden krok: wyślij zgłoszenie w Support for Business',
          'Microsoft jeszcze o nim nie wie.',
          '[Support for Business ↗]',
          '[Mam numer sprawy]',
          '!Zgłoszenie otwarte',
        ],
        ['Jan', '(finds the page supportForBusiness)'],
        ['Jan', '[Pokaż identyfikatory]'],
        ['Jan', '(signs in)'],
        ['bot', '\n172693239\n172583624'],
        ['Jan', '[Pokaż opis]'],
        [
          'bot',
          'Product: SQL Server 2022',
          'Severity: A (critical business impact)',
          'Our reference: 2026-0001',
        ],
        ['Jan', '[Po polsku]'],
        ['bot', 'Produkt: SQL Server 2022', 'Ważność: A (krytyczny wpływ)', 'Nasz numer: 2026-0001'],
        ['Jan', '[Mam numer sprawy]'],
        ['Jan', '[Zapisz numer sprawy]', { 'Numer sprawy': '2611230040001234' }],
        ['bot', 'Numer sprawy zapisany', 'zostało 1 z 20'],
      ],
      en: [
        ['Jan', 'sql server 2022 does not start, production is down'],
        ['Jan', '[Prepare the incident]'],
        [
          'bot',
          'One more step: send it in Support for Business',
          'Microsoft does not know about it yet.',
          '[Support for Business ↗]',
          '[I have the case number]',
          '!incident is open',
        ],
        ['Jan', '(finds the page supportForBusiness)'],
        ['Jan', '[Show IDs]'],
        ['Jan', '(signs in)'],
        ['bot', '\n172693239\n172583624'],
        ['Jan', '[Show the description]'],
        [
          'bot',
          'Product: SQL Server 2022',
          'Severity: A (critical business impact)',
          'Our reference: 2026-0001',
        ],
        ['Jan', '[In Polish]'],
        ['bot', 'Produkt: SQL Server 2022', 'Ważność: A (krytyczny wpływ)', 'Nasz numer: 2026-0001'],
        ['Jan', '[I have the case number]'],
        ['Jan', '[Save the case number]', { 'Case number': '2611230040001234' }],
        ['bot', 'Case number saved', '1 of 20 left'],
      ],
    },
  );

  statement(
    'S27 cloud support is for Gold and Silver: Action Pack gets the free paths first, then a competency or a plan',
    { rows: actionPack },
    {
      pl: [
        ['Jan', 'mamy action pack, potrzebuję pomocy do azure'],
        [
          'bot',
          'Action Pack nie obejmuje pomocy dla produktów w chmurze, tylko 10 zgłoszeń dla produktów lokalnych',
          'Sprawdźmy, czy jest bezpłatna droga',
          '[Klienta, od nas w CSP] [Klienta, od dystrybutora]\n[Nasza własna]',
        ],
        ['Jan', '[Nasza własna]'],
        [
          'bot',
          'Bezpłatnie: rozliczenia i subskrypcje',
          'kompetencja Silver lub Gold albo płatny plan',
          'Identyfikatorów Action Pack nie wpisuj w Azure',
          '[Porównaj plany] [Portal Azure ↗]',
        ],
        ['Jan', '[Zmień odpowiedź]'],
        ['Jan', '[Klienta, od nas w CSP]'],
        ['bot', 'To nic nie kosztuje', 'bez identyfikatorów i bez puli'],
        ['Jan', 'outlook u nas nie wysyła poczty'],
        ['bot', 'Pomoc do Microsoft 365 nie wymaga identyfikatorów', '!Action Pack'],
      ],
      en: [
        ['Jan', 'we have an action pack and need help with azure'],
        [
          'bot',
          'Action Pack does not cover cloud products, only 10 incidents for on-premises products',
          'Let us see whether there is a free way',
          '[A customer’s, from us in CSP] [A customer’s, from a distributor]\n[Our own]',
        ],
        ['Jan', '[Our own]'],
        [
          'bot',
          'Free: billing and subscriptions',
          'a Silver or Gold competency, or a paid plan',
          'Do not type the Action Pack IDs in Azure',
          '[Compare the plans] [Azure portal ↗]',
        ],
        ['Jan', '[Change the answer]'],
        ['Jan', '[A customer’s, from us in CSP]'],
        ['bot', 'This costs nothing', 'no IDs, and nothing comes off an allowance'],
        ['Jan', 'our outlook does not send mail'],
        ['bot', 'Support for Microsoft 365 needs no IDs', '!Action Pack'],
      ],
    },
  );
});

import { contosoRows } from '../support/company.ts';
import { oneGold, silverCloudInactive, statement } from './statement.ts';

const rows = contosoRows;
const onlyAccess = 'gold,Cloud Platform,2026-07-01,2027-06-30,,product-support,172693239,,3';

describe('the article: activation and the two ids', () => {
  for (const number of ['S12', 'S16'])
    statement(
      `${number} after activation both ids are there, with the day they end, and whoever waits is told`,
      {
        rows: silverCloudInactive,
      },
      {
        pl: [
          ['Anna', 'aktywuj chmurę silver'],
          ['Anna', '[Aktywuj]'],
          ['Anna', '(signs in)'],
          ['Jan', 'zaloguj'],
          ['Jan', '(signs in)'],
          ['Jan', 'co z naszą aktywacją?'],
          ['Jan', '[Powiadom też mnie]'],
          ['Anna', '[Mam już identyfikatory]'],
          ['Anna', 'Access ID 174194363 Contract ID 172583642'],
          ['bot', 'Zgadza się?', 'Access ID\n174194363\nContract ID\n172583642', '2027'],
          ['Anna', '[Tak, zapisz]'],
          ['bot', 'Signature Cloud Support · Silver jest aktywna', '!174194363'],
          ['bot→Jan', 'Signature Cloud Support · Silver jest aktywna', '[Nowe zgłoszenie]'],
        ],
        en: [
          ['Anna', 'activate silver cloud'],
          ['Anna', '[Activate]'],
          ['Anna', '(signs in)'],
          ['Jan', 'sign in'],
          ['Jan', '(signs in)'],
          ['Jan', 'what about our activation?'],
          ['Jan', '[Tell me too]'],
          ['Anna', '[I have the IDs already]'],
          ['Anna', 'Access ID 174194363 Contract ID 172583642'],
          ['bot', 'Is this right?', 'Access ID\n174194363\nContract ID\n172583642', '2027'],
          ['Anna', '[Yes, save]'],
          ['bot', 'Signature Cloud Support · Silver is active', '!174194363'],
          ['bot→Jan', 'Signature Cloud Support · Silver is active', '[New incident]'],
        ],
      },
    );

  statement(
    'S12 only the Access ID is known: active, Contract ID missing, usable, and asked for',
    { rows: onlyAccess },
    {
      pl: [
        ['Jan', 'korzyści'],
        ['bot', '✓ Aktywna', 'brak'],
        ['Jan', 'identyfikatory'],
        ['Jan', '[produkty lokalne · Gold]'],
        ['Jan', '(signs in)'],
        ['bot', 'Access ID\n172693239', 'brakuje'],
      ],
      en: [
        ['Jan', 'benefits'],
        ['bot', '✓ Active', 'missing'],
        ['Jan', 'ids'],
        ['Jan', '[on-premises · Gold]'],
        ['Jan', '(signs in)'],
        ['bot', 'Access ID\n172693239', 'missing'],
      ],
    },
  );

  statement(
    'S13 click Activate: a person does that at Microsoft, the bot sends them there',
    { rows },
    {
      pl: [
        ['Anna', 'aktywuj chmurę silver'],
        ['Anna', '[Aktywuj]'],
        ['Anna', '(signs in)'],
        [
          'bot',
          'Teraz kliknij Aktywuj w Centrum partnerskim',
          '[Kliknięte, czekam]',
          '[Mam już identyfikatory]',
        ],
        ['Jan', 'korzyści'],
        ['bot', 'Czeka na kliknięcie\nw Centrum partnerskim'],
      ],
      en: [
        ['Anna', 'activate silver cloud'],
        ['Anna', '[Activate]'],
        ['Anna', '(signs in)'],
        ['bot', 'Now click Activate in Partner Center', '[Clicked, waiting]', '[I have the IDs already]'],
        ['Jan', 'benefits'],
        ['bot', 'Waiting for the click\nin Partner Center'],
      ],
    },
  );

  statement(
    'S14 it needs a Global admin or an MPN partner admin, verified at the click',
    { rows },
    {
      pl: [
        ['Maria', 'aktywuj chmurę silver'],
        ['Maria', '[Aktywuj]'],
        ['Maria', '(signs in)'],
        [
          'bot',
          'Aktywuje administrator globalny albo administrator partnerski MPN',
          'tylko rolę: Agent administracyjny',
        ],
        ['Piotr', 'aktywuj chmurę silver'],
        ['Piotr', '[Aktywuj]'],
        ['Piotr', '(signs in)'],
        ['bot', 'Teraz kliknij Aktywuj w Centrum partnerskim'],
      ],
      en: [
        ['Maria', 'activate silver cloud'],
        ['Maria', '[Activate]'],
        ['Maria', '(signs in)'],
        ['bot', 'Admin agent', '!Now click Activate'],
        ['Piotr', 'activate silver cloud'],
        ['Piotr', '[Activate]'],
        ['Piotr', '(signs in)'],
        ['bot', 'Now click Activate in Partner Center'],
      ],
    },
  );

  statement(
    'S15 allow a few days: counted from the click, and the bot asks by itself',
    { rows },
    {
      pl: [
        ['Anna', 'aktywuj chmurę silver'],
        ['Anna', '[Aktywuj]'],
        ['Anna', '(signs in)'],
        ['Anna', '[Kliknięte, czekam]'],
        ['bot', 'Microsoft przetwarza', 'wykle do 30 listopada', 'Przypomnę w środę'],
        ['Jan', 'Przetwarzanie żądania aktywacji może potrwać kilka dni.'],
        ['bot', 'Microsoft przetwarza'],
        ['-', 'it is 2026-11-25T08:30:00Z'],
        ['bot→Anna', 'Czy w Centrum partnerskim są już identyfikatory', '[Tak, wpisz] [Jeszcze nie]'],
      ],
      en: [
        ['Anna', 'activate silver cloud'],
        ['Anna', '[Activate]'],
        ['Anna', '(signs in)'],
        ['Anna', '[Clicked, waiting]'],
        ['bot', 'Microsoft is processing the activation', 'Usually by November 30', 'on Wednesday'],
        ['Jan', 'Allow a few days to process your activation request.'],
        ['bot', 'Microsoft is processing since today'],
        ['-', 'it is 2026-11-25T08:30:00Z'],
        ['bot→Anna', 'in Partner Center yet?', '[Yes, enter them] [Not yet]'],
      ],
    },
  );

  for (const number of ['S17', 'S23', 'S28'])
    statement(
      `${number} both ids at first use, per account: steps until this person has linked it`,
      { rows: oneGold },
      {
        pl: [
          ['Jan', 'sql server 2022 nie wstaje, produkcja stoi'],
          ['Jan', '[Przygotuj zgłoszenie]'],
          ['bot', 'Access ID i Contract ID (tylko za pierwszym razem)', '[Pokaż identyfikatory]'],
          ['Jan', '2611230040001234'],
          ['Jan', 'windows server 2025 nie wstaje, produkcja stoi'],
          ['Jan', '[Przygotuj zgłoszenie]'],
          ['bot', 'już powiązane', '![Pokaż identyfikatory]'],
          ['Ewa', 'windows server 2025 nie wstaje'],
          ['bot', '[Przygotuj zgłoszenie]'],
        ],
        en: [
          ['Jan', 'sql server 2022 does not start, production is down'],
          ['Jan', '[Prepare the incident]'],
          ['bot', 'Access ID and Contract ID (the first time only)', '[Show IDs]'],
          ['Jan', '2611230040001234'],
          ['Jan', 'windows server 2025 does not start, production is down'],
          ['Jan', '[Prepare the incident]'],
          ['bot', 'is linked with the contract already', '![Show IDs]'],
        ],
      },
    );

  statement(
    'S18 support solves a problem; advice uses no incident',
    { rows: oneGold },
    {
      pl: [
        ['Jan', 'sql server 2022 nie wstaje'],
        ['Jan', '[To tylko pytanie, nie awaria]'],
        ['bot', 'Porada nie zużywa zgłoszenia', 'godzin doradczych'],
        ['Jan', '[Przygotuj zgłoszenie]'],
        ['bot', 'nic nie schodzi z puli', '[Godziny doradcze ↗]'],
        ['Jan', 'korzyści'],
        ['bot', '2 z 20'],
      ],
      en: [
        ['Jan', 'sql server 2022 does not start'],
        ['Jan', '[Only a question, nothing is broken]'],
        ['Jan', '[Prepare the incident]'],
        ['bot', 'One more step', '!Add Contract'],
        ['Jan', 'benefits'],
        ['bot', '2 of 20'],
      ],
    },
  );

  statement(
    'S22 most recent on-premises products only: said before an incident is used',
    { rows: oneGold },
    {
      pl: [
        ['Jan', 'sql server 2016 nie wstaje po aktualizacji'],
        [
          'bot',
          'Raczej nie: SQL Server 2016',
          'według katalogu: SQL Server 2025 i 2022',
          '[Spróbuj mimo to]',
        ],
        ['Jan', 'korzyści'],
        ['bot', '2 z 20'],
      ],
      en: [
        ['Jan', 'sql server 2016 does not start after the update'],
        ['bot', 'Probably not covered: SQL Server 2016', 'SQL Server 2025 and 2022', '[Try anyway]'],
        ['Jan', 'benefits'],
        ['bot', '2 of 20'],
      ],
    },
  );
});

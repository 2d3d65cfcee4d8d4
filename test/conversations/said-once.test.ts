import { contosoRows } from '../support/company.ts';
import { talk } from '../support/talk.ts';

const rows = contosoRows;

describe('what was said once is not asked again', () => {
  talk('a role, its product and its version, in one angry sentence', { rows }, [
    ['Jan', 'kurde, always on na sql server 2022 nie robi failovera, produkcja stoi!'],
    [
      'bot',
      'SQL Server 2022 kwalifikuje się',
      'Produkt: SQL Server',
      'Wersja: 2022',
      '!Produkt: ____',
      '!Wersja: ____',
    ],
    ['Jan', '[Przygotuj zgłoszenie]'],
    ['bot', 'Jeszcze jeden krok', '*SQL Server* › *SQL Server 2022*'],
    ['Jan', '2611230040001234'],
    [
      'bot',
      'Przygotuj: ERRORLOG z każdej repliki, wynik SELECT @@VERSION, dziennik klastra (Get-ClusterLog) i godzinę awarii.',
    ],
  ]);

  talk('short forms, slips and inflected names', { rows }, [
    ['Jan', 'na win srv 2025 AD się nie replikuje, błąd 8453'],
    ['bot', 'Windows Server 2025 kwalifikuje się', 'Produkt: Windows Server', 'Wersja: 2025'],
    ['Jan', '[Przygotuj zgłoszenie]', { severity: 'B' }],
    ['Jan', '2611230040001234'],
    ['bot', 'Przygotuj: wynik dcdiag /v, wynik repadmin /showrepl'],
    ['Jan', 'mamy problem z exchnage 2016, nie odbiera poczty'],
    ['bot', 'Raczej nie: Exchange Server 2016', 'według katalogu: Exchange Server SE'],
  ]);

  talk('in English, with the text of an error', { rows, language: 'en' }, [
    ['Jan', "SQL 2022 on Windows Server 2019: Login failed for user 'sa'. Error: 18456, Severity: 14"],
    [
      'bot',
      'SQL Server 2022 qualifies',
      'Product: SQL Server',
      'Version: 2022',
      "Login failed for user 'sa'",
      'Error message: 18456',
    ],
    ['Jan', '[Prepare the incident]', { severity: 'B' }],
    ['bot', 'One more step', '*SQL Server* › *SQL Server 2022*'],
  ]);

  talk('typed into the form as one thing', { rows }, [
    ['Jan', 'nowe zgłoszenie'],
    [
      'Jan',
      '[Przygotuj zgłoszenie]',
      { otherProduct: 'sql 2022', problem: 'Nie wstaje', severity: 'B', phone: '' },
    ],
    ['bot', 'Jeszcze jeden krok', '*SQL Server* › *SQL Server 2022*'],
  ]);
});

describe('releases of a product that is serviced', () => {
  const now = '2026-11-23T10:20:00.000Z';

  talk('each count as long as they are serviced', { rows, now }, [
    ['Jan', 'windows 11 24h2 nie wstaje po aktualizacji'],
    ['bot', 'Windows 11 Enterprise 24H2 kwalifikuje się'],
    ['Jan', 'windows 11 23h2 nie wstaje po aktualizacji'],
    [
      'bot',
      'Raczej nie: Windows 11 Enterprise 23H2',
      'obejmuje wydania, które Microsoft jeszcze serwisuje (według katalogu: Windows 11 Enterprise 26H2, 26H1, 25H2 i 24H2)',
      '[Spróbuj mimo to]',
    ],
  ]);

  talk('in English', { rows, now, language: 'en' }, [
    ['Jan', 'SCCM 2403 task sequence fails with 0x80070002'],
    [
      'bot',
      'Probably not covered: Configuration Manager 2403',
      'covers the releases that Microsoft still services (according to the catalog: Configuration Manager 2509)',
      '[Try anyway]',
    ],
  ]);
});

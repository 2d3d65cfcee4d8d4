import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import en from '../../locales/en.json' with { type: 'json' };
import pl from '../../locales/pl.json' with { type: 'json' };
import { drawnSamples } from '../cards/golden-files.ts';
import { contosoRows, startCompany } from '../support/company.ts';
import { type Line, type Moves, play, talk } from '../support/talk.ts';

const rows = contosoRows;
/** As in the dialogues: of the local allowance 13 of 20 are left. */
const thirteenLeft = rows.replace('172583624,18', '172583624,7');
const silverOnly = 'silver,Application Development,2026-07-01,2027-06-30,2026-12-14,product-support,,,';
const known = (...names: string[]): readonly Line[] =>
  names.flatMap((name): Line[] => [
    [name, 'zaloguj'],
    [name, '(signs in)'],
    ['bot', 'Moje role'],
  ]);

/** The answers of dialogue 13 are read where they stand. */
const inAChannel: Moves = {
  'asks in a channel': async ({ teams }, jan) => {
    const device = jan.in(teams.channel('Wsparcie', [jan, teams.person('anna')]));
    await device.says('ile nam zostało na chmurę?');
    const shown = device.reads().replace(/\u00a0/g, ' ');
    for (const text of [
      'bez limitu',
      '13 z 20',
      'identyfikatory podaję tylko w prywatnym czacie',
      '[Napisz do mnie',
    ])
      assert.ok(shown.includes(text), shown);
  },
  'asks in a channel with a guest': async ({ teams }, jan) => {
    const guest = teams.person('gosia', {
      userRole: 'guest',
      tenantId: '00000000-1111-2222-3333-444444444444',
    });
    const device = jan.in(teams.channel('Partnerzy', [jan, guest]));
    await device.says('ile nam zostało na chmurę?');
    const shown = device.reads().replace(/\u00a0/g, ' ');
    assert.match(shown, /Są tu osoby spoza firmy, odpowiem prywatnie[\s\S]*\[Otwórz czat/);
    assert.doesNotMatch(shown, /bez limitu|13 z 20/);
  },
};

describe('the model dialogues', () => {
  talk('1. Pierwszy kontakt: admin, rejestr jeszcze pusty', {}, [
    ['Anna', '(installs the bot)'],
    [
      'bot',
      'Cześć!',
      'Pilnuję korzyści z pomocy technicznej Microsoft: ile zostało, do kiedy, kto może aktywować. Nikt jeszcze nie wpisał, co ma Contoso (to nie znaczy, że firma nic nie ma).',
      '[Wpisz, co mamy] [Wczytaj plik CSV]',
      '[Później]',
    ],
    ['Anna', '[Wpisz, co mamy]'],
    [
      'bot',
      'Najszybciej: skopiuj wiersze ze strony',
      'albo linijki planów z Support for Business i wklej je tutaj.',
      '[Wolę wybrać z listy]',
      '[Centrum partnerskie ↗]',
    ],
    [
      'Anna',
      'Partner support Gold 20pack - Access Id: 172693239 / Start Date (07/01/26), End Date (06/30/27), 13 incidents remaining',
    ],
    [
      'bot',
      'Odczytane',
      'Microsoft Product Support · Gold',
      'od 1 lipca 2026 do 30 czerwca 2027, zostało 13 z 20, Access ID 172693239',
      'Brakuje tylko Contract ID.',
      '[Zapisz] [Popraw]',
    ],
    ['Anna', '[Zapisz]'],
    ['Anna', '(signs in)'],
    ['bot', 'Zapisane', '13 z 20'],
  ]);

  talk('2. Pierwszy kontakt: inżynier', { rows: thirteenLeft }, [
    ['Jan', '(installs the bot)'],
    [
      'bot',
      'Cześć!',
      'Contoso ma pomoc techniczną Microsoft: produkty lokalne (zostało 13 z 20) i chmura (bez limitu).',
      'Możesz z niej korzystać, żadna rola nie jest potrzebna.',
      '[Coś nie działa] [Ile zostało] [Co potrafisz?]',
    ],
  ]);

  talk('3. Gdy numeru nie ma następnego dnia roboczego', { rows: thirteenLeft }, [
    ['Jan', 'sql server 2022 ciągle pada, błąd 17066, produkcja stoi'],
    ['Jan', '[Przygotuj zgłoszenie]'],
    ['-', 'it is 2026-11-24T10:30:00Z'],
    [
      'bot→Jan',
      'Czy zgłoszenie „SQL Server 2022, błąd 17066” jest już w Microsoft?',
      '[Mam numer sprawy] [Wyślę dzisiaj] [Niepotrzebne, zwróć do puli]',
    ],
  ]);

  talk('4. Padł SQL Server, a korzyść jest nieaktywna', { rows: silverOnly }, [
    ...known('Anna', 'Piotr'),
    ['Jan', 'sql server 2022 nie wstaje, produkcja stoi'],
    ['Jan', '[Zapisz i pokaż możliwości]'],
    [
      'bot',
      'Microsoft Product Support · Silver jest nieaktywna, a aktywacja może potrwać kilka dni. Nic innego dla produktów lokalnych nie jest teraz aktywne.',
      '[Poproś o aktywację] [Kup jedno zgłoszenie] [Mam własny kontrakt]',
    ],
    ['Jan', '[Poproś o aktywację]'],
    [
      'bot',
      'Prośba wysłana do: Anna Nowak, Piotr Zieliński (role potwierdzone w tym miesiącu).',
      'Formularz jest zapisany; gdy przyjdą identyfikatory, dokończysz jednym kliknięciem.',
      'Jeśli nie możesz czekać: pojedyncze zgłoszenie kupisz w Support for Business, ale tylko z prywatnym kontem Microsoft, kontem firmowym się nie da.',
    ],
    [
      'bot→Anna',
      'Prośba od: Jan Kowalski',
      'Aktywacja Microsoft Product Support · Silver, powód: „sql server 2022 nie wstaje, produkcja stoi”',
      '[Aktywuj] [Odmów] [Przekaż dalej]',
    ],
    ['bot→Piotr', 'Prośba od: Jan Kowalski'],
  ]);

  talk('7. Aktywacja i powrót po czterech dniach', { rows }, [
    ...known('Anna', 'Piotr', 'Jan'),
    ['Jan', 'korzyści'],
    ['Jan', '[Poproś o: chmura · Silver]'],
    ['Anna', 'korzyści'],
    ['Anna', '[Aktywuj: chmura · Silver]'],
    [
      'bot',
      'Aktywować tę korzyść?',
      'Signature Cloud Support · Silver',
      'Zostanie to zapisane jako Twoja decyzja.',
      'Korzyść ważna do 30 czerwca 2027.',
      '[Aktywuj] [Anuluj]',
      '!Aktywacja w toku',
    ],
    ['Anna', '[Aktywuj]'],
    [
      'bot',
      'Role sprawdzone',
      'Teraz kliknij Aktywuj w Centrum partnerskim',
      'Tego kliknięcia bot nie może zrobić za Ciebie.',
      'Korzyści › Korzyści techniczne › Signature Cloud Support › Aktywuj',
      '[Centrum partnerskie ↗] [Kliknięte, czekam]\n[Mam już identyfikatory] [Przekaż: Piotr Zieliński]',
      '!Microsoft przetwarza',
    ],
    ['Anna', '[Kliknięte, czekam]'],
    [
      'bot',
      'Microsoft przetwarza',
      'Zwykle do 30 listopada. Przypomnę w środę.',
      'Powiadomienie dostanie też: Jan Kowalski.',
    ],
    ['-', 'it is 2026-11-25T08:00:00Z'],
    [
      'bot→Anna',
      'Czy w Centrum partnerskim są już identyfikatory Signature Cloud Support · Silver?',
      '[Tak, wpisz] [Jeszcze nie]\n[Odrzucono]',
    ],
    ['Anna', '[Jeszcze nie]'],
    ['bot', 'Zapytam ponownie w piątek.'],
    ['-', 'it is 2026-11-27T07:00:00Z'],
    ['Anna', 'co z moją aktywacją?'],
    [
      'bot',
      'Signature Cloud Support · Silver',
      'Microsoft przetwarza 4 dni (od 23 listopada), zwykle do 30 listopada.',
      '[Wpisz identyfikatory] [Centrum partnerskie ↗]',
    ],
    ['Anna', 'Access ID 174194363 Contract ID 172583642'],
    [
      'bot',
      'Zgadza się?',
      'Access ID\n174194363\nContract ID\n172583642',
      'Ważne do 30 czerwca 2027.',
      '[Tak, zapisz] [Zamień miejscami] [Popraw]',
    ],
    ['Anna', '[Tak, zapisz]'],
    ['Anna', '(signs in)'],
    ['bot', 'Signature Cloud Support · Silver jest aktywna'],
    [
      'bot→Jan',
      'Signature Cloud Support · Silver jest aktywna',
      '5 zgłoszeń do 30 czerwca 2027',
      '[Nowe zgłoszenie]',
      '[Jak użyć identyfikatorów]',
      '!174194363',
    ],
  ]);

  talk('12. Niewłaściwe konto', { rows }, [
    ...known('Piotr'),
    ['Anna', 'aktywuj chmurę silver'],
    ['Anna', '[Aktywuj]'],
    ['Anna', '(signs in without roles)'],
    [
      'bot',
      'Nie możesz aktywować tej korzyści z tego konta',
      'Na koncie anna.nowak@contoso.com nie widzę roli administratora globalnego ani administratora partnerskiego MPN.',
      'Kto może\nPiotr Zieliński',
      '[Poproś o aktywację] [Rola jest na innym koncie]\n[Włączam rolę przez PIM] [Mam ją w Centrum partnerskim]',
    ],
    ['Anna', '[Rola jest na innym koncie]'],
    [
      'bot',
      'Liczy się tylko konto, którym piszesz w Teams: anna.nowak@contoso.com.',
      'Dwa wyjścia',
      'Przełącz w Teams konto i napisz do mnie stamtąd.',
      'poproś o rolę „Administrator partnerski MPN” w bocie dla codziennego konta',
      '[Pokaż, kto ją nada] [Pokaż instrukcję]',
    ],
    ['Anna', '[Pokaż, kto ją nada]'],
    ['bot', 'Piotr Zieliński, Administrator partnerski MPN'],
    ['Anna', '[Mam ją w Centrum partnerskim]'],
    [
      'bot',
      'Tej roli Microsoft nie przekazuje botowi. Administrator globalny przypisze ją raz w Microsoft Entra',
      'Aplikacje dla przedsiębiorstw',
      'Użytkownicy i grupy',
      '[Wyślij instrukcję: Piotr Zieliński]',
    ],
    ['Anna', '[Włączam rolę przez PIM]'],
    ['bot', 'Włącz rolę w PIM', '[Sprawdź ponownie]'],
  ]);

  talk('13. Pytanie w kanale', { rows: thirteenLeft, moves: inAChannel }, [
    ['Jan', 'hej'],
    ['Jan', '(asks in a channel)'],
    ['Jan', '(asks in a channel with a guest)'],
    ['bot', 'Signature Cloud Support · Gold', '13 z 20'],
  ]);

  talk('14. Identyfikatory wpisane błędnie', { rows: thirteenLeft }, [
    ...known('Anna'),
    ['Jan', 'portal nie przyjmuje identyfikatorów produktów lokalnych'],
    [
      'bot',
      'Wpisz je bez spacji i w tej kolejności: najpierw Access ID (kończy się na 39), potem Contract ID (na 24).',
      'Pomogło?',
      '[Tak] [Nie, dalej błąd]',
      '[„Already associated”]',
    ],
    ['Ewa', 'identyfikatory'],
    ['Ewa', '[Produkty lokalne · Gold]'],
    ['Ewa', '(signs in)'],
    ['bot', '172583624'],
    ['Jan', '[Nie, dalej błąd]'],
    ['bot→Anna', 'Jan Kowalski', 'Microsoft Product Support · Gold', 'kończy się na 24', '[Wklej poprawne]'],
    ['Anna', '[Wklej poprawne]'],
    ['bot', 'Wklej poprawne identyfikatory', 'Access ID kończy się na 39, Contract ID na 24'],
    ['Anna', '[Odczytaj]', { 'Access ID i Contract ID': 'Access ID 172693239 Contract ID 172583642' }],
    ['bot', 'Zgadza się?', '172583642'],
    ['Anna', '[Tak, zapisz]'],
    ['bot', 'Microsoft Product Support · Gold jest aktywna', '•••••••42'],
    ['bot→Jan', 'kończy się teraz na 42', '[Pokaż identyfikatory]', '!172583642'],
    [
      'bot→Ewa',
      'Identyfikatory poprawione',
      'Contract ID kończy się teraz na 42. Poprzedniego nie używaj.',
      '[Pokaż identyfikatory] [Support for Business ↗]',
      '!172583642',
    ],
  ]);
});

/** What no answer may say, in either language; the portal's own sentence stands as a quotation only. */
const neverSaid = [
  /zgłoszenie otwarte/i,
  /aktywacja (jest )?w toku/i,
  /aktywacja już trwa/i,
  /coś poszło nie tak/i,
  /skontaktuj się z administratorem/i,
  /(?<!„)wygląda na to, że nie masz/i,
  /incident (is |has been )?opened/i,
  /(?<!no )activation (is )?in progress/i,
  /something went wrong/i,
  /contact (your|an|the) administrator/i,
  /(?<!“)looks like you don.t have any/i,
] as const;

describe('17. Odpowiedzi, których ma nie być', () => {
  for (const [language, texts] of Object.entries({ pl, en })) {
    it(`are in no text: ${language}`, () => {
      for (const [key, text] of Object.entries(texts)) {
        for (const never of neverSaid) assert.doesNotMatch(text, never, key);
      }
    });
  }

  it('are on no card', () => {
    for (const [name, { card, text }] of drawnSamples()) {
      for (const never of neverSaid) assert.doesNotMatch(`${JSON.stringify(card)}${text}`, never, name);
    }
  });

  it('a fault names its number and the next step, in both languages', () => {
    for (const texts of [pl, en]) assert.match(texts['fault.sentence'], /\{number\}/);
    assert.match(pl['fault.sentence'], /Spróbuj jeszcze raz/);
    assert.match(en['fault.sentence'], /try again/i);
  });

  it('nobody speaks of a benefit that is not there where nobody has recorded one', async () => {
    const company = await startCompany();
    try {
      for (const said of ['korzyści', 'aktywuj', 'identyfikatory', 'ile zostało', 'co z moją aktywacją?']) {
        await play(company, [['Ewa', said]]);
        const shown = company.teams.person('ewa').reads();
        assert.doesNotMatch(
          shown,
          /nie masz|nie ma żadnych korzyści|firma nic nie ma(?!:)\b(?<!znaczy, że firma nic nie ma)/,
        );
      }
    } finally {
      await company.close();
    }
  });

  talk('nothing is asked twice: product, version and area come from the first sentence', { rows }, [
    ['Jan', 'windows server 2025 nie wstaje'],
    [
      'bot',
      'Gdzie jest problem?: Produkt lokalny, np. SQL Server',
      'Produkt: Windows Server',
      'Wersja: 2025',
      'Co się dzieje, w jednym zdaniu?: windows server 2025 nie wstaje',
    ],
  ]);
});

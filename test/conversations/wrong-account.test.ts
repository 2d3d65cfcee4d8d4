import assert from 'node:assert/strict';
import { contosoRows, startCompany } from '../support/company.ts';
import { type Line, talk } from '../support/talk.ts';

const rows = contosoRows;

describe('my roles', () => {
  talk('before the check and after it, and after the role has gone', { rows }, [
    ['Anna', 'moje role'],
    ['bot', 'Role nie są jeszcze sprawdzone', '[Sprawdź role]'],
    ['Anna', '[Sprawdź role]'],
    ['bot', 'Zaloguj się, aby sprawdzić role'],
    ['Anna', '(signs in)'],
    ['bot', 'Administrator globalny', 'Sprawdzone dziś, 11:20 · źródło: wids', 'aktywacja'],
    ['-', 'anna loses her roles'],
    ['Anna', '[Sprawdź ponownie]'],
    ['bot', 'To konto nie ma żadnej z trzech ról.', '[Włączam rolę przez PIM]'],
    ['Anna', 'moje role'],
    ['bot', 'To konto nie ma żadnej z trzech ról.'],
  ]);

  talk('of an Admin agent: what they allow, and what is missing', { rows }, [
    ['Maria', 'zaloguj'],
    ['Maria', '(signs in)'],
    ['bot', 'Agent administracyjny', 'klienci i ich zgłoszenia', 'Do czego potrzebna jest rola'],
  ]);

  talk('name as the one who grants a role a Global admin, never an MPN partner admin', { rows }, [
    ['Piotr', 'zaloguj'],
    ['Piotr', '(signs in)'],
    ['bot', 'Kto może nadać rolę\nAdministrator globalny organizacji.'],
    ['Anna', 'zaloguj'],
    ['Anna', '(signs in)'],
    ['Maria', 'moje role'],
    ['bot', 'Kto może nadać rolę\nAnna Nowak lub inny administrator globalny organizacji.', '!Piotr'],
  ]);

  talk('in English', { rows, language: 'en' }, [
    ['Piotr', 'my roles'],
    ['Piotr', '[Check my roles]'],
    ['Piotr', '(signs in)'],
    ['bot', 'MPN partner admin', 'Checked today'],
  ]);
});

describe('sign out', () => {
  talk('forgets the sign-in: the next decision asks for a new one', { rows }, [
    ['Anna', 'zaloguj'],
    ['Anna', '(signs in)'],
    ['Anna', 'wyloguj'],
    ['bot', 'Wylogowano. Bot nie przechowuje już danych Twojego logowania.', '[Zaloguj się] [Korzyści]'],
    ['Anna', 'aktywuj chmurę silver'],
    ['Anna', '[Aktywuj]'],
    ['bot', 'Zaloguj się, aby aktywować', '!Teraz kliknij'],
  ]);
});

describe('a role that is only in Partner Center', () => {
  const annaIsKnown: readonly Line[] = [
    ['Anna', 'zaloguj'],
    ['Anna', '(signs in)'],
  ];
  const instructed: readonly Line[] = [
    ['Jan', 'moje role'],
    ['Jan', '[Sprawdź role]'],
    ['Jan', '(signs in)'],
    ['Jan', '[Mam ją w Centrum partnerskim]'],
    [
      'bot',
      'Tej roli Microsoft nie przekazuje botowi',
      'Konto w użyciu: jan.kowalski@contoso.com, organizacja: Contoso',
      '[Wyślij instrukcję: Anna Nowak]',
    ],
  ];

  talk('is explained, and the instruction goes to whoever can assign it, once a day', { rows }, [
    ...annaIsKnown,
    ...instructed,
    ['Jan', '[Wyślij instrukcję: Anna Nowak]'],
    ['bot', 'Instrukcja wysłana do: Anna Nowak', '[Sprawdź ponownie]'],
    [
      'bot→Anna',
      'Prośba od: Jan Kowalski',
      'Aplikacje dla przedsiębiorstw',
      'Przypisz rolę *Administrator partnerski MPN* do konta: jan.kowalski@contoso.com',
    ],
    ['Jan', '(taps again)'],
    ...instructed.slice(3),
    ['Jan', '[Wyślij instrukcję: Anna Nowak]'],
    ['bot', 'Instrukcja wysłana do: Anna Nowak'],
    ['Anna', 'korzyści'],
    ['bot', '!Prośba od: Jan Kowalski'],
    ['-', '1 day later'],
    ['Jan', '[Mam ją w Centrum partnerskim]'],
    ['Jan', '[Wyślij instrukcję: Anna Nowak]'],
    ['bot→Anna', 'Prośba od: Jan Kowalski'],
  ]);

  talk('is sent to nobody where nobody is known', { rows }, [
    ...instructed.slice(0, 4),
    ['bot', 'do administratora globalnego organizacji', '![Wyślij instrukcję'],
  ]);

  it('is sent to nobody whose role was not seen, whoever the button names', async () => {
    const company = await startCompany({ rows });
    try {
      const { tenantId, app, teams } = company;
      const [jan, maria] = [teams.person('jan').member, teams.person('maria').member];
      const asker = { companyId: tenantId, tenantId, oid: jan.aadObjectId, name: 'Jan', account: 'jan' };
      const outcome = await app.useCases.sendInstruction(
        { asker, opId: 'op', proof: { canRequestLogin: false } },
        { to: { tenantId, oid: maria.aadObjectId }, bot: 'Benefits' },
      );
      assert.deepEqual(
        [outcome.kind, outcome.kind === 'refused' && outcome.refusal.code],
        ['refused', 'hand_over_to_unknown_person'],
      );
    } finally {
      await company.close();
    }
  });
});

import { contosoRows } from '../support/company.ts';
import { talk } from '../support/talk.ts';

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
    ['bot', 'Wylogowano. Bot nie przechowuje żadnych Twoich tokenów.', '[Zaloguj się] [Korzyści]'],
    ['Anna', 'aktywuj chmurę silver'],
    ['Anna', '[Aktywuj]'],
    ['bot', 'Zaloguj się, aby aktywować', '!Teraz kliknij'],
  ]);
});

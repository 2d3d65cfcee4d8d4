import { contosoRows } from '../support/company.ts';
import { talk } from '../support/talk.ts';

describe('activation', () => {
  talk('is confirmed, clicked, waited for and told to everybody who asked', { rows: contosoRows }, [
    ['Jan', 'korzyści'],
    ['bot', 'Korzyści z pomocy technicznej', '5 po aktywacji'],
    ['Anna', 'aktywuj chmurę silver'],
    ['bot', 'Aktywować tę korzyść?', 'Zostanie to zapisane jako Twoja decyzja', '30 czerwca 2027'],
    ['Anna', '[Aktywuj]'],
    ['bot', 'Zaloguj się', 'wklej go tutaj'],
    ['Anna', '(signs in)'],
    [
      'bot',
      'Teraz kliknij Aktywuj w Centrum partnerskim',
      'Tego kliknięcia bot nie może zrobić za Ciebie',
      'Przypomnę w środę',
    ],
    ['Anna', '[Kliknięte, czekam]'],
    ['bot', 'Microsoft przetwarza', 'zwykle do 30 listopada'.replace('zwykle', 'Zwykle')],
    ['-', 'it is 2026-11-25T08:00:00Z'],
    ['bot→Anna', 'Czy w Centrum partnerskim są już identyfikatory', '[Jeszcze nie]'],
    ['-', 'it is 2026-11-27T09:00:00Z'],
    ['Anna', 'co z moją aktywacją?'],
    ['bot', 'Microsoft przetwarza 4 dni (od 23 listopada), zwykle do 30 listopada'],
    ['Anna', 'Access ID 174194363 Contract ID 172583642'],
    ['bot', '174194363', '172583642', '30 czerwca 2027', '[Tak, zapisz] [Zamień miejscami] [Popraw]'],
    ['Anna', '[Tak, zapisz]'],
    ['bot', 'Zaloguj się'],
    ['Anna', '(signs in)'],
    ['bot', 'Signature Cloud Support · Silver jest aktywna', '•••••••63', '!174194363'],
  ]);
});

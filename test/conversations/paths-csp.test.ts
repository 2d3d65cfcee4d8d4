import { contosoRows } from '../support/company.ts';
import { type Line, talk } from '../support/talk.ts';
import { borrowed } from './refused-moves.ts';

const rows = contosoRows;
const label = 'Cloud Solution Provider';
const csp = (choice: string, more: Readonly<Record<string, string>> = {}): readonly Line[] => [
  ['Anna', 'zaloguj'],
  ['Anna', '(signs in)'],
  ['Anna', 'członkostwa'],
  ['Anna', '[Jak sprzedajemy chmurę (CSP)]'],
  ['Anna', '[Zapisz]', { [label]: choice, ...more }],
  ['bot', 'Zapisane'],
];
const reseller = csp('CSP jako odsprzedawca (indirect reseller): kupujemy od dystrybutora', {
  'Dystrybutor (tylko dla odsprzedawcy)': 'Also',
  'Kontakt do pomocy technicznej dystrybutora': 'pomoc@also.example',
});
const direct = csp('CSP bezpośrednio: kupujemy od Microsoft');
const none = csp('Nie sprzedajemy subskrypcji w chmurze');

describe('how the company sells is not asked again', () => {
  talk('an indirect reseller: the distributor is named, with the contact', { rows }, [
    ...reseller,
    ['Jan', 'klientowi padła maszyna w azure'],
    ['bot', 'Czyja to subskrypcja?', '[Klienta] [Nasza własna] [Nie wiem]'],
    ['Jan', '[Klienta]'],
    [
      'bot',
      'Zgłoszenie może założyć tylko dystrybutor',
      'Napisz do: Also.',
      '[Pokaż gotowy opis] [Pokaż kontakt]',
    ],
    ['Jan', '[Pokaż kontakt]'],
    ['bot', 'Kontakt do dystrybutora', 'Also', 'pomoc@also.example'],
  ]);

  talk('a direct partner is not asked about a distributor', { rows }, [
    ...direct,
    ['Jan', 'klientowi padła maszyna w azure'],
    ['bot', '[Klienta] [Nasza własna] [Nie wiem]'],
    ['Jan', '[Klienta]'],
    ['bot', 'To nic nie kosztuje'],
  ]);

  talk('a company that sells none is asked nothing: it is its own', { rows }, [
    ...none,
    ['Jan', 'maszyna w azure nie wstaje'],
    ['bot', 'Nowe zgłoszenie', 'Signature Cloud Support · Gold jest bez limitu', '!Czyja to subskrypcja?'],
  ]);
});

describe('a customer’s subscription where none are sold', () => {
  talk('is asked about: what was said is not taken for our own', { rows }, [
    ...none,
    ['Jan', 'klientowi padła maszyna w azure'],
    [
      'bot',
      'Czyja to subskrypcja?',
      '[Klienta, od nas w CSP] [Klienta, od dystrybutora]',
      '[Nasza własna] [Nie wiem]',
    ],
    ['Jan', '[Klienta, od dystrybutora]'],
    ['bot', 'Zgłoszenie może założyć tylko dystrybutor', '[Pokaż gotowy opis]'],
    ['Jan', '[Pokaż gotowy opis]'],
    ['bot', 'Opis dla dystrybutora', 'wyślij go dystrybutorowi', '!wklej go do formularza'],
  ]);

  talk('in English', { rows, language: 'en' }, [
    ['Anna', 'sign in'],
    ['Anna', '(signs in)'],
    ['Anna', 'memberships'],
    ['Anna', '[How we sell cloud (CSP)]'],
    ['Anna', '[Save]', { csp: 'none' }],
    ['Jan', 'a customer’s azure vm does not start'],
    ['bot', 'Whose subscription is it?', '[A customer’s, from us in CSP] [A customer’s, from a distributor]'],
    ['Jan', '[A customer’s, from a distributor]'],
    ['Jan', '[Show the ready description]'],
    ['bot', 'Description for the distributor', 'send it to the distributor'],
  ]);
});

describe('a draft on its way', () => {
  talk('whose subscription nobody knows is no matter once it is another product, or advice', { rows }, [
    ['Jan', 'klientowi padła maszyna w azure'],
    ['Jan', '[Nie wiem]'],
    ['Jan', 'moje zgłoszenia'],
    ['Jan', '[Pokaż: klientowi padła maszyna w azure]'],
    ['Jan', '[Zmień formularz]'],
    ['Jan', '[Przygotuj zgłoszenie]', { product: 'SQL Server', version: '2022', severity: 'B' }],
    ['bot', 'Jeszcze jeden krok: wyślij zgłoszenie w Support for Business', '1 z 20'],
    ['Jan', 'klientowi padła druga maszyna w azure'],
    ['Jan', '[Nie wiem]'],
    ['Jan', 'moje zgłoszenia'],
    ['Jan', '[Pokaż: klientowi padła druga maszyna]'],
    ['Jan', '[Zmień formularz]'],
    ['Jan', '[To tylko pytanie, nie awaria]'],
    ['Jan', '[Przygotuj zgłoszenie]'],
    ['bot', 'Jeszcze jeden krok: umów konsultację'],
  ]);

  talk('is answered for by its author alone', { rows, moves: borrowed('Nasza własna') }, [
    ['Anna', 'maszyna w azure nie wstaje'],
    ['bot', 'Czyja to subskrypcja?'],
    ['Jan', '(taps Nasza własna of Anna)'],
    ['bot', 'Anna Nowak', '!maszyna w azure', '!Plan CSP nie obejmuje'],
    ['Anna', '[Nasza własna]'],
    ['bot', 'Plan CSP nie obejmuje naszej organizacji.'],
  ]);

  talk('keeps a long message whole, and its beginning as the title', { rows }, [
    [
      'Jan',
      `outlook u nas nie wysyła poczty, ${'a wiadomości stoją w skrzynce nadawczej i '.repeat(8)}koniec`,
    ],
    ['bot', 'Microsoft 365 ma bezpłatną drogę', '…'],
    ['Jan', 'moje zgłoszenia'],
    ['Jan', '[Pokaż: outlook u nas nie wysyła poczty]'],
    ['bot', 'omunikat błędu', 'koniec', '!Skutki'],
  ]);

  talk('is kept over a restart, with its answer', { rows }, [
    ['Jan', 'klientowi padła maszyna w azure'],
    ['Jan', '[Nie wiem]'],
    ['-', 'the bot is stopped and started'],
    ['Jan', '[Już wiem, czyja]'],
    ['bot', 'Czyja to subskrypcja?'],
    ['Jan', '[Nasza własna]'],
    ['bot', 'Tu zadziała Signature Cloud Support · Gold'],
  ]);
});

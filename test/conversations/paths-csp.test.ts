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

describe('a draft on its way', () => {
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
    ['bot', 'Skutki', 'koniec'],
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

import type { Intent, Phrasebook } from './phrasebook.ts';

/** What people say in Polish, without diacritics. */
export const polishPhrases: Readonly<Record<Intent, Phrasebook>> = {
  cancel: { words: ['anuluj', 'przerwij', 'niewazne', 'rezygnuje', 'zostaw'], phrases: [] },
  'start-over': {
    words: ['od nowa', 'zacznij od nowa', 'jeszcze raz od nowa', 'zacznijmy od nowa'],
    phrases: [/\bzaczn\w* od nowa\b/],
  },
  language: {
    words: ['jezyk', 'po polsku', 'polski', 'zmien jezyk', 'po angielsku', 'mow po polsku'],
    phrases: [/\b(mow|pisz|odpowiadaj) po (polsku|angielsku)\b/],
  },
  help: {
    words: [
      'pomoc',
      'hej',
      'czesc',
      'dzien dobry',
      'witaj',
      'co potrafisz',
      'co umiesz',
      'polecenia',
      'pomocy',
      'help',
      'menu',
      'start',
    ],
    phrases: [/\bco (potrafisz|umiesz|mozesz)\b/, /\bjak to dziala\b/],
  },
  'as-text': { words: ['jako tekst', 'tekstem', 'tekst'], phrases: [/\bjako tekst\b/] },
  'sign-out': {
    words: ['wyloguj', 'wyloguj mnie', 'wyloguj sie', 'zapomnij mnie'],
    phrases: [/\bwylogowac\b/],
  },
  'sign-in': { words: ['zaloguj', 'zaloguj mnie', 'zaloguj sie', 'logowanie'], phrases: [/\bzalogowac\b/] },
  'my-roles': {
    words: ['moje role', 'role', 'moja rola', 'kim jestem', 'uprawnienia', 'co moge'],
    phrases: [/\bmoj[ae] rol[ae]\b/, /\bjak(a|ie) mam rol/, /\bmoje uprawnienia\b/],
  },
  'activation-status': {
    words: ['stan aktywacji', 'aktywacje', 'status aktywacji', 'status'],
    phrases: [
      /\bco z (moja |nasza |ta )?aktywacja\b/,
      /\b(stan|status) (mojej |naszej )?aktywacji\b/,
      /\bczy (jest |juz )?(juz )?aktywna\b/,
    ],
  },
  activate: {
    words: ['aktywuj', 'aktywacja', 'aktywuj korzysc', 'wlacz korzysc'],
    phrases: [/\baktywuj\w*\b/, /\baktywowac\b/, /\bpopros\w* o aktywacje\b/, /\bwlacz\w* korzysc/],
  },
  memberships: {
    words: ['czlonkostwa', 'czlonkostwo', 'wpisz co mamy', 'co mamy wpisac', 'dodaj czlonkostwo'],
    phrases: [/\b(dodaj|wpisz|zmien|popraw) (nasze )?czlonkostw/, /\bwpisz\w* co mamy\b/],
  },
  'my-incidents': {
    words: [
      'moje zgloszenia',
      'zgloszenia',
      'moje sprawy',
      'moje tickety',
      'otwarte zgloszenia',
      'moje incydenty',
      'moje zdarzenia',
    ],
    phrases: [/\b(moje|nasze|otwarte) (zgloszenia|sprawy|tickety|incydenty|zdarzenia)\b/],
  },
  'case-update': {
    words: ['numer sprawy', 'mam numer sprawy', 'wpisz numer sprawy'],
    phrases: [/\bnumer (sprawy|zgloszenia|sr|ticketu)\b/],
  },
  'record-ids': {
    words: ['wpisz identyfikatory', 'mam identyfikatory', 'zapisz identyfikatory'],
    phrases: [/\b(wpisz|zapisz|wpisac|mam( juz)?) identyfikatory\b/],
  },
  'hide-ids': {
    words: ['ukryj', 'ukryj identyfikatory', 'zakryj', 'zakryj identyfikatory', 'schowaj identyfikatory'],
    phrases: [/\b(ukryj|zakryj|schowaj) (te )?identyfikatory\b/],
  },
  'access-ids': {
    words: ['identyfikatory', 'pokaz identyfikatory', 'access id', 'contract id', 'identyfikator', 'id'],
    phrases: [/\bidentyfikator\w*\b/, /\baccess id\b/, /\bcontract id\b/],
  },
  'open-incident': {
    words: [
      'nowe zgloszenie',
      'zgloszenie',
      'nowy ticket',
      'nowa sprawa',
      'cos nie dziala',
      'nowe zdarzenie',
      'nowy incydent',
      'zglos problem',
      'nowe zadanie',
    ],
    phrases: [
      /\bnow[aey] (zgloszenie|sprawa|ticket|case|zdarzenie|incydent|zadanie)\b/,
      /\b(zaloz|otworz|przygotuj|zglos|utworz)\w* (nowe |nowy )?(zgloszenie|ticket|case|zdarzenie|incydent|problem|awarie)\b/,
      /\b(nie dziala|nie wstaje|nie startuje|padl\w*|pada|lezy|awaria|blad \d+|zawiesza|wywala|produkcja stoi|nie uruchamia|nie wysyla)\b/,
    ],
  },
  entitlements: {
    words: [
      'korzysci',
      'benefity',
      'ile zostalo',
      'co mamy',
      'zalety',
      'tabela',
      'pula',
      'saldo',
      'uprawnienia firmy',
      'pokaz korzysci',
    ],
    phrases: [
      /\bile\b.*\b(zostal\w*|mamy|jest)\b/,
      /\bco (mamy|przysluguje)\b/,
      /\bkorzysci\b/,
      /\bbenefit\w*\b/,
      /\bzalety\b/,
    ],
  },
};

import type { Language } from '../benefits/index.ts';

/** What a person can say. */
export const intents = [
  'entitlements',
  'activate',
  'activation-status',
  'open-incident',
  'my-incidents',
  'case-update',
  'access-ids',
  'record-ids',
  'memberships',
  'my-roles',
  'as-text',
  'sign-in',
  'sign-out',
  'language',
  'help',
  'cancel',
  'start-over',
] as const;
export type Intent = (typeof intents)[number];

export interface Phrasebook {
  /** The whole message, without case, diacritics and punctuation. */
  readonly words: readonly string[];
  /** Found anywhere in the message, in the same plain spelling. */
  readonly phrases: readonly RegExp[];
}

/**
 * Exact words and a few phrases a language. The first intent that matches wins, so the specific
 * ones stand before the general ones.
 */
export const phrasebook: readonly (readonly [Intent, Readonly<Record<Language, Phrasebook>>])[] = [
  [
    'cancel',
    {
      en: { words: ['cancel', 'stop', 'never mind', 'nevermind', 'quit', 'exit'], phrases: [] },
      pl: { words: ['anuluj', 'przerwij', 'niewazne', 'rezygnuje', 'zostaw'], phrases: [] },
    },
  ],
  [
    'start-over',
    {
      en: { words: ['start over', 'restart', 'start again', 'reset'], phrases: [/\bstart over\b/] },
      pl: {
        words: ['od nowa', 'zacznij od nowa', 'jeszcze raz od nowa', 'zacznijmy od nowa'],
        phrases: [/\bzaczn\w* od nowa\b/],
      },
    },
  ],
  [
    'language',
    {
      en: {
        words: ['language', 'english', 'in english', 'speak english', 'change language'],
        phrases: [/\b(switch|change|speak) (to |in )?(english|polish)\b/, /^(in )?polish$/],
      },
      pl: {
        words: ['jezyk', 'po polsku', 'polski', 'zmien jezyk', 'po angielsku', 'mow po polsku'],
        phrases: [/\b(mow|pisz|odpowiadaj) po (polsku|angielsku)\b/],
      },
    },
  ],
  [
    'help',
    {
      en: {
        words: ['help', '?', 'hi', 'hello', 'hey', 'start', 'menu', 'what can you do', 'commands'],
        phrases: [/\bwhat can (you|this bot) do\b/, /\bhow does this work\b/],
      },
      pl: {
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
        ],
        phrases: [/\bco (potrafisz|umiesz|mozesz)\b/, /\bjak to dziala\b/],
      },
    },
  ],
  [
    'as-text',
    {
      en: { words: ['as text', 'text', 'plain text'], phrases: [/\bas (plain )?text\b/] },
      pl: { words: ['jako tekst', 'tekstem', 'tekst'], phrases: [/\bjako tekst\b/] },
    },
  ],
  [
    'sign-out',
    {
      en: {
        words: ['sign out', 'log out', 'logout', 'signout', 'forget me'],
        phrases: [/\b(sign|log) me out\b/],
      },
      pl: { words: ['wyloguj', 'wyloguj mnie', 'wyloguj sie', 'zapomnij mnie'], phrases: [/\bwylogowac\b/] },
    },
  ],
  [
    'sign-in',
    {
      en: { words: ['sign in', 'log in', 'login', 'signin'], phrases: [/\b(sign|log) me in\b/] },
      pl: { words: ['zaloguj', 'zaloguj mnie', 'zaloguj sie', 'logowanie'], phrases: [/\bzalogowac\b/] },
    },
  ],
  [
    'my-roles',
    {
      en: {
        words: ['my roles', 'roles', 'my role', 'who am i', 'permissions'],
        phrases: [/\bmy (roles?|permissions)\b/, /\bwhat (can|may) i do\b/, /\bwhich roles?\b/],
      },
      pl: {
        words: ['moje role', 'role', 'moja rola', 'kim jestem', 'uprawnienia', 'co moge'],
        phrases: [/\bmoj[ae] rol[ae]\b/, /\bjak(a|ie) mam rol/, /\bmoje uprawnienia\b/],
      },
    },
  ],
  [
    'activation-status',
    {
      en: {
        words: ['activation status', 'activations', 'pending activations', 'status'],
        phrases: [
          /\b(status|state) of (my|the|our)? ?activation/,
          /\bwhat (about|happened to|became of) (my|the|our) activation/,
          /\bis (it|the benefit) active( yet)?\b/,
          /\bactivation (status|progress)\b/,
        ],
      },
      pl: {
        words: ['stan aktywacji', 'aktywacje', 'status aktywacji', 'status'],
        phrases: [
          /\bco z (moja |nasza |ta )?aktywacja\b/,
          /\b(stan|status) (mojej |naszej )?aktywacji\b/,
          /\bczy (jest |juz )?(juz )?aktywna\b/,
        ],
      },
    },
  ],
  [
    'activate',
    {
      en: {
        words: ['activate', 'activation', 'activate benefit', 'activate a benefit'],
        phrases: [
          /\bactivate\b/,
          /\b(request|ask for|start) (the |an? )?activation\b/,
          /\bturn on\b.*\bbenefit/,
        ],
      },
      pl: {
        words: ['aktywuj', 'aktywacja', 'aktywuj korzysc', 'wlacz korzysc'],
        phrases: [/\baktywuj\w*\b/, /\baktywowac\b/, /\bpopros\w* o aktywacje\b/, /\bwlacz\w* korzysc/],
      },
    },
  ],
  [
    'memberships',
    {
      en: {
        words: ['memberships', 'membership', 'what we hold', 'add membership', 'enter memberships'],
        phrases: [
          /\b(add|enter|record|change|edit) (a |our |the )?membership/,
          /\brecord what we (have|hold)\b/,
        ],
      },
      pl: {
        words: ['czlonkostwa', 'czlonkostwo', 'wpisz co mamy', 'co mamy wpisac', 'dodaj czlonkostwo'],
        phrases: [/\b(dodaj|wpisz|zmien|popraw) (nasze )?czlonkostw/, /\bwpisz\w* co mamy\b/],
      },
    },
  ],
  [
    'my-incidents',
    {
      en: {
        words: [
          'my incidents',
          'incidents',
          'my tickets',
          'my cases',
          'tickets',
          'cases',
          'open incidents',
          'my requests',
        ],
        phrases: [/\b(my|our|open) (incidents|tickets|cases|requests)\b/],
      },
      pl: {
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
    },
  ],
  [
    'case-update',
    {
      en: {
        words: ['case number', 'i have the case number', 'enter case number'],
        phrases: [/\bcase number\b/, /\b(sr|ticket) number\b/],
      },
      pl: {
        words: ['numer sprawy', 'mam numer sprawy', 'wpisz numer sprawy'],
        phrases: [/\bnumer (sprawy|zgloszenia|sr|ticketu)\b/],
      },
    },
  ],
  [
    'access-ids',
    {
      en: {
        words: ['ids', 'access id', 'contract id', 'access ids', 'show ids', 'identifiers', 'the ids'],
        phrases: [
          /\b(show|where are|what are|who has) (me )?(the |our )?(ids|identifiers|access ids?|contract ids?)\b/,
          /\baccess id\b/,
          /\bcontract id\b/,
        ],
      },
      pl: {
        words: ['identyfikatory', 'pokaz identyfikatory', 'access id', 'contract id', 'identyfikator', 'id'],
        phrases: [/\bidentyfikator\w*\b/, /\baccess id\b/, /\bcontract id\b/],
      },
    },
  ],
  [
    'open-incident',
    {
      en: {
        words: [
          'new incident',
          'open incident',
          'incident',
          'new ticket',
          'open a ticket',
          'new case',
          'open a case',
          'something is broken',
          'support',
          'new request',
        ],
        phrases: [
          /\b(new|open|create|raise|prepare|log|file)( an?| the)? (incident|ticket|case|support request|request)\b/,
          /\b(broken|crash\w*|is down|went down|does not (work|start|boot)|doesn t (work|start|boot)|not working|fail(s|ed|ing)?|error (code )?\d+|error message|outage|production (is )?down)\b/,
        ],
      },
      pl: {
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
    },
  ],
  [
    'entitlements',
    {
      en: {
        words: [
          'benefits',
          'entitlements',
          'table',
          'balance',
          'what is left',
          'what do we have',
          'how many are left',
          'how many left',
          'show benefits',
        ],
        phrases: [
          /\bhow many\b.*\b(left|remain\w*|have)\b/,
          /\bwhat (is|s) left\b/,
          /\b(our|show|my|support) (benefits|entitlements)\b/,
          /\bwhat (do|does) (we|the company) (have|hold)\b/,
          /\bbenefits\b/,
        ],
      },
      pl: {
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
    },
  ],
];

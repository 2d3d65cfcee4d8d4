import assert from 'node:assert/strict';
import { contosoRows } from '../support/company.ts';
import { type Events, type Line, type Moves, talk } from '../support/talk.ts';

const rows = contosoRows;
const known = (...names: string[]): readonly Line[] =>
  names.flatMap((name): Line[] => [
    [name, 'zaloguj'],
    [name, '(signs in)'],
    ['bot', 'Moje role'],
  ]);
const janAsks: readonly Line[] = [
  ...known('Jan'),
  ['Jan', 'korzyści'],
  ['Jan', '[Poproś o: chmura · Silver]'],
];
const nobody: readonly Line[] = [
  ...janAsks,
  [
    'bot',
    'Kogo poprosić?',
    'Nie znam w firmie nikogo, kto może aktywować. Rolę nada administrator globalny organizacji. Znasz tę osobę?',
    '[Wybierz osobę] [Pokaż tekst do przesłania]',
  ],
];
const text = [
  'Tekst do przesłania',
  'Cześć! Potrzebuję pomocy w bocie „Benefits” w Teams.',
  'Prośba: Aktywacja Signature Cloud Support · Silver.',
  'Dziękuję, Jan Kowalski',
] as const;

/** The chat link of the newest card, as Teams would open it. */
const moves: Moves = {
  'opens the chat with the text': async (_company, person) => {
    const { url = '' } = await person.taps('Otwórz czat z tym tekstem ↗');
    const link = new URL(url);
    assert.equal(`${link.origin}${link.pathname}`, 'https://teams.microsoft.com/l/chat/0/0');
    assert.equal(link.searchParams.get('users'), 'ewa.lewandowska@contoso.com');
    const message = link.searchParams.get('message') ?? '';
    assert.match(message, /Aktywacja Signature Cloud Support · Silver/);
    assert.doesNotMatch(message, /172693239|172583624/);
  },
};
const events = (): Events => ({
  'Ewa is sent nothing': async ({ app, teams }) => {
    app.poke();
    await new Promise((resolve) => setTimeout(resolve, 300));
    assert.doesNotMatch(teams.person('ewa').reads(), /Prośba od/);
  },
});

describe('where nobody is known who may', () => {
  talk('a colleague who has a chat with the bot gets the ask', { rows }, [
    ['Ewa', 'korzyści'],
    ...nobody,
    ['Jan', '[Wybierz osobę]'],
    ['bot', 'Kogo chcesz poprosić?', 'Ewa Lewandowska', '!Jan Kowalski)'],
    ['Jan', '[Wyślij do tej osoby]'],
    ['bot', 'Wybierz osobę albo wpisz imię i nazwisko.'],
    ['Jan', '[Wyślij do tej osoby]', { Osoba: 'Ewa Lewandowska' }],
    ['bot', 'Prośba wysłana do: Ewa Lewandowska'],
    ['bot→Ewa', 'Prośba od: Jan Kowalski', '[Aktywuj] [Odmów] [Przekaż dalej]'],
    ['Ewa', '[Aktywuj]'],
    ['Ewa', '[Aktywuj]'],
    ['Ewa', '(signs in)'],
    ['bot', 'Nie możesz aktywować'],
  ]);

  talk(
    'a colleague without one gets nothing: there is a text to forward, and a chat to open',
    { rows, moves, events },
    [
      ...nobody,
      ['Jan', '[Wybierz osobę]'],
      [
        'Jan',
        '[Wyślij do tej osoby]',
        { 'Nie ma na liście? Imię i nazwisko albo adres e-mail': 'ewa.lewandowska@contoso.com' },
      ],
      [
        'bot',
        'Bot nie ma czatu z osobą: ewa.lewandowska@contoso.com',
        ...text,
        '[Otwórz czat z tym tekstem ↗]',
      ],
      ['Jan', '(opens the chat with the text)'],
      ['-', 'Ewa is sent nothing'],
    ],
  );

  talk('the text is there without a name as well', { rows }, [
    ...nobody,
    ['Jan', '[Pokaż tekst do przesłania]'],
    ['bot', ...text, '![Otwórz czat z tym tekstem ↗]'],
  ]);

  talk('the ask comes to the first who is seen with the role', { rows }, [
    ...nobody,
    ...known('Anna'),
    ['bot→Anna', 'Prośba od: Jan Kowalski', '[Aktywuj] [Odmów]'],
    ['Anna', '[Odmów]'],
    ['bot→Jan', 'Prośba odrzucona przez: Anna Nowak'],
  ]);

  talk('and cannot be reached, they are named and the text is offered', { rows }, [
    ...known('Piotr'),
    ['Piotr', '(removes the bot)'],
    ...janAsks,
    [
      'bot',
      'Kogo poprosić?',
      'Bot nie może napisać do: Piotr Zieliński',
      '[Wybierz osobę] [Pokaż tekst do przesłania]',
    ],
    ['Jan', '[Pokaż tekst do przesłania]'],
    ['bot', 'Bot nie ma czatu z osobą: Piotr Zieliński', '[Otwórz czat z tym tekstem ↗]'],
  ]);

  talk('one is reached and another is not: both are named', { rows }, [
    ...known('Anna', 'Piotr'),
    ['Piotr', '(removes the bot)'],
    ...janAsks,
    ['bot', 'Prośba wysłana do: Anna Nowak (role', 'Bot nie może napisać do: Piotr Zieliński'],
  ]);

  talk('an ask nobody answers ends after 30 days, and the asker is told', { rows }, [
    ...known('Anna'),
    ...janAsks,
    ['bot→Anna', '[Aktywuj] [Odmów]'],
    ['-', 'it is 2026-12-24T11:00:00Z'],
    [
      'bot→Jan',
      'Nikt nie odpowiada na Twoją prośbę',
      'Aktywacja Signature Cloud Support · Silver',
      '[Wybierz osobę] [Pokaż tekst do przesłania]',
    ],
    ['Jan', 'moje prośby'],
    ['bot', 'Żadna Twoja prośba nie czeka na odpowiedź.'],
    ['Jan', '[Pokaż tekst do przesłania]'],
    ['bot', 'Tekst do przesłania', 'Prośba: Aktywacja Signature Cloud Support · Silver.'],
  ]);

  talk('in English', { rows, language: 'en' }, [
    ['Ewa', 'benefits'],
    ['Jan', 'sign in'],
    ['Jan', '(signs in)'],
    ['Jan', 'benefits'],
    ['Jan', '[Ask for: cloud · Silver]'],
    ['bot', 'I know nobody in the company who can activate.', '[Choose a person] [Show the text to forward]'],
    ['Jan', '[Show the text to forward]'],
    [
      'bot',
      'Hello! I need help in the bot “Benefits” in Teams.',
      'What: Activation of Signature Cloud Support · Silver.',
    ],
    ['Jan', '[Choose a person]'],
    ['Jan', '[Send to this person]', { Person: 'Ewa Lewandowska' }],
    ['bot', 'Request sent to: Ewa Lewandowska'],
    ['bot→Ewa', 'Request from: Jan Kowalski'],
  ]);
});

import { contosoRows } from '../support/company.ts';
import { type Line, type Moves, talk } from '../support/talk.ts';

/** Of the local allowance 13 of 20 are left. */
const thirteenLeft = { rows: contosoRows.replace('172583624,18', '172583624,7'), language: 'en' } as const;
const options = { rows: contosoRows, language: 'en' } as const;

const known = (...names: string[]): readonly Line[] =>
  names.flatMap((name): Line[] => [
    [name, 'sign in'],
    [name, '(signs in)'],
    ['bot', 'My roles'],
  ]);
const annaActivates: readonly Line[] = [
  ['Anna', 'activate cloud silver'],
  ['Anna', '[Activate]'],
  ['bot', 'Now click Activate in Partner Center'],
];
/** Signed in a moment ago: the words are enough. */
const opens = (name: string): readonly Line[] => [[name, 'to do']];
/** Jan's incident is at Microsoft. */
const janSends: readonly Line[] = [
  ['Jan', 'sql server 2022 keeps crashing, error 17066, production is down'],
  ['Jan', '[Prepare the incident]'],
  ['Jan', '2611230040001234'],
  ['bot', 'Case number saved'],
  ['-', 'it is 2026-11-30T09:00:00Z'],
  ['bot→Jan', 'What became of'],
];
const janClosesAsBug: readonly Line[] = [...janSends, ['Jan', '[Product bug]']];
const cannotBeReached: Moves = {
  'cannot be reached': async ({ teams }, person) => {
    teams.fails({ how: 400, code: 'BadArgument', conversationId: person.chat.id });
  },
};

describe('refunds, in English', () => {
  talk('are confirmed once, by a tap, and whoever opened the incident is told', thirteenLeft, [
    ...janClosesAsBug,
    ...known('Anna', 'Piotr'),
    ...opens('Anna'),
    ['bot', 'Refunds to confirm (1)', 'SQL Server 2022, error 17066', 'Closed as a product bug'],
    ['Anna', '[Open: SQL Server 2022, error 17066]'],
    [
      'bot',
      'Has Microsoft given this incident back?',
      'Now: 12 of 20. With the refund: 13 of 20.',
      'Jan Kowalski',
    ],
    ...opens('Piotr'),
    ['Piotr', '[Open: SQL Server 2022, error 17066]'],
    ['Anna', '[Yes, it was given back]'],
    ['bot', 'Refund confirmed: 13 of 20.'],
    ['bot→Jan', 'The refund of your incident is confirmed', 'Left: 13 of 20.'],
    ['Anna', '(taps again)'],
    ['bot', 'Refund confirmed: 13 of 20.'],
    ['Piotr', '[No, it was not given back]'],
    ['bot', 'This has been settled already', 'Anna Nowak · November 30', 'Nothing has happened twice'],
    ['Piotr', 'benefits'],
    ['bot', '13 of 20'],
  ]);

  talk('that do not come stay used', thirteenLeft, [
    ...janClosesAsBug,
    ...known('Anna'),
    ...opens('Anna'),
    ['Anna', '[Open: SQL Server 2022, error 17066]'],
    ['Anna', '[No, it was not given back]'],
    ['bot', 'it is not given back and stays used: 12 of 20'],
    ['bot→Jan', 'Your incident is not given back', 'Left: 12 of 20.'],
  ]);

  talk('are confirmed by the line of the portal, which anybody may paste', thirteenLeft, [
    ...janClosesAsBug,
    ['bot', 'refund'],
    [
      'Jan',
      'Partner support Gold 20pack - Access Id: 172693239 Start Date (07/01/26), End Date (06/30/27), 13 incidents remaining',
    ],
    ['bot', '13', '[Yes, confirm the refund]'],
    ['Jan', '[Yes, confirm the refund]'],
    ['bot', 'Refund confirmed: 13 of 20'],
    ['Jan', 'benefits'],
    ['bot', '13 of 20'],
  ]);
});

describe('a notice that cannot be delivered, in English', () => {
  talk(
    'is in to do, and the others who may are told once',
    { ...options, moves: cannotBeReached, keepsChats: true },
    [
      ...known('Anna', 'Piotr', 'Jan'),
      ...annaActivates,
      ['Jan', 'activations'],
      ['Jan', '[Tell me too]'],
      ['Jan', '(cannot be reached)'],
      ['Anna', '[Clicked, waiting]'],
      ['Anna', 'Access ID 174194363 Contract ID 172583642'],
      ['Anna', '[Yes, save]'],
      ['bot→Piotr', 'Jan Kowalski could not be told', 'The benefit is active', '[Show the notice]'],
      ['bot→Anna', 'Jan Kowalski could not be told'],
      ['Anna', 'benefits'],
      ['bot', 'Technical support benefits'],
      ['-', 'the bot is stopped and started'],
      ['-', '5 minutes later'],
      ['Anna', 'benefits'],
      ['bot', 'Technical support benefits', '!could not be told'],
      ['Piotr', '[Show the notice]'],
      [
        'bot',
        'Not delivered to: Jan Kowalski',
        'The benefit is active: Signature Cloud Support · Silver',
        'Teams refused it (http_400).',
        '[I will tell them myself]',
      ],
      ['Piotr', '[I will tell them myself]'],
      ['bot', 'Settled. The notice leaves the list.'],
      ['Anna', '[Show the notice]'],
      ['bot', 'This has been settled already'],
    ],
  );
});

describe('an activation that takes longer than usual, in English', () => {
  talk('is told to whoever has it, and two working days later to the others who may', options, [
    ...known('Anna', 'Piotr'),
    ...annaActivates,
    ['Anna', '[Clicked, waiting]'],
    ['-', 'it is 2026-12-01T09:00:00Z'],
    [
      'bot→Anna',
      'Signature Cloud Support · Silver: Microsoft takes longer than usual',
      'November 30',
      '[Enter the IDs]',
    ],
    ['-', 'it is 2026-12-03T09:00:00Z'],
    ['bot→Piotr', 'Microsoft takes longer than usual', 'Anna Nowak has it in hand and has not answered yet'],
    ...opens('Piotr'),
    ['Piotr', '[To do]'],
    ['Piotr', '(signs in)'],
    ['bot', '1 thing is waiting · 1 is late', 'Late. Microsoft has been processing for 10 days'],
  ]);
});

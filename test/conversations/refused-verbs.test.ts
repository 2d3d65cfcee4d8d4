import { contosoRows } from '../support/company.ts';
import { type Line, talk } from '../support/talk.ts';
import { tracesEvents } from '../support/traces.ts';
import { leadsOn } from './leads-on.ts';
import { borrowed } from './refused-moves.ts';

const options = { rows: contosoRows, events: tracesEvents, moves: { 'every button leads on': leadsOn } };

/** Anna has been seen as somebody who may; nothing of the record changes by it. */
const annaIsKnown: readonly Line[] = [
  ['Anna', 'zaloguj'],
  ['Anna', '(signs in)'],
  ['bot', 'Administrator globalny'],
];
const fromHere: Line = ['-', 'nothing changes from here'];
const asBefore: Line = ['-', 'nothing has changed'];

/** Verbs of the matrix's third row on an activation under way, tapped by Maria on cards Anna was sent. */
describe('what only admins may is refused at the click', () => {
  const underWay: readonly Line[] = [
    ...annaIsKnown,
    ['Piotr', 'zaloguj'],
    ['Piotr', '(signs in)'],
    ['Maria', 'zaloguj'],
    ['Maria', '(signs in)'],
    ['Anna', 'aktywuj chmurę silver'],
    ['Anna', '[Aktywuj]'],
    ['bot', 'Teraz kliknij Aktywuj w Centrum partnerskim'],
  ];
  const no = ['Nie możesz aktywować tej korzyści', 'tylko rolę: Agent administracyjny'] as const;

  for (const [title, button] of [
    ['clicked', 'Kliknięte, czekam'],
    ['handing over', 'Przekaż: Piotr Zieliński'],
  ] as const) {
    talk(`${title}, to an Admin agent`, { ...options, moves: { ...options.moves, ...borrowed(button) } }, [
      ...underWay,
      fromHere,
      ['Maria', `(taps ${button} of Anna)`],
      ['bot', ...no],
      asBefore,
      ['Maria', '(every button leads on)'],
    ]);
  }

  talk(
    'a cancellation, to an Admin agent',
    { ...options, moves: { ...options.moves, ...borrowed('Anuluj aktywację') } },
    [
      ...underWay,
      fromHere,
      ['Anna', 'aktywacje'],
      ['Anna', '[Szczegóły]'],
      ['bot', '[Anuluj aktywację]'],
      ['Maria', '(taps Anuluj aktywację of Anna)'],
      ['bot', ...no],
      asBefore,
    ],
  );

  talk('a member sees where it stands, and no button that is not for them', options, [
    ...underWay,
    ['Maria', 'aktywacje'],
    ['bot', 'Signature Cloud Support · Silver', '[Powiadom też mnie]', '![Kliknięte, czekam]'],
    ['Maria', '(every button leads on)'],
    ['Anna', 'aktywacje'],
    ['bot', '[Kliknięte, czekam] [Szczegóły]'],
  ]);

  talk(
    'a rejection, to an Admin agent',
    {
      ...options,
      moves: { ...options.moves, ...borrowed('Zapisz odrzucenie', { reason: 'nie ta oferta' }) },
    },
    [
      ...underWay,
      ['Anna', '[Kliknięte, czekam]'],
      ['-', 'it is 2026-11-25T08:00:00Z'],
      ['bot→Anna', '[Odrzucono]'],
      ['Anna', '[Odrzucono]'],
      ['bot', 'Dlaczego odrzucono?', '[Zapisz odrzucenie]'],
      fromHere,
      ['Maria', '(taps Zapisz odrzucenie of Anna)'],
      ['bot', 'Zaloguj się'],
      ['Maria', '(signs in)'],
      ['bot', ...no],
      asBefore,
    ],
  );

  talk('recording ids, to a person without a role; the pasted pair is kept for them', options, [
    ...underWay,
    ['Jan', 'Access ID 174194363 Contract ID 172583642'],
    ['bot', '174194363', '[Tak, zapisz]'],
    fromHere,
    ['Jan', '[Tak, zapisz]'],
    ['Jan', '(signs in)'],
    ['bot', 'Nie możesz', 'Nic się nie zmieniło', '!174194363'],
    asBefore,
    ['Jan', '(every button leads on)'],
  ]);

  talk('saving memberships, to a person without a role', options, [
    ...annaIsKnown,
    [
      'Jan',
      'Partner support MAPS 10pack - Access Id: 174194363\nStart Date (07/01/26), End Date (06/30/27), 2 incidents remaining',
    ],
    ['bot', '[Zapisz]'],
    fromHere,
    ['Jan', '[Zapisz]'],
    ['Jan', '(signs in)'],
    ['bot', 'Nie możesz tego zrobić z tego konta', 'Nic się nie zmieniło', 'Anna Nowak'],
    asBefore,
    ['Jan', '(every button leads on)'],
  ]);
});

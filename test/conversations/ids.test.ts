import assert from 'node:assert/strict';
import { contosoRows, type TestCompany } from '../support/company.ts';
import { type Line, talk } from '../support/talk.ts';
import type { TeamsPerson } from '../support/teams.ts';
import { until } from '../support/until.ts';

const rows = contosoRows;
const accessId = '172693239';
const contractId = '172583624';

/** The last two messages are the ids and nothing else, plain, for copying. */
async function seesPlainIds(_company: TestCompany, person: TeamsPerson): Promise<void> {
  const texts = person.conversation.posts.map(({ activity }) => activity.text).slice(-2);
  assert.deepEqual(texts, [accessId, contractId]);
}

/** Nothing that is on the screen now shows an id. */
async function seesNoIds(_company: TestCompany, person: TeamsPerson): Promise<void> {
  const masked = () => !/\d{9}/.test(person.history().join('\n').replaceAll('2026-0001', ''));
  await until(masked, 'masking of the ids', 20_000);
  assert.match(person.history().join('\n'), /•+39/);
}

const moves = { 'sees plain ids': seesPlainIds, 'sees no ids': seesNoIds };

const atThePaste: readonly Line[] = [
  ['Anna', 'aktywuj chmurę silver'],
  ['Anna', '[Aktywuj]'],
  ['Anna', '(signs in)'],
  ['Anna', '[Mam już identyfikatory]'],
  ['bot', 'Wklej oba identyfikatory', 'Signature Cloud Support · Silver'],
];

describe('ids are shown', () => {
  const onePair = rows
    .split('\n')
    .filter((line, index) => index === 0 || line.includes(accessId))
    .join('\n');
  talk('without a choice where there is one pair', { rows: onePair }, [
    ['Jan', 'kto ma identyfikatory?'],
    ['bot', 'Identyfikatory należą do firmy, nie do osoby.', '!Wybierz', '!Czyje', '[Pokaż identyfikatory]'],
    ['Jan', '[Pokaż identyfikatory]'],
    ['Jan', '(signs in)'],
    ['bot', accessId],
  ]);

  talk('to somebody who has just signed in, as messages to copy, until they are hidden', { rows, moves }, [
    ['Jan', 'kto ma identyfikatory?'],
    ['bot', 'Identyfikatory należą do firmy, nie do osoby.', `!${accessId}`],
    ['Jan', '[Produkty lokalne · Gold]'],
    ['bot', 'Zaloguj się, aby zobaczyć identyfikatory', 'tylko osobie, która jest tu teraz', `!${accessId}`],
    ['Jan', '(signs in)'],
    ['bot', accessId, contractId, 'Po dziesięciu minutach znów będą zakryte.'],
    ['Jan', '(sees plain ids)'],
    ['Jan', 'ukryj'],
    ['bot', 'Identyfikatory są zakryte.'],
    ['Jan', '(sees no ids)'],
  ]);

  talk('and masked by the button', { rows, moves }, [
    ['Jan', 'identyfikatory'],
    ['Jan', '[Produkty lokalne · Gold]'],
    ['Jan', '(signs in)'],
    ['Jan', '[Ukryj identyfikatory]'],
    ['Jan', '(sees no ids)'],
  ]);

  talk('and masked again after ten minutes', { rows, moves }, [
    ['Jan', 'identyfikatory'],
    ['Jan', '[Produkty lokalne · Gold]'],
    ['Jan', '(signs in)'],
    ['bot', accessId],
    ['-', '10 minutes later'],
    ['Jan', '(sees no ids)'],
  ]);

  talk('never as text: only their last digits', { rows, moves }, [
    ['Jan', 'identyfikatory'],
    ['Jan', '[Produkty lokalne · Gold]'],
    ['Jan', '(signs in)'],
    ['bot', accessId],
    ['Jan', 'jako tekst'],
    ['bot', '39', `!${accessId}`, `!${contractId}`],
  ]);

  for (const [language, ask, ended, none] of [
    ['pl', 'identyfikatory', 'Kontrakty z tymi identyfikatorami się skończyły', 'Nikt jeszcze nie wpisał'],
    ['en', 'ids', 'The contracts of these IDs have ended', 'No IDs have been recorded'],
  ] as const)
    talk(`no more once their contracts have ended, which is said (${language})`, { rows, language }, [
      ['-', 'it is 2027-06-30T22:30:00Z'],
      ['Jan', ask],
      ['bot', ended, 'Microsoft Product Support · Gold', `!${none}`, `!${accessId}`],
    ]);

  talk('in English', { rows, moves, language: 'en' }, [
    ['Jan', 'who has the ids?'],
    ['Jan', '[On-premises · Gold]'],
    ['bot', 'Sign in to see the IDs'],
    ['Jan', '(signs in)'],
    ['bot', accessId, contractId],
    ['Jan', '(sees plain ids)'],
    ['Jan', 'hide'],
    ['bot', 'The IDs are masked.'],
    ['Jan', '(sees no ids)'],
  ]);
});

describe('ids are recorded', () => {
  talk('with spaces and dashes, swapped by a tap, and mended without being pasted again', { rows }, [
    ...atThePaste,
    ['Anna', 'Access ID 174 194-363, Contract ID 172-583 642'],
    ['bot', 'Zgadza się?', 'Access ID\n174194363\nContract ID\n172583642', '30 czerwca 2027'],
    ['Anna', '[Zamień miejscami]'],
    ['bot', 'Access ID\n172583642\nContract ID\n174194363'],
    ['Anna', '[Popraw]'],
    ['bot', 'Access ID i Contract ID: Access ID 172583642 Contract ID 174194363'],
    ['Anna', '[Odczytaj]', { 'Access ID i Contract ID': '174194363 172583642' }],
    ['bot', 'Access ID\n174194363\nContract ID\n172583642'],
    ['Anna', '[Tak, zapisz]'],
    ['bot', 'Signature Cloud Support · Silver jest aktywna', '•••••••63', '!174194363'],
  ]);

  for (const [title, pasted, said] of [
    ['only one of them', '174194363', 'Wklej Access ID i Contract ID razem'],
    ['twice the same', 'Access ID 174194363 Contract ID 174194363', 'to dwa różne numery'],
    ['one of five digits', 'Access ID 12345 Contract ID 172583642', 'od 6 do 12 cyfr, zwykle 9'],
    ['one with a letter', 'Access ID 17419436O Contract ID 172583642', 'od 6 do 12 cyfr, zwykle 9'],
    ['no digits at all', 'ABC DEF', 'Wklej Access ID i Contract ID razem'],
  ] as const) {
    talk(`not as ${title}: it comes back with what is wrong`, { rows }, [
      ...atThePaste,
      ['Anna', pasted],
      ['bot', said, `Access ID i Contract ID: ${pasted}`, '![Tak, zapisz]'],
      ['Anna', 'Access ID 174194363 Contract ID 172583642'],
      ['bot', 'Zgadza się?'],
    ]);
  }

  talk('with a warning where they have not nine digits', { rows }, [
    ...atThePaste,
    ['Anna', 'Access ID 0174194 Contract ID 172583642'],
    ['bot', 'zwykle po 9 cyfr', '0174194', '[Tak, zapisz]'],
  ]);

  talk('not for a benefit that is not theirs', { rows }, [
    ...atThePaste,
    ['Anna', 'Access ID 172693239 Contract ID 172583642'],
    ['bot', 'Są już zapisane przy Microsoft Product Support · Gold', '![Tak, zapisz]'],
  ]);

  talk('only by somebody who may, whoever pasted them', { rows }, [
    ['Jan', 'Access ID 174194363 Contract ID 172583642'],
    ['bot', 'Zgadza się?', '174194363'],
    ['Jan', '[Tak, zapisz]'],
    ['bot', 'Zaloguj się, aby potwierdzić'],
    ['Jan', '(signs in)'],
    ['bot', 'Na koncie jan.kowalski@contoso.com nie widzę roli'],
    ['Jan', 'korzyści'],
    ['bot', 'Nieaktywna'],
  ]);
});

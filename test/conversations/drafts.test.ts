import { contosoRows } from '../support/company.ts';
import { type Line, talk } from '../support/talk.ts';
import { leadsOn } from './leads-on.ts';

const options = { rows: contosoRows, moves: { 'every button leads on': leadsOn } };

/** More questions than a person can have drafts, each left as soon as it is answered. */
const asked = (question: (n: number) => string): readonly Line[] =>
  Array.from({ length: 22 }, (_, n): Line => ['Jan', question(n)]);

describe('drafts: only what somebody could lose is kept', () => {
  talk('questions that are left at once leave one draft, the newest', options, [
    ...asked((n) => `maszyna w azure nr ${n} nie wstaje`),
    ['bot', 'Czyja to subskrypcja?', 'maszyna w azure nr 21', '!Za dużo szkiców'],
    ['Jan', 'moje zgłoszenia'],
    ['bot', 'maszyna w azure nr 21', '!maszyna w azure nr 20'],
  ]);

  talk('the same in English', { ...options, language: 'en' }, [
    ...asked((n) => `azure vm number ${n} does not start`),
    ['bot', 'Whose subscription is it?', 'azure vm number 21', '!Too many drafts'],
    ['Jan', 'my incidents'],
    ['bot', 'azure vm number 21', '!azure vm number 20'],
  ]);

  talk('what was answered, asked for a reminder or prepared stays beside the next one', options, [
    ['Jan', 'maszyna w azure nie wstaje'],
    ['Jan', '[Nasza własna]'],
    ['Jan', 'klientowi padła maszyna w azure'],
    ['Jan', '[Nie wiem]'],
    ['Jan', '[Przypomnij za godzinę]'],
    ['Jan', 'outlook u nas nie wysyła poczty'],
    ['Jan', '[Przygotuj zgłoszenie]'],
    ['bot', 'nasz numer 2026-0001'],
    ['Jan', 'sql server 2022 ciągle pada'],
    ['bot', 'Nowe zgłoszenie'],
    ['Jan', 'moje zgłoszenia'],
    [
      'bot',
      'maszyna w azure nie wstaje',
      'klientowi padła maszyna w azure',
      'outlook u nas',
      'sql server 2022 ciągle pada',
    ],
  ]);

  talk('a draft that an ask was sent for stays', { ...options, language: 'en' }, [
    ['Maria', 'sign in'],
    ['Maria', '(signs in)'],
    ['Jan', 'a customer bought azure from us, our csp, the vm does not start'],
    ['bot', 'This costs nothing', '[Hand over: Maria Wójcik]'],
    ['Jan', '[Hand over: Maria Wójcik]', { Customer: '' }],
    ['bot→Maria', 'the vm does not start'],
    ['Jan', 'outlook does not send mail'],
    ['bot', 'needs no IDs'],
    ['Jan', 'my incidents'],
    ['bot', 'the vm does not start', 'outlook does not send mail'],
  ]);

  talk('a form that was refused stays, whatever is asked next', {}, [
    ['Jan', 'nasza maszyna w azure nie wstaje'],
    ['Jan', '[Zapisz i pokaż możliwości]', { severity: 'B' }],
    ['bot', 'Nikt jeszcze nie wpisał'],
    ['Jan', 'outlook u nas nie wysyła poczty'],
    ['bot', 'nie wymaga identyfikatorów'],
    ['Jan', 'moje zgłoszenia'],
    ['bot', 'nasza maszyna w azure nie wstaje', 'outlook u nas nie wysyła poczty'],
  ]);

  talk('of one person end at twenty, and the refusal leads to them; a form still opens', options, [
    ...Array.from({ length: 20 }, (_, n): readonly Line[] => [
      ['Jan', `maszyna w azure nr ${n} nie wstaje`],
      ['Jan', '[Nasza własna]'],
    ]).flat(),
    ['bot', 'Plan CSP nie obejmuje naszej organizacji', '!Za dużo szkiców'],
    ['Jan', 'sql server 2022 ciągle pada'],
    ['bot', 'Nowe zgłoszenie', 'sql server 2022 ciągle pada'],
    ['Jan', 'outlook u nas nie wysyła poczty'],
    ['bot', 'Za dużo szkiców', 'Masz już tyle szkiców, ile się mieści (20).', '[Moje zgłoszenia]'],
    ['Jan', '(every button leads on)'],
  ]);

  talk('a card whose draft has given way says so, and leads on', options, [
    ['Jan', 'maszyna w azure nie wstaje'],
    ['Jan, phone', 'outlook u nas nie wysyła poczty'],
    ['Jan', '[Nasza własna]'],
    ['bot', 'Nie znajduję tego zgłoszenia', 'ustępuje miejsca kolejnej wiadomości', '[Nowe zgłoszenie]'],
  ]);
});

describe('a case number while a form is open', () => {
  talk('goes to the prepared incident, and one tap leads back to the form', options, [
    ['Jan', 'sql server 2022 nie wstaje'],
    ['Jan', '[Przygotuj zgłoszenie]', { severity: 'B' }],
    ['bot', 'nasz numer 2026-0001'],
    ['Jan', 'windows server 2025 nie wstaje'],
    ['bot', 'Nowe zgłoszenie'],
    ['Jan', '2611230040001234'],
    ['bot', 'Numer sprawy zapisany', 'sql server 2022 nie wstaje', '[Wróć do formularza]'],
    ['Jan', '[Wróć do formularza]'],
    ['bot', 'Nowe zgłoszenie', 'windows server 2025 nie wstaje'],
    ['Jan', '2611230040005678'],
    ['bot', 'Zgłoszenie nie jest jeszcze przygotowane', '[Wróć do formularza]'],
    ['Jan', '[Wróć do formularza]'],
    ['bot', 'windows server 2025 nie wstaje'],
    ['Jan', '[Przygotuj zgłoszenie]', { severity: 'B' }],
    ['bot', 'nasz numer 2026-0002'],
    ['Jan', '2611230040005678'],
    ['bot', 'Numer sprawy zapisany', 'windows server 2025 nie wstaje', '!Wróć do formularza'],
    ['Jan', 'moje zgłoszenia'],
    ['bot', '!Szkic'],
  ]);

  talk('the same in English', { ...options, language: 'en' }, [
    ['Jan', 'sql server 2022 does not start'],
    ['Jan', '[Prepare the incident]', { severity: 'B' }],
    ['Jan', 'windows server 2025 does not start'],
    ['Jan', '2611230040001234'],
    ['bot', 'Case number saved', 'sql server 2022 does not start', '[Back to the form]'],
    ['Jan', '2611230040005678'],
    ['bot', 'The incident is not prepared yet', '[Back to the form]'],
    ['Jan', '[Back to the form]'],
    ['bot', 'New incident', 'windows server 2025 does not start'],
    ['Jan', '[Prepare the incident]', { severity: 'B' }],
    ['Jan', '2611230040005678'],
    ['bot', 'Case number saved', 'windows server 2025 does not start', '!Back to the form'],
  ]);
});

import { contosoRows } from '../support/company.ts';
import { actionPack, isKnown, oneGold, silverCloudInactive, statement, usedUp } from './statement.ts';

const rows = contosoRows;

describe('what partners complain about', () => {
  statement(
    'How many are left?',
    { rows },
    {
      pl: [
        ['Jan', 'ile nam zostało?'],
        ['bot', '2 z 20', 'bez limitu'],
      ],
      en: [
        ['Jan', 'how many do we have left?'],
        ['bot', '2 of 20', 'unlimited'],
      ],
    },
  );

  statement(
    'Where are the ids, and where do I type them?',
    { rows: oneGold },
    {
      pl: [
        ['Jan', 'gdzie są identyfikatory?'],
        ['Jan', '[produkty lokalne · Gold]'],
        ['Jan', '(signs in)'],
        ['bot', '172693239', '[Jak użyć identyfikatorów]'],
        ['Jan', '[Jak użyć identyfikatorów]'],
        [
          'bot',
          'najpierw Access ID (kończy się na 39), potem Contract ID (na 24)',
          'Support for Business › Create',
          'Link support benefits',
          'Nie wpisuj ich: w Azure z Action Pack',
          '[Mam je powiązane]',
        ],
      ],
      en: [
        ['Jan', 'where are the ids?'],
        ['Jan', '[on-premises · Gold]'],
        ['Jan', '(signs in)'],
        ['Jan', '[How to use the IDs]'],
        [
          'bot',
          'Support for Business › Create',
          'Link support benefits',
          'Do not type them in: in Azure with Action Pack',
        ],
        ['Jan', '[I have linked it]'],
        ['bot', 'this account is linked with the contract'],
      ],
    },
  );

  statement(
    'The plan vanished: used up',
    { rows: usedUp },
    {
      pl: [
        ['Jan', 'zniknął plan'],
        ['bot', 'Pula jest wykorzystana', 'Zanim coś kupisz, porównaj z portalem'],
      ],
      en: [
        ['Jan', 'the plan has vanished'],
        ['bot', 'None are left', 'compare with the portal'],
      ],
    },
  );

  statement(
    '“already associated”: linked already, or Action Pack in Azure',
    { rows: actionPack },
    {
      pl: [
        ['Jan', 'This Access ID is already associated to an account'],
        ['bot', 'Zignoruj ten komunikat'],
        ['Jan', '[Mam je powiązane]'],
        ['Jan', 'already associated'],
        ['bot', 'Są już powiązane'],
        ['Jan', 'portal nie przyjmuje identyfikatorów'],
        ['Jan', '[Nie, dalej błąd]'],
        ['Jan', '[Azure]'],
        ['bot', 'Action Pack nie działa w Azure'],
      ],
      en: [
        ['Jan', 'This Access ID is already associated to an account'],
        ['bot', 'Ignore the message'],
        ['Jan', '[I have linked it]'],
        ['Jan', 'already associated'],
        ['bot', 'They are linked already'],
        ['Jan', 'the portal does not accept the ids'],
        ['Jan', '[No, still an error]'],
        ['Jan', '[Azure]'],
        ['bot', 'Action Pack does not work in Azure'],
      ],
    },
  );

  statement(
    'Activate is greyed out with no reason',
    { rows: silverCloudInactive },
    {
      pl: [
        ...isKnown('Anna', 'pl'),
        ['Jan', 'przycisk aktywuj chmura silver jest szary'],
        ['bot', 'Prawdopodobnie brakuje roli', 'Kto może\nAnna Nowak', '[Sprawdź role]'],
      ],
      en: [
        ...isKnown('Anna', 'en'),
        ['Jan', 'activate is greyed out for silver cloud'],
        ['bot', 'Probably the role is missing', 'Anna Nowak', '[Check my roles]'],
      ],
    },
  );

  statement(
    'No benefits shown',
    {},
    {
      pl: [
        ['Jan', 'nie widzę korzyści'],
        ['Jan', '[Tutaj, w bocie]'],
        ['bot', 'Nikt jeszcze nie wpisał, co ma Contoso'],
      ],
      en: [
        ['Jan', 'no benefits shown'],
        ['Jan', '[Here, in the bot]'],
        ['bot', 'Nobody has recorded yet what Contoso holds'],
      ],
    },
  );

  statement(
    'A pending activation is a black box',
    { rows: silverCloudInactive },
    {
      pl: [
        ['Anna', 'aktywuj chmurę silver'],
        ['Anna', '[Aktywuj]'],
        ['Anna', '(signs in)'],
        ['Anna', '[Kliknięte, czekam]'],
        ['Jan', 'zaloguj'],
        ['Jan', '(signs in)'],
        ['Jan', 'co z naszą aktywacją?'],
        ['bot', 'Microsoft przetwarza', 'zwykle do 30 listopada', 'Anna Nowak', '[Powiadom też mnie]'],
      ],
      en: [
        ['Anna', 'activate silver cloud'],
        ['Anna', '[Activate]'],
        ['Anna', '(signs in)'],
        ['Anna', '[Clicked, waiting]'],
        ['Jan', 'sign in'],
        ['Jan', '(signs in)'],
        ['Jan', 'what about our activation?'],
        [
          'bot',
          'Microsoft is processing since today',
          'usually by November 30',
          'Anna Nowak',
          '[Tell me too]',
        ],
      ],
    },
  );

  statement(
    'The ids sit in one person’s mailbox, who has left',
    { rows: oneGold },
    {
      pl: [
        ...isKnown('Piotr', 'pl'),
        ['Anna', 'korzyści'],
        ['Jan', 'anna już nie pracuje, kto ma identyfikatory?'],
        ['bot', 'Identyfikatory należą do firmy, nie do osoby', '[Pokaż identyfikatory]'],
      ],
      en: [
        ...isKnown('Piotr', 'en'),
        ['Anna', 'benefits'],
        ['Jan', 'anna no longer works here, who has the ids?'],
        ['bot', 'The IDs belong to the company', '[Show IDs]'],
      ],
    },
  );
});

import { contosoRows } from '../support/company.ts';
import { actionPack, goldCloud, isKnown, oneGold, statement } from './statement.ts';

const rows = contosoRows;

describe('the article: roles, benefits and the account', () => {
  statement(
    'S1 three roles apply: which, where from, what they allow, who grants',
    { rows },
    {
      pl: [
        ...isKnown('Anna', 'pl'),
        ['Maria', 'moje role'],
        ['Maria', '[Sprawdź role]'],
        ['Maria', '(signs in)'],
        [
          'bot',
          'Agent administracyjny',
          'źródło:',
          'klienci i ich zgłoszenia',
          'Do czego potrzebna jest rola',
        ],
        ['Maria', 'moje role'],
        ['bot', 'Anna Nowak', 'Klienci CSP: zgłoszenia w ich imieniu'],
      ],
      en: [
        ...isKnown('Anna', 'en'),
        ['Maria', 'my roles'],
        ['Maria', '[Check my roles]'],
        ['Maria', '(signs in)'],
        ['bot', 'Admin agent', 'from'],
        ['Maria', 'my roles'],
        ['bot', 'Anna Nowak', 'CSP customers: open'],
      ],
    },
  );

  statement(
    'S2 an incident is created with the benefits, along one path',
    { rows: oneGold },
    {
      pl: [
        ['Jan', 'sql server 2022 pada, błąd 17066, produkcja stoi'],
        ['bot', 'Z puli Gold zejdzie 1, zostanie 1 z 20'],
        ['Jan', '[Przygotuj zgłoszenie]'],
        [
          'bot',
          'Microsoft jeszcze o nim nie wie',
          'Add Contract',
          '[Support for Business ↗] [Pokaż identyfikatory]',
        ],
        ['Jan', '2611230040001234'],
        ['bot', '✓ Numer sprawy zapisany', 'zostało 1 z 20'],
      ],
      en: [
        ['Jan', 'sql server 2022 keeps crashing, error 17066, production is down'],
        ['bot', 'One incident comes off the Gold allowance, 1 of 20 will be left'],
        ['Jan', '[Prepare the incident]'],
        [
          'bot',
          'Microsoft does not know about it yet',
          'Add Contract',
          '[Support for Business ↗] [Show IDs]',
        ],
        ['Jan', '2611230040001234'],
        ['bot', 'Case number', '1 of 20'],
      ],
    },
  );

  for (const number of ['S3', 'S8'])
    statement(
      `${number} the support benefits of every offer, one row each, what needs action first`,
      { rows },
      {
        pl: [
          ['Jan', 'ile zostało'],
          [
            'bot',
            'Do zrobienia (3)',
            'Signature Cloud Support · Silver\n5 po aktywacji\n◌ Nieaktywna\naktywuj do 14 grudnia (zostało 21 dni)',
            'Microsoft Product Support · Gold\n2 z 20, kończą się',
            'Signature Cloud Support · Gold\nbez limitu\n✓ Aktywna\ndo 30 czerwca 2027',
          ],
        ],
        en: [
          ['Jan', 'how many are left?'],
          [
            'bot',
            'To do (3)',
            'Signature Cloud Support · Silver\n5 after activation\n◌ Inactive\nactivate by December 14 (21 days left)',
            'Microsoft Product Support · Gold\n2 of 20, running low',
            'Signature Cloud Support · Gold\nunlimited\n✓ Active\nuntil June 30, 2027',
          ],
        ],
      },
    );

  for (const [number, about] of [
    ['S4', 'signs in with the account that belongs to the membership: the account in use is named'],
    ['S5', 'an account with a CSP role only: the cause, and the way that stays open'],
    ['S6', 'You are not authorized for this action'],
  ] as const)
    statement(
      `${number} ${about}`,
      { rows },
      {
        pl: [
          [
            'Maria',
            number === 'S6'
              ? 'Nie masz autoryzacji do wykonania tej akcji'
              : 'you are not authorized for this action',
          ],
          [
            'bot',
            '„Nie masz autoryzacji do wykonania tej akcji”',
            'nie jest powiązane z członkostwem partnerskim (MPN)',
            'nadal można zakładać zgłoszenia dla klientów',
            'Czego nie widzę\nCo Centrum partnerskie pokazuje temu kontu',
            'Konto w użyciu: maria.wojcik@contoso.com, organizacja: Contoso',
          ],
        ],
        en: [
          ['Maria', 'You are not authorized for this action'],
          [
            'bot',
            'not associated with the partner membership (MPN)',
            'still open requests for customers',
            'What I cannot see\nWhat Partner Center shows this account',
            'Account in use: maria.wojcik@contoso.com, organization: Contoso',
          ],
        ],
      },
    );

  statement(
    'S7 Benefits › Technical benefits: the page by link, the way there in words',
    { rows },
    {
      pl: [
        ['Anna', 'aktywuj chmurę silver'],
        ['Anna', '[Aktywuj]'],
        ['Anna', '(signs in)'],
        [
          'bot',
          'Korzyści › Korzyści techniczne › Signature Cloud Support › Aktywuj',
          '[Centrum partnerskie ↗]',
        ],
      ],
      en: [
        ['Anna', 'activate silver cloud'],
        ['Anna', '[Activate]'],
        ['Anna', '(signs in)'],
        ['bot', 'Benefits › Technical benefits › Signature Cloud Support › Activate', '[Partner Center ↗]'],
      ],
    },
  );

  statement(
    'S9 no benefits: nobody has recorded any is told apart from no active offer',
    {},
    {
      pl: [
        ['Jan', 'korzyści'],
        ['bot', 'Nikt jeszcze nie', '!nie masz jeszcze żadnych korzyści'],
        ['Jan', 'Wygląda na to, że nie masz jeszcze żadnych korzyści'],
        ['Jan', '[To samo co tutaj]'],
        ['bot', 'Nie ma aktywnej oferty', 'nikt nie wpisał tutaj, co ma Contoso', '[Otwórz oferty ↗]'],
        ['Jan', '[Inne]'],
        ['bot', 'To niewłaściwe konto'],
      ],
      en: [
        ['Jan', 'benefits'],
        ['bot', 'Nobody has', '!have any benefits yet'],
        ['Jan', "Looks like you don't have any benefits yet"],
        ['Jan', '[The same as here]'],
        [
          'bot',
          'There is no active offer',
          'nobody has recorded here what Contoso holds',
          '[Open the offers ↗]',
        ],
        ['Jan', '[Another one]'],
        ['bot', 'It is the wrong account'],
      ],
    },
  );

  statement(
    'S10 the wrong account: another one in Teams, the role for this one, or PIM',
    { rows },
    {
      pl: [
        ...isKnown('Piotr', 'pl'),
        ['Jan', 'aktywuj chmurę silver'],
        ['Jan', '[Aktywuj]'],
        ['Jan', '(signs in)'],
        ['bot', 'Na koncie jan.kowalski@contoso.com nie widzę roli', '[Rola jest na innym koncie]'],
        ['Jan', '[Rola jest na innym koncie]'],
        ['bot', 'Przełącz w Teams konto', 'organizacja: Contoso', '[Pokaż, kto ją nada] [Pokaż instrukcję]'],
        ['Jan', '[Pokaż instrukcję]'],
        ['bot', '[Wyślij instrukcję: Piotr Zieliński]'],
        ['Jan', '[Wyślij instrukcję: Piotr Zieliński]'],
        ['bot', 'Instrukcja wysłana do: Piotr Zieliński', '[Sprawdź ponownie]'],
        ['bot→Piotr', 'Prośba od: Jan Kowalski', 'Administrator partnerski MPN', 'jan.kowalski@contoso.com'],
      ],
      en: [
        ...isKnown('Piotr', 'en'),
        ['Jan', 'activate silver cloud'],
        ['Jan', '[Activate]'],
        ['Jan', '(signs in)'],
        ['bot', 'jan.kowalski@contoso.com'],
        ['Jan', '[My role is on another account]'],
        ['bot', 'organization: Contoso'],
        ['Jan', '[Show the instruction]'],
        ['Jan', '[Send the instruction: Piotr Zieliński]'],
        ['bot', 'The instruction was sent to: Piotr Zieliński', '[Check again]'],
        ['bot→Piotr', 'Request from: Jan Kowalski', 'MPN partner admin', 'jan.kowalski@contoso.com'],
      ],
    },
  );

  for (const number of ['S11', 'S19'])
    statement(
      `${number} a benefit is activated before it is used: refused with one tap that asks`,
      {
        rows: 'silver,Application Development,2026-07-01,2027-06-30,,product-support,,,',
      },
      {
        pl: [
          ...isKnown('Anna', 'pl'),
          ['Jan', 'sql server 2022 nie wstaje, produkcja stoi'],
          ['Jan', '[Przygotuj zgłoszenie]'],
          ['bot', 'jest nieaktywna', '[Poproś o aktywację]'],
          ['Jan', '[Poproś o aktywację]'],
          ['bot', 'Formularz jest zapisany', 'dokończysz jednym kliknięciem'],
          ['bot→Anna', 'Prośba od: Jan Kowalski'],
        ],
        en: [
          ...isKnown('Anna', 'en'),
          ['Jan', 'sql server 2022 does not start, production is down'],
          ['Jan', '[Prepare the incident]'],
          ['bot', 'inactive', '[Ask for activation]'],
          ['Jan', '[Ask for activation]'],
          ['bot', 'Anna Nowak'],
          ['bot→Anna', 'Jan Kowalski'],
        ],
      },
    );

  statement(
    'S20 how many each offer includes: a table, unlimited a value of its own',
    {
      rows: `${actionPack}\n${oneGold}\n${goldCloud}`,
    },
    {
      pl: [
        ['Jan', 'korzyści'],
        [
          'bot',
          'Microsoft Product Support · Action Pack\n10 z 10',
          'Microsoft Product Support · Gold\n2 z 20',
          'Signature Cloud Support · Gold\nbez limitu',
          'Signature Cloud Support · Action Pack',
          'Nie przysługuje',
        ],
      ],
      en: [
        ['Jan', 'benefits'],
        [
          'bot',
          'Microsoft Product Support · Action Pack\n10 of 10',
          'Microsoft Product Support · Gold\n2 of 20',
          'Signature Cloud Support · Gold\nunlimited',
          'Not entitled',
        ],
      ],
    },
  );

  statement(
    'S21 a cloud competency has no limit, any other one has five or ten',
    {
      rows: `silver,Security,2026-07-01,2027-06-30,,signature-cloud,174512888,172604416,
gold,Data Analytics,2026-07-01,2027-06-30,,signature-cloud,174512887,172604415,3`,
    },
    {
      pl: [
        ['Jan', 'ile zostało na chmurę'],
        ['bot', 'Signature Cloud Support · Silver\nbez limitu', 'Signature Cloud Support · Gold\n7 z 10'],
      ],
      en: [
        ['Jan', 'how many are left for the cloud'],
        ['bot', 'Signature Cloud Support · Silver\nunlimited', 'Signature Cloud Support · Gold\n7 of 10'],
      ],
    },
  );
});

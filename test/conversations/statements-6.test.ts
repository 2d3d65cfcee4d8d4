import { contosoRows } from '../support/company.ts';
import { goldCloud, isKnown, oneGold, silverCloudInactive, statement } from './statement.ts';

const rows = contosoRows;

describe('what partners complain about, further', () => {
  statement(
    'Which channel applies?',
    { rows },
    {
      pl: [
        ['Jan', 'gdzie mam zgłosić problem?'],
        ['bot', 'Czego dotyczy problem?'],
        ['Jan', '[Microsoft 365]'],
        ['Jan', '[Nasza własna]'],
        ['bot', 'Centrum administracyjne Microsoft 365', 'Bez identyfikatorów, nic nie schodzi z puli'],
      ],
      en: [
        ['Jan', 'where do I raise a ticket?'],
        ['Jan', '[Azure]'],
        ['Jan', '[Our own]'],
        ['bot', 'The Azure portal, Help + support', 'Never the “Cloud Solution Provider” plan'],
      ],
    },
  );

  statement(
    'Product too old',
    { rows: oneGold },
    {
      pl: [
        ['Jan', 'sql server 2016 nie wstaje'],
        ['bot', 'Raczej nie: SQL Server 2016', 'pula nie zmaleje'],
      ],
      en: [
        ['Jan', 'sql server 2016 does not start'],
        ['bot', 'Probably not covered: SQL Server 2016', 'nothing comes off the allowance'],
      ],
    },
  );

  statement(
    'Expiry as a surprise',
    { rows: oneGold },
    {
      pl: [
        ...isKnown('Anna', 'pl'),
        ['-', 'it is 2027-06-01T07:30:00Z'],
        ['Anna', 'zaloguj'],
        ['Anna', '(signs in)'],
        ['-', 'it is 2027-06-23T07:30:00Z'],
        [
          'bot→Anna',
          'kończy się kontrakt Microsoft Product Support · Gold',
          '[Członkostwo odnowione] [Nie odnawiamy]',
        ],
      ],
      en: [
        ...isKnown('Anna', 'en'),
        ['-', 'it is 2027-06-01T07:30:00Z'],
        ['Anna', 'sign in'],
        ['Anna', '(signs in)'],
        ['-', 'it is 2027-06-23T07:30:00Z'],
        ['bot→Anna', 'Microsoft Product Support · Gold', '7 days'],
      ],
    },
  );

  statement(
    'A work account cannot buy pay-per-incident',
    { rows },
    {
      pl: [
        ['Jan', 'kup jedno zgłoszenie'],
        ['bot', 'tylko z prywatnym kontem Microsoft; kontem firmowym się nie da'],
      ],
      en: [
        ['Jan', 'buy one incident'],
        ['bot', 'with a personal Microsoft account only; a work account cannot'],
      ],
    },
  );

  statement(
    'A role missing from the token gives a nameless refusal',
    { rows: silverCloudInactive },
    {
      pl: [
        ...isKnown('Anna', 'pl'),
        ['Jan', 'aktywuj chmurę silver'],
        ['Jan', '[Aktywuj]'],
        ['Jan', '(signs in)'],
        [
          'bot',
          'Na koncie jan.kowalski@contoso.com nie widzę roli administratora globalnego ani administratora partnerskiego MPN',
          'Kto może\nAnna Nowak',
        ],
        ['Jan', '[Mam ją w Centrum partnerskim]'],
        ['bot', 'Tej roli Microsoft nie przekazuje botowi', '[Wyślij instrukcję: Anna Nowak]'],
      ],
      en: [
        ...isKnown('Anna', 'en'),
        ['Jan', 'activate silver cloud'],
        ['Jan', '[Activate]'],
        ['Jan', '(signs in)'],
        ['bot', 'I see no role of Global admin or MPN partner admin', 'Who may\nAnna Nowak'],
        ['Jan', '[I have it in Partner Center]'],
        ['bot', '[Send the instruction: Anna Nowak]'],
      ],
    },
  );

  statement(
    'The portal refuses the ids',
    { rows: oneGold },
    {
      pl: [
        ...isKnown('Anna', 'pl'),
        ['Jan', 'portal nie przyjmuje identyfikatorów'],
        ['bot', 'Pomogło?'],
        ['Jan', '[Nie, dalej błąd]'],
        ['bot→Anna', 'Jan Kowalski', 'Microsoft Product Support · Gold', 'kończy się na 24'],
      ],
      en: [
        ...isKnown('Anna', 'en'),
        ['Jan', 'the portal refuses the ids'],
        ['Jan', '[No, still an error]'],
        ['bot→Anna', 'Jan Kowalski', 'Microsoft Product Support · Gold'],
      ],
    },
  );

  statement(
    'Cloud or on-premises, unlimited or counted: told apart in one answer',
    { rows: `${oneGold}\n${goldCloud}` },
    {
      pl: [
        ['Jan', 'ile zostało na chmurę?'],
        ['bot', 'Signature Cloud Support · Gold\nbez limitu', 'Microsoft Product Support · Gold\n2 z 20'],
      ],
      en: [
        ['Jan', 'how many are left for the cloud?'],
        ['bot', 'Signature Cloud Support · Gold\nunlimited', 'Microsoft Product Support · Gold\n2 of 20'],
      ],
    },
  );
});

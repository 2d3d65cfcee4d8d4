import { contosoRows } from '../support/company.ts';
import { isKnown, silverCloudInactive, statement } from './statement.ts';

const rows = contosoRows;
const line =
  'Partner support Gold 20pack - Access Id: 172693239 Start Date (07/01/26), End Date (06/30/27), 4 incidents remaining';
/** 7 of 20 are left, until 30 November. */
const endsInAutumn = {
  rows: 'gold,Cloud Platform,2025-12-01,2026-11-30,,product-support,172693239,172583624,13',
  now: '2026-09-25T10:00:00.000Z',
};

describe('what partners complain about: benefits and roles', () => {
  statement(
    'How many are left? In one message, and right again after a pasted line of the portal',
    { rows },
    {
      pl: [
        ...isKnown('Anna', 'pl'),
        ['Jan', 'ile zdarzeń nam jeszcze zostało?'],
        ['bot', 'Microsoft Product Support · Gold\n2 z 20', 'Signature Cloud Support · Gold\nbez limitu'],
        ['Jan', line],
        ['bot', 'W portalu zostały 4, w rejestrze 2.', '[Tak, popraw na 4] [To inny plan]'],
        ['Jan', '[Tak, popraw na 4]'],
        ['bot', 'Zapisane: 4 z 20', 'Powiadomienie dla: Anna Nowak'],
        ['bot→Anna', 'Jan Kowalski'],
        ['Jan', 'ile zostało?'],
        ['bot', 'Microsoft Product Support · Gold\n4 z 20'],
      ],
      en: [
        ...isKnown('Anna', 'en'),
        ['Jan', 'how many incidents do we still have?'],
        ['bot', 'Microsoft Product Support · Gold\n2 of 20', 'Signature Cloud Support · Gold\nunlimited'],
        ['Jan', line],
        ['bot', '4 left in the portal, 2 in our record.', '[Yes, correct to 4] [It is another plan]'],
        ['Jan', '[Yes, correct to 4]'],
        ['bot', 'Saved: 4 of 20', 'Anna Nowak'],
        ['bot→Anna', 'Jan Kowalski'],
        ['Jan', 'how many are left?'],
        ['bot', 'Microsoft Product Support · Gold\n4 of 20'],
      ],
    },
  );

  statement(
    'Activate is greyed out with no reason: the cause by its name, and the tap that mends it',
    { rows: silverCloudInactive },
    {
      pl: [
        ...isKnown('Anna', 'pl'),
        ['Jan', 'przycisk aktywuj chmura silver jest szary'],
        ['bot', 'Prawdopodobnie brakuje roli', 'Kto może\nAnna Nowak', '[Sprawdź role]'],
        ['Jan', '[Sprawdź role]'],
        ['Jan', '(signs in)'],
        ['Jan', 'nie mogę kliknąć aktywuj, chmura silver'],
        ['bot', 'Brakuje roli', 'na koncie jan.kowalski@contoso.com', '[Poproś o aktywację]'],
        ['Jan', '[Poproś o aktywację]'],
        ['bot→Anna', 'Prośba od: Jan Kowalski', '[Aktywuj]'],
        ['Anna', '[Aktywuj]'],
        ['Anna', '[Aktywuj]'],
        ['Anna', '[Kliknięte, czekam]'],
        ['Jan', 'aktywuj chmura silver jest wyszarzone'],
        ['bot', 'Microsoft przetwarza aktywację', 'może potrwać kilka dni'],
      ],
      en: [
        ...isKnown('Anna', 'en'),
        ['Jan', 'the activate button is dimmed, cloud silver'],
        ['bot', 'Probably the role is missing', 'Who may\nAnna Nowak', '[Check my roles]'],
        ['Jan', '[Check my roles]'],
        ['Jan', '(signs in)'],
        ['Jan', "I can't click activate for silver cloud"],
        ['bot', 'The role is missing', 'on jan.kowalski@contoso.com', '[Ask for activation]'],
        ['Jan', '[Ask for activation]'],
        ['bot→Anna', 'Request from: Jan Kowalski', '[Activate]'],
        ['Anna', '[Activate]'],
        ['Anna', '[Activate]'],
        ['Anna', '[Clicked, waiting]'],
        ['Jan', 'activate is greyed out for silver cloud'],
        ['bot', 'Microsoft is processing the activation', 'Allow a few days'],
      ],
    },
  );

  statement(
    'No benefits shown: here, where nobody has recorded any, with the tap that mends it',
    {},
    {
      pl: [
        ['Jan', 'nie ma żadnych benefitów'],
        ['bot', 'Gdzie nie widać korzyści?', '[Tutaj, w bocie] [W Centrum partnerskim]'],
        ['Jan', '[Tutaj, w bocie]'],
        [
          'bot',
          'Nikt jeszcze nie wpisał, co ma Contoso',
          'To nie znaczy, że firma nic nie ma',
          '[Wpisz, co mamy]',
        ],
        ['Jan', '[Wpisz, co mamy]'],
        ['bot', 'Wklej, co ma Contoso'],
      ],
      en: [
        ['Jan', 'no benefits shown'],
        ['bot', 'Where are the benefits missing?', '[Here, in the bot] [In Partner Center]'],
        ['Jan', '[Here, in the bot]'],
        ['bot', 'Nobody has recorded yet what Contoso holds', 'does not mean', '[Enter what we have]'],
        ['Jan', '[Enter what we have]'],
        ['bot', 'Paste what Contoso has'],
      ],
    },
  );

  statement(
    'A pending activation is a black box: who has it, since when, until when, and a message by itself',
    { rows: silverCloudInactive },
    {
      pl: [
        ['Anna', 'aktywuj chmurę silver'],
        ['Anna', '[Aktywuj]'],
        ['Anna', '(signs in)'],
        ['Jan', 'co z naszą aktywacją?'],
        [
          'bot',
          'Czeka na kliknięcie w Centrum partnerskim od 23 listopada. Klika: Anna Nowak.',
          '[Powiadom też mnie]',
        ],
        ['Jan', '[Powiadom też mnie]'],
        ['Anna', '[Kliknięte, czekam]'],
        ['bot→Jan', 'Microsoft przetwarza aktywację', 'Zwykle do 30 listopada'],
        ['-', 'it is 2026-11-26T09:00:00Z'],
        ['Jan', 'na jakim etapie jest aktywacja?'],
        ['bot', 'Microsoft przetwarza 3 dni (od 23 listopada), zwykle do 30 listopada'],
        ['bot→Anna', 'Czy w Centrum partnerskim są już identyfikatory'],
        ['Anna', '[Odrzucono]'],
        ['Anna', '[Zapisz odrzucenie]', { Powód: 'Nie masz aktywnych ofert' }],
        ['Anna', '(signs in)'],
        ['bot→Jan', 'Nie masz aktywnych ofert'],
      ],
      en: [
        ['Anna', 'activate silver cloud'],
        ['Anna', '[Activate]'],
        ['Anna', '(signs in)'],
        ['Jan', 'what about our activation?'],
        [
          'bot',
          'Waiting for the click in Partner Center since November 23. Anna Nowak is to click.',
          '[Tell me too]',
        ],
        ['Jan', '[Tell me too]'],
        ['Anna', '[Clicked, waiting]'],
        ['bot→Jan', 'Microsoft is processing the activation', 'Usually by November 30'],
        ['-', 'it is 2026-11-26T09:00:00Z'],
        ['Jan', 'how far is the activation?'],
        ['bot', 'Microsoft has been processing for 3 days (since November 23), usually by November 30'],
        ['bot→Anna', 'Are the IDs of Signature Cloud Support'],
        ['Anna', '[Rejected]'],
        ['Anna', '[Record the rejection]', { Reason: 'You have no active offers' }],
        ['Anna', '(signs in)'],
        ['bot→Jan', 'You have no active offers'],
      ],
    },
  );

  statement(
    'Expiry as a surprise: told 60, 30 and 7 days before, with what would lapse, and what to answer',
    endsInAutumn,
    {
      pl: [
        ...isKnown('Anna', 'pl'),
        ['-', 'it is 2026-10-01T08:00:00Z'],
        ['bot→Anna', 'Za 60 dni, 30 listopada, kończy się kontrakt Microsoft Product Support · Gold'],
        ['-', 'it is 2026-10-20T08:00:00Z'],
        ...isKnown('Anna', 'pl'),
        ['-', 'it is 2026-10-30T08:00:00Z'],
        ['-', 'it is 2026-11-02T08:30:00Z'],
        ['bot→Anna', '30 listopada, kończy się kontrakt', 'Zostało 7 z 20; niewykorzystane przepadną'],
        ['-', 'it is 2026-11-23T08:30:00Z'],
        ...isKnown('Anna', 'pl'),
        ['-', 'it is 2026-11-24T08:30:00Z'],
        ['bot→Anna', 'kończy się kontrakt', '[Członkostwo odnowione] [Nie odnawiamy] [Przypomnij jutro]'],
        ['Anna', '[Nie odnawiamy]'],
        ['Anna', '(signs in)'],
        ['bot', 'Zapisane: członkostwo bez odnowienia', '7 z 20 przepadnie po 30 listopada'],
      ],
      en: [
        ...isKnown('Anna', 'en'),
        ['-', 'it is 2026-10-01T08:00:00Z'],
        ['bot→Anna', 'In 60 days, on November 30, the contract Microsoft Product Support · Gold ends'],
        ['-', 'it is 2026-10-20T08:00:00Z'],
        ...isKnown('Anna', 'en'),
        ['-', 'it is 2026-10-30T08:00:00Z'],
        ['-', 'it is 2026-11-02T08:30:00Z'],
        ['bot→Anna', 'on November 30, the contract', '7 of 20 left; unused incidents lapse'],
        ['-', 'it is 2026-11-23T08:30:00Z'],
        ...isKnown('Anna', 'en'),
        ['-', 'it is 2026-11-24T08:30:00Z'],
        ['bot→Anna', 'the contract', '[Membership renewed] [We are not renewing] [Remind me tomorrow]'],
        ['Anna', '[We are not renewing]'],
        ['Anna', '(signs in)'],
        ['bot', 'Saved: ', 'lapse after November 30'],
      ],
    },
  );

  statement(
    'A role missing from the token gives a nameless refusal: here it is named, with the instruction to send on',
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
          '[Poproś o aktywację]',
        ],
        ['Jan', '[Mam ją w Centrum partnerskim]'],
        [
          'bot',
          'Tej roli Microsoft nie przekazuje botowi',
          'Aplikacje dla przedsiębiorstw',
          '[Wyślij instrukcję: Anna Nowak]',
        ],
        ['Jan', '[Wyślij instrukcję: Anna Nowak]'],
        ['bot', 'Instrukcja wysłana do: Anna Nowak', '[Sprawdź ponownie]'],
        ['bot→Anna', 'Prośba od: Jan Kowalski', 'Administrator partnerski MPN', 'jan.kowalski@contoso.com'],
      ],
      en: [
        ...isKnown('Anna', 'en'),
        ['Jan', 'activate silver cloud'],
        ['Jan', '[Activate]'],
        ['Jan', '(signs in)'],
        [
          'bot',
          'I see no role of Global admin or MPN partner admin on the account jan.kowalski@contoso.com',
          'Who may\nAnna Nowak',
          '[Ask for activation]',
        ],
        ['Jan', '[I have it in Partner Center]'],
        [
          'bot',
          'Microsoft does not pass this role on to the bot',
          'Enterprise applications',
          '[Send the instruction: Anna Nowak]',
        ],
        ['Jan', '[Send the instruction: Anna Nowak]'],
        ['bot', 'The instruction was sent to: Anna Nowak', '[Check again]'],
        ['bot→Anna', 'Request from: Jan Kowalski', 'MPN partner admin', 'jan.kowalski@contoso.com'],
      ],
    },
  );
});

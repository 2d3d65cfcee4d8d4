import { contosoRows, type TestCompany } from '../support/company.ts';
import { isKnown, lapsed, pages, statement } from './statement.ts';

const rows = contosoRows;

describe('the article: where the benefits are, and why they are not', () => {
  statement(
    'S7 Benefits › Technical benefits: the page by a deep link, the way there in words',
    { rows, moves: pages('technicalBenefits') },
    {
      pl: [
        ['Jan', 'gdzie w Centrum partnerskim są korzyści techniczne?'],
        [
          'bot',
          'Centrum partnerskie › Korzyści › Korzyści techniczne',
          'W menu po lewej stronie rozwiń *Korzyści* i wybierz *Korzyści techniczne*',
          '[Otwórz Korzyści techniczne ↗]',
        ],
        ['Jan', '(finds the page technicalBenefits)'],
        ['Jan', 'który portal?'],
        ['Jan', '[Korzyści i ich aktywacja]'],
        ['bot', 'są tam korzyści każdej oferty, przycisk *Aktywuj*, a po aktywacji oba identyfikatory'],
        ['Anna', 'aktywuj chmurę silver'],
        ['Anna', '[Aktywuj]'],
        ['Anna', '(signs in)'],
        ['bot', 'Korzyści › Korzyści techniczne › Signature Cloud Support › Aktywuj'],
        ['Anna', '(finds the page technicalBenefits)'],
      ],
      en: [
        ['Jan', 'where in Partner Center are the technical benefits?'],
        [
          'bot',
          'Partner Center › Benefits › Technical benefits',
          'In the menu on the left open *Benefits*, then *Technical benefits*',
          '[Open Technical benefits ↗]',
        ],
        ['Jan', '(finds the page technicalBenefits)'],
        ['Jan', 'which portal?'],
        ['Jan', '[Benefits and their activation]'],
        ['bot', 'the benefits of every offer, *Activate*, and after the activation both IDs'],
        ['Anna', 'activate silver cloud'],
        ['Anna', '[Activate]'],
        ['Anna', '(signs in)'],
        ['bot', 'Benefits › Technical benefits › Signature Cloud Support › Activate'],
        ['Anna', '(finds the page technicalBenefits)'],
      ],
    },
  );

  statement(
    'S9 “Looks like you don’t have any benefits yet”: nobody has recorded any, or there is no active offer',
    {},
    {
      pl: [
        ['Jan', 'benefity'],
        [
          'bot',
          'Nikt jeszcze nie wpisał, co ma Contoso',
          'To nie znaczy, że firma nic nie ma',
          '[Wpisz, co mamy]',
          '!nie masz jeszcze żadnych korzyści',
        ],
        ['Jan', '[Wpisz, co mamy]'],
        ['bot', 'skopiuj wiersze ze strony *Korzyści › Korzyści techniczne*'],
        ['Jan', 'Wygląda na to, że nie masz jeszcze żadnych korzyści'],
        ['bot', 'Jakie konto jest zalogowane na stronie Microsoft?', 'jan.kowalski@contoso.com'],
        ['Jan', '[To samo co tutaj]'],
        ['bot', 'Nie ma aktywnej oferty', 'nikt nie wpisał tutaj, co ma Contoso', '[Otwórz oferty ↗]'],
        ['Jan', '[Inne]'],
        ['bot', 'To niewłaściwe konto', 'Zaloguj się przy użyciu innego konta'],
      ],
      en: [
        ['Jan', 'what do we have?'],
        [
          'bot',
          'Nobody has entered yet what Contoso has',
          'That does not mean there is nothing',
          '[Enter what we have]',
          '!have any benefits yet',
        ],
        ['Jan', '[Enter what we have]'],
        ['bot', 'copy the rows from *Benefits › Technical benefits*'],
        ['Jan', "Looks like you don't have any benefits yet"],
        ['bot', 'Which account is signed in on Microsoft’s page?', 'jan.kowalski@contoso.com'],
        ['Jan', '[The same as here]'],
        [
          'bot',
          'There is no active offer',
          'nobody has recorded here what Contoso holds',
          '[Open the offers ↗]',
        ],
        ['Jan', '[Another one]'],
        ['bot', 'It is the wrong account', 'Sign in with another account'],
      ],
    },
  );

  statement(
    'S9 the offer has lapsed: told apart, and what follows from it',
    { rows: lapsed },
    {
      pl: [
        ['Jan', 'portal pisze, że nie mam jeszcze żadnych korzyści'],
        ['Jan', '[To samo co tutaj]'],
        [
          'bot',
          'Oferta wygasła',
          'wszystkie zapisane członkostwa się skończyły',
          '[Otwórz oferty ↗] [Wpisz, co mamy] [Porównaj plany]',
        ],
        ['Jan', 'korzyści'],
        ['bot', 'Microsoft Product Support · Gold\nprzepadło 17 z 20\n✕ Wygasła'],
      ],
      en: [
        ['Jan', 'Partner Center says we do not have any benefits yet'],
        ['Jan', '[The same as here]'],
        [
          'bot',
          'The offer has lapsed',
          'every recorded membership has ended',
          '[Open the offers ↗] [Enter what we have] [Compare the plans]',
        ],
        ['Jan', 'benefits'],
        ['bot', 'Microsoft Product Support · Gold\n17 of 20 lapsed\n✕ Expired'],
      ],
    },
  );

  statement(
    'S9 a membership is running: the enrolment is not active, or it is the wrong account',
    { rows },
    {
      pl: [
        ['Jan', 'w centrum partnerskim nie widać żadnych zalet'],
        ['bot', 'Co pokazuje Centrum partnerskie', '!Gdzie nie widać korzyści?'],
        ['Jan', '[„… nie masz jeszcze żadnych korzyści”]'],
        ['Jan', '[To samo co tutaj]'],
        ['bot', 'Rejestracja w programie nie jest aktywna', '[Otwórz oferty ↗]'],
        ['Jan', '[Nie wiem]'],
        ['bot', 'Rejestracja w programie nie jest aktywna', 'Czego nie widzę'],
        ['Jan', 'nie widzę korzyści'],
        ['Jan', '[Tutaj, w bocie]'],
        ['bot', 'Korzyści są zapisane', '[Korzyści]'],
      ],
      en: [
        ['Jan', 'I see no benefits in Partner Center'],
        ['bot', 'What does Partner Center say', '!Where are no benefits shown?'],
        ['Jan', '[“… don’t have any benefits yet”]'],
        ['Jan', '[The same as here]'],
        ['bot', 'The enrolment is not active', '[Open the offers ↗]'],
        ['Jan', '[I don’t know]'],
        ['bot', 'The enrolment is not active', 'What I cannot see'],
        ['Jan', "i don't see any benefits"],
        ['Jan', '[Here, in the bot]'],
        ['bot', 'The benefits are recorded', '[Benefits]'],
      ],
    },
  );

  const switchedOn = () => ({
    'Jan has switched his role on': async ({ provider, teams }: TestCompany) =>
      provider.setRoles(teams.person('jan').member.aadObjectId, ['global-admin']),
  });
  statement(
    'S10 the wrong account: another one in Teams, the role for this one, or the role switched on in PIM',
    { rows, events: switchedOn },
    {
      pl: [
        ...isKnown('Piotr', 'pl'),
        ['Jan', 'aktywuj zalety w chmurze, silver'],
        ['Jan', '[Aktywuj]'],
        ['Jan', '(signs in)'],
        [
          'bot',
          'Na koncie jan.kowalski@contoso.com nie widzę roli',
          '[Rola jest na innym koncie]\n[Włączam rolę przez PIM] [Mam ją w Centrum partnerskim]',
        ],
        ['Jan', '[Rola jest na innym koncie]'],
        [
          'bot',
          'Liczy się tylko konto, którym piszesz w Teams: jan.kowalski@contoso.com',
          'Przełącz w Teams konto i napisz do mnie stamtąd',
          'poproś o rolę „Administrator partnerski MPN” w bocie dla codziennego konta',
          'organizacja: Contoso',
          '[Pokaż, kto ją nada] [Pokaż instrukcję] [Sprawdź ponownie]',
        ],
        ['Jan', '[Pokaż, kto ją nada]'],
        ['bot', 'Piotr Zieliński, Administrator partnerski MPN'],
        ['Jan', '[Pokaż instrukcję]'],
        ['Jan', '[Wyślij instrukcję: Piotr Zieliński]'],
        ['bot', 'Instrukcja wysłana do: Piotr Zieliński', '[Sprawdź ponownie]'],
        ['bot→Piotr', 'Prośba od: Jan Kowalski', 'Administrator partnerski MPN', 'jan.kowalski@contoso.com'],
        ['Jan', 'rola jest w pim'],
        ['Jan', '[Włączam rolę przez PIM]'],
        ['bot', 'liczy się dopiero po włączeniu', 'Włącz rolę w PIM', '[Sprawdź ponownie]'],
        ['-', 'Jan has switched his role on'],
        ['Jan', '[Sprawdź ponownie]'],
        ['bot', 'jan.kowalski@contoso.com\nAdministrator globalny', 'źródło: wids'],
        ['Jan', 'aktywuj chmurę silver'],
        ['Jan', '[Aktywuj]'],
        ['bot', 'Teraz kliknij Aktywuj w Centrum partnerskim'],
      ],
      en: [
        ...isKnown('Piotr', 'en'),
        ['Jan', 'activate the cloud benefit, silver'],
        ['Jan', '[Activate]'],
        ['Jan', '(signs in)'],
        [
          'bot',
          'on the account jan.kowalski@contoso.com',
          '[My role is on another account]\n[I turn the role on in PIM] [I have it in Partner Center]',
        ],
        ['Jan', '[My role is on another account]'],
        [
          'bot',
          'Only the account you use in Teams counts here: jan.kowalski@contoso.com',
          'Switch the account in Teams',
          '“MPN partner admin”',
          'organization: Contoso',
          '[Who can grant it?] [Show the instruction] [Check again]',
        ],
        ['Jan', '[Who can grant it?]'],
        ['bot', 'Piotr Zieliński, MPN partner admin'],
        ['Jan', '[Show the instruction]'],
        ['Jan', '[Send the instruction: Piotr Zieliński]'],
        ['bot', 'The instruction was sent to: Piotr Zieliński', '[Check again]'],
        ['bot→Piotr', 'Request from: Jan Kowalski', 'MPN partner admin', 'jan.kowalski@contoso.com'],
        ['Jan', 'my role is in pim'],
        ['Jan', '[I turn the role on in PIM]'],
        ['bot', 'does not count until it is switched on', 'Switch the role on in PIM', '[Check again]'],
        ['-', 'Jan has switched his role on'],
        ['Jan', '[Check again]'],
        ['bot', 'jan.kowalski@contoso.com\nGlobal admin', 'source: wids'],
        ['Jan', 'activate silver cloud'],
        ['Jan', '[Activate]'],
        ['bot', 'Now click Activate in Partner Center'],
      ],
    },
  );
});

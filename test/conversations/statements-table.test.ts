import { contosoRows } from '../support/company.ts';
import { actionPack, goldCloud, oneGold, statement } from './statement.ts';

const rows = contosoRows;
/** Every cell of the article's table, with competencies that are not for the cloud. */
const otherCompetencies = `${actionPack}
silver,Data Analytics,2026-07-01,2027-06-30,,product-support,174512001,172604001,0
silver,Data Analytics,2026-07-01,2027-06-30,,signature-cloud,174512002,172604002,0
gold,Data Analytics,2026-07-01,2027-06-30,,product-support,174512003,172604003,0
gold,Data Analytics,2026-07-01,2027-06-30,,signature-cloud,174512004,172604004,0`;
const threeOffers = `${actionPack}
silver,Data Analytics,2026-07-01,2027-06-30,,product-support,174512001,172604001,6
silver,Application Integration,2026-07-01,2027-06-30,,product-support,174512001,172604001,6
${oneGold}`;

describe('the article: the benefit table', () => {
  statement(
    'S3 Technical benefits lists what there is: allowance, used, left, state and every day that matters',
    { rows },
    {
      pl: [
        ['Jan', 'zalety techniczne'],
        [
          'bot',
          'Do zrobienia (3): aktywuj: chmura · Silver, do 14 grudnia',
          'Stan\nChmura\nSignature Cloud Support · Silver\n5 po aktywacji\n◌ Nieaktywna\naktywuj do 14 grudnia (zostało 21 dni)',
          'Microsoft Product Support · Silver\n15 po aktywacji\n◌ Nieaktywna\naktywuj do 30 czerwca 2027 (zostało 219 dni)',
          'Microsoft Product Support · Gold\n2 z 20, kończą się',
          'Signature Cloud Support · Gold\nbez limitu\n✓ Aktywna\ndo 30 czerwca 2027',
        ],
        ['Jan', '[Szczegóły]'],
        ['Jan', '[Produkty lokalne · Gold]'],
        [
          'bot',
          '✓ Aktywna · do 30 czerwca 2027',
          'Pozostało: 2 z 20, kończą się',
          'Pula: 20 zgłoszeń',
          'Wykorzystane: 18',
          'Okres: 1 lipca 2026 – 30 czerwca 2027',
          '!172693239',
        ],
      ],
      en: [
        ['Jan', 'which support benefits do we have?'],
        [
          'bot',
          'Needs action (3): activate cloud · Silver by December 14',
          'State\nCloud\nSignature Cloud Support · Silver\n5 after activation\n◌ Inactive\nactivate by December 14 (21 days left)',
          'Microsoft Product Support · Silver\n15 after activation\n◌ Inactive\nactivate by June 30, 2027 (219 days left)',
          'Microsoft Product Support · Gold\n2 of 20, running low',
          'Signature Cloud Support · Gold\nunlimited\n✓ Active\nuntil June 30, 2027',
        ],
        ['Jan', '[Details]'],
        ['Jan', '[On-premises · Gold]'],
        [
          'bot',
          '✓ Active · until June 30, 2027',
          'Left: 2 of 20, running low',
          'Allowance: 20 incidents',
          'Used: 18',
          'Period: July 1, 2026 – June 30, 2027',
          '!172693239',
        ],
      ],
    },
  );

  statement(
    'S8 Gold, Silver and Action Pack stand side by side: a row for each benefit and offer, never one sum',
    { rows: threeOffers },
    {
      pl: [
        ['Jan', 'ile zostało na produkty lokalne?'],
        [
          'bot',
          'Microsoft Product Support · Action Pack\n10 z 10',
          'Microsoft Product Support · Silver\n9 z 15',
          'Microsoft Product Support · Gold\n2 z 20',
          'Signature Cloud Support · Action Pack\nbrak\n– Nie przysługuje',
          '!21 z 45',
          '!z 30',
        ],
        ['Jan', '[Szczegóły]'],
        ['Jan', '[Produkty lokalne · Silver]'],
        ['bot', 'Kompetencje: Data Analytics, Application Integration', 'Wykorzystane: 6'],
      ],
      en: [
        ['Jan', 'how many are left for on-premises products?'],
        [
          'bot',
          'Microsoft Product Support · Action Pack\n10 of 10',
          'Microsoft Product Support · Silver\n9 of 15',
          'Microsoft Product Support · Gold\n2 of 20',
          'Signature Cloud Support · Action Pack\nnone\n– Not entitled',
          '!21 of 45',
          '!of 30',
        ],
        ['Jan', '[Details]'],
        ['Jan', '[On-premises · Silver]'],
        ['bot', 'Competencies: Data Analytics, Application Integration', 'Used: 6'],
      ],
    },
  );

  statement(
    'S20 how many each offer includes, cell by cell; an empty cell is “not entitled”, with the reason',
    { rows: otherCompetencies },
    {
      pl: [
        ['Jan', 'ile zdarzeń nam przysługuje?'],
        [
          'bot',
          'Microsoft Product Support · Action Pack\n10 z 10',
          'Microsoft Product Support · Silver\n15 z 15',
          'Microsoft Product Support · Gold\n20 z 20',
          'Signature Cloud Support · Silver\n5 z 5',
          'Signature Cloud Support · Gold\n10 z 10',
          'Signature Cloud Support · Action Pack\nbrak\n– Nie przysługuje\nnie wchodzi w skład oferty',
        ],
        ['Jan', '[Szczegóły]'],
        ['Jan', '[Chmura · Action Pack]'],
        ['bot', 'Action Pack obejmuje tylko produkty lokalne; pomoc w chmurze nie wchodzi w jego skład.'],
      ],
      en: [
        ['Jan', 'how many incidents are we entitled to?'],
        [
          'bot',
          'Microsoft Product Support · Action Pack\n10 of 10',
          'Microsoft Product Support · Silver\n15 of 15',
          'Microsoft Product Support · Gold\n20 of 20',
          'Signature Cloud Support · Silver\n5 of 5',
          'Signature Cloud Support · Gold\n10 of 10',
          'Signature Cloud Support · Action Pack\nnone\n– Not entitled\nnot part of this offer',
        ],
        ['Jan', '[Details]'],
        ['Jan', '[Cloud · Action Pack]'],
        ['bot', 'Action Pack covers on-premises products only; cloud support is not part of it.'],
      ],
    },
  );

  statement(
    'S20 with a cloud competency the cloud has no limit, which is a value of its own and stays it',
    {
      rows: `${goldCloud}\nsilver,Security,2026-07-01,2027-06-30,,signature-cloud,174512888,172604416,`,
    },
    {
      pl: [
        ['Jan', 'ile zostało na chmurę'],
        ['bot', 'Signature Cloud Support · Gold\nbez limitu', 'Signature Cloud Support · Silver\nbez limitu'],
        ['Jan', 'nasza maszyna w azure nie wstaje'],
        ['bot', 'jest bez limitu: nic nie schodzi z puli'],
        ['Jan', '[Przygotuj zgłoszenie]', { severity: 'B' }],
        ['Jan', 'ile zostało na chmurę'],
        ['bot', 'Signature Cloud Support · Gold\nbez limitu', 'Signature Cloud Support · Silver\nbez limitu'],
      ],
      en: [
        ['Jan', 'how many are left for the cloud'],
        ['bot', 'Signature Cloud Support · Gold\nunlimited', 'Signature Cloud Support · Silver\nunlimited'],
        ['Jan', 'our azure vm does not start'],
        ['bot', 'has no limit'],
        ['Jan', '[Prepare the incident]', { severity: 'B' }],
        ['Jan', 'how many are left for the cloud'],
        ['bot', 'Signature Cloud Support · Gold\nunlimited', 'Signature Cloud Support · Silver\nunlimited'],
      ],
    },
  );

  statement(
    'S21 the cloud competencies are a closed list: near misses are asked about, any other one is counted',
    {},
    {
      pl: [
        ['Anna', 'dodaj członkostwo'],
        ['Anna', '[Wolę wybrać z listy]'],
        [
          'bot',
          'Security / Cloud Business Applications / Cloud Platform / Cloud Productivity / Enterprise Mobility Management / Small and Midmarket Cloud Solutions)',
        ],
        [
          'Anna',
          '[Dalej]',
          {
            Oferta: 'Silver',
            'Inne kompetencje': 'Cloud Platforms',
            'Pierwszy dzień': '2026-07-01',
            'Ostatni dzień': '2027-06-30',
          },
        ],
        ['bot', '„Cloud Platforms” to prawie nazwa kompetencji chmurowej. Czy chodzi o Cloud Platform?'],
        [
          'Anna',
          '[Dalej]',
          {
            'Kompetencje chmurowe (tylko Silver i Gold)': 'Small and Midmarket Cloud Solutions',
            'Inne kompetencje': '',
          },
        ],
        ['Anna', '[Zapisz]'],
        ['Anna', '(signs in)'],
        ['bot', 'Signature Cloud Support · Silver\nbez limitu po aktywacji'],
        ['Anna', '[Wolę wybrać z listy]'],
        [
          'Anna',
          '[Dalej]',
          {
            Oferta: 'Gold',
            'Inne kompetencje': 'Data Analytics',
            'Pierwszy dzień': '2026-07-01',
            'Ostatni dzień': '2027-06-30',
          },
        ],
        ['Anna', '[Zapisz]'],
        ['bot', 'Signature Cloud Support · Gold\n10 po aktywacji'],
      ],
      en: [
        ['Anna', 'add a membership'],
        ['Anna', '[Choose from a list]'],
        [
          'bot',
          'Security / Cloud Business Applications / Cloud Platform / Cloud Productivity / Enterprise Mobility Management / Small and Midmarket Cloud Solutions)',
        ],
        [
          'Anna',
          '[Continue]',
          {
            Offer: 'Silver',
            'Other competencies': 'Cloud Platforms',
            'First day': '2026-07-01',
            'Last day': '2027-06-30',
          },
        ],
        ['bot', '“Cloud Platforms” is almost the name of a cloud competency. Did you mean Cloud Platform?'],
        [
          'Anna',
          '[Continue]',
          {
            'Cloud competencies (Silver and Gold only)': 'Small and Midmarket Cloud Solutions',
            'Other competencies': '',
          },
        ],
        ['Anna', '[Save]'],
        ['Anna', '(signs in)'],
        ['bot', 'Signature Cloud Support · Silver\nunlimited after activation'],
        ['Anna', '[Choose from a list]'],
        [
          'Anna',
          '[Continue]',
          {
            Offer: 'Gold',
            'Other competencies': 'Data Analytics',
            'First day': '2026-07-01',
            'Last day': '2027-06-30',
          },
        ],
        ['Anna', '[Save]'],
        ['bot', 'Signature Cloud Support · Gold\n10 after activation'],
      ],
    },
  );
});

import { contosoRows } from '../support/company.ts';
import { type Line, talk } from '../support/talk.ts';
import { leadsOn } from './leads-on.ts';

const rows = contosoRows;
const actionPack = 'action-pack,,2026-07-01,2027-06-30,,product-support,172693239,172583624,1';
const options = { rows, moves: { 'every button leads on': leadsOn } };
const agentIsKnown = (...says: [string, string]): readonly Line[] => [
  ['Maria', says[0]],
  ['Maria', '(signs in)'],
  ['bot', says[1]],
];
const known = agentIsKnown('zaloguj', 'Agent administracyjny');
const knownInEnglish = agentIsKnown('sign in', 'Admin agent');

describe('whose subscription it is', () => {
  talk('asked for Azure; ours takes our own benefit', options, [
    ['Jan', 'maszyna w azure nie wstaje'],
    [
      'bot',
      'Czyja to subskrypcja?',
      'Od tego zależy, kto zakłada zgłoszenie i czy coś schodzi z puli.',
      '[Klienta, od nas w CSP] [Klienta, od dystrybutora]\n[Nasza własna] [Nie wiem]',
    ],
    ['Jan', '[Nasza własna]'],
    [
      'bot',
      'Plan CSP nie obejmuje naszej organizacji.',
      'Tu zadziała Signature Cloud Support · Gold (bez limitu).',
      '[Przygotuj zgłoszenie] [Zmień formularz]',
    ],
    ['Jan', '[Zmień odpowiedź]'],
    ['bot', 'Czyja to subskrypcja?'],
    ['Jan', '[Klienta, od nas w CSP]'],
    ['bot', 'To nic nie kosztuje', '[Zmień odpowiedź]'],
    ['Jan', '[Zmień odpowiedź]'],
    ['Jan', '[Nasza własna]'],
    ['Jan', '[Przygotuj zgłoszenie]'],
    ['bot', 'wyślij zgłoszenie w portalu Azure', 'Link support benefits', 'nasz numer 2026-0001'],
  ]);

  talk('in English: a customer’s, sold by us', { ...options, language: 'en' }, [
    ...knownInEnglish,
    ['Jan', "a customer's azure vm does not start"],
    ['bot', 'Whose subscription is it?', '[A customer’s, from us in CSP] [A customer’s, from a distributor]'],
    ['Jan', '[A customer’s, from us in CSP]'],
    [
      'bot',
      'This costs nothing',
      'The plan “Cloud Solution Provider”: no IDs, and nothing comes off an allowance.',
      'opened by an Admin agent: Maria Wójcik',
      'Who else can?',
    ],
    ['Jan', '[Prepare the incident]', { Customer: 'Fabrikam' }],
    [
      'bot',
      'send it under the plan “Cloud Solution Provider”',
      'no IDs',
      'Service management',
      'This way uses no benefit',
      '[Customers in Partner Center ↗]',
      '![Show IDs]',
    ],
    ['Jan', '[Show the description]'],
    ['bot', 'Customer: Fabrikam', 'We can send: the resource ID, the region'],
  ]);

  for (const [language, says, direct, label, prepare, show] of [
    [
      'pl',
      'klientowi Fabrikam padła maszyna w azure',
      '[Klienta, od nas w CSP]',
      'Klient',
      '[Przygotuj zgłoszenie]',
      '[Pokaż opis]',
    ],
    [
      'en',
      "customer Fabrikam's azure vm is down",
      '[A customer’s, from us in CSP]',
      'Customer',
      '[Prepare the incident]',
      '[Show the description]',
    ],
  ] as const)
    talk(`a customer who was named is not asked for again (${language})`, { ...options, language }, [
      ['Jan', says],
      ['Jan', direct],
      ['bot', `${label}: Fabrikam`],
      ['Jan', prepare],
      ['Jan', show],
      ['bot', 'Customer: Fabrikam'],
    ]);

  for (const [language, says, prepare, direct, label] of [
    [
      'pl',
      'nowe zgłoszenie: klientowi Fabrikam padła maszyna',
      '[Przygotuj zgłoszenie]',
      '[Klienta, od nas w CSP]',
      'Klient',
    ],
    [
      'en',
      "new incident: customer Fabrikam's machine is down",
      '[Prepare the incident]',
      '[A customer’s, from us in CSP]',
      'Customer',
    ],
  ] as const)
    talk(`nor where the product is chosen in the form only (${language})`, { ...options, language }, [
      ['Jan', says],
      ['Jan', prepare, { product: 'Azure', area: 'cloud', severity: 'B' }],
      ['Jan', direct],
      ['bot', `${label}: Fabrikam`],
    ]);

  talk('a customer’s from us is handed to the Admin agent, with the customer’s name', options, [
    ...known,
    ['Jan', 'klientowi padła maszyna w azure'],
    ['Jan', '[Klienta, od nas w CSP]'],
    ['bot', 'agent administracyjny: Maria Wójcik.', '[Przekaż: Maria Wójcik] [Kto jeszcze może?]'],
    ['Jan', '[Przekaż: Maria Wójcik]', { Klient: 'Fabrikam' }],
    ['bot', 'Prośba wysłana', 'Maria Wójcik'],
    ['bot→Maria', 'Prośba od: Jan Kowalski', 'Azure, klient Fabrikam, klientowi padła maszyna w azure.'],
  ]);

  talk('nobody is known who could: who may is told, and a text goes on', options, [
    ['Jan', 'klientowi padła maszyna w azure'],
    ['Jan', '[Klienta, od nas w CSP]'],
    ['bot', 'Nikogo z tą rolą nie było tu widać w ostatnim miesiącu.', '[Przekaż komuś]'],
    ['Jan', '[Kto jeszcze może?]'],
    ['bot', 'Agenci administracyjni', 'nada administrator globalny w Centrum partnerskim'],
  ]);

  talk('the Admin agent prepares it without handing over', options, [
    ...known,
    ['Maria', 'klientowi padła maszyna w azure'],
    ['Maria', '[Klienta, od nas w CSP]'],
    ['bot', 'Ta rola jest na Twoim koncie.', '[Przygotuj zgłoszenie] [Pokaż klientów]', '![Przekaż'],
    ['Maria', '[Przygotuj zgłoszenie]', { Klient: 'Fabrikam' }],
    [
      'bot',
      'z planem „Cloud Solution Provider”',
      'bez identyfikatorów',
      'Ta droga nie korzysta z żadnej korzyści',
    ],
    ['Maria', 'korzyści'],
    ['bot', '2 z 20'],
  ]);

  talk('from a distributor it cannot be opened here; the text is ready', options, [
    ...agentIsKnownAs('Anna'),
    ['Jan', 'klientowi padła maszyna w azure'],
    ['Jan', '[Klienta, od dystrybutora]'],
    [
      'bot',
      'W tym modelu zgłoszenie Azure może założyć tylko dystrybutor, nawet jeśli mamy kontrakt.',
      'Nikt jeszcze nie wpisał, kto jest dystrybutorem.',
      'Może to wpisać: Anna Nowak.',
      '[Pokaż gotowy opis]',
      '![Przygotuj zgłoszenie]',
    ],
    ['Jan', '[Pokaż gotowy opis]'],
    ['bot', 'Product: Azure', 'Problem: klientowi padła maszyna w azure', '![Portal Azure ↗]'],
  ]);

  talk('nobody knows: reminded in an hour, with the question again', options, [
    ...known,
    ['Jan', 'klientowi padła maszyna w azure'],
    ['Jan', '[Nie wiem]'],
    [
      'bot',
      'Zapytaj opiekuna klienta',
      'Opis jest zapisany.',
      '[Przypomnij za godzinę] [Zapytaj: Maria Wójcik ↗]',
    ],
    ['Jan', '[Przypomnij za godzinę]'],
    ['bot', 'Wrócę do tego za godzinę.'],
    ['-', '61 minutes later'],
    ['bot→Jan', 'Czyja to subskrypcja?', 'Przypomnienie', '[Klienta, od nas w CSP]'],
    ['Jan', '[Nasza własna]'],
    ['bot', 'Tu zadziała Signature Cloud Support · Gold'],
  ]);

  talk('no reminder comes once it has been answered', options, [
    ['Jan', 'klientowi padła maszyna w azure'],
    ['Jan', '[Nie wiem]'],
    ['Jan', '[Przypomnij za godzinę]'],
    ['Jan', 'moje zgłoszenia'],
    ['Jan', '[Pokaż: klientowi padła maszyna w azure]'],
    ['Jan', '[Wycofaj]'],
    ['-', '61 minutes later'],
    ['Jan', 'pomoc'],
    ['bot', '!Przypomnienie'],
  ]);

  talk('what was said is not asked again', options, [
    ['Jan', 'nasza maszyna w azure nie wstaje'],
    ['bot', 'Nowe zgłoszenie', 'Subskrypcja: nasza własna.', '!Czyja to subskrypcja?'],
    ['Jan', 'klient kupił azure od dystrybutora, maszyna nie wstaje'],
    ['bot', 'Zgłoszenie może założyć tylko dystrybutor', '!Czyja to subskrypcja?'],
  ]);

  talk('asked as well where the form was filled in by hand', options, [
    ['Jan', 'nowe zgłoszenie'],
    [
      'Jan',
      '[Przygotuj zgłoszenie]',
      { product: 'Azure Virtual Machines', problem: 'Nie wstaje', severity: 'B', phone: '' },
    ],
    ['bot', 'Czyja to subskrypcja?'],
    ['Jan', '[Nasza własna]'],
    ['Jan', '[Przygotuj zgłoszenie]'],
    ['bot', 'wyślij zgłoszenie w portalu Azure'],
  ]);
});

function agentIsKnownAs(name: string): readonly Line[] {
  return [
    [name, 'zaloguj'],
    [name, '(signs in)'],
  ];
}

describe('the other ways', () => {
  talk('Dynamics 365 of our own: its admin center, and that sources disagree on ids', options, [
    ['Jan', 'nasz dynamics 365 nie działa'],
    ['Jan', '[Przygotuj zgłoszenie]', { severity: 'B' }],
    [
      'bot',
      'w centrum administracyjnym Dynamics 365',
      'Strony Microsoft różnią się co do tego, czy jest potrzebny.',
      'Przygotuj: adres środowiska',
    ],
  ]);

  talk('a customer’s Dynamics 365: the ids are added there, and the allowance is used', options, [
    ...known,
    ['Maria', 'klientowi nie działa power bi'],
    ['bot', 'Czyja to subskrypcja?', '[Klienta] [Nasza własna] [Nie wiem]'],
    ['Maria', '[Klienta]'],
    [
      'bot',
      'Zgłoszenie powstaje w organizacji klienta',
      'Tu zadziała Signature Cloud Support · Gold (bez limitu).',
    ],
    ['Maria', '[Przygotuj zgłoszenie]'],
    [
      'bot',
      'wyślij zgłoszenie klienta z Centrum partnerskiego',
      'Dodaj tam nasz kontrakt: Access ID i Contract ID',
      '[Klienci w Centrum partnerskim ↗] [Pokaż identyfikatory]',
    ],
  ]);

  talk('Microsoft 365: passed on to a Global admin with a ready text', options, [
    ...agentIsKnownAs('Anna'),
    ['Jan', 'outlook u nas nie wysyła poczty'],
    [
      'bot',
      'Pomoc do Microsoft 365 nie wymaga identyfikatorów i nic nie schodzi z puli.',
      '[Centrum administracyjne ↗] [Nie mam roli, przekaż]\n[To organizacja klienta] [Przygotuj zgłoszenie]',
    ],
    ['Jan', '[Nie mam roli, przekaż]'],
    [
      'bot',
      'Znani administratorzy globalni: Anna Nowak.',
      'Problem: outlook u nas nie wysyła poczty',
      '[Napisz do: Anna Nowak ↗]',
    ],
  ]);

  talk('in English: Microsoft 365 is free', { ...options, language: 'en' }, [
    ['Jan', 'teams is down for everybody'],
    [
      'bot',
      'Support for Microsoft 365 needs no IDs, and nothing comes off an allowance.',
      'an admin role is needed there',
      '[I lack the role, pass it on]',
    ],
    ['Jan', '[It is a customer’s organization]'],
    ['bot', 'It is raised in the customer’s organization', 'Signature Cloud Support · Gold'],
  ]);

  talk(
    'Action Pack and the cloud: what is free, what is paid, no dead end',
    { ...options, rows: actionPack },
    [
      ['Jan', 'mamy action pack, potrzebuję pomocy do azure'],
      [
        'bot',
        'Action Pack nie obejmuje pomocy dla produktów w chmurze, tylko 10 zgłoszeń dla produktów lokalnych.',
        'Sprawdźmy, czy jest bezpłatna droga.',
        '[Klienta, od nas w CSP] [Klienta, od dystrybutora]',
      ],
      ['Jan', '[Nasza własna]'],
      [
        'bot',
        'Bezpłatnie: rozliczenia i subskrypcje',
        'kompetencja Silver lub Gold albo płatny plan',
        'Identyfikatorów Action Pack nie wpisuj w Azure, nic się nie pojawi.',
        '[Porównaj plany] [Portal Azure ↗]',
      ],
      ['Jan', '[Porównaj plany]'],
      ['bot', 'Advanced Support for Partners', '[Advanced Support ↗]'],
    ],
  );
});

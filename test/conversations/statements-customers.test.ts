import { contosoRows } from '../support/company.ts';
import { type PartnerCenterStandIn, sampleCustomers, startPartnerCenter } from '../support/partner-center.ts';
import type { Events } from '../support/talk.ts';
import { isKnown, oneGold, pages, statement } from './statement.ts';

const rows = contosoRows;
/** The cloud is counted: four of five are left. */
const countedCloud = `${oneGold}
silver,Data Analytics,2026-07-01,2027-06-30,,signature-cloud,174512002,172604002,1`;

describe('the article: customers', () => {
  let api: PartnerCenterStandIn;
  before(async () => {
    api = await startPartnerCenter();
  });
  after(() => api.close());
  const events = (): Events => ({
    'Contoso serves 45 customers': async ({ tenantId }) => api.serves(tenantId, sampleCustomers(45)),
  });
  const partnerCenter = { partnerCenter: () => api.url, events };

  statement(
    'S30 whose subscription is it? a customer’s Azure from us takes the CSP plan, no ids and no contract',
    { rows, moves: pages('customers') },
    {
      pl: [
        ...isKnown('Maria', 'pl'),
        ['Jan', 'klientowi padła maszyna w azure'],
        [
          'bot',
          'Czyja to subskrypcja?',
          '[Klienta, od nas w CSP] [Klienta, od dystrybutora]\n[Nasza własna] [Nie wiem]',
        ],
        ['Jan', '[Klienta, od nas w CSP]'],
        [
          'bot',
          'To nic nie kosztuje',
          'Plan „Cloud Solution Provider”: bez identyfikatorów i bez puli',
          'zakłada agent administracyjny: Maria Wójcik',
        ],
        ['Maria', 'klient ma awarię w azure, subskrypcja od nas'],
        ['Maria', '[Przygotuj zgłoszenie]', { Klient: 'Fabrikam' }],
        ['bot', 'z planem „Cloud Solution Provider”', 'bez identyfikatorów', '![Pokaż identyfikatory]'],
        ['Maria', '(finds the page customers)'],
        ['Maria', 'korzyści'],
        ['bot', '2 z 20', 'Signature Cloud Support · Gold\nbez limitu'],
      ],
      en: [
        ...isKnown('Maria', 'en'),
        ['Jan', 'the azure vm of a customer is down'],
        [
          'bot',
          'Whose subscription is it?',
          '[A customer’s, from us in CSP] [A customer’s, from a distributor]\n[Our own] [I do not know]',
        ],
        ['Jan', '[A customer’s, from us in CSP]'],
        [
          'bot',
          'This costs nothing',
          'The plan “Cloud Solution Provider”: no IDs, and nothing comes off an allowance',
          'opened by an Admin agent: Maria Wójcik',
        ],
        ['Maria', 'the azure of a customer is down, sold by us'],
        ['Maria', '[Prepare the incident]', { Customer: 'Fabrikam' }],
        ['bot', 'under the plan “Cloud Solution Provider”', 'no IDs', '![Show IDs]'],
        ['Maria', '(finds the page customers)'],
        ['Maria', 'benefits'],
        ['bot', '2 of 20', 'Signature Cloud Support · Gold\nunlimited'],
      ],
    },
  );

  statement(
    'S30 a customer’s from a distributor: an indirect reseller cannot open it, the provider’s contact is named',
    { rows },
    {
      pl: [
        ...isKnown('Anna', 'pl'),
        ['Anna', 'członkostwa'],
        ['Anna', '[Jak sprzedajemy chmurę (CSP)]'],
        [
          'Anna',
          '[Zapisz]',
          {
            'Cloud Solution Provider': 'CSP jako odsprzedawca (indirect reseller): kupujemy od dystrybutora',
            'Dystrybutor (tylko dla odsprzedawcy)': 'Also',
            'Kontakt do pomocy technicznej dystrybutora': 'pomoc@also.example',
          },
        ],
        ['Jan', 'azure u klienta nie działa'],
        ['bot', '[Klienta] [Nasza własna] [Nie wiem]'],
        ['Jan', '[Klienta]'],
        [
          'bot',
          'może założyć tylko dystrybutor, nawet jeśli mamy kontrakt',
          'Napisz do: Also.',
          '[Pokaż gotowy opis] [Pokaż kontakt]',
          '![Przygotuj zgłoszenie]',
        ],
        ['Jan', '[Pokaż kontakt]'],
        ['bot', 'pomoc@also.example'],
        ['Jan', '[Pokaż gotowy opis]'],
        ['bot', 'Opis dla dystrybutora', 'Product: Azure', '![Portal Azure ↗]'],
      ],
      en: [
        ...isKnown('Anna', 'en'),
        ['Anna', 'memberships'],
        ['Anna', '[How we sell cloud (CSP)]'],
        [
          'Anna',
          '[Save]',
          {
            'Cloud Solution Provider': 'CSP indirect reseller: we buy from a provider',
            'Provider (only for an indirect reseller)': 'Also',
            'How to reach the provider’s support': 'help@also.example',
          },
        ],
        ['Jan', 'azure of a customer is down'],
        ['bot', '[A customer’s] [Our own] [I do not know]'],
        ['Jan', '[A customer’s]'],
        [
          'bot',
          'only the distributor can open an Azure incident, even if we have a contract',
          'Write to: Also.',
          '[Show the ready description] [Show the contact]',
          '![Prepare the incident]',
        ],
        ['Jan', '[Show the contact]'],
        ['bot', 'help@also.example'],
        ['Jan', '[Show the ready description]'],
        ['bot', 'Description for the distributor', 'Product: Azure', '![Azure portal ↗]'],
      ],
    },
  );

  statement(
    'S30 our own subscription takes our own benefit and never the CSP plan; who does not know is not left alone',
    { rows },
    {
      pl: [
        ...isKnown('Maria', 'pl'),
        ['Jan', 'padła maszyna w azure'],
        ['Jan', '[Nie wiem]'],
        [
          'bot',
          'Zapytaj opiekuna klienta',
          'Opis jest zapisany',
          '[Przypomnij za godzinę] [Zapytaj: Maria Wójcik',
        ],
        ['Jan', '[Przypomnij za godzinę]'],
        ['bot', 'Wrócę do tego za godzinę'],
        ['-', '61 minutes later'],
        ['bot→Jan', 'Czyja to subskrypcja?', '[Nasza własna]'],
        ['Jan', '[Nasza własna]'],
        [
          'bot',
          'Plan CSP nie obejmuje naszej organizacji',
          'Tu zadziała Signature Cloud Support · Gold (bez limitu)',
        ],
        ['Jan', '[Przygotuj zgłoszenie]', {}],
        ['bot', 'wyślij zgłoszenie w portalu Azure', '[Pokaż identyfikatory]', '!Cloud Solution Provider'],
      ],
      en: [
        ...isKnown('Maria', 'en'),
        ['Jan', 'azure vm is down'],
        ['Jan', '[I do not know]'],
        [
          'bot',
          'Ask whoever looks after the customer',
          'The description is kept',
          '[Remind me in an hour] [Ask: Maria Wójcik',
        ],
        ['Jan', '[Remind me in an hour]'],
        ['bot', 'I will come back to it in an hour'],
        ['-', '61 minutes later'],
        ['bot→Jan', 'Whose subscription is it?', '[Our own]'],
        ['Jan', '[Our own]'],
        [
          'bot',
          'The CSP plan does not cover our own organization',
          'Signature Cloud Support · Gold helps (no limit)',
        ],
        ['Jan', '[Prepare the incident]', {}],
        ['bot', 'send it in the Azure portal', '[Show IDs]', '!Cloud Solution Provider'],
      ],
    },
  );

  statement(
    'S31 Admin agents choose the customer and open the workload’s own portal: Service management, New request',
    { rows, ...partnerCenter },
    {
      pl: [
        ['-', 'Contoso serves 45 customers'],
        ['Maria', 'zgłoszenie dla klienta'],
        ['bot', 'Najpierw sprawdzana jest rola: agent administracyjny'],
        ['Maria', '[Pokaż klientów]'],
        ['Maria', '(signs in)'],
        ['bot', '40 klientów, a to nie wszyscy', 'Fabrikam'],
        ['Maria', '[Wybierz]', { Klient: 'Fabrikam' }],
        [
          'bot',
          'Azure\nPlan „Cloud Solution Provider”: bez identyfikatorów, z puli nic nie schodzi',
          'Inne usługi\nDodaj tam kontrakt (Access ID i Contract ID): z puli chmury zejdzie 1',
          'Klienci › Fabrikam › Zarządzanie usługami › Nowe żądanie',
          '[Azure ↗] [Exchange ↗]',
        ],
        ['Maria', '[Przygotuj: Azure]'],
        ['bot', 'Subskrypcja: klienta, od nas w CSP', 'nic nie schodzi z puli'],
      ],
      en: [
        ['-', 'Contoso serves 45 customers'],
        ['Maria', 'I need to raise a request for a customer'],
        ['bot', 'Your role is checked first: Admin agent'],
        ['Maria', '[Show customers]'],
        ['Maria', '(signs in)'],
        ['bot', '40 customers, and more follow', 'Fabrikam'],
        ['Maria', '[Choose]', { Customer: 'Fabrikam' }],
        [
          'bot',
          'Azure\nPlan “Cloud Solution Provider”: no IDs, and nothing of the allowance is used',
          'Add the contract there (Access ID and Contract ID): 1 of the cloud allowance is used',
          'Customers › Fabrikam › Service management › New request',
          '[Azure ↗] [Exchange ↗]',
        ],
        ['Maria', '[Prepare: Azure]'],
        ['bot', 'Subscription: a customer’s, from us in CSP', 'nothing is taken off the allowance'],
      ],
    },
  );

  statement(
    'S32 other workloads take the ids there and the allowance; who is no Admin agent hands it over in one tap',
    { rows: countedCloud, ...partnerCenter },
    {
      pl: [
        ['-', 'Contoso serves 45 customers'],
        ...isKnown('Maria', 'pl'),
        ['Jan', 'klientowi nie działa power bi'],
        ['Jan', '[Klienta]'],
        [
          'bot',
          'Tam dodaje się nasz kontrakt: Access ID i Contract ID',
          'Tu zadziała Signature Cloud Support · Silver (zostały 4 z 5)',
          '[Przekaż: Maria Wójcik] [Kto jeszcze może?]',
        ],
        ['Jan', '[Przekaż: Maria Wójcik]', { Klient: 'Fabrikam' }],
        ['bot', 'Prośba wysłana do: Maria Wójcik'],
        [
          'bot→Maria',
          'Prośba od: Jan Kowalski',
          'Power Platform, klient Fabrikam, klientowi nie działa power bi',
          '[Wybierz klienta i otwórz portal] [Nie mogę teraz]',
        ],
        ['Maria', '[Wybierz klienta i otwórz portal]'],
        ['Maria', '[Pokaż klientów]'],
        ['Maria', '[Wybierz]', { Klient: 'Fabrikam' }],
        ['bot', 'Dodaj tam kontrakt (Access ID i Contract ID)'],
        ['Maria', 'klientowi nie działa power bi'],
        ['Maria', '[Klienta]'],
        ['Maria', '[Przygotuj zgłoszenie]', { Klient: 'Fabrikam' }],
        [
          'bot',
          'Dodaj tam nasz kontrakt: Access ID i Contract ID',
          'Zostały 3 z 5',
          '[Pokaż identyfikatory]',
        ],
      ],
      en: [
        ['-', 'Contoso serves 45 customers'],
        ...isKnown('Maria', 'en'),
        ['Jan', 'power bi of a customer is down'],
        ['Jan', '[A customer’s]'],
        [
          'bot',
          'Our support contract is added there: Access ID and Contract ID',
          'Signature Cloud Support · Silver helps (4 of 5 left)',
          '[Hand over: Maria Wójcik] [Who else can?]',
        ],
        ['Jan', '[Hand over: Maria Wójcik]', { Customer: 'Fabrikam' }],
        ['bot', 'Sent to: Maria Wójcik'],
        [
          'bot→Maria',
          'Request from: Jan Kowalski',
          'Power Platform, customer Fabrikam, power bi of a customer is down',
          '[Choose the customer and open the portal] [I cannot now]',
        ],
        ['Maria', '[Choose the customer and open the portal]'],
        ['Maria', '[Show customers]'],
        ['Maria', '[Choose]', { Customer: 'Fabrikam' }],
        ['bot', 'Add the contract there (Access ID and Contract ID)'],
        ['Maria', 'power bi of a customer is down'],
        ['Maria', '[A customer’s]'],
        ['Maria', '[Prepare the incident]', { Customer: 'Fabrikam' }],
        ['bot', 'Add our support contract there', '3 of 5 left', '[Show IDs]'],
      ],
    },
  );
});

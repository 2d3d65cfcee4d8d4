import assert from 'node:assert/strict';
import { contosoRows, type TestCompany } from '../support/company.ts';
import { talk } from '../support/talk.ts';
import { leadsOn } from './leads-on.ts';

const recordOf = async ({ app, tenantId }: TestCompany) => (await app.useCases.view(tenantId)).record;
const events = () => ({
  'the provider is recorded, with whoever said so': async (company: TestCompany) => {
    const { organizations } = await recordOf(company);
    assert.deepEqual(organizations, [
      {
        id: company.tenantId,
        csp: 'indirect-reseller',
        provider: { name: 'Also', contact: 'pomoc@also.example, 22 123 45 67' },
      },
    ]);
    const { items } = await company.app.store.companies.auditPage(
      company.tenantId,
      { event: 'organization.described' },
      10,
    );
    assert.deepEqual(
      items.map(({ by, facts }) => ['person' in by ? by.person.name : '', facts?.to]),
      [['Anna Nowak', 'indirect-reseller']],
    );
  },
  'no CSP is recorded': async (company: TestCompany) =>
    assert.deepEqual((await recordOf(company)).organizations, []),
  'the zone is Warsaw': async (company: TestCompany) =>
    assert.equal((await recordOf(company)).zone, 'Europe/Warsaw'),
  'the zone is Kiritimati': async (company: TestCompany) =>
    assert.equal((await recordOf(company)).zone, 'Pacific/Kiritimati'),
});
const options = { rows: contosoRows, events, moves: { 'every button leads on': leadsOn } };

describe('how the company sells cloud subscriptions', () => {
  talk('is said once per organization, with the provider of an indirect reseller', options, [
    ['Anna', 'członkostwa'],
    ['bot', 'Członkostwa: Contoso', 'CSP: nikt jeszcze nie podał', '[Jak sprzedajemy chmurę (CSP)]'],
    ['Anna', '[Jak sprzedajemy chmurę (CSP)]'],
    ['bot', 'Jak firma sprzedaje subskrypcje w chmurze?'],
    [
      'Anna',
      '[Zapisz]',
      { 'Cloud Solution Provider': 'CSP jako odsprzedawca (indirect reseller): kupujemy od dystrybutora' },
    ],
    ['Anna', '(signs in)'],
    ['bot', 'potrzebne są nazwa i kontakt'],
    [
      'Anna',
      '[Zapisz]',
      {
        'Dystrybutor (tylko dla odsprzedawcy)': 'Also',
        'Kontakt do pomocy technicznej dystrybutora': 'pomoc@also.example,  22 123 45 67',
      },
    ],
    ['bot', 'Zapisane', '[Członkostwa]'],
    ['-', 'the provider is recorded, with whoever said so'],
    ['Anna', '[Członkostwa]'],
    ['bot', 'CSP: odsprzedawca, dystrybutor: Also'],
    ['Anna', '[Jak sprzedajemy chmurę (CSP)]'],
    ['bot', 'Also', 'pomoc@also.example'],
  ]);

  talk('is refused to somebody without the role', options, [
    ['Jan', 'członkostwa'],
    ['Jan', '[Jak sprzedajemy chmurę (CSP)]'],
    ['Jan', '[Zapisz]', { 'Cloud Solution Provider': 'CSP bezpośrednio: kupujemy od Microsoft' }],
    ['Jan', '(signs in)'],
    ['bot', 'Nie możesz tego zrobić z tego konta'],
    ['Jan', '(every button leads on)'],
    ['-', 'no CSP is recorded'],
    ['Jan', 'członkostwa'],
    ['bot', 'Członkostwa: Contoso', '![Jak sprzedajemy chmurę (CSP)]', '![Strefa czasowa]'],
  ]);

  talk('in English', { ...options, language: 'en' }, [
    ['Anna', 'memberships'],
    ['Anna', '[How we sell cloud (CSP)]'],
    ['Anna', '[Save]', { 'Cloud Solution Provider': 'CSP direct: we buy from Microsoft' }],
    ['Anna', '(signs in)'],
    ['bot', 'Saved', 'incidents for customers take this way'],
    ['Anna', '[Memberships]'],
    ['bot', 'CSP: direct'],
  ]);
});

describe("the zone in which the company's days end", () => {
  talk('is chosen or typed by somebody who may', options, [
    ['Anna', 'członkostwa'],
    ['bot', 'w strefie Europe/Warsaw'],
    ['Anna', '[Strefa czasowa]'],
    ['bot', 'W jakiej strefie czasowej jest firma?', 'Zaplanowane już przypomnienia'],
    ['Anna', '[Zapisz]', { 'Inna (liczy się, jeśli ją wpiszesz)': 'Europe/Kraków' }],
    ['Anna', '(signs in)'],
    ['bot', 'Wybierz ją z listy albo wpisz jej nazwę IANA'],
    ['-', 'the zone is Warsaw'],
    ['Anna', '[Zapisz]', { 'Inna (liczy się, jeśli ją wpiszesz)': 'Pacific/Kiritimati' }],
    ['bot', 'Zapisane: Pacific/Kiritimati'],
    ['-', 'the zone is Kiritimati'],
    ['-', 'it is 2027-06-30T11:00:00Z'],
    ['Anna', '[Członkostwa]'],
    ['bot', 'w strefie Pacific/Kiritimati', 'skończone'],
  ]);

  talk('is refused to somebody without the role', options, [
    ['Jan', 'członkostwa'],
    ['Jan', '[Strefa czasowa]'],
    ['Jan', '[Zapisz]', { 'Strefa czasowa': 'UTC' }],
    ['Jan', '(signs in)'],
    ['bot', 'Nie możesz tego zrobić z tego konta'],
    ['-', 'the zone is Warsaw'],
  ]);
});

import assert from 'node:assert/strict';
import { contosoRows, startCompany, type TestCompany } from '../support/company.ts';
import { type Events, play, talk } from '../support/talk.ts';

/** Another organization of the same company. */
const poland = '7b2d8d4f-3062-4a1d-8b54-1c9a7a2e3d22';
const elsewhere = '00000000-1111-2222-3333-444444444444';
const line =
  'Partner support Gold 20pack - Access Id: 172693239 Start Date (07/01/26), End Date (06/30/27), 9 incidents remaining';
const silver = `tenant_id,offer,competency,starts_on,ends_on\n${poland},silver,Cloud Platform,2026-09-01,2027-08-31`;
/** Nothing is active for products on premises. */
const onlySilver = 'silver,Application Development,2026-07-01,2027-06-30,,,,,';
const foreign = silver.replace(poland, elsewhere);

const membershipsOf = async ({ app, tenantId }: TestCompany) =>
  (await app.useCases.view(tenantId)).record.memberships;
const events = (): Events => ({
  'Kasia works in the Polish organization': async ({ teams }) =>
    void teams.person('kasia', { name: 'Kasia Lis', tenantId: poland }),
  'Silver is recorded for the Polish organization': async (company) =>
    assert.ok(
      (await membershipsOf(company)).some((one) => one.tenantId === poland && one.offer === 'silver'),
    ),
  'the audit names her organization': async ({ app, tenantId }) => {
    const { items } = await app.store.companies.auditPage(tenantId, { event: 'balance.reconciled' }, 10);
    const by = items.map((row) => ('person' in row.by ? row.by.person.tenantId : ''));
    assert.deepEqual(by, [poland]);
  },
});
const options = { rows: contosoRows, joined: [poland], events };

describe('organizations that are one company', () => {
  talk('see one record, and what one of them does the other one sees', options, [
    ['-', 'Kasia works in the Polish organization'],
    ['Anna', 'zaloguj'],
    ['Anna', '(signs in)'],
    ['Kasia', 'korzyści'],
    ['bot', '2 z 20'],
    ['Kasia', line],
    ['bot', 'W portalu zostało 9, w rejestrze 2.'],
    ['Kasia', '[Tak, popraw na 9]'],
    ['bot', 'Zapisane: 9 z 20', 'Powiadomienie dla: Anna Nowak'],
    ['bot→Anna', 'Kasia Lis'],
    ['-', 'the audit names her organization'],
    ['Jan', 'korzyści'],
    ['bot', '9 z 20'],
  ]);

  talk('ask each other: whoever may in one decides for both', { ...options, rows: onlySilver }, [
    ['-', 'Kasia works in the Polish organization'],
    ['Anna', 'zaloguj'],
    ['Anna', '(signs in)'],
    ['Kasia', 'kto może aktywować?'],
    ['bot', 'Anna Nowak'],
    ['Kasia', 'sql server 2022 pada, błąd 17066, produkcja stoi'],
    ['Kasia', '[Zapisz i pokaż możliwości]'],
    ['Kasia', '[Poproś o aktywację]'],
    ['bot', 'Anna Nowak'],
    ['bot→Anna', 'Kasia Lis'],
    ['Anna', '[Aktywuj]'],
    ['Anna', '[Aktywuj]'],
    ['bot', 'Teraz kliknij Aktywuj'],
    ['bot→Kasia', 'Anna Nowak'],
  ]);

  talk('have memberships of their own, named in rows, in the form and in the list', options, [
    ['Anna', silver],
    ['bot', 'Silver · Cloud Platform · Organizacja (7b2d8d4f…)', 'nowa pozycja', '[Zapisz]'],
    ['Anna', '[Zapisz]'],
    ['Anna', '(signs in)'],
    ['bot', 'Zapisane'],
    ['-', 'Silver is recorded for the Polish organization'],
    ['Anna', 'członkostwa'],
    ['bot', 'Twoja organizacja', 'Organizacja (7b2d8d4f…)', 'od 1 września 2026 do 31 sierpnia 2027'],
    ['Anna', '[CSP: Organizacja (7b2d8d4f…)]'],
    [
      'Anna',
      '[Zapisz]',
      {
        'Cloud Solution Provider': 'Nie sprzedajemy subskrypcji w chmurze',
        'Nazwa organizacji': 'Contoso Polska',
      },
    ],
    ['bot', 'Zapisane'],
    ['Anna', '[Członkostwa]'],
    ['bot', 'Contoso Polska', 'CSP: nie', '[CSP: Contoso Polska]'],
    ['Anna', 'dodaj członkostwo'],
    ['Anna', '[Dodaj członkostwo]'],
    ['Anna', '[Wolę wybrać z listy]'],
    ['bot', 'Czyje to członkostwo?', 'Contoso Polska'],
    [
      'Anna',
      '[Dalej]',
      {
        'Czyje to członkostwo?': 'Contoso Polska',
        Oferta: 'Action Pack',
        'Pierwszy dzień': '2026-10-01',
        'Ostatni dzień': '2027-09-30',
      },
    ],
    ['bot', 'Action Pack · Contoso Polska'],
    ['Anna', foreign],
    ['bot', 'Wiersz dotyczy innej organizacji', '![Zapisz]'],
  ]);

  it('do not see the record of a company that is not theirs', async () => {
    const company = await startCompany(options);
    try {
      company.teams.person('obcy', { tenantId: elsewhere });
      await play(company, [
        ['Obcy', 'korzyści'],
        ['bot', '!2 z 20'],
        ['Obcy', line],
        ['bot', '!w rejestrze'],
      ]);
    } finally {
      await company.close();
    }
  });
});

import assert from 'node:assert/strict';
import { contosoRows, type TestCompany } from '../support/company.ts';
import { type Events, talk } from '../support/talk.ts';

const recordOf = async ({ app, tenantId }: TestCompany) => (await app.useCases.view(tenantId)).record;
const zoneIs = (zone: string) => async (company: TestCompany) =>
  assert.equal((await recordOf(company)).zone, zone);

describe("the zone in which the company's days end, in English", () => {
  const options = {
    rows: contosoRows,
    language: 'en',
    events: (): Events => ({
      'the zone is Warsaw': zoneIs('Europe/Warsaw'),
      'the zone is Kiritimati': zoneIs('Pacific/Kiritimati'),
    }),
  } as const;

  talk('is chosen or typed by somebody who may', options, [
    ['Anna', 'memberships'],
    ['bot', 'in the zone Europe/Warsaw'],
    ['Anna', '[Time zone]'],
    ['bot', 'Which time zone is the company in?', 'Reminders already planned keep their times'],
    ['Anna', '[Save]', { 'Another one (counts where it is filled in)': 'Europe/Krakow' }],
    ['Anna', '(signs in)'],
    ['bot', 'Choose it from the list, or type its IANA name'],
    ['-', 'the zone is Warsaw'],
    ['Anna', '[Save]', { 'Another one (counts where it is filled in)': 'Pacific/Kiritimati' }],
    ['bot', 'Saved: Pacific/Kiritimati'],
    ['-', 'the zone is Kiritimati'],
    // There it is July already.
    ['-', 'it is 2027-06-30T11:00:00Z'],
    ['Anna', '[Memberships]'],
    ['bot', 'in the zone Pacific/Kiritimati', 'over'],
  ]);

  talk('is refused to somebody without the role', options, [
    ['Jan', 'memberships'],
    ['Jan', '[Time zone]'],
    ['Jan', '[Save]', { 'Time zone': 'UTC' }],
    ['Jan', '(signs in)'],
    ['bot', 'You cannot do this from this account'],
    ['-', 'the zone is Warsaw'],
  ]);
});

describe('a membership entered wrongly, in English', () => {
  const wrong = {
    rows: `${contosoRows}\naction-pack,,2026-09-01,2027-08-31,,,,,`,
    language: 'en',
  } as const;

  talk('is corrected in its form while no ids were recorded for it', wrong, [
    ['Anna', 'memberships'],
    ['Anna', '[Action Pack]'],
    ['bot', '[Correct the entry] [Delete]'],
    ['Anna', '[Correct the entry]'],
    ['bot', 'How should it read?', 'Offer: Action Pack', 'First day: 2026-09-01'],
    ['Anna', '[Continue]', { 'First day': '2026-10-01', 'Last day': '2027-09-30' }],
    ['bot', 'What changes', 'Replaces the entry: Action Pack, from September 1, 2026 to August 31, 2027'],
    ['Anna', '[Save]'],
    ['Anna', '(signs in)'],
    ['bot', 'Saved'],
    ['Anna', 'memberships'],
    ['bot', 'from October 1, 2026 to September 30, 2027', '!September 1, 2026'],
  ]);

  talk('is deleted, once', wrong, [
    ['Anna', 'memberships'],
    ['Anna', '[Action Pack]'],
    ['Anna', '[Delete]'],
    ['bot', 'Delete this membership?', 'from September 1, 2026 to August 31, 2027'],
    ['Anna', '[Yes, delete it]'],
    ['Anna', '(signs in)'],
    ['bot', 'Deleted: Action Pack'],
    ['Anna', '[Memberships]'],
    ['bot', '!Action Pack', 'Gold · Cloud Platform'],
  ]);

  talk('is deleted by nobody without the role', wrong, [
    ['Jan', 'memberships'],
    ['Jan', '[Action Pack]'],
    ['Jan', '[Delete]'],
    ['Jan', '[Yes, delete it]'],
    ['Jan', '(signs in)'],
    ['bot', 'You cannot do this from this account'],
    ['Jan', 'memberships'],
    ['bot', 'Action Pack'],
  ]);
});

describe('organizations that are one company, in English', () => {
  /** Another organization of the same company. */
  const poland = '7b2d8d4f-3062-4a1d-8b54-1c9a7a2e3d22';
  const elsewhere = '00000000-1111-2222-3333-444444444444';
  const silver = `tenant_id,offer,competency,starts_on,ends_on\n${poland},silver,Cloud Platform,2026-09-01,2027-08-31`;
  const options = {
    rows: contosoRows,
    joined: [poland],
    language: 'en',
    events: (): Events => ({
      'Kasia works in the Polish organization': async ({ teams }) =>
        void teams.person('kasia', { name: 'Kasia Lis', tenantId: poland }),
      'Silver is recorded for the Polish organization': async (company) =>
        assert.ok(
          (await recordOf(company)).memberships.some(
            (one) => one.tenantId === poland && one.offer === 'silver',
          ),
        ),
      'the audit names her organization': async ({ app, tenantId }) => {
        const { items } = await app.store.companies.auditPage(tenantId, { event: 'balance.reconciled' }, 10);
        const by = items.map((row) => ('person' in row.by ? row.by.person.tenantId : ''));
        assert.deepEqual(by, [poland]);
      },
    }),
  } as const;

  talk('see one record, and what one of them does the other one sees', options, [
    ['-', 'Kasia works in the Polish organization'],
    ['Anna', 'sign in'],
    ['Anna', '(signs in)'],
    ['Kasia', 'benefits'],
    ['bot', '2 of 20'],
    [
      'Kasia',
      'Partner support Gold 20pack - Access Id: 172693239 Start Date (07/01/26), End Date (06/30/27), 9 incidents remaining',
    ],
    ['bot', '9 left in the portal, 2 in our record.'],
    ['Kasia', '[Yes, correct to 9]'],
    ['bot', 'Saved: 9 of 20', 'Anna Nowak'],
    ['bot→Anna', 'Kasia Lis'],
    ['-', 'the audit names her organization'],
    ['Jan', 'benefits'],
    ['bot', '9 of 20'],
  ]);

  talk(
    'ask each other: whoever may in one decides for both',
    { ...options, rows: 'silver,Application Development,2026-07-01,2027-06-30,,,,,' },
    [
      ['-', 'Kasia works in the Polish organization'],
      ['Anna', 'sign in'],
      ['Anna', '(signs in)'],
      ['Kasia', 'who may activate?'],
      ['bot', 'Anna Nowak'],
      ['Kasia', 'sql server 2022 crashes, error 17066, production is down'],
      ['Kasia', '[Save and show the options]'],
      ['Kasia', '[Ask for activation]'],
      ['bot', 'Anna Nowak'],
      ['bot→Anna', 'Kasia Lis'],
      ['Anna', '[Activate]'],
      ['Anna', '[Activate]'],
      ['bot', 'Now click Activate'],
      ['bot→Kasia', 'Anna Nowak'],
    ],
  );

  talk('have memberships of their own, named in rows, in the form and in the list', options, [
    ['Anna', silver],
    ['bot', 'Silver · Cloud Platform · Organization (7b2d8d4f…)', 'new', '[Save]'],
    ['Anna', '[Save]'],
    ['Anna', '(signs in)'],
    ['bot', 'Saved'],
    ['-', 'Silver is recorded for the Polish organization'],
    ['Anna', 'memberships'],
    ['bot', 'Your organization', 'Organization (7b2d8d4f…)', 'from September 1, 2026 to August 31, 2027'],
    ['Anna', '[CSP: Organization (7b2d8d4f…)]'],
    [
      'Anna',
      '[Save]',
      {
        'Cloud Solution Provider': 'We do not sell cloud subscriptions',
        'What the organization is called': 'Contoso Polska',
      },
    ],
    ['bot', 'Saved'],
    ['Anna', '[Memberships]'],
    ['bot', 'Contoso Polska', 'CSP: no', '[CSP: Contoso Polska]'],
    ['Anna', '[Add]'],
    ['Anna', '[Choose from a list]'],
    ['bot', 'Whose is it?', 'Contoso Polska'],
    [
      'Anna',
      '[Continue]',
      {
        'Whose is it?': 'Contoso Polska',
        Offer: 'Action Pack',
        'First day': '2026-10-01',
        'Last day': '2027-09-30',
      },
    ],
    ['bot', 'Action Pack · Contoso Polska'],
    ['Anna', silver.replace(poland, elsewhere)],
    ['bot', 'The row names another organization', '![Save]'],
  ]);
});

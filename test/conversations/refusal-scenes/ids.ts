import { type CompanyRecord, unreadableIds } from '../../../benefits/index.ts';
import { contosoRows } from '../../support/company.ts';
import { type Act, benefit, isKnown, presses, type Scene, taps } from './scene.ts';

const company = { rows: contosoRows };
const cloud = benefit('signature-cloud', 'silver');
const active = benefit('product-support', 'gold');

const right = 'Access ID 174194363 Contract ID 172583642';
const mendedBy = { idsText: right };
const pastes = (text: string) => presses('enter-ids', cloud, { idsText: text });

const unreadable = (record: CompanyRecord): CompanyRecord => ({
  ...record,
  grants: record.grants.map((grant) => ({ ...grant, ...unreadableIds })),
});

/** As the store gives what it cannot open. */
const storedIdsDoNotOpen: Act = async ({ company: { app } }) => {
  const { companies } = app.store;
  const { read, update } = companies;
  companies.read = async (companyId) => {
    const record = await read.call(companies, companyId);
    return record && unreadable(record);
  };
  companies.update = (companyId, command, decide) =>
    update.call(companies, companyId, command, (record, at) => decide(unreadable(record), at)) as ReturnType<
      typeof update<never>
    >;
};

export const ids = {
  ids_not_found_in_text: { company, lines: [['Jan', pastes('Access ID')]], mendedBy },
  ids_malformed: { company, lines: [['Jan', pastes('Access ID 12 Contract ID 172583642')]], mendedBy },
  ids_equal: { company, lines: [['Jan', pastes('Access ID 174194363 Contract ID 174194363')]], mendedBy },
  ids_ends_on_wrong: {
    company,
    lines: [
      ['Anna', isKnown],
      ['Anna', pastes(right)],
      ['Anna', taps('record-ids', { endsOn: '2020-01-01' })],
    ],
    mendedBy: { endsOn: '2027-06-30' },
  },
  ids_of_another_benefit: {
    company,
    lines: [['Jan', pastes('Access ID 172693239 Contract ID 172583624')]],
    mendedBy,
  },
  ids_draft_gone: { company, lines: [['Jan', presses('swap-ids', { draftId: 'gone' })]] },
  ids_for_roles_only: {
    company: { ...company, edge: { idsVisibleTo: 'roles' } },
    lines: [
      ['Anna', isKnown],
      ['Jan', isKnown],
      ['Jan', presses('show-ids', active)],
    ],
  },
  ids_not_recorded: { company, lines: [['Jan', presses('show-ids', cloud)]] },
  ids_unreadable: {
    company,
    lines: [
      ['Jan', isKnown],
      ['-', storedIdsDoNotOpen],
      ['Jan', presses('show-ids', active)],
    ],
  },
} as const satisfies Readonly<Record<string, Scene>>;

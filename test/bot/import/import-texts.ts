import { membershipColumns } from '../../../benefits/memberships/index.ts';

export const tenantId = '3f2a7c1e-9b4d-4e86-a1c5-7d20b8e64f91';
export const header = membershipColumns.join(',');

export type CellsGiven = Partial<Readonly<Record<(typeof membershipColumns)[number], string>>>;

const usual: Required<CellsGiven> = {
  tenant_id: tenantId,
  offer: 'gold',
  competency: 'Cloud Platform',
  starts_on: '2026-07-01',
  ends_on: '2027-06-30',
  activate_by: '',
  benefit: '',
  access_id: '',
  contract_id: '',
  used: '',
};

/** One row in the order of the columns, as it stands in a file. */
export function row(given: CellsGiven = {}, separator = ','): string {
  return membershipColumns.map((column) => given[column] ?? usual[column]).join(separator);
}

/** A file: the heading and the rows. */
export function csv(...rows: readonly string[]): string {
  return [header, ...rows].join('\n');
}

export const active: CellsGiven = {
  benefit: 'product-support',
  access_id: '172693239',
  contract_id: '172583624',
  used: '18',
};

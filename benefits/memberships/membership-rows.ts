import { type MembershipColumn, membershipColumns } from './membership-lines.ts';
import type { MembershipLine } from './membership-record.ts';

/** Lines as the rows they could have been pasted as, the organization left out; for mending them by hand. */
export function rowsOfLines(lines: readonly MembershipLine[]): string {
  const columns = membershipColumns.filter((column) => column !== 'tenant_id');
  const rows = lines.map((line) => {
    const cells = cellsOf(line);
    return columns.map((column) => cells[column] ?? '').join(',');
  });
  return [columns.join(','), ...rows].join('\n');
}

function cellsOf(line: MembershipLine): Partial<Record<MembershipColumn, string | undefined>> {
  const { used } = line;
  return {
    offer: line.offer,
    competency: line.competency,
    starts_on: line.startsOn,
    ends_on: line.endsOn,
    activate_by: line.activateBy,
    benefit: line.kind,
    access_id: line.accessId,
    contract_id: line.contractId,
    used: used === undefined || used === 0 ? '' : String(used),
  };
}

/** What the bot can look up for a diagnosis: the record, the roles seen lately, the linked contracts. */
import { addDays, type CalendarDay } from '../calendar.ts';
import type { BenefitRow } from '../memberships/benefit-table.ts';
import { renewalWindowDays } from '../memberships/renewal.ts';
import { may } from '../people/roles.ts';
import type { CompanyRecord } from '../record/company-record.ts';
import type { Role } from '../vocabulary.ts';
import type { BenefitsMeant, DiagnosisCheck, diagnosisChecks } from './diagnosis-terms.ts';

export interface DiagnosisFacts {
  readonly record: CompanyRecord;
  readonly rows: readonly BenefitRow[];
  readonly today: CalendarDay;
  /** The asker's organization. */
  readonly tenantId: string;
  /** Seen in the last 30 days; undefined: never checked. */
  readonly roles: readonly Role[] | undefined;
  /** Contracts the asker's account is linked with. */
  readonly linkedGrantIds: readonly string[];
}

type Found<C extends DiagnosisCheck> = (typeof diagnosisChecks)[C][number];
type Checks = {
  readonly [C in DiagnosisCheck]: (facts: DiagnosisFacts, row: BenefitRow | undefined) => Found<C>;
};

export const checks: Checks = {
  recorded({ record, today }) {
    if (record.memberships.length === 0) return 'nothing';
    return record.memberships.some((one) => one.endsOn >= today) ? 'held' : 'lapsed';
  },
  benefit: (facts, row) => (row === undefined ? 'to-activate' : stateFound(facts, row)),
  role: ({ roles }) => (roles === undefined ? 'unknown' : may(roles, 'activate') ? 'may' : 'may-not'),
  linked: ({ linkedGrantIds }, row) =>
    row?.grantId !== undefined && linkedGrantIds.includes(row.grantId) ? 'linked' : 'not-linked',
  kind: (_, row) => (row?.kind === 'signature-cloud' ? 'cloud' : 'on-premises'),
  offer: (_, row) => (row?.offer === 'action-pack' ? 'action-pack' : 'other'),
  csp({ record, tenantId }) {
    const model = record.organizations.find(({ id }) => id === tenantId)?.csp;
    if (model === undefined) return 'unknown';
    return model === 'none' || model === 'direct' ? model : 'indirect';
  },
};

function stateFound({ today }: DiagnosisFacts, row: BenefitRow): Found<'benefit'> {
  switch (row.state) {
    case 'active':
      return row.contractIdMissing ? 'contract-id-missing' : 'active';
    case 'exhausted':
      return 'exhausted';
    case 'waitingForClick':
      return 'waiting-for-click';
    case 'processing':
      return 'processing';
    case 'notEntitled':
      return 'not-entitled';
    case 'activateByPassed':
      return 'window-passed';
    case 'expired':
      return row.grantId === undefined && today <= addDays(row.endsOn, renewalWindowDays)
        ? 'renewal-window'
        : 'expired';
    default:
      return today < row.startsOn ? 'not-started' : 'to-activate';
  }
}

/** The benefits that it can be about, as the table orders them. */
export function benefitsMeant({ rows }: DiagnosisFacts, meant: BenefitsMeant): readonly BenefitRow[] {
  return meant === 'with-ids'
    ? rows.filter((row) => row.grantId !== undefined)
    : rows.filter((row) => row.state !== 'active' && row.state !== 'notEntitled');
}

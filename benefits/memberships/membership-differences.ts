/** The differences that lines make in a record, and the draft that gathers them. */

import type { CalendarDay } from '../calendar.ts';
import type { AuditRow } from '../record/audit-row.ts';
import type { CompanyRecord } from '../record/company-record.ts';
import type { NoticeRow } from '../telling/notice-row.ts';
import type { BenefitKind, Offer } from '../vocabulary.ts';

/** Which benefit of which membership a difference is about. */
interface Where {
  readonly tenantId: string;
  readonly offer: Offer;
  readonly startsOn: CalendarDay;
}
interface WhereBenefit extends Where {
  readonly benefit: BenefitKind;
}

/** One change, as it is shown before it is made. Carries no ids of a contract. */
export type Difference =
  | (Where & {
      readonly kind: 'membership-new';
      readonly endsOn: CalendarDay;
      readonly competencies: readonly string[];
    })
  | (Where & { readonly kind: 'competency-new'; readonly competency: string })
  | (Where & { readonly kind: 'ends-on'; readonly from: CalendarDay; readonly to: CalendarDay })
  | (WhereBenefit & {
      readonly kind: 'activate-by';
      readonly from: CalendarDay | null;
      readonly to: CalendarDay;
    })
  | (WhereBenefit & {
      readonly kind: 'grant-new';
      readonly allowance: number | 'unlimited';
      readonly used: number;
      readonly endsOn: CalendarDay;
      readonly contractIdMissing: boolean;
      /** The activation that this completes; its requester and watchers are told. */
      readonly completes: number | null;
    })
  | (WhereBenefit & { readonly kind: 'grant-ends-on'; readonly from: CalendarDay; readonly to: CalendarDay })
  | (WhereBenefit & { readonly kind: 'contract-id-added' })
  | (WhereBenefit & { readonly kind: 'ids-corrected' })
  | (WhereBenefit & { readonly kind: 'used'; readonly from: number; readonly to: number });

/** The state of a plan while line after line is worked in; passed from step to step. */
export interface PlanDraft {
  record: CompanyRecord;
  readonly differences: Difference[];
  readonly audit: AuditRow[];
  readonly notices: NoticeRow[];
  completed: number;
  adjusted: number;
}

/** Use cases of *reconcile*: a plan line from anybody of the company corrects the balance. */
import { dayOf, type Instant } from '../calendar.ts';
import { type CaseKit, personOf } from '../case-kit.ts';
import type { Asker, Outcome } from '../ports.ts';
import type { CompanyRecord } from '../record/company-record.ts';
import type { Ordered, UseCaseDeps } from '../use-cases.ts';
import type { PortalDraft } from './membership-record.ts';
import { comparedLines, type PortalCount } from './reconcile.ts';
import {
  decidePortalDraft,
  decidePortalLines,
  ownPortalDraft,
  type Reconciled,
} from './reconcile-commands.ts';

export interface ReconcileCases {
  /** Keeps pasted lines with a known Access ID for a day. Changes no balance. */
  draftPortalLines(
    ordered: Ordered,
    input: { lines: readonly PortalCount[] },
  ): Promise<Outcome<{ draftId: string }>>;
  /** Its own author only has it. */
  portalDraft(asker: Asker, draftId: string): Promise<PortalDraft | undefined>;
  /** Any member, one tap: the balances become what the portal says. Those who may are told. */
  applyPortalLines(ordered: Ordered, input: { draftId: string }): Promise<Outcome<Reconciled>>;
  /** Full gate: besides, the contracts end when the lines say. */
  applyPortalDates(ordered: Ordered, input: { draftId: string }): Promise<Outcome<Reconciled>>;
}

/** What somebody who may not can ask for instead, where the lines are about one last day. */
function theOneDay(
  record: CompanyRecord,
  { lines }: PortalDraft,
  now: Instant,
): Readonly<Record<string, string>> {
  const [only, more] = comparedLines(record, lines, dayOf(now, record.zone)).flatMap(({ comparison }) =>
    comparison.kind !== 'unknown' && comparison.dates?.plausible === true
      ? [{ grant: comparison.grant, endsOn: comparison.dates.to }]
      : [],
  );
  if (only === undefined || more !== undefined) return {};
  const { id: grantId, membershipId, kind } = only.grant;
  return { what: 'correct-last-day', membershipId, kind, grantId, endsOn: only.endsOn };
}

export function reconcileCases(deps: UseCaseDeps, kit: CaseKit): ReconcileCases {
  const whoMay = async (companyId: string) => (await kit.whoMay(companyId)).map(({ person }) => person);

  return {
    draftPortalLines(ordered, input) {
      return kit.run(ordered, 'draft-portal-lines', input, (record, order) =>
        decidePortalDraft(record, input, personOf(ordered.asker), order),
      );
    },
    async portalDraft(asker, draftId) {
      const record = await deps.store.read(asker.companyId);
      return record && ownPortalDraft(record, draftId, personOf(asker), deps.clock.now());
    },
    async applyPortalLines(ordered, { draftId }) {
      const { asker } = ordered;
      const tell = await whoMay(asker.companyId);
      return kit.run(ordered, 'apply-portal-line', { draftId }, (record, order) =>
        decidePortalLines(record, { draftId, dates: false }, personOf(asker), tell, order),
      );
    },
    async applyPortalDates(ordered, { draftId }) {
      const { asker } = ordered;
      const tell = await whoMay(asker.companyId);
      const record = await deps.store.read(asker.companyId);
      const draft = record && ownPortalDraft(record, draftId, personOf(asker), deps.clock.now());
      const gate = {
        kind: 'apply-portal-dates',
        capability: 'correct-balances' as const,
        about: { draftId, ...(record && draft ? theOneDay(record, draft, deps.clock.now()) : {}) },
      };
      return kit.runGated(ordered, gate, { draftId }, (record, order) =>
        decidePortalLines(record, { draftId, dates: true }, personOf(asker), tell, order),
      );
    },
  };
}

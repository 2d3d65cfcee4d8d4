/** Use cases of the usage: seen on a card, taken as a file. */
import { addSeconds, dayOf } from '../calendar.ts';
import type { CaseKit } from '../case-kit.ts';
import { personKey } from '../order.ts';
import type { Asker, Refused } from '../ports.ts';
import { newCompanyRecord } from '../record/company-record.ts';
import type { Ordered, UseCaseDeps } from '../use-cases.ts';
import type { Incident } from './incident-record.ts';
import { wasGivenBack } from './incidents.ts';
import { type Usage, usageOf, usagePeriod } from './usage.ts';
import { usageCsv } from './usage-csv.ts';

export interface UsageFile {
  readonly kind: 'file';
  readonly name: string;
  /** Without a byte-order mark. */
  readonly csv: string;
}

export interface UsageCases {
  /** Full gate. */
  usage(ordered: Ordered): Promise<(Usage & { readonly kind: 'usage' }) | Refused>;
  /**
   * Full gate. The ticket is good once, for ten minutes and for this person: where a file is sent, its
   * person agrees to it in another turn, which no role is asked of.
   */
  usageFile(ordered: Ordered): Promise<(UsageFile & { readonly ticket: string }) | Refused>;
  /** The file a ticket is good for, as it is now. */
  takeUsageFile(asker: Asker, ticket: string): Promise<UsageFile | undefined>;
}

const ticketSeconds = 600;
/** Incidents that one file holds. */
const mostRows = 5000;
const pageLength = 500;

export function usageCases(
  { store, keyed, clock, opIds, defaultZone }: UseCaseDeps,
  kit: CaseKit,
): UsageCases {
  async function today(companyId: string) {
    const zone = (await store.read(companyId))?.zone ?? defaultZone;
    return { zone, day: dayOf(clock.now(), zone) };
  }

  async function file(companyId: string): Promise<UsageFile> {
    const record = (await store.read(companyId)) ?? newCompanyRecord(companyId, defaultZone);
    const { day, zone } = await today(companyId);
    const { from, to } = usagePeriod(day);
    const found: Incident[] = [];
    let cursor: string | undefined;
    do {
      const page = await store.incidentsPage(companyId, {}, pageLength, cursor);
      for (const incident of page.items) {
        const { preparedAt } = incident;
        const on = preparedAt === undefined ? undefined : dayOf(preparedAt, zone);
        if (on !== undefined && on >= from && on <= to && !wasGivenBack(incident)) found.push(incident);
      }
      cursor = page.next;
    } while (cursor !== undefined && found.length < mostRows);
    const inOrder = found
      .slice(0, mostRows)
      .sort((a, b) => (a.preparedAt ?? '').localeCompare(b.preparedAt ?? ''));
    return { kind: 'file', name: `incidents-${to}.csv`, csv: usageCsv(inOrder, record) };
  }

  return {
    async usage(ordered) {
      const passed = await kit.passes(ordered, 'company-view');
      if (passed.kind === 'refused') return passed;
      const { companyId } = ordered.asker;
      const { day } = await today(companyId);
      const { from, to } = usagePeriod(day);
      return { kind: 'usage', ...usageOf(await store.usageByMonth(companyId, from, to), day) };
    },
    async usageFile(ordered) {
      const passed = await kit.passes(ordered, 'company-view');
      if (passed.kind === 'refused') return passed;
      const { asker } = ordered;
      const { companyId } = asker;
      const ticket = opIds.draw({ companyId, verb: 'send-usage', ids: {} });
      const expiresAt = addSeconds(clock.now(), ticketSeconds);
      await keyed.put(companyId, 'file-offer', personKey(asker), { ticket }, { expiresAt });
      return { ...(await file(companyId)), ticket };
    },
    async takeUsageFile(asker, ticket) {
      const { companyId } = asker;
      const key = personKey(asker);
      const kept = (await keyed.get(companyId, 'file-offer', key))?.value;
      const good = typeof kept === 'object' && kept !== null && 'ticket' in kept && kept.ticket === ticket;
      // Of two that agree at once one gets the file.
      if (!good || !(await keyed.delete(companyId, 'file-offer', key))) return undefined;
      return file(companyId);
    },
  };
}

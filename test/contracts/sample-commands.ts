import type { Incident } from '../../benefits/incidents/index.ts';
import type {
  Actor,
  AuditRow,
  Circumstances,
  Command,
  CompanyRecord,
  Decide,
  NoticeRow,
  Person,
} from '../../benefits/index.ts';
import { refusal } from '../../benefits/index.ts';
import type { Grant } from '../../benefits/memberships/index.ts';

export const ania: Person = { tenantId: 'contoso', oid: 'oid-ania', name: 'Ania' };
export const piotr: Person = { tenantId: 'contoso', oid: 'oid-piotr', name: 'Piotr' };

export function command(opId: string, change: Partial<Command> = {}): Command {
  return { opId, by: { person: ania }, kind: 'prepare', inputHash: 'hash', ...change };
}

export function auditRow(
  opId: string,
  { now, newId }: Pick<Circumstances, 'now' | 'newId'>,
  change: Partial<AuditRow> = {},
): AuditRow {
  const by: Actor = { person: ania };
  return { id: newId(), at: now, by, opId, event: 'incident.prepared', about: {}, ...change };
}

export function noticeRow(id: string, dueAt: string, to: Person = ania): NoticeRow {
  return { id, kind: 'incident-changed', to, dueAt, about: { incidentId: id } };
}

export function incident(id: string, change: Partial<Incident> = {}): Incident {
  return {
    id,
    state: 'draft',
    by: ania,
    form: {
      area: 'cloud',
      product: 'Azure',
      version: '',
      problem: `problem of ${id}`,
      errorMessage: '',
      impact: '',
      severity: 'B',
      phone: '',
    },
    createdAt: '2026-11-23T09:00:00.000Z',
    ...change,
  };
}

export function grant(id: string, change: Partial<Grant> = {}): Grant {
  return {
    id,
    membershipId: 'membership',
    kind: 'product-support',
    edition: 'mpn-2021',
    allowance: 10,
    endsOn: '2027-11-22',
    accessId: '174194363',
    contractId: '005917823',
    used: 0,
    activatedAt: '2026-11-23T09:00:00.000Z',
    seenBy: [],
    recordedBy: { person: ania },
    ...change,
  };
}

/** Numbers one more incident: record, audit row, notice, incident and answer all say which. */
export function numberOne(opId: string, limit = Number.MAX_SAFE_INTEGER): Decide<{ number: number }> {
  return (record, circumstances) => {
    const number = record.numbered.incidents + 1;
    if (number > limit) return { kind: 'refused', refusal: refusal('no_incidents_left') };
    const { now } = circumstances;
    return {
      kind: 'done',
      record: { ...record, numbered: { ...record.numbered, incidents: number } },
      audit: [auditRow(opId, circumstances, { facts: { number } })],
      notices: [noticeRow(`notice-${opId}`, now)],
      incidents: [incident(`incident-${opId}`, { createdAt: now })],
      answer: { number },
    };
  };
}

/** Any change of the record, without rows. */
export function change(to: (record: CompanyRecord) => CompanyRecord): Decide<null> {
  return (record) => ({ kind: 'done', record: to(record), audit: [], notices: [], answer: null });
}

export const names = (count: number, prefix: string): string[] =>
  Array.from({ length: count }, (_, index) => `${prefix}-${index}`);

/** What the history is asked for, and what it answers. */
import type { Incident } from '../incidents/incident-record.ts';
import type { Person, PersonId } from '../people/person.ts';

export interface Page<T> {
  readonly items: readonly T[];
  /** Absent on the last page. */
  readonly next?: string;
}

/** Whatever is given must be so. */
export interface IncidentFilter {
  readonly id?: string;
  readonly by?: PersonId;
  readonly state?: Incident['state'];
  readonly product?: string;
  /** Ours, such as `2026-0117`. */
  readonly number?: string;
  readonly caseNumber?: string;
}

export interface IncidentCount {
  readonly state: Incident['state'];
  readonly product: string;
  readonly by: Person;
  readonly incidents: number;
}

export interface AuditFilter {
  readonly event?: string;
  readonly grantId?: string;
  readonly incidentId?: string;
}

export interface UsageRow {
  /** `YYYY-MM` in the company's zone. */
  readonly month: string;
  readonly product: string;
  readonly incidents: number;
}

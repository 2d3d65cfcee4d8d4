import type { CalendarDay } from '../calendar.ts';
import type { LinkName } from '../links.ts';
import type { IncidentArea } from './incident-record.ts';

/** Which evidence Microsoft asks for first: see `evidence.ts`. */
export const evidenceSets = [
  'sql-server',
  'windows',
  'exchange',
  'sharepoint',
  'skype',
  'system-center',
  'office',
  'erp',
  'integration',
  'developer',
  'on-premises',
  'azure',
  'microsoft-365',
  'dynamics-365',
  'power-platform',
] as const;
export type EvidenceSet = (typeof evidenceSets)[number];

export interface Version {
  readonly name: string;
  readonly releasedOn: CalendarDay;
  /** Last day of mainstream support; `continuous` under the modern policy; absent: not known. */
  readonly mainstreamUntil?: CalendarDay | 'continuous';
  readonly also?: readonly string[];
}

/** A role, an app or a service that people name instead of the product it belongs to. */
export interface ProductPart {
  readonly name: string;
  readonly also?: readonly string[];
}

export interface Product {
  readonly name: string;
  readonly area: IncidentArea;
  /** Where its incident is sent. */
  readonly portal: LinkName;
  /** Opening one there costs nothing and needs no ids. */
  readonly free: boolean;
  readonly evidence: EvidenceSet;
  /** How people write it: lower case, without diacritics. */
  readonly also: readonly string[];
  readonly parts?: readonly ProductPart[];
  /** Newest first; empty for cloud products, and where no dates are known. */
  readonly versions: readonly Version[];
}

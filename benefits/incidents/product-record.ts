import type { CalendarDay } from '../calendar.ts';
import type { LinkName } from '../links.ts';
import type { EvidenceSet } from './evidence-sets.ts';
import type { IncidentArea } from './incident-record.ts';

export interface Version {
  readonly name: string;
  /** The first day of mainstream support. */
  readonly releasedOn: CalendarDay;
  /** Last day of mainstream support; `continuous`: no end is named; absent: not known. */
  readonly mainstreamUntil?: CalendarDay | 'continuous';
  readonly also?: readonly string[];
}

/** A role, an app or a service that people name instead of the product it belongs to. */
export interface ProductPart {
  readonly name: string;
  readonly also?: readonly string[];
  /** Where Microsoft asks for other things than for the product. */
  readonly evidence?: EvidenceSet;
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
  /** What means it only beside a version: *server 2022*, *excel 2019*. */
  readonly alsoBesideVersion?: readonly string[];
  readonly parts?: readonly ProductPart[];
  /**
   * Other products run on it, so that beside one of them it is not what the message is about:
   * *SQL Server 2022 on Windows Server 2025*.
   */
  readonly isPlatform?: boolean;
  /**
   * Its versions are updates of one product (Modern Lifecycle Policy): each counts as long as it is
   * serviced, however many came after it.
   */
  readonly isServiced?: boolean;
  /** Newest first; empty for cloud products, and where no dates are known. */
  readonly versions: readonly Version[];
}

/** What Microsoft asks for first, by product: collected before it asks, the case is days shorter. */
import type { IncidentForm } from './incident-record.ts';
import type { EvidenceSet } from './product-record.ts';
import { findProduct, productNamed } from './products.ts';

/** Each is a text, `evidence.<name>`. */
export const evidenceItems = [
  'errorlog',
  'select-version',
  'failure-time',
  'event-log',
  'systeminfo',
  'minidump',
  'exchange-build',
  'message-headers',
  'uls-log',
  'correlation-id',
  'farm-build',
  'server-log',
  'exact-version',
  'screenshots',
  'steps',
  'activity-log',
  'product-log',
  'resource-id',
  'region',
  'azure-correlation-id',
  'tenant-domain',
  'affected-users',
  'message-trace-id',
  'environment-url',
  'session-id',
] as const;
export type EvidenceItem = (typeof evidenceItems)[number];

export const evidence = {
  'sql-server': ['errorlog', 'select-version', 'failure-time'],
  windows: ['event-log', 'systeminfo', 'minidump', 'failure-time'],
  exchange: ['exchange-build', 'event-log', 'message-headers', 'failure-time'],
  sharepoint: ['uls-log', 'correlation-id', 'farm-build', 'failure-time'],
  skype: ['server-log', 'event-log', 'exact-version', 'failure-time'],
  'system-center': ['product-log', 'exact-version', 'event-log', 'failure-time'],
  office: ['exact-version', 'steps', 'screenshots'],
  erp: ['exact-version', 'event-log', 'steps'],
  integration: ['event-log', 'exact-version', 'product-log', 'failure-time'],
  developer: ['exact-version', 'activity-log', 'steps'],
  'on-premises': ['exact-version', 'product-log', 'failure-time'],
  azure: ['resource-id', 'region', 'azure-correlation-id', 'failure-time'],
  'microsoft-365': ['tenant-domain', 'affected-users', 'message-trace-id', 'failure-time'],
  'dynamics-365': ['environment-url', 'session-id', 'steps', 'failure-time'],
  'power-platform': ['environment-url', 'session-id', 'failure-time'],
} as const satisfies Record<EvidenceSet, readonly EvidenceItem[]>;

/** A product that is not in the catalogue gets what serves any product of its area. */
export function evidenceFor({
  product,
  area,
}: Pick<IncidentForm, 'product' | 'area'>): readonly EvidenceItem[] {
  const known = productNamed(product) ?? productNamed(findProduct(product)?.product ?? '');
  return evidence[known?.evidence ?? (area === 'cloud' ? 'azure' : 'on-premises')];
}

/**
 * What Microsoft asks for first, by product: collected before it asks, the case is days shorter.
 * Source: the "gather information" and "data collection" articles of MicrosoftDocs/SupportArticles-docs
 * (Windows and its roles with TSS, SQL Server, Exchange, SharePoint, Configuration Manager, Azure), and
 * the support pages of each cloud service on learn.microsoft.com, as known on 30 November 2026.
 */
import type { EvidenceSet } from './evidence-sets.ts';
import type { IncidentForm } from './incident-record.ts';
import { findProduct } from './product-mention.ts';
import { partNamed, productNamed } from './products.ts';

/** Each is a text, `evidence.<name>`. */
export const evidenceItems = [
  'errorlog',
  'select-version',
  'errorlog-replicas',
  'cluster-log',
  'cluster-validation',
  'report-server-log',
  'failure-time',
  'event-log',
  'event-log-role',
  'systeminfo',
  'winver',
  'minidump',
  'tss',
  'setupdiag',
  'update-log',
  'dcdiag',
  'repadmin',
  'ipconfig',
  'network-trace',
  'printer-drivers',
  'iis-log',
  'failed-requests',
  'activity-id',
  'exchange-build',
  'health-checker',
  'extra',
  'message-headers',
  'uls-log',
  'correlation-id',
  'farm-build',
  'cls-log',
  'exact-version',
  'management-packs',
  'site-logs',
  'client-logs',
  'sync-errors',
  'har',
  'office-build',
  'safe-mode',
  'screenshots',
  'steps',
  'call-stack',
  'platform-trace',
  'health-monitor',
  'sna-trace',
  'agent-log',
  'activity-log',
  'vs-collect',
  'dotnet-info',
  'dump',
  'product-log',
  'resource-id',
  'region',
  'azure-correlation-id',
  'connection-error',
  'device-logs',
  'organization-url',
  'diagnostic-data',
  'tenant-domain',
  'affected-users',
  'message-trace-id',
  'request-id',
  'site-url',
  'call-id',
  'teams-logs',
  'device-id',
  'device-diagnostics',
  'client-analyzer',
  'environment-url',
  'session-id',
  'workspace',
  'gateway-log',
  'flow-run',
] as const;
export type EvidenceItem = (typeof evidenceItems)[number];

export const evidence = {
  'sql-server': ['errorlog', 'select-version', 'failure-time'],
  'sql-availability': ['errorlog-replicas', 'select-version', 'cluster-log', 'failure-time'],
  reporting: ['report-server-log', 'exact-version', 'steps', 'failure-time'],
  windows: ['systeminfo', 'event-log', 'minidump', 'tss', 'failure-time'],
  'windows-client': ['winver', 'event-log', 'setupdiag', 'minidump', 'failure-time'],
  'windows-update': ['systeminfo', 'update-log', 'tss', 'failure-time'],
  'active-directory': ['dcdiag', 'repadmin', 'event-log-role', 'tss', 'failure-time'],
  'ad-fs': ['activity-id', 'event-log-role', 'har', 'failure-time'],
  'hyper-v': ['systeminfo', 'event-log-role', 'tss', 'failure-time'],
  'failover-cluster': ['cluster-log', 'cluster-validation', 'event-log', 'failure-time'],
  'remote-desktop': ['systeminfo', 'event-log-role', 'affected-users', 'tss', 'failure-time'],
  iis: ['iis-log', 'failed-requests', 'event-log', 'failure-time'],
  'file-services': ['systeminfo', 'event-log-role', 'network-trace', 'failure-time'],
  'print-services': ['systeminfo', 'event-log-role', 'printer-drivers', 'failure-time'],
  'network-services': ['ipconfig', 'event-log-role', 'network-trace', 'failure-time'],
  exchange: ['exchange-build', 'health-checker', 'event-log', 'message-headers', 'extra', 'failure-time'],
  sharepoint: ['uls-log', 'correlation-id', 'farm-build', 'failure-time'],
  skype: ['cls-log', 'event-log', 'exact-version', 'failure-time'],
  'system-center': ['exact-version', 'product-log', 'event-log', 'failure-time'],
  'operations-manager': ['exact-version', 'event-log-role', 'management-packs', 'failure-time'],
  'configuration-manager': ['exact-version', 'site-logs', 'client-logs', 'failure-time'],
  'identity-manager': ['exact-version', 'sync-errors', 'event-log', 'failure-time'],
  'admin-center': ['exact-version', 'event-log-role', 'har', 'failure-time'],
  office: ['office-build', 'safe-mode', 'steps', 'screenshots'],
  erp: ['exact-version', 'event-log', 'steps', 'failure-time'],
  'business-central-server': ['exact-version', 'event-log', 'call-stack', 'steps'],
  'crm-server': ['exact-version', 'platform-trace', 'event-log', 'steps', 'failure-time'],
  biztalk: ['health-monitor', 'event-log', 'exact-version', 'failure-time'],
  'host-integration': ['sna-trace', 'event-log', 'exact-version', 'failure-time'],
  'devops-server': ['exact-version', 'event-log', 'agent-log', 'failure-time'],
  'visual-studio': ['exact-version', 'activity-log', 'vs-collect', 'steps'],
  dotnet: ['dotnet-info', 'dump', 'event-log', 'steps'],
  'on-premises': ['exact-version', 'product-log', 'failure-time'],
  azure: ['resource-id', 'region', 'azure-correlation-id', 'failure-time'],
  'azure-sql': ['resource-id', 'region', 'connection-error', 'failure-time'],
  'azure-virtual-desktop': ['resource-id', 'activity-id', 'affected-users', 'device-logs', 'failure-time'],
  'azure-devops': ['organization-url', 'activity-id', 'har', 'failure-time'],
  'azure-local': ['exact-version', 'diagnostic-data', 'cluster-log', 'resource-id', 'failure-time'],
  'microsoft-365': ['tenant-domain', 'affected-users', 'request-id', 'har', 'failure-time'],
  'exchange-online': [
    'tenant-domain',
    'affected-users',
    'message-trace-id',
    'message-headers',
    'failure-time',
  ],
  'sharepoint-online': [
    'tenant-domain',
    'site-url',
    'affected-users',
    'correlation-id',
    'har',
    'failure-time',
  ],
  teams: ['tenant-domain', 'affected-users', 'call-id', 'teams-logs', 'failure-time'],
  intune: ['tenant-domain', 'affected-users', 'device-id', 'device-diagnostics', 'failure-time'],
  entra: ['tenant-domain', 'affected-users', 'request-id', 'failure-time'],
  defender: ['tenant-domain', 'device-id', 'client-analyzer', 'failure-time'],
  'dynamics-365': ['environment-url', 'session-id', 'steps', 'failure-time'],
  'business-central-online': ['environment-url', 'session-id', 'call-stack', 'steps', 'failure-time'],
  'power-platform': ['environment-url', 'session-id', 'failure-time'],
  'power-bi': ['workspace', 'activity-id', 'gateway-log', 'failure-time'],
  'power-automate': ['environment-url', 'flow-run', 'session-id', 'failure-time'],
} as const satisfies Record<EvidenceSet, readonly EvidenceItem[]>;

type Told = Pick<IncidentForm, 'product' | 'area'> & Partial<Pick<IncidentForm, 'problem' | 'impact'>>;

/**
 * What the role or app asks for that is chosen or told of, or else its product. A product that is not in
 * the catalogue gets what serves any product of its area.
 */
export function evidenceFor(form: Told): readonly EvidenceItem[] {
  const product = productNamed(form.product) ?? productNamed(findProduct(form.product)?.product ?? '');
  if (product === undefined) return evidence[form.area === 'cloud' ? 'azure' : 'on-premises'];
  const part = partNamed(form.product) ?? partTold(form, product.name);
  return evidence[part?.evidence ?? product.evidence];
}

/** The part of the product that the problem is about, where it says so. */
function partTold({ problem = '', impact = '' }: Told, product: string) {
  const told = findProduct(`${problem}\n${impact}`);
  return told?.product === product && told.part !== undefined ? partNamed(told.part) : undefined;
}

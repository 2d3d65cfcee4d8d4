/**
 * What manages servers, devices and identities on premises; see `products.ts` for what the dates mean.
 * Source: learn.microsoft.com/lifecycle/products, the page of each product, read on 30 November 2026 in
 * the copy that MicrosoftDocs/lifecycle-data-pr keeps (January 2023). System Center 2025: that page as
 * two public repositories cite it. Configuration Manager: "Updates and servicing" and the checklists of
 * MicrosoftDocs/memdocs (2603: May 2026; the ends of 2503 and 2509 as cited; those of 2603 and 2609 are
 * not known here).
 */
import type { Product } from './product-record.ts';

const onPremises = { area: 'on-premises', portal: 'supportForBusiness', free: false } as const;
const systemCenter = {
  ...onPremises,
  versions: [
    { name: '2025', releasedOn: '2024-11-01', mainstreamUntil: '2030-01-08' },
    { name: '2022', releasedOn: '2022-04-01', mainstreamUntil: '2027-04-13' },
    { name: '2019', releasedOn: '2019-03-14', mainstreamUntil: '2024-04-09' },
    { name: '2016', releasedOn: '2016-10-28', mainstreamUntil: '2022-01-11' },
    { name: '2012 R2', releasedOn: '2014-01-16', mainstreamUntil: '2017-07-11' },
    { name: '2012', releasedOn: '2012-05-30', mainstreamUntil: '2017-07-11' },
  ],
} as const;

export const management: readonly Product[] = [
  {
    ...systemCenter,
    name: 'System Center',
    evidence: 'system-center',
    isPlatform: true,
    also: ['system center'],
  },
  {
    ...systemCenter,
    name: 'System Center Operations Manager',
    evidence: 'operations-manager',
    also: ['system center operations manager', 'operations manager', 'ops manager', 'scom'],
  },
  {
    ...systemCenter,
    name: 'System Center Virtual Machine Manager',
    evidence: 'system-center',
    also: ['system center virtual machine manager', 'virtual machine manager', 'scvmm', 'vmm'],
  },
  {
    ...systemCenter,
    name: 'System Center Data Protection Manager',
    evidence: 'system-center',
    also: ['system center data protection manager', 'data protection manager', 'scdpm', 'dpm'],
  },
  {
    ...systemCenter,
    name: 'System Center Service Manager',
    evidence: 'system-center',
    also: ['system center service manager', 'service manager', 'scsm'],
  },
  {
    ...systemCenter,
    name: 'System Center Orchestrator',
    evidence: 'system-center',
    also: ['system center orchestrator', 'orchestrator', 'scorch'],
  },
  {
    ...onPremises,
    name: 'Configuration Manager',
    evidence: 'configuration-manager',
    isServiced: true,
    also: [
      'configuration manager',
      'microsoft configuration manager',
      'endpoint configuration manager',
      'system center configuration manager',
      'system center 2012 configuration manager',
      'system center 2012 r2 configuration manager',
      'config manager',
      'konfiguration manager',
      'configmgr',
      'config mgr',
      'sccm',
      'mecm',
      'mcm',
      'memcm',
    ],
    versions: [
      { name: '2609', releasedOn: '2026-09-18' },
      { name: '2603', releasedOn: '2026-05-05' },
      { name: '2509', releasedOn: '2025-12-01', mainstreamUntil: '2027-05-12' },
      { name: '2503', releasedOn: '2025-03-31', mainstreamUntil: '2026-09-30' },
      { name: '2409', releasedOn: '2024-12-04', mainstreamUntil: '2026-06-04' },
      { name: '2403', releasedOn: '2024-04-22', mainstreamUntil: '2025-10-22' },
      { name: '2309', releasedOn: '2023-10-09', mainstreamUntil: '2025-04-09' },
      { name: '2303', releasedOn: '2023-04-10', mainstreamUntil: '2024-10-10' },
      { name: '2012 R2', releasedOn: '2014-01-16', mainstreamUntil: '2017-07-11' },
      { name: '2012', releasedOn: '2012-05-30', mainstreamUntil: '2017-07-11' },
    ],
  },
  {
    ...onPremises,
    name: 'Microsoft Identity Manager',
    evidence: 'identity-manager',
    also: ['microsoft identity manager', 'identity manager', 'mim', 'forefront identity manager', 'fim'],
    versions: [{ name: '2016', releasedOn: '2015-09-28', mainstreamUntil: '2021-01-12' }],
  },
  {
    ...onPremises,
    name: 'Advanced Threat Analytics',
    evidence: 'on-premises',
    also: ['advanced threat analytics', 'ata'],
    versions: [
      { name: '1.9', releasedOn: '2015-11-25', mainstreamUntil: '2021-01-12', also: ['1.8', '1.7', '1'] },
    ],
  },
  {
    ...onPremises,
    name: 'Microsoft BitLocker Administration and Monitoring',
    evidence: 'on-premises',
    also: ['microsoft bitlocker administration and monitoring', 'mbam'],
    versions: [{ name: '2.5', releasedOn: '2014-05-01', mainstreamUntil: '2019-07-09', also: ['2'] }],
  },
  {
    ...onPremises,
    name: 'Windows Admin Center',
    evidence: 'admin-center',
    isServiced: true,
    also: ['windows admin center', 'admin center gateway', 'wac'],
    versions: [],
  },
];

/** Servers of the catalogue; see `products.ts` for what the dates mean and where they come from. */
import type { Product } from './product-record.ts';

const onPremises = { area: 'on-premises', portal: 'supportForBusiness', free: false } as const;
const subscriptionEdition = { mainstreamUntil: 'continuous', also: ['subscription edition'] } as const;
const systemCenter = {
  ...onPremises,
  evidence: 'system-center',
  versions: [
    { name: '2025', releasedOn: '2024-11-01' },
    { name: '2022', releasedOn: '2022-04-01', mainstreamUntil: '2027-04-13' },
    { name: '2019', releasedOn: '2019-03-14', mainstreamUntil: '2024-04-09' },
    { name: '2016', releasedOn: '2016-10-27', mainstreamUntil: '2022-01-11' },
  ],
} as const;

export const servers: readonly Product[] = [
  {
    ...onPremises,
    name: 'SQL Server',
    evidence: 'sql-server',
    also: ['sql server', 'serwer sql', 'mssql', 'ms sql', 'sql'],
    parts: [
      { name: 'Reporting Services', also: ['ssrs'] },
      { name: 'Analysis Services', also: ['ssas'] },
      { name: 'Integration Services', also: ['ssis'] },
    ],
    versions: [
      { name: '2025', releasedOn: '2025-11-18', mainstreamUntil: '2031-01-06' },
      { name: '2022', releasedOn: '2022-11-16', mainstreamUntil: '2028-01-11' },
      { name: '2019', releasedOn: '2019-11-04', mainstreamUntil: '2025-02-28' },
      { name: '2017', releasedOn: '2017-09-29', mainstreamUntil: '2022-10-11' },
      { name: '2016', releasedOn: '2016-06-01', mainstreamUntil: '2021-07-13' },
      { name: '2014', releasedOn: '2014-06-05', mainstreamUntil: '2019-07-09' },
      { name: '2012', releasedOn: '2012-05-20', mainstreamUntil: '2017-07-11' },
    ],
  },
  {
    ...onPremises,
    name: 'Windows Server',
    evidence: 'windows',
    also: ['windows server', 'win server', 'serwer windows'],
    parts: [
      { name: 'Active Directory', also: ['kontroler domeny', 'domain controller'] },
      { name: 'Hyper-V', also: ['hyper v'] },
      { name: 'Remote Desktop Services', also: ['remote desktop', 'pulpit zdalny', 'rds'] },
      { name: 'Failover Clustering', also: ['failover cluster', 'klaster pracy awaryjnej'] },
      { name: 'IIS', also: ['internet information services'] },
      { name: 'AD FS', also: ['adfs'] },
      { name: 'WSUS' },
    ],
    versions: [
      { name: '2025', releasedOn: '2024-11-01', mainstreamUntil: '2029-11-13' },
      { name: '2022', releasedOn: '2021-08-18', mainstreamUntil: '2026-10-13' },
      { name: '2019', releasedOn: '2018-11-13', mainstreamUntil: '2024-01-09' },
      { name: '2016', releasedOn: '2016-10-15', mainstreamUntil: '2022-01-11' },
      { name: '2012 R2', releasedOn: '2013-11-25', mainstreamUntil: '2018-10-09' },
    ],
  },
  {
    ...onPremises,
    name: 'Exchange Server',
    evidence: 'exchange',
    also: ['exchange server', 'exchange'],
    versions: [
      { name: 'SE', releasedOn: '2025-07-01', ...subscriptionEdition },
      { name: '2019', releasedOn: '2018-10-22', mainstreamUntil: '2024-01-09' },
      { name: '2016', releasedOn: '2015-10-01', mainstreamUntil: '2020-10-13' },
      { name: '2013', releasedOn: '2013-01-09', mainstreamUntil: '2018-04-10' },
    ],
  },
  {
    ...onPremises,
    name: 'SharePoint Server',
    evidence: 'sharepoint',
    also: ['sharepoint server', 'sharepoint'],
    versions: [
      { name: 'SE', releasedOn: '2021-11-02', ...subscriptionEdition },
      { name: '2019', releasedOn: '2018-10-22', mainstreamUntil: '2024-01-09' },
      { name: '2016', releasedOn: '2016-05-01', mainstreamUntil: '2021-07-13' },
      { name: '2013', releasedOn: '2013-01-09', mainstreamUntil: '2018-04-10' },
    ],
  },
  {
    ...onPremises,
    name: 'Project Server',
    evidence: 'sharepoint',
    also: ['project server'],
    versions: [
      { name: 'SE', releasedOn: '2021-11-02', also: ['subscription edition'] },
      { name: '2019', releasedOn: '2018-10-22', mainstreamUntil: '2024-01-09' },
      { name: '2016', releasedOn: '2016-05-01', mainstreamUntil: '2021-07-13' },
    ],
  },
  {
    ...onPremises,
    name: 'Skype for Business Server',
    evidence: 'skype',
    also: ['skype for business server', 'skype for business', 'skype'],
    versions: [
      { name: 'SE', releasedOn: '2025-07-01', ...subscriptionEdition },
      { name: '2019', releasedOn: '2018-10-22', mainstreamUntil: '2024-01-09' },
      { name: '2015', releasedOn: '2015-06-23', mainstreamUntil: '2020-10-13' },
    ],
  },
  { ...systemCenter, name: 'System Center', also: ['system center'] },
  {
    ...systemCenter,
    name: 'System Center Operations Manager',
    also: ['system center operations manager', 'operations manager', 'scom'],
  },
  {
    ...systemCenter,
    name: 'System Center Virtual Machine Manager',
    also: ['system center virtual machine manager', 'virtual machine manager', 'scvmm', 'vmm'],
  },
  {
    ...systemCenter,
    name: 'System Center Data Protection Manager',
    also: ['system center data protection manager', 'data protection manager', 'scdpm', 'dpm'],
  },
  {
    ...systemCenter,
    name: 'System Center Service Manager',
    also: ['system center service manager', 'service manager', 'scsm'],
  },
  {
    ...systemCenter,
    name: 'System Center Orchestrator',
    also: ['system center orchestrator', 'orchestrator', 'scorch'],
  },
  {
    ...onPremises,
    name: 'Configuration Manager',
    evidence: 'system-center',
    also: ['configuration manager', 'configmgr', 'sccm', 'mecm'],
    versions: [],
  },
];

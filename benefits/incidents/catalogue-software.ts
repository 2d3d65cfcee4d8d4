/** Business applications, clients and tools on premises; see `products.ts` for the dates. */
import type { Product } from './product-record.ts';

const onPremises = { area: 'on-premises', portal: 'supportForBusiness', free: false } as const;

export const software: readonly Product[] = [
  {
    ...onPremises,
    name: 'Windows 11 Enterprise',
    evidence: 'windows',
    also: ['windows 11 enterprise', 'windows 11', 'win 11', 'win11'],
    versions: [
      { name: '25H2', releasedOn: '2025-09-30', mainstreamUntil: '2028-10-10' },
      { name: '24H2', releasedOn: '2024-10-01', mainstreamUntil: '2027-10-12' },
      { name: '23H2', releasedOn: '2023-10-31', mainstreamUntil: '2026-11-10' },
      { name: '22H2', releasedOn: '2022-09-20', mainstreamUntil: '2025-10-14' },
    ],
  },
  {
    ...onPremises,
    name: 'Windows 10 Enterprise',
    evidence: 'windows',
    also: ['windows 10 enterprise', 'windows 10', 'win 10', 'win10'],
    versions: [
      { name: '22H2', releasedOn: '2022-10-18', mainstreamUntil: '2025-10-14' },
      { name: '21H2', releasedOn: '2021-11-16', mainstreamUntil: '2024-06-11' },
    ],
  },
  {
    ...onPremises,
    name: 'Windows Enterprise LTSC',
    evidence: 'windows',
    also: [
      'windows enterprise ltsc',
      'windows 11 enterprise ltsc',
      'windows 10 enterprise ltsc',
      'windows ltsc',
    ],
    versions: [
      { name: '2024', releasedOn: '2024-10-01', mainstreamUntil: '2029-10-09' },
      { name: '2021', releasedOn: '2021-11-16', mainstreamUntil: '2027-01-12' },
      { name: '2019', releasedOn: '2018-11-13', mainstreamUntil: '2024-01-09' },
    ],
  },
  {
    ...onPremises,
    name: 'Office LTSC',
    evidence: 'office',
    also: ['office ltsc', 'office'],
    parts: [{ name: 'Project LTSC' }, { name: 'Visio LTSC' }],
    versions: [
      { name: '2024', releasedOn: '2024-09-16', mainstreamUntil: '2029-10-09' },
      { name: '2021', releasedOn: '2021-09-16', mainstreamUntil: '2026-10-13' },
      { name: '2019', releasedOn: '2018-09-24', mainstreamUntil: '2023-10-10' },
      { name: '2016', releasedOn: '2015-09-22', mainstreamUntil: '2020-10-13' },
    ],
  },
  {
    ...onPremises,
    name: 'Dynamics 365 Business Central (on-premises)',
    evidence: 'erp',
    also: ['business central on-premises', 'business central on premises', 'business central on-prem'],
    versions: [],
  },
  {
    ...onPremises,
    name: 'Dynamics 365 (on-premises)',
    evidence: 'erp',
    also: ['dynamics 365 on-premises', 'dynamics 365 on premises', 'dynamics crm'],
    versions: [],
  },
  {
    ...onPremises,
    name: 'Dynamics NAV',
    evidence: 'erp',
    also: ['dynamics nav', 'navision', 'nav'],
    versions: [
      { name: '2018', releasedOn: '2017-12-01', mainstreamUntil: '2023-01-10' },
      { name: '2017', releasedOn: '2016-10-25', mainstreamUntil: '2022-01-11' },
      { name: '2016', releasedOn: '2015-10-05', mainstreamUntil: '2021-04-13' },
    ],
  },
  {
    ...onPremises,
    name: 'Dynamics AX',
    evidence: 'erp',
    also: ['dynamics ax', 'axapta'],
    versions: [{ name: '2012 R3', releasedOn: '2014-05-01', mainstreamUntil: '2018-10-09', also: ['2012'] }],
  },
  {
    ...onPremises,
    name: 'Dynamics GP',
    evidence: 'erp',
    also: ['dynamics gp', 'great plains'],
    versions: [],
  },
  { ...onPremises, name: 'Dynamics SL', evidence: 'erp', also: ['dynamics sl'], versions: [] },
  {
    ...onPremises,
    name: 'BizTalk Server',
    evidence: 'integration',
    also: ['biztalk server', 'biztalk'],
    versions: [
      { name: '2020', releasedOn: '2020-01-15', mainstreamUntil: '2028-04-11' },
      { name: '2016', releasedOn: '2016-12-01', mainstreamUntil: '2022-01-11' },
      { name: '2013 R2', releasedOn: '2014-07-31', mainstreamUntil: '2018-07-10' },
    ],
  },
  {
    ...onPremises,
    name: 'Host Integration Server',
    evidence: 'integration',
    also: ['host integration server'],
    versions: [],
  },
  {
    ...onPremises,
    name: 'Power BI Report Server',
    evidence: 'on-premises',
    also: ['power bi report server', 'pbirs'],
    versions: [],
  },
  {
    ...onPremises,
    name: 'Azure DevOps Server',
    evidence: 'developer',
    also: ['azure devops server', 'team foundation server', 'tfs'],
    versions: [
      { name: '2022', releasedOn: '2022-12-06', mainstreamUntil: '2028-01-11' },
      { name: '2020', releasedOn: '2020-10-06', mainstreamUntil: '2025-10-14' },
      { name: '2019', releasedOn: '2019-03-05', mainstreamUntil: '2024-04-09' },
    ],
  },
  {
    ...onPremises,
    name: 'Visual Studio',
    evidence: 'developer',
    also: ['visual studio'],
    versions: [
      { name: '2026', releasedOn: '2025-11-11' },
      { name: '2022', releasedOn: '2021-11-08', mainstreamUntil: '2027-01-12' },
      { name: '2019', releasedOn: '2019-04-02', mainstreamUntil: '2024-04-09' },
      { name: '2017', releasedOn: '2017-03-07', mainstreamUntil: '2022-04-12' },
    ],
  },
  {
    ...onPremises,
    name: 'Microsoft Identity Manager',
    evidence: 'on-premises',
    also: ['microsoft identity manager', 'identity manager'],
    versions: [],
  },
];

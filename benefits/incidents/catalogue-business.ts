/**
 * Business applications and integration on premises; see `products.ts` for what the dates mean.
 * Source: learn.microsoft.com/lifecycle/products, the page of each product, read on 30 November 2026 in
 * the copy that MicrosoftDocs/lifecycle-data-pr keeps (January 2023). Business Central 2025 wave 1 and
 * later, and Dynamics GP: those pages as public repositories cite them in 2026; releases of Power BI
 * Report Server are not dated there.
 */
import type { Product } from './product-record.ts';

const onPremises = { area: 'on-premises', portal: 'supportForBusiness', free: false } as const;

export const business: readonly Product[] = [
  {
    ...onPremises,
    name: 'Dynamics 365 Business Central (on-premises)',
    evidence: 'business-central-server',
    isServiced: true,
    also: ['business central on-premises', 'bc on-premises', 'business central server', 'bc server'],
    alsoBesideVersion: ['business central', 'dynamics 365 business central', 'bc'],
    versions: [
      {
        name: '2026 wave 1',
        releasedOn: '2026-04-01',
        mainstreamUntil: '2027-10-12',
        also: wave(2026, 1, 28),
      },
      {
        name: '2025 wave 2',
        releasedOn: '2025-10-01',
        mainstreamUntil: '2027-04-06',
        also: wave(2025, 2, 27),
      },
      {
        name: '2025 wave 1',
        releasedOn: '2025-04-01',
        mainstreamUntil: '2026-10-13',
        also: wave(2025, 1, 26),
      },
      { name: '2024 wave 2', releasedOn: '2024-10-01', also: wave(2024, 2, 25) },
      { name: '2024 wave 1', releasedOn: '2024-04-01', also: wave(2024, 1, 24) },
      { name: '2023 wave 2', releasedOn: '2023-10-01', also: wave(2023, 2, 23) },
      { name: '2023 wave 1', releasedOn: '2023-04-01', also: wave(2023, 1, 22) },
      { name: '2022 wave 2', releasedOn: '2022-10-01', also: wave(2022, 2, 21) },
      {
        name: '2022 wave 1',
        releasedOn: '2022-04-01',
        mainstreamUntil: '2023-10-10',
        also: wave(2022, 1, 20),
      },
      {
        name: '2021 wave 2',
        releasedOn: '2021-10-01',
        mainstreamUntil: '2023-04-12',
        also: wave(2021, 2, 19),
      },
      { name: '2019', releasedOn: '2019-04-01', mainstreamUntil: '2023-10-10', also: ['14'] },
    ],
  },
  {
    ...onPremises,
    name: 'Dynamics 365 (on-premises)',
    evidence: 'crm-server',
    also: [
      'dynamics 365 on-premises',
      'dynamics 365 customer engagement on-premises',
      'dynamics crm',
      'crm on-premises',
      'dynamics crm on-premises',
      'd365 ce on-premises',
    ],
    alsoBesideVersion: ['crm', 'dynamics 365', 'd365', 'dynamics 365 ce', 'd365 ce'],
    versions: [
      { name: '9.1', releasedOn: '2021-06-07', mainstreamUntil: '2027-01-12', also: ['9'] },
      { name: '9.0', releasedOn: '2018-10-31', mainstreamUntil: '2023-07-11' },
      { name: '2016', releasedOn: '2015-11-30', mainstreamUntil: '2021-01-12', also: ['8.2', '8.1', '8'] },
      { name: '2015', releasedOn: '2015-02-11', mainstreamUntil: '2020-01-14' },
      { name: '2013', releasedOn: '2014-01-12', mainstreamUntil: '2019-01-08' },
    ],
  },
  {
    ...onPremises,
    name: 'Dynamics 365 Finance + Operations (on-premises)',
    evidence: 'erp',
    isServiced: true,
    also: [
      'finance and operations on-premises',
      'finance operations on-premises',
      'dynamics 365 finance on-premises',
    ],
    versions: [],
  },
  {
    ...onPremises,
    name: 'Dynamics NAV',
    evidence: 'business-central-server',
    also: ['dynamics nav', 'navision', 'nav'],
    versions: [
      { name: '2018', releasedOn: '2017-12-01', mainstreamUntil: '2023-01-10' },
      { name: '2017', releasedOn: '2016-10-27', mainstreamUntil: '2022-01-11' },
      { name: '2016', releasedOn: '2016-01-03', mainstreamUntil: '2021-04-13' },
      { name: '2015', releasedOn: '2014-12-17', mainstreamUntil: '2020-01-14' },
      { name: '2013 R2', releasedOn: '2013-12-30', mainstreamUntil: '2018-01-09' },
      { name: '2013', releasedOn: '2012-12-19', mainstreamUntil: '2018-01-09' },
    ],
  },
  {
    ...onPremises,
    name: 'Dynamics AX',
    evidence: 'erp',
    also: ['dynamics ax', 'axapta'],
    alsoBesideVersion: ['ax'],
    versions: [
      { name: '2012 R3', releasedOn: '2014-08-01', mainstreamUntil: '2021-10-12' },
      { name: '2012 R2', releasedOn: '2013-02-19', mainstreamUntil: '2018-10-09' },
      { name: '2012', releasedOn: '2011-09-25', mainstreamUntil: '2018-10-09' },
    ],
  },
  {
    ...onPremises,
    name: 'Dynamics GP',
    evidence: 'erp',
    also: ['dynamics gp', 'great plains'],
    versions: [
      { name: '18', releasedOn: '2019-10-07', mainstreamUntil: '2029-12-31', also: ['18.x'] },
      { name: '2018 R2', releasedOn: '2018-10-02', mainstreamUntil: '2023-01-10' },
      { name: '2018', releasedOn: '2017-12-01', mainstreamUntil: '2023-01-10' },
      { name: '2016', releasedOn: '2016-05-01', mainstreamUntil: '2021-07-13' },
      { name: '2015', releasedOn: '2015-02-18', mainstreamUntil: '2020-04-14' },
    ],
  },
  {
    ...onPremises,
    name: 'Dynamics SL',
    evidence: 'erp',
    also: ['dynamics sl'],
    versions: [
      { name: '2018', releasedOn: '2018-05-01', mainstreamUntil: '2023-07-11' },
      { name: '2015', releasedOn: '2014-12-29', mainstreamUntil: '2020-01-14' },
    ],
  },
  {
    ...onPremises,
    name: 'BizTalk Server',
    evidence: 'biztalk',
    also: ['biztalk server', 'biztalk'],
    versions: [
      { name: '2020', releasedOn: '2020-02-01', mainstreamUntil: '2028-04-11' },
      { name: '2016', releasedOn: '2016-12-01', mainstreamUntil: '2022-01-11' },
      { name: '2013 R2', releasedOn: '2014-07-31', mainstreamUntil: '2018-07-10' },
      { name: '2013', releasedOn: '2013-06-12', mainstreamUntil: '2018-07-10' },
    ],
  },
  {
    ...onPremises,
    name: 'Host Integration Server',
    evidence: 'host-integration',
    also: ['host integration server'],
    alsoBesideVersion: ['his'],
    versions: [
      { name: '2020', releasedOn: '2020-06-01', mainstreamUntil: '2028-07-11' },
      { name: '2016', releasedOn: '2016-12-31', mainstreamUntil: '2022-01-11' },
      { name: '2013', releasedOn: '2013-11-20', mainstreamUntil: '2019-01-08' },
    ],
  },
  {
    ...onPremises,
    name: 'Power BI Report Server',
    evidence: 'reporting',
    isServiced: true,
    also: ['power bi report server', 'pbirs', 'powerbi report server'],
    versions: [],
  },
];

/** How one release is written: `2025 release wave 1`, `2025w1`, `26`. */
function wave(year: number, half: 1 | 2, major: number): readonly string[] {
  return [`${year} release wave ${half}`, `${year} w${half}`, `${year}w${half}`, `${major}`];
}

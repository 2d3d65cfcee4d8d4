/**
 * Windows and Office on people's machines; see `products.ts` for what the dates mean.
 * Source: learn.microsoft.com/lifecycle/products, the page of each product, read on 30 November 2026 in
 * the copy that MicrosoftDocs/lifecycle-data-pr keeps (January 2023), for newer ones as cited by
 * endoflife.date (August 2026). Windows 11 26H2: the release information on learn.microsoft.com as cited
 * in October 2026. Windows dates are those of the Enterprise and Education editions.
 */
import type { Product } from './product-record.ts';

const onPremises = { area: 'on-premises', portal: 'supportForBusiness', free: false } as const;

export const clients: readonly Product[] = [
  {
    ...onPremises,
    name: 'Windows 11 Enterprise',
    evidence: 'windows-client',
    isPlatform: true,
    isServiced: true,
    also: ['windows 11 enterprise', 'windows 11 pro', 'windows 11', 'win 11', 'win11', 'windows11', 'w11'],
    versions: [
      { name: '26H2', releasedOn: '2026-09-29', mainstreamUntil: '2029-10-09' },
      { name: '26H1', releasedOn: '2026-02-10', mainstreamUntil: '2029-03-13' },
      { name: '25H2', releasedOn: '2025-09-30', mainstreamUntil: '2028-10-10' },
      { name: '24H2', releasedOn: '2024-10-01', mainstreamUntil: '2027-10-12' },
      { name: '23H2', releasedOn: '2023-10-31', mainstreamUntil: '2026-11-10' },
      { name: '22H2', releasedOn: '2022-09-20', mainstreamUntil: '2025-10-14' },
      { name: '21H2', releasedOn: '2021-10-04', mainstreamUntil: '2024-10-08' },
    ],
  },
  {
    ...onPremises,
    name: 'Windows 10 Enterprise',
    evidence: 'windows-client',
    isPlatform: true,
    isServiced: true,
    also: ['windows 10 enterprise', 'windows 10 pro', 'windows 10', 'win 10', 'win10', 'windows10', 'w10'],
    versions: [
      { name: '22H2', releasedOn: '2022-10-18', mainstreamUntil: '2025-10-14' },
      { name: '21H2', releasedOn: '2021-11-16', mainstreamUntil: '2024-06-11' },
      { name: '21H1', releasedOn: '2021-05-18', mainstreamUntil: '2022-12-13' },
      { name: '20H2', releasedOn: '2020-10-20', mainstreamUntil: '2023-05-09' },
    ],
  },
  {
    ...onPremises,
    name: 'Windows Enterprise LTSC',
    evidence: 'windows-client',
    isPlatform: true,
    also: [
      'windows enterprise ltsc',
      'windows 11 enterprise ltsc',
      'windows 11 iot enterprise ltsc',
      'windows 10 enterprise ltsc',
      'windows 10 iot enterprise ltsc',
      'windows 11 ltsc',
      'windows 10 ltsc',
      'windows 10 ltsb',
      'win 11 ltsc',
      'win11 ltsc',
      'win 10 ltsc',
      'win10 ltsc',
      'win 10 1809 ltsc',
      'windows 10 1809 ltsc',
      'win 10 21h2 ltsc',
      'windows 10 21h2 ltsc',
      'windows ltsc',
    ],
    versions: [
      { name: '2024', releasedOn: '2024-10-01', mainstreamUntil: '2029-10-09', also: ['24h2'] },
      { name: '2021', releasedOn: '2021-11-16', mainstreamUntil: '2027-01-12', also: ['21h2'] },
      { name: '2019', releasedOn: '2018-11-13', mainstreamUntil: '2024-01-09', also: ['1809'] },
      { name: '2016', releasedOn: '2016-08-02', mainstreamUntil: '2021-10-12', also: ['1607'] },
    ],
  },
  {
    ...onPremises,
    name: 'Office LTSC',
    evidence: 'office',
    also: ['office ltsc', 'microsoft office', 'ms office', 'office'],
    alsoBesideVersion: [
      'excel',
      'word',
      'outlook',
      'powerpoint',
      'access',
      'onenote',
      'publisher',
      'visio',
      'project',
    ],
    parts: [{ name: 'Project LTSC' }, { name: 'Visio LTSC' }, { name: 'Office Online Server' }],
    versions: [
      { name: '2024', releasedOn: '2024-09-18', mainstreamUntil: '2029-10-09' },
      { name: '2021', releasedOn: '2021-09-16', mainstreamUntil: '2026-10-13' },
      { name: '2019', releasedOn: '2018-09-24', mainstreamUntil: '2023-10-10' },
      { name: '2016', releasedOn: '2015-09-22', mainstreamUntil: '2020-10-13' },
      { name: '2013', releasedOn: '2013-01-09', mainstreamUntil: '2018-04-10' },
    ],
  },
];

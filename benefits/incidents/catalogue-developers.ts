/**
 * What developers use on premises; see `products.ts` for what the dates mean.
 * Source: learn.microsoft.com/lifecycle/products, the page of each product, read on 30 November 2026 in
 * the copy that MicrosoftDocs/lifecycle-data-pr keeps (January 2023); .NET 8 and later and Visual Studio
 * 2026 as cited by endoflife.date (August 2026). Visual Studio 2026 names no end that is known here, nor
 * do the .NET Framework versions, which live as long as the Windows they are part of. Azure DevOps Server
 * without a year (December 2025 and later) has no end and no version to name.
 */
import type { Product } from './product-record.ts';

const onPremises = { area: 'on-premises', portal: 'supportForBusiness', free: false } as const;

export const developers: readonly Product[] = [
  {
    ...onPremises,
    name: 'Azure DevOps Server',
    evidence: 'devops-server',
    also: ['azure devops server', 'team foundation server', 'tfs'],
    versions: [
      { name: '2022', releasedOn: '2022-12-06', mainstreamUntil: '2028-01-11' },
      { name: '2020', releasedOn: '2020-08-25', mainstreamUntil: '2025-10-14' },
      { name: '2019', releasedOn: '2019-03-05', mainstreamUntil: '2024-04-09' },
      { name: '2018', releasedOn: '2017-11-15', mainstreamUntil: '2023-01-10' },
      { name: '2017', releasedOn: '2016-11-16', mainstreamUntil: '2022-01-11' },
      { name: '2015', releasedOn: '2015-07-20', mainstreamUntil: '2020-10-13' },
    ],
  },
  {
    ...onPremises,
    name: 'Visual Studio',
    evidence: 'visual-studio',
    also: ['visual studio', 'msvs'],
    alsoBesideVersion: ['vs'],
    versions: [
      { name: '2026', releasedOn: '2025-11-11', also: ['18'] },
      { name: '2022', releasedOn: '2021-11-08', mainstreamUntil: '2027-01-12', also: ['17'] },
      { name: '2019', releasedOn: '2019-04-02', mainstreamUntil: '2024-04-09', also: ['16'] },
      { name: '2017', releasedOn: '2017-03-07', mainstreamUntil: '2022-04-12', also: ['15'] },
      { name: '2015', releasedOn: '2015-07-20', mainstreamUntil: '2020-10-13', also: ['14'] },
    ],
  },
  {
    ...onPremises,
    name: '.NET',
    evidence: 'dotnet',
    isServiced: true,
    alsoBesideVersion: ['net'],
    also: [
      '.net',
      'dotnet',
      'dotnet core',
      '.net core',
      'net core',
      'asp.net core',
      'aspnet core',
      'asp.net',
    ],
    versions: [
      { name: '10', releasedOn: '2025-11-11', mainstreamUntil: '2028-11-14' },
      { name: '9', releasedOn: '2024-11-12', mainstreamUntil: '2026-11-10' },
      { name: '8', releasedOn: '2023-11-14', mainstreamUntil: '2026-11-10' },
      { name: '7', releasedOn: '2022-11-08', mainstreamUntil: '2024-05-14' },
      { name: '6', releasedOn: '2021-11-08', mainstreamUntil: '2024-11-12' },
      { name: '5', releasedOn: '2020-11-10', mainstreamUntil: '2022-05-10' },
      { name: 'Core 3.1', releasedOn: '2019-12-03', mainstreamUntil: '2022-12-13', also: ['3.1'] },
    ],
  },
  {
    ...onPremises,
    name: '.NET Framework',
    evidence: 'dotnet',
    isServiced: true,
    also: ['.net framework', 'dotnet framework', 'net framework'],
    alsoBesideVersion: ['.net', 'net', 'asp.net'],
    versions: [
      { name: '4.8.1', releasedOn: '2022-08-09' },
      { name: '4.8', releasedOn: '2019-04-18' },
      { name: '4.7.2', releasedOn: '2018-04-30' },
      { name: '4.7.1', releasedOn: '2017-10-17' },
      { name: '4.7', releasedOn: '2017-04-11' },
      { name: '4.6.2', releasedOn: '2016-08-02' },
      { name: '4.6.1', releasedOn: '2015-11-30', mainstreamUntil: '2022-04-26' },
      { name: '4.6', releasedOn: '2015-07-29', mainstreamUntil: '2022-04-26' },
      { name: '4.5.2', releasedOn: '2014-05-05', mainstreamUntil: '2022-04-26' },
      { name: '3.5', releasedOn: '2007-11-19' },
    ],
  },
];

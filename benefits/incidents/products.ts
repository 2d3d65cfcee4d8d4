/**
 * A small dated catalogue. Support covers the current and the previous version in mainstream support;
 * a version whose dates are not known here warns and never blocks: the portal decides.
 * Source: publicly known lifecycle dates, written down by hand; nothing compares them with the pages.
 */
import type { CalendarDay } from '../calendar.ts';
import type { LinkName } from '../links.ts';
import type { IncidentArea } from './incident-record.ts';

/** The day the dates below were written down. What changed since is not known here. */
export const catalogueWrittenOn: CalendarDay = '2026-11-23';

interface Version {
  readonly name: string;
  readonly releasedOn: CalendarDay;
  /** Last day of mainstream support; `continuous` under the modern policy; absent: not known. */
  readonly mainstreamUntil?: CalendarDay | 'continuous';
  readonly also?: readonly string[];
}

export interface Product {
  readonly name: string;
  readonly area: IncidentArea;
  /** Where its incident is sent. */
  readonly portal: LinkName;
  /** Opening one there costs nothing and needs no ids. */
  readonly free: boolean;
  /** How people write it: lower case, without diacritics. */
  readonly also: readonly string[];
  /** Newest first; empty for cloud products. */
  readonly versions: readonly Version[];
}

const onPremises = { area: 'on-premises', portal: 'supportForBusiness', free: false } as const;
const cloud = { area: 'cloud', free: false, versions: [] } as const;

export const products: readonly Product[] = [
  {
    ...onPremises,
    name: 'SQL Server',
    also: ['sql server', 'mssql', 'ms sql', 'sql'],
    versions: [
      { name: '2025', releasedOn: '2025-11-18', mainstreamUntil: '2031-01-06' },
      { name: '2022', releasedOn: '2022-11-16', mainstreamUntil: '2028-01-11' },
      { name: '2019', releasedOn: '2019-11-04', mainstreamUntil: '2025-02-28' },
      { name: '2017', releasedOn: '2017-09-29', mainstreamUntil: '2022-10-11' },
      { name: '2016', releasedOn: '2016-06-01', mainstreamUntil: '2021-07-13' },
      { name: '2014', releasedOn: '2014-06-05', mainstreamUntil: '2019-07-09' },
    ],
  },
  {
    ...onPremises,
    name: 'Windows Server',
    also: ['windows server', 'win server', 'hyper-v', 'hyper v', 'active directory'],
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
    also: ['exchange server', 'exchange'],
    versions: [
      { name: 'SE', releasedOn: '2025-07-01', mainstreamUntil: 'continuous', also: ['subscription edition'] },
      { name: '2019', releasedOn: '2018-10-22', mainstreamUntil: '2024-01-09' },
      { name: '2016', releasedOn: '2015-10-01', mainstreamUntil: '2020-10-13' },
    ],
  },
  {
    ...onPremises,
    name: 'SharePoint Server',
    also: ['sharepoint server', 'sharepoint'],
    versions: [
      { name: 'SE', releasedOn: '2021-11-02', mainstreamUntil: 'continuous', also: ['subscription edition'] },
      { name: '2019', releasedOn: '2018-10-22', mainstreamUntil: '2024-01-09' },
      { name: '2016', releasedOn: '2016-05-01', mainstreamUntil: '2021-07-13' },
    ],
  },
  {
    ...onPremises,
    name: 'Skype for Business Server',
    also: ['skype for business server', 'skype for business'],
    versions: [
      { name: 'SE', releasedOn: '2025-07-01', mainstreamUntil: 'continuous', also: ['subscription edition'] },
      { name: '2019', releasedOn: '2018-10-22', mainstreamUntil: '2024-01-09' },
    ],
  },
  {
    ...onPremises,
    name: 'System Center',
    also: ['system center', 'scom', 'scvmm'],
    versions: [
      { name: '2025', releasedOn: '2024-11-01' },
      { name: '2022', releasedOn: '2022-04-01', mainstreamUntil: '2027-04-13' },
      { name: '2019', releasedOn: '2019-03-14', mainstreamUntil: '2024-04-09' },
    ],
  },
  {
    ...onPremises,
    name: 'BizTalk Server',
    also: ['biztalk server', 'biztalk'],
    versions: [
      { name: '2020', releasedOn: '2020-01-15', mainstreamUntil: '2028-04-11' },
      { name: '2016', releasedOn: '2016-12-01', mainstreamUntil: '2022-01-11' },
    ],
  },
  {
    ...onPremises,
    name: 'Visual Studio',
    also: ['visual studio'],
    versions: [
      { name: '2026', releasedOn: '2025-11-11' },
      { name: '2022', releasedOn: '2021-11-08', mainstreamUntil: '2027-01-12' },
      { name: '2019', releasedOn: '2019-04-02', mainstreamUntil: '2024-04-09' },
    ],
  },
  {
    ...onPremises,
    name: 'Office LTSC',
    also: ['office ltsc', 'office'],
    versions: [
      { name: '2024', releasedOn: '2024-09-16', mainstreamUntil: '2029-10-09' },
      { name: '2021', releasedOn: '2021-09-16', mainstreamUntil: '2026-10-13' },
    ],
  },
  { ...cloud, name: 'Azure', portal: 'azureSupport', also: ['azure', 'entra id', 'microsoft entra'] },
  {
    ...cloud,
    name: 'Microsoft 365',
    portal: 'microsoft365Admin',
    free: true,
    also: [
      'microsoft 365',
      'office 365',
      'm365',
      'o365',
      'exchange online',
      'sharepoint online',
      'onedrive',
      'outlook',
      'teams',
      'intune',
    ],
  },
  {
    ...cloud,
    name: 'Dynamics 365',
    portal: 'powerPlatformAdmin',
    also: ['dynamics 365', 'dynamics', 'business central', 'd365'],
  },
  {
    ...cloud,
    name: 'Power Platform',
    portal: 'powerPlatformAdmin',
    also: ['power platform', 'power apps', 'power automate', 'power bi', 'dataverse', 'copilot studio'],
  },
];

/** Whether the benefit covers the version on that day. */
export type Coverage = 'covered' | 'too-old' | 'unknown';

/** A catalogued product by its name, however it is written. */
export function productNamed(name: string): Product | undefined {
  const plain = plainText(name);
  return products.find((one) => plainText(one.name) === plain || one.also.includes(plain));
}

/** Cloud products have no version and are covered; unknown products and versions are `unknown`. */
export function coverageOf(product: string, version: string, today: CalendarDay): Coverage {
  const known = productNamed(product);
  if (known === undefined) return 'unknown';
  if (known.area === 'cloud') return 'covered';
  const found = known.versions.find((one) => isVersion(one, version));
  if (found === undefined || found.releasedOn > today) return 'unknown';
  const current = known.versions.filter((one) => one.releasedOn <= today).slice(0, 2);
  if (!current.includes(found)) return 'too-old';
  if (found.mainstreamUntil === undefined) return 'unknown';
  return found.mainstreamUntil === 'continuous' || today <= found.mainstreamUntil ? 'covered' : 'too-old';
}

/** The versions covered on that day, newest first, for "according to the catalogue". */
export function coveredVersions(product: string, today: CalendarDay): readonly string[] {
  const versions = productNamed(product)?.versions ?? [];
  return versions.map((one) => one.name).filter((name) => coverageOf(product, name, today) === 'covered');
}

/** The product, and its version, that a message names; the longest name wins. */
export function findProduct(
  text: string,
): { readonly product: string; readonly version?: string; readonly area: IncidentArea } | undefined {
  const plain = ` ${plainText(text)} `;
  const named = products
    .flatMap((one) => [plainText(one.name), ...one.also].map((name) => ({ one, name })))
    .filter(({ name }) => plain.includes(` ${name} `) || new RegExp(` ${name} ?\\d{4} `).test(plain))
    .sort((a, b) => b.name.length - a.name.length)[0];
  if (named === undefined) return undefined;
  const { one, name } = named;
  const after = plain.slice(plain.indexOf(` ${name}`) + name.length + 1);
  const version =
    one.versions.find((version) =>
      [version.name, ...(version.also ?? [])].some((word) => startsWith(after, word)),
    )?.name ?? (one.area === 'cloud' ? undefined : /^ ?((?:19|20)\d{2})(?= )/.exec(after)?.[1]);
  return { product: one.name, ...(version === undefined ? {} : { version }), area: one.area };
}

function isVersion(version: Version, written: string): boolean {
  const plain = plainText(written).replace(/^v(?:ersion|ersja)? ?(?=\d)/, '');
  return [version.name, ...(version.also ?? [])].some((word) => startsWith(` ${plain} `, word));
}

function startsWith(text: string, word: string): boolean {
  const trimmed = text.trimStart();
  return `${trimmed} `.startsWith(`${plainText(word)} `);
}

function plainText(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}-]+/gu, ' ')
    .trim();
}

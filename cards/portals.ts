import { findProduct, type IncidentForm, type LinkName, linkTo, productNamed } from '../benefits/index.ts';

/** Where an incident is sent (domain: where things are done). */
export const portals = [
  'support-for-business',
  'azure',
  'power-platform',
  'dynamics-365',
  'microsoft-365',
] as const;
export type Portal = (typeof portals)[number];

const ofProduct: Readonly<Record<string, Portal>> = {
  Azure: 'azure',
  'Microsoft 365': 'microsoft-365',
  'Dynamics 365': 'dynamics-365',
  'Power Platform': 'power-platform',
};

const pageNames: Readonly<Record<Portal, LinkName>> = {
  'support-for-business': 'supportForBusiness',
  azure: 'azureSupport',
  'power-platform': 'powerPlatformAdmin',
  'dynamics-365': 'powerPlatformAdmin',
  'microsoft-365': 'microsoft365Admin',
};

/** On-premises products have one portal for all; cloud ones each their own, Azure's where none is known. */
export function portalOf(form: Pick<IncidentForm, 'area' | 'product'>): Portal {
  if (form.area === 'on-premises') return 'support-for-business';
  const name = productNamed(form.product)?.name ?? findProduct(form.product)?.product ?? '';
  return ofProduct[name] ?? 'azure';
}

export const portalPage = (portal: Portal): string => linkTo(pageNames[portal]);

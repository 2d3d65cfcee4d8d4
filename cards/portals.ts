import { type IncidentPath, incidentPaths, type PathForm, pathOf } from '../benefits/incidents/index.ts';
import { linkTo } from '../benefits/index.ts';

/** Where an incident is sent (domain: where things are done). */
export const portals = [
  'support-for-business',
  'azure',
  'azure-customer',
  'azure-distributor',
  'customer-workload',
  'power-platform',
  'dynamics-365',
  'microsoft-365',
  'advisory',
] as const;
export type Portal = (typeof portals)[number];

const ofPath: Readonly<Record<IncidentPath, Portal>> = {
  advice: 'advisory',
  'on-premises': 'support-for-business',
  azure: 'azure',
  'azure-customer': 'azure-customer',
  'azure-distributor': 'azure-distributor',
  'customer-workload': 'customer-workload',
  'microsoft-365': 'microsoft-365',
  'power-platform': 'power-platform',
  'dynamics-365': 'dynamics-365',
};
const paths = Object.entries(ofPath) as readonly (readonly [IncidentPath, Portal])[];

/** On-premises products have one portal for all; cloud ones each their own, Azure's where none is known. */
export function portalOf(form: PathForm): Portal {
  return ofPath[pathOf(form)];
}

const pathBehind = (portal: Portal): IncidentPath =>
  paths.find(([, one]) => one === portal)?.[0] ?? 'on-premises';

export const portalPage = (portal: Portal): string => linkTo(incidentPaths[pathBehind(portal)].page);

/** Whether a contract is typed there, or may have to be. */
export const needsIds = (portal: Portal): boolean => incidentPaths[pathBehind(portal)].ids !== 'none';

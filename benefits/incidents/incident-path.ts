/**
 * Which way an incident goes, and what that takes: the first decision of every incident.
 * Source: the article (Azure under the plan "Cloud Solution Provider", other workloads with the support
 * contract, on-premises in Support for Business) and Microsoft's later pages; see *Where things are done*.
 */
import type { LinkName } from '../links.ts';
import type { CspModel, Organization } from '../memberships/membership-record.ts';
import type { PersonId } from '../people/person.ts';
import type { BenefitKind } from '../vocabulary.ts';
import type { IncidentForm, Subscription } from './incident-record.ts';
import { findProduct } from './product-mention.ts';
import { productNamed } from './products.ts';

interface Path {
  /** The page where it is opened. */
  readonly page: LinkName;
  /** The benefit one incident of which is used. */
  readonly uses: BenefitKind | 'nothing';
  /** `unsure`: Microsoft's own pages disagree. */
  readonly ids: 'needed' | 'none' | 'unsure';
  /** Who can open it there. */
  readonly opens: 'anybody' | 'admin-there' | 'admin-agent' | 'provider';
}

export const incidentPaths = {
  advice: { page: 'advisoryHours', uses: 'nothing', ids: 'none', opens: 'anybody' },
  'on-premises': { page: 'supportForBusiness', uses: 'product-support', ids: 'needed', opens: 'anybody' },
  azure: { page: 'azureSupport', uses: 'signature-cloud', ids: 'needed', opens: 'anybody' },
  'azure-customer': { page: 'customers', uses: 'nothing', ids: 'none', opens: 'admin-agent' },
  'azure-distributor': { page: 'azureSupport', uses: 'nothing', ids: 'none', opens: 'provider' },
  'microsoft-365': { page: 'microsoft365Admin', uses: 'nothing', ids: 'none', opens: 'admin-there' },
  'power-platform': {
    page: 'powerPlatformAdmin',
    uses: 'signature-cloud',
    ids: 'needed',
    opens: 'admin-there',
  },
  'dynamics-365': {
    page: 'powerPlatformAdmin',
    uses: 'signature-cloud',
    ids: 'unsure',
    opens: 'admin-there',
  },
  /** Any workload but Azure in a customer's organization. */
  'customer-workload': { page: 'customers', uses: 'signature-cloud', ids: 'needed', opens: 'admin-agent' },
} as const satisfies Record<string, Path>;
export type IncidentPath = keyof typeof incidentPaths;

export type PathForm = Pick<IncidentForm, 'area' | 'product'> &
  Partial<Pick<IncidentForm, 'need' | 'subscription'>>;

const ofProduct: Readonly<Record<string, 'azure' | 'microsoft-365' | 'dynamics-365' | 'power-platform'>> = {
  Azure: 'azure',
  'Microsoft 365': 'microsoft-365',
  'Dynamics 365': 'dynamics-365',
  'Power Platform': 'power-platform',
};

/** The cloud product of the catalogue; Azure where it names none. */
function cloudOf(product: string) {
  return ofProduct[productNamed(product)?.name ?? findProduct(product)?.product ?? ''] ?? 'azure';
}

/** Where nobody has said whose subscription it is, it goes as the company's own. */
export function pathOf({ area, product, need, subscription }: PathForm): IncidentPath {
  if (need === 'advice') return 'advice';
  if (area === 'on-premises') return 'on-premises';
  const cloud = cloudOf(product);
  if (subscription !== 'customer-direct' && subscription !== 'customer-distributor') return cloud;
  if (cloud !== 'azure') return 'customer-workload';
  return subscription === 'customer-direct' ? 'azure-customer' : 'azure-distributor';
}

/** How each kind of organization can stand to a customer's subscription. */
const soldAs: Readonly<Record<CspModel, readonly Subscription[]>> = {
  none: [],
  direct: ['customer-direct'],
  'indirect-provider': ['customer-direct'],
  'indirect-reseller': ['customer-distributor'],
};
const anySubscription = ['customer-direct', 'customer-distributor', 'own', 'unknown'] as const;

/**
 * The answers to *whose subscription is it?* that can be true. Where nobody has recorded how the
 * organization sells, or it sells none and a customer's is meant all the same, all of them; only Azure
 * knows a difference between direct and distributor.
 */
export function subscriptionAnswers(
  form: PathForm,
  organization: Pick<Organization, 'csp'> | undefined,
): readonly Subscription[] {
  const recorded = organization === undefined ? [] : soldAs[organization.csp];
  const open = organization === undefined || form.subscription === 'unknown';
  const sold = recorded.length === 0 && open ? anySubscription.slice(0, 2) : recorded;
  const customers =
    sold.length > 0 && cloudOf(form.product) !== 'azure' ? ['customer-direct' as const] : sold;
  return anySubscription.filter((one) => one === 'own' || one === 'unknown' || customers.includes(one));
}

/** Somebody has said that they do not know, and the way depends on it: neither advice nor on-premises does. */
export function isSubscriptionUnknown({ area, need, subscription }: PathForm): boolean {
  return area === 'cloud' && need !== 'advice' && subscription === 'unknown';
}

/**
 * Whether it has to be asked before the path is known: never what was said already, nor what can only
 * have one answer. In Microsoft 365 the company's own organization is meant until somebody says otherwise.
 */
export function asksWhoseSubscription(
  form: PathForm,
  organization: Pick<Organization, 'csp'> | undefined,
): boolean {
  if (form.area !== 'cloud' || form.need === 'advice') return false;
  if (form.subscription !== undefined) return isSubscriptionUnknown(form);
  if (cloudOf(form.product) === 'microsoft-365') return false;
  return subscriptionAnswers(form, organization).some((one) => one.startsWith('customer'));
}

/** What is recorded of the organization somebody belongs to. */
export function organizationOf(
  record: { readonly organizations: readonly Organization[] },
  { tenantId }: Pick<PersonId, 'tenantId'>,
): Organization | undefined {
  return record.organizations.find((one) => one.id === tenantId);
}

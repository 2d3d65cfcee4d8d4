/**
 * Every address people are sent to. `article`: it stands in the source article; `later`: found since.
 * Listed on 23 November 2026; whether an address still answers is not looked at.
 */

interface Link {
  readonly url: string;
  readonly source: 'article' | 'later';
}

const partner = 'https://partner.microsoft.com';
const learn = 'https://learn.microsoft.com/partner-center';

export const links = {
  partnerCenter: { url: `${partner}/dashboard`, source: 'article' },
  supportForBusiness: {
    url: 'https://support.serviceshub.microsoft.com/supportforbusiness/create',
    source: 'article',
  },
  customers: { url: `${partner}/commerce/customers/list`, source: 'article' },
  comparePlans: { url: `${partner}/support/partnersupport`, source: 'article' },
  premierSupport: { url: `${partner}/support/microsoft-services-premier-support`, source: 'article' },
  advancedSupport: { url: `${partner}/support/advanced-cloud-support`, source: 'article' },
  manageBenefits: { url: `${learn}/manage-your-partner-network-benefits`, source: 'article' },
  membershipCenterActivation: {
    url: `${learn}/partner-membership-center-tech-benefits-activate`,
    source: 'article',
  },
  technicalBenefits: { url: `${partner}/dashboard/v2/benefits/technicalsupport`, source: 'later' },
  userManagement: { url: `${partner}/dashboard/account/v3/usermanagement#users`, source: 'later' },
  advisoryHours: { url: `${partner}/dashboard/v2/benefits/technicalpresales`, source: 'later' },
  membershipOffers: { url: `${partner}/dashboard/mpn/offers`, source: 'later' },
  microsoft365Admin: { url: 'https://admin.microsoft.com', source: 'later' },
  azureSupport: {
    url: 'https://portal.azure.com/#view/Microsoft_Azure_Support/HelpAndSupportBlade',
    source: 'later',
  },
  powerPlatformAdmin: { url: 'https://admin.powerplatform.microsoft.com', source: 'later' },
} as const satisfies Record<string, Link>;

export type LinkName = keyof typeof links;

export function linkTo(name: LinkName): string {
  return links[name].url;
}

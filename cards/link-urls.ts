/** Microsoft's pages that cards open. */
export const technicalBenefitsUrl = 'https://partner.microsoft.com/dashboard/v2/benefits/technicalsupport';
export const supportForBusinessUrl = 'https://support.serviceshub.microsoft.com/supportforbusiness/create';

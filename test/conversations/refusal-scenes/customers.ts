import { contosoRows } from '../../support/company.ts';
import { type ApiFailing, apiErrors, sampleCustomers } from '../../support/partner-center.ts';
import { type Act, isKnown, oidOf, presses, type Scene, type SceneLine, signsIn } from './scene.ts';

const company = { rows: contosoRows };

const serves: SceneLine = [
  '-',
  async ({ company: { tenantId }, partnerCenter }) => partnerCenter.serves(tenantId, sampleCustomers(3)),
];
const mariaIsKnown: SceneLine = ['Maria', isKnown];
const shows: SceneLine = ['Maria', presses('show-customers')];
const failing =
  (how: ApiFailing): Act =>
  async ({ partnerCenter }) =>
    partnerCenter.fails(how);
const recovers: Act = async ({ partnerCenter }) => partnerCenter.recovers();

export const customers = {
  role_may_not_serve_customers: {
    company,
    lines: [serves, mariaIsKnown, ['Anna', isKnown], ['Anna', presses('show-customers')]],
  },
  customer_unknown: {
    company,
    lines: [
      serves,
      mariaIsKnown,
      ['Maria', presses('pick-customer', { customerId: '00000000-1111-2222-3333-444444444444' })],
    ],
  },
  partner_center_no_consent: {
    company,
    lines: [
      serves,
      mariaIsKnown,
      ['-', async (stage) => stage.company.provider.setApiAccess(oidOf(stage, 'maria'), 'no-consent')],
      shows,
    ],
  },
  partner_center_second_factor: {
    company,
    lines: [serves, mariaIsKnown, ['-', failing(apiErrors.secondFactor)], shows, ['Maria', signsIn()]],
  },
  partner_center_forbidden: {
    company,
    lines: [serves, mariaIsKnown, ['-', failing(apiErrors.forbidden)], shows],
  },
  partner_center_throttled: {
    company,
    lines: [serves, mariaIsKnown, ['-', failing(apiErrors.throttled(20))], shows],
    meanwhile: recovers,
  },
  partner_center_unreachable: {
    company,
    lines: [serves, mariaIsKnown, ['-', failing({ status: 503, text: '' })], shows],
    meanwhile: recovers,
  },
  no_mpn_association: {
    company,
    lines: [
      ['Jan', isKnown],
      ['-', failing({ ...apiErrors.notFound, path: '/profiles/mpn' })],
      ['Jan', presses('check-association')],
    ],
  },
} as const satisfies Readonly<Record<string, Scene>>;

import { contosoRows } from '../../support/company.ts';
import {
  benefit,
  type Ids,
  isKnown,
  later,
  presses,
  type Scene,
  type SceneLine,
  type Stage,
  sends,
  taps,
} from './scene.ts';

const company = { rows: contosoRows };
const active = benefit('product-support', 'gold');
const silver = benefit('product-support', 'silver');
const annaIsKnown: SceneLine = ['Anna', isKnown];
const organization = ({ company: { tenantId } }: Stage): Ids => ({ organizationId: tenantId });

const header = 'offer,competency,starts_on,ends_on,activate_by,benefit,access_id,contract_id,used';
/** The competency is recorded, so a line need not name it. */
const withoutCompetency = `${header}\nsilver,,2026-07-01,2027-06-30,2027-01-31,signature-cloud,,,`;
const otherDay = withoutCompetency.replace('silver,', 'silver,Application Development');
const fewerUsed = `${header}
gold,Cloud Platform,2026-07-01,2027-06-30,,product-support,172693239,172583624,10`;

export const memberships = {
  memberships_invalid: {
    company,
    lines: [
      annaIsKnown,
      ['Piotr', isKnown],
      ['Anna', presses('review-membership', {}, { text: withoutCompetency })],
      ['Piotr', presses('delete-membership', silver)],
      ['Anna', taps('save-memberships')],
    ],
  },
  memberships_draft_gone: {
    company,
    lines: [annaIsKnown, ['Anna', presses('save-memberships', { draftId: 'gone' })]],
  },
  memberships_changed_since: {
    company,
    lines: [
      annaIsKnown,
      ['Piotr', isKnown],
      ['Anna', presses('review-membership', {}, { text: otherDay })],
      ['Piotr', presses('delete-membership', silver)],
      ['Anna', taps('save-memberships')],
    ],
  },
  file_not_taken: {
    company,
    lines: [
      [
        'Anna',
        sends({
          attachments: ['a', 'b'].map((name) => ({
            contentType: 'text/csv',
            name: `${name}.csv`,
            contentUrl: 'data:text/csv,a',
          })),
        }),
      ],
    ],
  },
  membership_unknown: { company, lines: [['Jan', presses('show-membership', { membershipId: 'gone' })]] },
  membership_in_use: { company, lines: [['Anna', presses('change-membership', active)]] },
  membership_already_renewed: {
    company,
    lines: [
      annaIsKnown,
      ['Anna', presses('confirm-renewal', silver, { startsOn: '2027-07-01', endsOn: '2028-06-30' })],
      ['Anna', presses('renew', silver)],
    ],
  },
  renewal_window_over: {
    company,
    lines: [
      ['-', later({ days: 270 })],
      ['Anna', presses('renew', silver)],
    ],
  },
  organization_unknown: { company, lines: [['Anna', presses('enter-csp', { organizationId: 'x' })]] },
  csp_missing: {
    company,
    lines: [annaIsKnown, ['Anna', presses('save-csp', organization)]],
    mendedBy: { csp: 'direct' },
  },
  provider_missing: {
    company,
    lines: [annaIsKnown, ['Anna', presses('save-csp', organization, { csp: 'indirect-reseller' })]],
    mendedBy: { csp: 'indirect-reseller', provider: 'Tailspin', contact: 'help@tailspin.example' },
  },
  zone_unknown: {
    company,
    lines: [annaIsKnown, ['Anna', presses('save-zone', {}, { otherZone: 'Mars/Olympus' })]],
    mendedBy: { otherZone: 'Europe/Warsaw' },
  },
  used_below_recorded: {
    company,
    lines: [annaIsKnown, ['Anna', presses('review-membership', {}, { text: fewerUsed })]],
  },
} as const satisfies Readonly<Record<string, Scene>>;

import { contosoRows } from '../../support/company.ts';
import { benefit, isKnown, presses, type Scene, says, taps } from './scene.ts';

const company = { rows: contosoRows };
const active = benefit('product-support', 'gold');
const line = (left: number) =>
  `Partner support Gold 20pack - Access Id: 172693239 Start Date (07/01/26), End Date (06/30/27), ${left} incidents remaining`;

/** The portal's own count, pasted. */
export const portal = {
  portal_line_unknown: {
    company,
    lines: [
      ['Anna', isKnown],
      ['Jan', says(line(5), line(5))],
      ['Anna', presses('enter-ids', active, { idsText: 'Access ID 174194363 Contract ID 172583642' })],
      ['Anna', taps('record-ids')],
      ['Jan', taps('apply-portal-line')],
    ],
  },
  portal_draft_gone: { company, lines: [['Jan', presses('apply-portal-line', { draftId: 'gone' })]] },
  balance_changed_since: {
    company,
    lines: [
      ['Anna', isKnown],
      ['Jan', says(line(5), line(5))],
      ['Anna', presses('correct-balance', active, { remaining: '7' })],
      ['Jan', taps('apply-portal-line')],
    ],
  },
} as const satisfies Readonly<Record<string, Scene>>;

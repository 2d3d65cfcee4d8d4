import assert from 'node:assert/strict';
import { type Allowance, type BenefitKind, cloudCompetencies, type Offer } from '../../benefits/index.ts';
import {
  allowanceOf,
  betterAllowance,
  editionOf,
  isCloudCompetency,
} from '../../benefits/memberships/index.ts';

const other = 'Application Development';

/** Copied by hand from the article: the table under "Technical support entitlement and supported products". */
const article: readonly (readonly [BenefitKind, Offer, string, Allowance])[] = [
  ['product-support', 'action-pack', '', 10],
  ['product-support', 'silver', other, 15],
  ['product-support', 'silver', 'Cloud Platform', 15],
  ['product-support', 'gold', other, 20],
  ['product-support', 'gold', 'Cloud Platform', 20],
  ['signature-cloud', 'action-pack', '', 'not-entitled'],
  ['signature-cloud', 'silver', 'Cloud Platform', 'unlimited'],
  ['signature-cloud', 'silver', other, 5],
  ['signature-cloud', 'gold', 'Cloud Platform', 'unlimited'],
  ['signature-cloud', 'gold', other, 10],
];

/** Later editions: designations only. */
const later: readonly (readonly [string, BenefitKind, Offer, Allowance])[] = [
  ['2023-01-01', 'product-support', 'solutions-partner', 20],
  ['2023-01-01', 'signature-cloud', 'solutions-partner', 'unlimited'],
  ['2026-03-16', 'product-support', 'solutions-partner', 20],
  ['2026-03-16', 'signature-cloud', 'solutions-partner', 50],
  ['2026-03-16', 'product-support', 'success-expanded', 'not-entitled'],
  ['2026-03-16', 'signature-cloud', 'success-expanded', 5],
  ['2026-03-16', 'product-support', 'success-core', 'not-entitled'],
  ['2026-03-16', 'signature-cloud', 'success-core', 2],
  ['2026-03-16', 'product-support', 'launch', 'not-entitled'],
  ['2026-03-16', 'signature-cloud', 'launch', 'not-entitled'],
];

describe('entitlement editions', () => {
  for (const [kind, offer, competency, allowance] of article) {
    it(`grants ${allowance} of ${kind} with ${offer}${competency && ` (${competency})`}`, () => {
      const edition = editionOf(offer, '2026-07-01');
      assert.equal(edition, 'mpn-2021');
      assert.equal(allowanceOf(edition, offer, competency === '' ? [] : [competency], kind), allowance);
    });
  }

  for (const [startsOn, kind, offer, allowance] of later) {
    it(`grants ${allowance} of ${kind} with ${offer} from ${startsOn}`, () => {
      assert.equal(allowanceOf(editionOf(offer, startsOn), offer, [], kind), allowance);
    });
  }

  for (const competency of [
    'Security',
    'Cloud Business Applications',
    'Cloud Platform',
    'Cloud Productivity',
    'Enterprise Mobility Management',
    'Small and Midmarket Cloud Solutions',
  ]) {
    it(`counts ${competency} as a cloud competency`, () => {
      assert.ok(isCloudCompetency(competency));
      assert.ok(isCloudCompetency(` ${competency.toUpperCase()} `));
    });
  }

  it('knows six cloud competencies and no other', () => {
    assert.equal(cloudCompetencies.length, 6);
    for (const name of ['Data Platform', 'Datacenter', 'Cloud', ''])
      assert.equal(isCloudCompetency(name), false);
  });

  it('gives two competencies of one level the better allowance, in any order', () => {
    for (const held of [
      [other, 'Security'],
      ['Security', other],
    ]) {
      assert.equal(allowanceOf('mpn-2021', 'gold', held, 'signature-cloud'), 'unlimited');
    }
    assert.equal(allowanceOf('mpn-2021', 'silver', [other, 'Datacenter'], 'signature-cloud'), 5);
  });

  it('takes the newest edition begun by the start whose table names the offer', () => {
    assert.equal(editionOf('solutions-partner', '2026-03-15'), 'mpn-2023');
    assert.equal(editionOf('solutions-partner', '2026-03-16'), 'maicpp-2026');
    assert.equal(editionOf('gold', '2030-01-01'), 'mpn-2021');
    assert.equal(editionOf('gold', '2020-01-01'), 'mpn-2021');
    assert.equal(editionOf('launch', '2025-01-01'), 'maicpp-2026');
  });

  it('weighs unlimited above every number and an empty cell below', () => {
    assert.equal(betterAllowance(50, 'unlimited'), 'unlimited');
    assert.equal(betterAllowance('unlimited', 1_000_000), 'unlimited');
    assert.equal(betterAllowance('not-entitled', 0), 0);
  });
});

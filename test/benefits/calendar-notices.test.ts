import assert from 'node:assert/strict';
import { decideHandOver } from '../../benefits/activation/activation-commands.ts';
import {
  type Activation,
  type Ask,
  type CompanyRecord,
  calendarNotices,
  type Person,
  stillDue,
} from '../../benefits/index.ts';
import type { Membership } from '../../benefits/memberships/index.ts';
import type { Order } from '../../benefits/order.ts';
import { noticeRow } from '../../benefits/order.ts';
import { withTold } from '../../benefits/telling/told.ts';
import { anna, grant, incident, jan, membership, orderBy, piotr, record } from './rules-kit.ts';

const whoMay = { whoMay: [anna, piotr], expectedDays: 5 };
const at = (day: string) => `${day}T11:00:00.000Z`;

/** Gold, active on premises and without limit in the cloud, both until 30 June 2027. */
function gold(given: Partial<Membership> = {}, more: Partial<CompanyRecord> = {}): CompanyRecord {
  return record({
    memberships: [membership('gold', given)],
    grants: [
      grant('m-gold', 'product-support', { used: 13 }),
      grant('m-gold', 'signature-cloud', { allowance: 'unlimited' }),
    ],
    ...more,
  });
}

function told(of: CompanyRecord, day: string, to: readonly Person[] = whoMay.whoMay): string[] {
  return calendarNotices(of, at(day), { ...whoMay, whoMay: to }).map((one) => `${one.kind} ${one.stage}`);
}

/** The record after everything due on that day was told. */
function onceTold(of: CompanyRecord, day: string): CompanyRecord {
  return calendarNotices(of, at(day), whoMay).reduce(
    (next, one) => withTold(next, one.series, one.stage, day),
    of,
  );
}

function waiting(given: Partial<Activation> = {}): Activation {
  return {
    id: 'a-1',
    number: 1,
    membershipId: 'm-silver',
    kind: 'signature-cloud',
    state: 'requested',
    requester: anna,
    requestedAt: at('2026-11-23'),
    assignee: anna,
    watchers: [],
    ...given,
  };
}

describe('a contract that ends', () => {
  for (const [day, wanted] of [
    ['2027-04-30', []],
    ['2027-05-01', ['contract-ending 60']],
    ['2027-05-30', ['contract-ending 60']],
    ['2027-05-31', ['contract-ending 30']],
    ['2027-06-23', ['contract-ending 7']],
    ['2027-06-30', ['contract-ending 7']],
    ['2027-07-01', ['contract-ended 0', 'monthly 0']],
  ] as const)
    it(`on ${day} is told as ${wanted.join(', ') || 'nothing'}`, () => {
      const due = told(gold(), day).filter((one) => !one.startsWith('monthly') || day > '2027-06-30');
      assert.deepEqual(due, day > '2027-06-30' ? ['contract-ended 0'] : wanted);
    });

  it('is one notice for all benefits of a membership that end on that day', () => {
    const due = calendarNotices(gold(), at('2027-06-23'), whoMay);
    assert.deepEqual(
      due.map(({ key, to }) => [key, to.map(({ name }) => name)]),
      [['calendar:contract-ending:m-gold:2027-06-30:7', ['Anna Nowak', 'Piotr Zieliński']]],
    );
  });

  it('is told by its newest stage only, and no earlier one when the clock goes back', () => {
    const late = onceTold(gold(), '2027-06-24');
    assert.deepEqual(told(late, '2027-06-24'), []);
    assert.deepEqual(told(late, '2027-05-31'), []);
  });

  it('is forgotten when its time is long over', () => {
    const told = withTold(withTold(gold(), 'one', 0, '2027-01-01'), 'two', 7, '2027-05-01');
    assert.deepEqual(
      withTold(told, 'three', 0, '2027-05-02').told?.map(({ id }) => id),
      ['two', 'three'],
    );
  });

  it('stays due while nobody is known who could be told', () => {
    assert.deepEqual(told(gold(), '2027-06-23', []), []);
    assert.deepEqual(told(gold(), '2027-06-25'), ['contract-ending 7']);
  });

  it('is told anew for another day of its end', () => {
    const told60 = onceTold(gold(), '2027-05-01');
    const moved = {
      ...told60,
      grants: told60.grants.map((one) => ({ ...one, endsOn: '2027-07-15' })),
    };
    assert.deepEqual(told(moved, '2027-06-20'), ['contract-ending 30']);
  });

  it('is told no more once somebody said that it will not be renewed', () => {
    const renewal = { decision: 'not-renewing', by: anna, at: at('2027-05-02') } as const;
    assert.deepEqual(told(gold({ renewal }), '2027-06-23'), []);
    assert.deepEqual(told(gold({ renewal }), '2027-07-01'), []);
  });

  it('that is renewed is still told for what lapses, and not when it has ended', () => {
    const renewal = { decision: 'renewed', by: anna, at: at('2027-05-02') } as const;
    assert.deepEqual(told(gold({ renewal }), '2027-06-23'), ['contract-ending 7']);
    assert.deepEqual(told(gold({ renewal }), '2027-07-01'), []);
  });

  it('is not told when it ended more than thirty days ago', () => {
    assert.deepEqual(told(gold(), '2027-07-30'), ['contract-ended 0']);
    assert.deepEqual(told(gold(), '2027-07-31'), []);
  });
});

describe('the last day to activate', () => {
  const silver = record({
    memberships: [
      membership('silver', {
        activateBy: { 'signature-cloud': '2026-12-14', 'product-support': '2026-12-14' },
      }),
    ],
  });
  for (const [day, wanted] of [
    ['2026-11-13', []],
    ['2026-11-14', [30, 30]],
    ['2026-12-06', [30, 30]],
    ['2026-12-07', [7, 7]],
    ['2026-12-13', [1, 1]],
    ['2026-12-14', [1, 1]],
    ['2026-12-15', []],
  ] as const)
    it(`on ${day}: ${wanted.length === 0 ? 'nothing' : `${wanted[0]} days`}`, () => {
      const due = calendarNotices(silver, at(day), whoMay).filter(({ kind }) => kind === 'activate-by-near');
      assert.deepEqual(
        due.map(({ stage }) => stage),
        wanted,
      );
    });

  for (const [on, day, wanted] of [
    ['2026-12-12', '2026-12-10', [7]],
    ['2026-12-12', '2026-12-11', [1]],
    ['2026-12-13', '2026-12-10', [7]],
    ['2026-12-13', '2026-12-11', [1]],
    ['2026-12-13', '2026-12-13', [1]],
  ] as const)
    it(`at a weekend is told for the last time on the Friday: ${on} on ${day}: ${wanted[0]}`, () => {
      const weekend = record({
        memberships: [membership('silver', { activateBy: { 'signature-cloud': on } })],
      });
      const about = { membershipId: 'm-silver', kind: 'signature-cloud' as const };
      const due = calendarNotices(weekend, at(day), whoMay).filter((one) => one.about.kind === about.kind);
      assert.deepEqual(
        due.map(({ stage }) => stage),
        wanted,
      );
      // What was written on that day still holds when it is sent.
      const notice = noticeRow(orderBy(anna, at(day)), 'activate-by-near', anna, about, {
        facts: { on, stage: wanted[0] },
      });
      assert.ok(stillDue(weekend, notice, day));
    });

  it('is not told of a benefit that is being activated', () => {
    const due = calendarNotices(
      { ...silver, activations: [waiting({ state: 'submitted', submittedAt: at('2026-12-01') })] },
      at('2026-12-07'),
      whoMay,
    );
    assert.deepEqual(
      due.map(({ about }) => about.kind),
      ['product-support'],
    );
  });
});

describe('an activation that waits for its click', () => {
  const waits = record({ memberships: [membership('silver')], activations: [waiting()] });

  it('is told to its assignee after a working day, and to the others who may after three', () => {
    const due = (day: string) =>
      calendarNotices(waits, at(day), whoMay)
        .filter(({ kind }) => kind === 'click-waits')
        .map(({ to, facts }) => [facts.whom, to.map(({ oid }) => oid).join()]);
    assert.deepEqual(due('2026-11-23'), []);
    assert.deepEqual(due('2026-11-24'), [['assignee', 'anna']]);
    assert.deepEqual(due('2026-11-26'), [
      ['assignee', 'anna'],
      ['others', 'piotr'],
    ]);
  });

  it('is told to whoever it was handed to, as long after as to whoever decided', () => {
    const told = onceTold(waits, '2026-11-24');
    const order = orderBy(anna, at('2026-11-24'));
    const handed = decideHandOver(told, { activationId: 'a-1' }, piotr, order);
    assert.ok(handed.kind === 'done');
    const due = (day: string) =>
      calendarNotices(handed.record, at(day), whoMay)
        .filter(({ kind }) => kind === 'click-waits')
        .map(({ to, facts }) => [facts.whom, to.map(({ oid }) => oid).join()]);
    assert.deepEqual(due('2026-11-24'), []);
    assert.deepEqual(due('2026-11-25'), [['assignee', 'piotr']]);
    assert.deepEqual(due('2026-11-26'), [['assignee', 'piotr']]);
    assert.deepEqual(due('2026-11-27'), [
      ['assignee', 'piotr'],
      ['others', 'anna'],
    ]);
  });

  it('reaches its assignee even where nobody is known who may', () => {
    assert.deepEqual(told(waits, '2026-11-26', []), ['click-waits 0']);
  });

  it('counts working days', () => {
    const friday = record({
      memberships: [membership('silver')],
      activations: [waiting({ requestedAt: at('2026-11-20') })],
    });
    assert.deepEqual(told(friday, '2026-11-22'), []);
    assert.deepEqual(told(friday, '2026-11-23'), ['click-waits 0']);
  });
});

describe('the monthly card', () => {
  const something = record({ memberships: [membership('silver')], activations: [waiting()] });
  const monthly = (of: CompanyRecord, day: string) =>
    told(of, day).filter((one) => one.startsWith('monthly'));

  it('comes on the first working day', () => {
    assert.deepEqual(monthly(something, '2027-01-01'), ['monthly 0']);
    assert.deepEqual(monthly(something, '2027-07-31'), []);
    // The first of August is a Sunday.
    assert.deepEqual(monthly(something, '2027-08-01'), []);
    assert.deepEqual(monthly(something, '2027-08-02'), ['monthly 0']);
  });

  it('comes late where the bot was down, and not in the middle of the month', () => {
    assert.deepEqual(monthly(something, '2027-08-06'), ['monthly 0']);
    assert.deepEqual(monthly(something, '2027-08-07'), []);
  });

  it('comes once', () => {
    assert.deepEqual(monthly(onceTold(something, '2027-01-01'), '2027-01-02'), []);
    assert.deepEqual(monthly(onceTold(something, '2027-01-01'), '2027-02-01'), ['monthly 0']);
  });

  it('does not come where nothing needs doing', () => {
    assert.deepEqual(monthly(gold(), '2026-12-01'), []);
    assert.deepEqual(monthly(record(), '2026-12-01'), []);
  });

  const doing: readonly (readonly [string, Partial<CompanyRecord>])[] = [
    ['an ask', { asks: [ask()] }],
    ['few incidents left', { grants: [grant('m-gold', 'product-support', { used: 17 })] }],
    [
      'a refund to confirm',
      {
        incidents: [
          incident('i-1', {
            state: 'closed',
            refund: 'to-be-confirmed',
            grantId: 'g-m-gold-product-support',
          }),
        ],
      },
    ],
  ];
  for (const [what, more] of doing)
    it(`comes for ${what}`, () => {
      assert.deepEqual(monthly(gold({}, more), '2026-12-01'), ['monthly 0']);
    });
});

describe('a notice of the calendar, when it is sent', () => {
  const order: Order = orderBy(anna, at('2027-05-31'));
  const ending = noticeRow(
    order,
    'contract-ending',
    anna,
    { membershipId: 'm-gold' },
    {
      facts: { on: '2027-06-30', stage: 30 },
    },
  );

  it('is dropped when a later stage has taken its place, or the day is over', () => {
    assert.equal(stillDue(gold(), ending), true);
    assert.equal(stillDue(gold(), ending, '2027-06-20'), true);
    assert.equal(stillDue(gold(), ending, '2027-06-23'), false);
    assert.equal(stillDue(gold(), ending, '2027-07-01'), false);
  });

  it('is dropped when the end was moved or the renewal declined', () => {
    const moved = gold({}, { grants: [grant('m-gold', 'product-support', { endsOn: '2027-07-30' })] });
    assert.equal(stillDue(moved, ending), false);
    const renewal = { decision: 'not-renewing', by: anna, at: order.now } as const;
    assert.equal(stillDue(gold({ renewal }), ending), false);
  });

  it('is dropped when somebody has clicked, or it is somebody else who is to click', () => {
    const waits = noticeRow(
      order,
      'click-waits',
      anna,
      { activationId: 'a-1' },
      { facts: { whom: 'assignee' } },
    );
    const of = (given: Partial<Activation>) => record({ activations: [waiting(given)] });
    assert.equal(stillDue(of({}), waits), true);
    assert.equal(stillDue(of({ state: 'submitted' }), waits), false);
    assert.equal(stillDue(of({ assignee: piotr }), waits), false);
    assert.equal(stillDue(record(), waits), false);
  });

  it('is dropped when the benefit was activated or the last day moved', () => {
    const near = noticeRow(
      order,
      'activate-by-near',
      anna,
      { membershipId: 'm-gold', kind: 'product-support' },
      { facts: { on: '2027-06-30', stage: 30 } },
    );
    const inactive = record({ memberships: [membership('gold')] });
    assert.equal(stillDue(inactive, near), true);
    assert.equal(stillDue(gold(), near), false);
    const earlier = record({ memberships: [membership('gold', { endsOn: '2027-06-15' })] });
    assert.equal(stillDue(earlier, near), false);
  });

  it('of a month is dropped in another month, or when all is done', () => {
    const monthly = noticeRow(order, 'monthly', jan, {}, { facts: { month: '2027-05' } });
    const something = record({ activations: [waiting()] });
    assert.equal(stillDue(something, monthly), true);
    assert.equal(stillDue(something, monthly, '2027-06-01'), false);
    assert.equal(stillDue(record(), monthly), false);
  });
});

function ask(): Ask {
  return {
    id: 'ask-1',
    what: 'activate',
    membershipId: 'm-silver',
    kind: 'signature-cloud',
    asker: jan,
    reason: '',
    askedAt: at('2026-11-23'),
    sentTo: [anna],
    state: 'open',
  };
}

import assert from 'node:assert/strict';
import {
  lineOfPortal,
  parsePortalLine,
  parsePortalLines,
  usDay,
} from '../../benefits/memberships/portal-line.ts';
import type { CompanyRecord } from '../../benefits/record/company-record.ts';
import { newCompanyRecord } from '../../benefits/record/company-record.ts';

const tenantId = '3f2a7c1e-9b4d-4e86-a1c5-7d20b8e64f91';
const actionPack =
  'Partner support MAPS 10pack - Access Id: 174194363\nStart Date (12/23/22), End Date (12/19/23), 10 incidents remaining';
const gold =
  'Partner support Gold 20pack - Access Id: 172693239 / Start Date (07/01/26), End Date (06/30/27), 13 incidents remaining';

function holding(startsOn: string, endsOn: string): CompanyRecord {
  const membership = {
    id: 'm1',
    tenantId,
    offer: 'gold',
    competencies: [],
    startsOn,
    endsOn,
    activateBy: {},
  } as const;
  return { ...newCompanyRecord('c', 'UTC'), memberships: [membership] };
}

describe('parsePortalLine', () => {
  it('reads every piece of the published example', () => {
    assert.deepEqual(parsePortalLine(actionPack), {
      line: 1,
      offer: 'action-pack',
      kind: 'product-support',
      accessId: '174194363',
      startsOn: '2022-12-23',
      endsOn: '2023-12-19',
      pack: 10,
      remaining: 10,
      missing: [],
    });
  });

  const spellings: readonly (readonly [string, string])[] = [
    ['one line with a slash', gold],
    ['capitals and colons', gold.toUpperCase().replace('(07/01/26)', ': 07/01/2026')],
    ['hard spaces and a missing dash', gold.replace(/ /g, '\u00a0').replace(' - ', ' ')],
    ['an id in groups', gold.replace('172693239', '172 693 239')],
    ['the day before the count on another line', gold.replace(' / ', '\r\n\r\n')],
    ['days without zeros', gold.replace('07/01/26', '7/1/26')],
  ];
  for (const [name, text] of spellings) {
    it(`reads it with ${name}`, () => {
      const { accessId, offer, startsOn, endsOn, remaining, missing } = parsePortalLine(text);
      assert.deepEqual(
        { accessId, offer, startsOn, endsOn, remaining, missing },
        {
          accessId: '172693239',
          offer: 'gold',
          startsOn: '2026-07-01',
          endsOn: '2027-06-30',
          remaining: 13,
          missing: [],
        },
      );
    });
  }

  for (const written of [
    '1e9',
    '-1',
    '\u22121',
    '+5',
    '1,000',
    "1'000",
    '1.5',
    '0x10',
    '²3',
    'v3',
    '\uff11\uff13',
    '1 020',
    '12345',
  ])
    it(`reads no count out of ${written}`, () => {
      const text = gold.replace('13 incidents', `${written} incidents`);
      assert.equal(parsePortalLine(text).remaining, undefined);
      const after = gold.replace('13 incidents remaining', `remaining: ${written}`);
      if (!written.includes(' ')) assert.equal(parsePortalLine(after).remaining, undefined, 'after the word');
    });

  it('keeps leading zeros of the id', () => {
    assert.equal(parsePortalLine(gold.replace('172693239', '002693239')).accessId, '002693239');
  });

  it('names the pieces that are missing', () => {
    assert.deepEqual(parsePortalLine('Partner support Gold 20pack - Access Id: 172693239').missing, [
      'startsOn',
      'endsOn',
      'remaining',
    ]);
    assert.deepEqual(parsePortalLine('Partner support 20pack, 3 incidents remaining').missing, [
      'offer',
      'accessId',
      'startsOn',
      'endsOn',
    ]);
  });

  it('takes days as American ones and no other way round', () => {
    assert.equal(usDay('06/07/27'), '2027-06-07');
    assert.equal(usDay('30/06/27'), undefined);
    assert.equal(usDay('02/29/27'), undefined);
  });
});

describe('parsePortalLines', () => {
  it('tells several plans apart, on lines of their own and on one', () => {
    for (const text of [`${actionPack}\n${gold}`, `${gold} ${actionPack.replace('\n', ' ')}`]) {
      assert.deepEqual(
        parsePortalLines(text)
          .map(({ accessId }) => accessId)
          .sort(),
        ['172693239', '174194363'],
      );
    }
  });

  it('says on which line a plan begins', () => {
    assert.deepEqual(
      parsePortalLines(`Hello,\n\n${actionPack}\n${gold}`).map(({ line }) => line),
      [3, 5],
    );
  });

  it('finds nothing in a text without a plan', () => {
    assert.deepEqual(parsePortalLines('We have Gold and 13 incidents remaining.'), []);
  });
});

describe('lineOfPortal', () => {
  it('counts used as the allowance without what remains', () => {
    assert.deepEqual(lineOfPortal(parsePortalLine(gold), tenantId), {
      line: {
        tenantId,
        offer: 'gold',
        competency: '',
        startsOn: '2026-07-01',
        endsOn: '2027-06-30',
        kind: 'product-support',
        accessId: '172693239',
        used: 7,
      },
    });
  });

  it('means the recorded membership that covers the day of activation', () => {
    const read = lineOfPortal(parsePortalLine(gold), tenantId, holding('2026-05-15', '2027-06-30'));
    assert.equal('line' in read && read.line.startsOn, '2026-05-15');
  });

  it('is a membership of its own where the recorded one is over', () => {
    const read = lineOfPortal(parsePortalLine(gold), tenantId, holding('2025-05-15', '2026-05-14'));
    assert.equal('line' in read && read.line.startsOn, '2026-07-01');
  });

  it('is no line while a piece is missing, except the count', () => {
    const text = gold.replace(', 13 incidents remaining', '');
    const read = lineOfPortal(parsePortalLine(text), tenantId);
    assert.equal('line' in read && read.line.used, undefined);
    assert.deepEqual(lineOfPortal(parsePortalLine(text.replace('(07/01/26)', '')), tenantId), {
      problems: [{ code: 'piece_missing', piece: 'startsOn' }],
    });
  });

  it('refuses more left than the offer grants, and a pack of another size', () => {
    assert.deepEqual(lineOfPortal(parsePortalLine(gold.replace('13 incidents', '21 incidents')), tenantId), {
      problems: [{ code: 'more_left_than_granted', remaining: 21, allowance: 20 }],
    });
    assert.deepEqual(lineOfPortal(parsePortalLine(gold.replace('20pack', '15pack')), tenantId), {
      problems: [{ code: 'pack_differs', pack: 15, allowance: 20 }],
    });
  });

  it('refuses an end before the start', () => {
    const read = lineOfPortal(parsePortalLine(gold.replace('06/30/27', '06/30/25')), tenantId);
    assert.deepEqual(read, {
      problems: [{ code: 'ends_before_starts', starts: '2026-07-01', ends: '2025-06-30' }],
    });
  });
});

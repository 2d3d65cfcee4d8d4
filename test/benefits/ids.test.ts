import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isId, maskId, maskIdsIn, parseId, parseIdsText, sameId } from '../../benefits/index.ts';
import { parseDay } from '../../benefits/memberships/index.ts';

const access = '174194363';
const contract = '172583642';

const pastes: readonly string[] = [
  `Access ID ${access} Contract ID ${contract}`,
  `${access} ${contract}`,
  `${access}/${contract}`,
  '174 194 363 172 583 642',
  `contract id: ${contract}\naccess id: ${access}`,
  `Access ID\tContract ID\n${access}\t${contract}`,
  `Contract ID\tAccess ID\n${contract}\t${access}`,
  `Access ID:\n${access}\nContract ID:\n${contract}`,
  `${access} is Access ID, ${contract} is Contract ID`,
  `identyfikator dostępu (Access ID): 174-194-363; identyfikator kontraktu (Contract ID): ${contract}`,
  `Identyfikator umowy ${contract} identyfikator dostepu ${access}`,
  `ACCESS ID=${access}; CONTRACT ID=${contract}; ważne do 30 czerwca 2027`,
  `Access ID １７４１９４３６３ Contract ID ${contract}`,
];

describe('ids', () => {
  for (const text of pastes) {
    it(`reads both from ${JSON.stringify(text)}`, () => {
      const parsed = parseIdsText(text);
      assert.equal(parsed.kind, 'pair');
      assert.ok(parsed.kind === 'pair');
      assert.deepEqual([parsed.accessId, parsed.contractId], [access, contract]);
      assert.equal(parsed.notNineDigits, false);
    });
  }

  for (const day of [
    '2027-06-30',
    '30 czerwca 2027',
    '06/30/27',
    '06/30/2027',
    'June 30, 2027',
    '30.06.2027',
  ]) {
    it(`reads the last day written as ${day}`, () => {
      assert.equal(parseDay(day), '2027-06-30');
      const parsed = parseIdsText(`Access ID ${access} Contract ID ${contract} ${day}`);
      assert.ok(parsed.kind === 'pair');
      assert.equal(parsed.endsOn, '2027-06-30');
    });
  }

  it('takes the later of two days as the last one', () => {
    const parsed = parseIdsText(`${access} ${contract} Start Date (07/01/26), End Date (06/30/27)`);
    assert.ok(parsed.kind === 'pair');
    assert.equal(parsed.endsOn, '2027-06-30');
  });

  it('refuses a day that does not exist', () => {
    assert.equal(parseDay('29 lutego 2027'), undefined);
    assert.equal(parseDay('29 lutego 2028'), '2028-02-29');
    assert.equal(parseDay('2027-06-31'), undefined);
  });

  it('keeps leading zeros', () => {
    const parsed = parseIdsText('Access ID 012345678, Contract ID 000000001');
    assert.ok(parsed.kind === 'pair');
    assert.deepEqual([parsed.accessId, parsed.contractId], ['012345678', '000000001']);
    assert.equal(sameId('012345678', '12345678'), false);
  });

  it('warns when an id has not nine digits, from six to twelve', () => {
    for (const id of ['123456', '123456789012']) {
      const parsed = parseId(id);
      assert.ok(parsed.kind === 'id' && parsed.notNineDigits, id);
    }
    assert.deepEqual(parseId('12345'), { kind: 'malformed', problem: 'too-short' });
    assert.deepEqual(parseId('1234567890123'), { kind: 'malformed', problem: 'too-long' });
    assert.deepEqual(parseId('17419436O'), { kind: 'malformed', problem: 'not-digits' });
    assert.deepEqual(parseId('  '), { kind: 'malformed', problem: 'empty' });
  });

  it('drops spaces and dashes inside an id', () => {
    for (const text of ['174 194 363', '174-194-363', '174\u00a0194\u2009363', ' 174–194–363 ']) {
      assert.deepEqual(parseId(text), { kind: 'id', id: access, notNineDigits: false }, JSON.stringify(text));
    }
    assert.ok(isId(access));
    assert.equal(isId('174 194 363'), false);
  });

  it('refuses equal ids', () => {
    assert.deepEqual(parseIdsText(`Access ID ${access} Contract ID ${access}`), { kind: 'equal' });
  });

  it('says which of the two is malformed', () => {
    assert.deepEqual(parseIdsText(`Access ID 17419436O Contract ID ${contract}`), {
      kind: 'malformed',
      which: 'access',
    });
    assert.deepEqual(parseIdsText(`Access ID ${access} Contract ID 2611230040001234`), {
      kind: 'malformed',
      which: 'contract',
    });
  });

  it('says how many it has found when there are not two', () => {
    assert.deepEqual(parseIdsText(access), { kind: 'not-found', found: 1 });
    assert.deepEqual(parseIdsText(`${access} ${contract} 111222333`), { kind: 'not-found', found: 3 });
    assert.deepEqual(parseIdsText('there yet?'), { kind: 'not-found', found: 0 });
  });

  it('masks all but the last two digits', () => {
    assert.equal(maskId('174194339'), '•••••••39');
    assert.equal(maskIdsIn(`it says ${access}`, [access, contract]), 'it says •••••••63');
    for (const typed of [
      '174 194 363',
      '174-194-363',
      '174.194.363',
      '1\u200b74194\u00ad363',
      '１７４１９４３６３',
    ])
      assert.equal(maskIdsIn(`x${typed}y`, [contract, access]), 'x•••••••63y', typed);
    assert.equal(maskIdsIn('1 of 74, 194 and 363', [access]), '1 of 74, 194 and 363');
  });

  it('masks each of several ids, next to each other, inside longer numbers, and once more', () => {
    assert.equal(
      maskIdsIn(`${access}${contract} 7${access}8 ${access}-${access}`, [access, contract]),
      `${maskId(access)}${maskId(contract)} 7${maskId(access)}8 ${maskId(access)}-${maskId(access)}`,
    );
    assert.equal(maskIdsIn('\u{1f600}1 7 4 194363\u33e9', ['174194363']), '\u{1f600}•••••••63\u33e9');
  });

  it('masks in a text of any length, however many ids there are, without being felt', () => {
    const ids = Array.from({ length: 200 }, (_, index) => String(111111111 + index));
    const text = '1 '.repeat(5000);
    const before = process.cpuUsage().user;
    maskIdsIn(text, ids);
    const milliseconds = (process.cpuUsage().user - before) / 1000;
    assert.ok(milliseconds < 1000, `${milliseconds} ms`);
  });

  it('reads any pair of ids back from any of the shapes', () => {
    const id = fc.stringMatching(/^[0-9]{9}$/);
    const shape = fc.constantFrom(
      (a: string, c: string) => `Access ID: ${a} Contract ID: ${c}`,
      (a: string, c: string) => `Contract ID ${c}, Access ID ${a}`,
      (a: string, c: string) => `${a}\n${c}`,
      (a: string, c: string) => `identyfikator kontraktu: ${c}; identyfikator dostępu: ${a}`,
    );
    fc.assert(
      fc.property(id, id, shape, (a, c, write) => {
        const parsed = parseIdsText(write(a, c));
        if (a === c) return parsed.kind === 'equal';
        return parsed.kind === 'pair' && parsed.accessId === a && parsed.contractId === c;
      }),
    );
  });

  it('never throws, and never takes what is no id', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        const parsed = parseIdsText(text);
        return parsed.kind !== 'pair' || (isId(parsed.accessId) && isId(parsed.contractId));
      }),
    );
  });
});

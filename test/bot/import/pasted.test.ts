import assert from 'node:assert/strict';
import { parseRows, readMembershipForm, readMemberships } from '../../../bot/import/index.ts';
import { createWords } from '../../../locales/index.ts';
import { active, csv, header, row, tenantId } from './import-texts.ts';

const other = '8c1d6b52-4f0e-4a37-9d28-51e7c3a09b64';
const gold =
  'Partner support Gold 20pack - Access Id: 172693239 / Start Date (07/01/26), End Date (06/30/27), 13 incidents remaining';

function read(text: string) {
  const parsed = parseRows(text, { format: 'pasted', tenantId });
  return 'lines' in parsed
    ? parsed.lines
    : parsed.problems.map((one) => `${one.row} ${one.column ?? '-'} ${one.code}`);
}
const shown = (text: string) => {
  const lines = read(text);
  return lines.map((line) =>
    typeof line === 'string'
      ? line
      : [line.offer, line.kind, line.accessId, line.contractId, line.used].join(' '),
  );
};

describe('rows pasted in the chat', () => {
  it('reads rows of ours, with their heading or without', () => {
    assert.deepEqual(shown(csv(row(active))), ['gold product-support 172693239 172583624 18']);
    assert.deepEqual(shown(row(active, '\t')), ['gold product-support 172693239 172583624 18']);
  });

  it('takes the organization from the asker where the column is empty or not there', () => {
    assert.deepEqual(shown(csv(row({ ...active, tenant_id: '' }))), [
      'gold product-support 172693239 172583624 18',
    ]);
    const without = csv(row(active)).replace('tenant_id,', '').replace(`${tenantId},`, '');
    assert.deepEqual(shown(without), ['gold product-support 172693239 172583624 18']);
  });

  it('refuses a row of another organization', () => {
    assert.deepEqual(read(csv(row({ ...active, tenant_id: other }))), ['2 tenant_id tenant_foreign']);
  });

  it('reads plan lines of Support for Business', () => {
    assert.deepEqual(shown(gold), ['gold product-support 172693239  7']);
    assert.deepEqual(
      shown(`Look:\n${gold}\n${gold.replace('Gold 20', 'Silver 15').replace('172693239', '174194363')}`),
      ['gold product-support 172693239  7', 'silver product-support 174194363  2'],
    );
  });

  it('reads plan lines with what a chat puts between them', () => {
    assert.deepEqual(shown(`\u200b${gold.replace(/ /g, '\u00a0')}\ufeff`), [
      'gold product-support 172693239  7',
    ]);
  });

  it('names every missing piece of every plan line', () => {
    assert.deepEqual(read(`${gold}\nPartner support 15pack - Access Id: 174194363`), [
      '2 - piece_missing',
      '2 - piece_missing',
      '2 - piece_missing',
    ]);
  });

  it('refuses an id of a plan line that is none', () => {
    assert.deepEqual(read(gold.replace('172693239', '1726')), ['1 access_id id_malformed']);
  });

  const table = [
    'Gold (Cloud Platform)',
    'Benefit\tStatus\tStart date\tEnd date\tAccess ID\tContract ID\tIncidents remaining',
    'Microsoft Product Support\tActive\t07/01/2026\t06/30/2027\t172693239\t172583624\t2',
    'Signature Cloud Support\tInactive\t07/01/2026\t06/30/2027\t-\t-\t-',
  ].join('\n');

  it('reads a table copied from the portal', () => {
    assert.deepEqual(shown(table), [
      'gold product-support 172693239 172583624 18',
      'gold signature-cloud   ',
    ]);
    const [line] = read(table);
    assert.equal(typeof line === 'object' && line.competency, 'Cloud Platform');
  });

  it('reads how many are left from a whole number only', () => {
    const cell = (left: string) => shown(table.replace('172583624\t2', `172583624\t${left}`))[0];
    assert.equal(cell('13 of 20'), 'gold product-support 172693239 172583624 7');
    for (const left of ['1e9', '1,000', '1.5', '12345', '-1'])
      assert.equal(cell(left), 'gold product-support 172693239 172583624 ', left);
  });

  it('reads a table of the portal in Polish', () => {
    const polish = [
      'Korzyść\tStan\tData rozpoczęcia\tWygasa\tIdentyfikator dostępu\tIdentyfikator umowy',
      'Silver – pomoc techniczna firmy Microsoft (lokalna)\tAktywna\t1.07.2026\t30 czerwca 2027\t174194363\t172583642',
    ].join('\n');
    assert.deepEqual(shown(polish), ['silver product-support 174194363 172583642 ']);
  });

  it('says what a row of a portal table lacks', () => {
    assert.deepEqual(read(table.replace('Gold (Cloud Platform)\n', '').replace('06/30/2027\t172', '\t172')), [
      '2 - piece_missing',
      '2 - piece_missing',
      '3 - piece_missing',
    ]);
  });

  it('reads no more rows than it may, whatever they are', () => {
    assert.deepEqual(read('x\n'.repeat(100_000)), ['0 - too_many_rows']);
    assert.deepEqual(read(`${gold} `.repeat(2001)), ['0 - too_many_rows']);
  });

  it('says so when nothing is recognised', () => {
    for (const text of ['hello', 'Gold 172693239', 'a\tb\tc', '[1, 2]', header]) {
      const [problem] = read(text);
      assert.match(String(problem), /nothing_recognised|file_empty|column_missing/, text);
    }
  });
});

describe('readMemberships', () => {
  it('says the problems in the language of the reader', () => {
    const found = readMemberships('hello', { tenantId });
    assert.ok(found.kind === 'problems');
    assert.match(found.problems[0]?.(createWords('pl')) ?? '', /^Nie widzę tu członkostw/);
    assert.match(found.problems[0]?.(createWords('en')) ?? '', /^No memberships recognized/);
  });

  it('says at most twenty-five problems, and how many more there are', () => {
    const found = readMemberships(csv(...Array.from({ length: 30 }, () => row({ offer: 'x' }))), {
      tenantId,
    });
    assert.ok(found.kind === 'problems');
    assert.equal(found.problems.length, 26);
    assert.match(found.problems[25]?.(createWords('en')) ?? '', /^5 more problems/);
  });
});

describe('readMembershipForm', () => {
  const filled = {
    offer: 'silver',
    competency: 'Security',
    startsOn: '2026-07-01',
    endsOn: '2027-06-30',
    activateBy: '',
  };

  it('makes the line that an import would have', () => {
    assert.deepEqual(readMembershipForm(filled, { tenantId }), {
      kind: 'lines',
      lines: [
        { tenantId, offer: 'silver', competency: 'Security', startsOn: '2026-07-01', endsOn: '2027-06-30' },
      ],
    });
  });

  it('makes a line for each competency that is chosen or typed, each once', () => {
    const named = (given: object) => {
      const read = readMembershipForm({ ...filled, ...given }, { tenantId });
      return read.kind === 'lines' ? read.lines.map(({ competency }) => competency) : read.problems.length;
    };
    assert.deepEqual(named({ competency: ' ', otherCompetency: 'Data Analytics' }), ['Data Analytics']);
    assert.deepEqual(named({ competency: '' }), ['']);
    assert.deepEqual(
      named({ competency: 'Security,Cloud Platform', otherCompetency: 'Data Analytics; Security' }),
      ['Security', 'Cloud Platform', 'Data Analytics'],
    );
    assert.equal(named({ offer: 'action-pack', competency: 'Security,Cloud Platform' }), 1);
  });

  it('says every problem of the form, without a row', () => {
    const read = readMembershipForm({ ...filled, offer: '', endsOn: '2026-01-01' }, { tenantId });
    const said = read.kind === 'problems' ? read.problems.map((say) => say(createWords('en'))) : [];
    assert.deepEqual(said, ['Offer: The value is missing. Enter it.']);
  });
});

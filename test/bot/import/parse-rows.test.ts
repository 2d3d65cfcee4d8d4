import assert from 'node:assert/strict';
import type { MembershipLine } from '../../../benefits/memberships/index.ts';
import { parseRows } from '../../../bot/import/parse-rows.ts';
import { active, type CellsGiven, csv, header, row, tenantId } from './import-texts.ts';

function lines(text: string, format: 'csv' | 'json' = 'csv'): readonly MembershipLine[] {
  const parsed = parseRows(text, { format });
  assert.ok('lines' in parsed, JSON.stringify(parsed));
  return parsed.lines;
}
/** `row column code` of every problem. */
function problems(text: string, format: 'csv' | 'json' = 'csv'): readonly string[] {
  const parsed = parseRows(text, { format });
  return 'problems' in parsed
    ? parsed.problems.map((one) => `${one.row} ${one.column ?? '-'} ${one.code}`)
    : [];
}
function meant(text: string): readonly unknown[] {
  const parsed = parseRows(text, { format: 'csv' });
  return 'problems' in parsed ? parsed.problems.map(({ facts }) => facts.meant) : [];
}

const whole: MembershipLine = {
  tenantId,
  offer: 'gold',
  competency: 'Cloud Platform',
  startsOn: '2026-07-01',
  endsOn: '2027-06-30',
  kind: 'product-support',
  accessId: '172693239',
  contractId: '172583624',
  used: 18,
};

describe('parseRows', () => {
  const spellings: readonly (readonly [string, string])[] = [
    ['commas', csv(row(active))],
    ['a byte order mark and CRLF', `\ufeff${csv(row(active)).replaceAll('\n', '\r\n')}\r\n`],
    ['semicolons', csv(row(active)).replaceAll(',', ';')],
    ['tabs', csv(row(active)).replaceAll(',', '\t')],
    ['a separator said on the first line', `sep=;\n${csv(row(active)).replaceAll(',', ';')}`],
    ['quoted values', csv(row(active)).replaceAll(/[^,\n]+/g, (cell) => `"${cell}"`)],
    ['empty lines and rows', csv('', row(active), ',,,,,,,,,', '')],
    [
      'columns in another order',
      `used,${header.replace(',used', '')}\n18,${row(active).replace(/,18$/, '')}`,
    ],
    [
      'column names as people write them',
      csv(row(active)).replace('access_id', 'Access ID').replace('tenant_id', 'TENANT-ID'),
    ],
    ['spaces around values', csv(row(active)).replaceAll(',', ' , ')],
    ['spaces and dashes in ids', csv(row({ ...active, access_id: '172 693-239' }))],
    [
      'capitals in codes',
      csv(row({ ...active, offer: 'Gold', benefit: 'Product Support', tenant_id: tenantId.toUpperCase() })),
    ],
    ['the name of a competency in another case', csv(row({ ...active, competency: 'cloud  platform' }))],
    ['empty cells at the end left out', `${header},\n${row(active)},`],
  ];
  for (const [name, text] of spellings) {
    it(`reads a file with ${name}`, () => assert.deepEqual(lines(text), [whole]));
  }

  it('reads JSON, a list or an object with rows', () => {
    const one = {
      tenant_id: tenantId,
      offer: 'gold',
      competency: 'Cloud Platform',
      starts_on: '2026-07-01',
      ends_on: '2027-06-30',
      benefit: 'product-support',
      access_id: '172693239',
      contract_id: '172583624',
      used: 18,
      activate_by: null,
    };
    assert.deepEqual(lines(JSON.stringify([one]), 'json'), [whole]);
    assert.deepEqual(lines(JSON.stringify({ rows: [{ ...one, used: '18' }] }), 'json'), [whole]);
  });

  it('keeps leading zeros of ids', () => {
    const [line] = lines(csv(row({ ...active, access_id: '000012345', contract_id: '012345' })));
    assert.deepEqual([line?.accessId, line?.contractId], ['000012345', '012345']);
  });

  it('takes a row without a benefit as the offer, inactive', () => {
    const [line] = lines(csv(row()));
    assert.deepEqual([line?.kind, line?.accessId, line?.used], [undefined, undefined, undefined]);
  });

  it('takes an unknown competency as one of another kind', () => {
    assert.equal(lines(csv(row({ competency: 'Data Analytics' })))[0]?.competency, 'Data Analytics');
  });

  const wrongCells: readonly (readonly [string, CellsGiven])[] = [
    ['tenant_id value_missing', { tenant_id: '' }],
    ['tenant_id tenant_malformed', { tenant_id: 'contoso.com' }],
    ['offer value_missing', { offer: '' }],
    ['offer offer_unknown', { offer: 'platinum' }],
    ['competency competency_near_miss', { competency: 'Cloud Platfrom' }],
    ['starts_on value_missing', { starts_on: '' }],
    ['starts_on date_not_iso', { starts_on: '1.07.2026' }],
    ['ends_on date_unknown', { ends_on: '2027-02-29' }],
    ['activate_by date_not_iso', { activate_by: 'soon' }],
    ['benefit benefit_unknown', { benefit: 'premier' }],
    ['access_id id_malformed', { ...active, access_id: '12345' }],
    ['access_id id_malformed', { ...active, access_id: '17269A239' }],
    ['access_id id_scientific', { ...active, access_id: '1.72693E+08' }],
    ['contract_id id_malformed', { ...active, contract_id: '1234567890123' }],
    ['contract_id ids_equal', { ...active, contract_id: '172693239' }],
    ['access_id contract_id_without_access_id', { ...active, access_id: '', used: '' }],
    ['benefit ids_without_benefit', { ...active, benefit: '', used: '' }],
    ['used used_not_whole', { ...active, used: '1.5' }],
    ['used used_not_whole', { ...active, used: '-1' }],
    ['used used_not_whole', { ...active, used: 'three' }],
    ['used used_above_allowance', { ...active, used: '21' }],
    ['used used_without_access_id', { benefit: 'product-support', used: '1' }],
    ['ends_on ends_before_starts', { ends_on: '2026-06-30' }],
    ['ends_on period_too_long', { ends_on: '2037-06-30' }],
    ['activate_by activate_by_after_end', { activate_by: '2027-07-01' }],
    ['activate_by activate_by_before_start', { activate_by: '2026-06-30' }],
    ['benefit benefit_not_in_offer', { offer: 'action-pack', competency: '', benefit: 'signature-cloud' }],
    ['competency competency_not_in_offer', { offer: 'action-pack' }],
    ['competency competency_missing', { competency: '', benefit: 'signature-cloud' }],
    ['competency formula', { competency: '=HYPERLINK("x")' }],
    ['competency formula', { competency: '@SUM(A1)' }],
    ['competency control_character', { competency: 'Cloud\u0007Platform' }],
    ['competency control_character', { competency: 'Cloud \u202ePlatform' }],
    ['competency value_too_long', { competency: 'x'.repeat(121) }],
  ];
  for (const [problem, given] of wrongCells) {
    const what = JSON.stringify(Object.fromEntries(Object.entries(given).slice(0, 5)));
    it(`says ${problem} of ${what.slice(0, 90)}`, () => {
      const cells = { ...given };
      if (cells.competency?.includes('"')) cells.competency = `"${cells.competency.replaceAll('"', '""')}"`;
      assert.deepEqual(
        problems(csv(row(), row(cells)).replace(row(), row({ offer: 'silver', competency: 'Data' }))),
        [`3 ${problem}`],
      );
    });
  }

  it('lists every problem of every row, in the order of the rows', () => {
    const text = csv(
      row({ offer: 'gould', starts_on: '2026/07/01', used: 'x' }),
      row({ ...active, ends_on: '2026-06-30', used: '99' }),
      row({ tenant_id: '=1+1', offer: 'action-pack', benefit: 'signature-cloud' }),
    );
    assert.deepEqual(problems(text), [
      '2 offer offer_unknown',
      '2 starts_on date_not_iso',
      '2 used used_not_whole',
      '3 ends_on ends_before_starts',
      '3 used used_above_allowance',
      '4 tenant_id formula',
      '4 competency competency_not_in_offer',
      '4 benefit benefit_not_in_offer',
    ]);
  });

  it('guesses what was meant', () => {
    const guesses: readonly (readonly [CellsGiven, string])[] = [
      [{ offer: 'gould' }, 'gold'],
      [{ offer: 'MAPS', competency: '' }, 'action-pack'],
      [{ competency: 'Securty' }, 'Security'],
      [{ competency: 'Small & Midmarket Cloud Solution' }, 'Small and Midmarket Cloud Solutions'],
      [{ competency: 'wydajność chmury' }, 'Cloud Productivity'],
      [{ benefit: 'product-suport' }, 'product-support'],
      [{ benefit: 'Signature Cloud Support' }, 'signature-cloud'],
      [{ starts_on: '1 lipca 2026' }, '2026-07-01'],
      [{ starts_on: '01.07.2026' }, '2026-07-01'],
    ];
    for (const [given, guess] of guesses)
      assert.deepEqual(meant(csv(row(given))), [guess], JSON.stringify(given));
  });

  it('does not guess a day that is another one elsewhere', () => {
    assert.deepEqual(meant(csv(row({ starts_on: '07/01/2026' }))), ['']);
  });

  it('says what is wrong with the heading, and still reads the rows', () => {
    const text = csv(row({ offer: 'x' }))
      .replace('starts_on', 'start date')
      .replace('used', 'usde')
      .replace('benefit', 'price');
    assert.deepEqual(problems(text), [
      '1 - column_unknown',
      '1 - column_unknown',
      '1 - column_unknown',
      '2 offer offer_unknown',
    ]);
    assert.deepEqual(meant(text).slice(0, 3), ['starts_on', '', 'used']);
    assert.deepEqual(problems('offer,competency,starts_on,used\ngold,,2026-07-01,'), [
      '1 tenant_id column_missing',
      '1 ends_on column_missing',
    ]);
    assert.deepEqual(problems(`${header},used\n${row()},`), ['1 used column_twice']);
    assert.deepEqual(problems(row(active)), ['1 - header_missing']);
  });

  it('says which rows have a value too many or too few', () => {
    assert.deepEqual(problems(csv(`${row()},x`, row({ competency: 'Security' }), 'gold,2026-07-01')), [
      '2 - cells_count',
      '4 - cells_count',
    ]);
  });

  it('loses no other row to a quotation mark that is not closed', () => {
    assert.deepEqual(
      problems(csv(row({ competency: '"Cloud' }), row({ offer: 'x' }), row({ competency: 'a"b' }))),
      ['2 - quote_broken', '3 offer offer_unknown', '4 - quote_broken'],
    );
  });

  it('compares the rows of one benefit in ids, used and dates', () => {
    for (const given of [
      { used: '19' },
      { access_id: '172693230' },
      { contract_id: '' },
      { ends_on: '2027-06-29' },
      { activate_by: '2026-12-31' },
    ]) {
      const [column] = Object.keys(given);
      assert.deepEqual(problems(csv(row(active), row({ ...active, competency: 'Security', ...given }))), [
        `3 ${column} rows_disagree`,
      ]);
    }
    assert.equal(lines(csv(row(active), row({ ...active, competency: 'Security' }))).length, 2);
  });

  it('refuses one Access ID in two benefits, naming the other row', () => {
    const parsed = parseRows(csv(row(active), row({ ...active, offer: 'silver', used: '' })), {
      format: 'csv',
    });
    assert.deepEqual('problems' in parsed && parsed.problems, [
      { row: 3, column: 'access_id', code: 'access_id_twice', facts: { row: 2 } },
    ]);
  });

  it('refuses an organization that is not served', () => {
    const parsed = parseRows(csv(row()), { format: 'csv', serves: () => false });
    assert.equal('problems' in parsed && parsed.problems[0]?.code, 'tenant_not_served');
  });

  it('quotes no id of a contract', () => {
    const text = csv(
      row({ ...active, used: '172583624' }),
      row({ ...active, access_id: '172693239x', contract_id: '172 583 624 1234' }),
      row({ offer: '172693239', starts_on: '172583624' }),
    );
    assert.doesNotMatch(JSON.stringify(parseRows(text, { format: 'csv' })), /172693239|172583624|172 583/);
  });

  it('says what is wrong with a file as a whole', () => {
    assert.deepEqual(problems(''), ['0 - file_empty']);
    assert.deepEqual(problems('\ufeff \r\n'), ['0 - file_empty']);
    assert.deepEqual(problems(header), ['0 - file_empty']);
    assert.deepEqual(problems(csv(row({ competency: 'ż'.repeat(131_072) }))), ['0 - file_too_large']);
    assert.deepEqual(problems(csv(...Array.from({ length: 2001 }, () => row()))), ['0 - too_many_rows']);
  });

  it('reads as many rows as it may', () => {
    assert.equal(lines(csv(...Array.from({ length: 2000 }, () => row()))).length, 2000);
  });

  const wrongJson: readonly (readonly [string, string])[] = [
    ['{', '0 - json_broken'],
    ['"text"', '0 - json_shape'],
    ['{"row":[]}', '0 - json_shape'],
    ['[]', '0 - file_empty'],
    ['[1]', '1 - json_shape'],
    ['[[]]', '1 - json_shape'],
  ];
  for (const [text, problem] of wrongJson) {
    it(`says ${problem} of ${text}`, () => assert.deepEqual(problems(text, 'json'), [problem]));
  }

  it('says what is wrong with values in JSON', () => {
    const one = {
      tenant_id: tenantId,
      offer: 'gold',
      starts_on: '2026-07-01',
      ends_on: '2027-06-30',
      benefit: 'product-support',
      access_id: 172693239,
      used: -1,
      acces_id: 'x',
      contract_id: { a: 1 },
    };
    assert.deepEqual(problems(JSON.stringify([one]), 'json'), [
      '1 access_id id_is_number',
      '1 used used_not_whole',
      '1 - column_unknown',
      '1 contract_id value_not_text',
    ]);
    assert.deepEqual(problems('[{"__proto__":{"offer":"gold"}}]', 'json').slice(0, 1), [
      '1 - column_unknown',
    ]);
  });
});

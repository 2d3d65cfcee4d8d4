import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { benefitKinds, cloudCompetencies, newCompanyRecord, offers, roles } from '../../../benefits/index.ts';
import { membershipColumns, planLines } from '../../../benefits/memberships/index.ts';
import { largestBytes, mostRows, parseRows } from '../../../bot/import/index.ts';

interface People {
  readonly tenantId: string;
  readonly people: readonly {
    readonly key: string;
    readonly name: string;
    readonly upn: string;
    readonly oid: string;
    readonly roles: readonly string[];
  }[];
}
const people = JSON.parse(readFileSync('samples/people.json', 'utf8')) as People;
const guid = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

describe('samples', () => {
  it('have six people with names, addresses and ids of their own', () => {
    assert.equal(people.people.length, 6);
    for (const field of ['key', 'name', 'upn', 'oid'] as const) {
      assert.equal(new Set(people.people.map((person) => person[field])).size, 6, field);
    }
    for (const { oid, upn } of people.people) {
      assert.match(oid, guid);
      assert.match(upn, /^[a-z.]+@contoso\.com$/);
    }
    assert.match(people.tenantId, guid);
  });

  it('have somebody for every role, and somebody without any', () => {
    const held = people.people.flatMap((person) => person.roles);
    assert.deepEqual([...new Set(held)].sort(), [...roles].sort());
    assert.ok(people.people.some((person) => person.roles.length === 0));
  });

  it('hold memberships of their organization that can be imported', () => {
    const parsed = parseRows(readFileSync('samples/contoso.csv', 'utf8'), {
      format: 'csv',
      serves: (tenantId) => tenantId === people.tenantId,
    });
    assert.ok('lines' in parsed, JSON.stringify(parsed));
    let ids = 0;
    const plan = planLines(newCompanyRecord('contoso', 'UTC'), parsed.lines, {
      now: '2026-11-23T10:00:00.000Z',
      zone: 'UTC',
      newId: () => `id-${++ids}`,
      by: { system: 'import' },
      opId: 'op',
    });
    assert.ok(plan.kind === 'planned');
    assert.deepEqual(
      plan.next.grants.map(({ kind, allowance, used }) => [kind, allowance, used]),
      [
        ['product-support', 20, 18],
        ['signature-cloud', 'unlimited', 0],
      ],
    );
  });
});

describe('docs/import.md', () => {
  const page = readFileSync('docs/import.md', 'utf8');

  it('names every column, offer, benefit and cloud competency', () => {
    for (const name of [...membershipColumns, ...offers, ...benefitKinds])
      assert.ok(page.includes(`\`${name}\``), name);
    const words = page.replace(/\s+/g, ' ');
    for (const name of cloudCompetencies) assert.ok(words.includes(name), name);
  });

  it('names the limits', () => {
    assert.ok(page.includes(`${mostRows.toLocaleString('en-US')} rows and ${largestBytes / 1024} KB`));
  });
});

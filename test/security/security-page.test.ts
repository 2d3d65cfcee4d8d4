import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { appRoles, globalAdminRoleId, teamsClients } from '../../identity/index.ts';

const page = readFileSync('docs/security.md', 'utf8');

describe('docs/security.md', () => {
  const named = [...page.matchAll(/`(test\/[\w./-]+)`/g)].map(([, file = '']) => file);

  it('names tests that are there', () => {
    assert.ok(named.length > 30);
    assert.deepEqual(
      named.filter((file) => !existsSync(file)),
      [],
    );
  });

  it('names a test for every threat', () => {
    const rows = page.split('\n').filter((line) => line.startsWith('| ') && line.split('|').length === 5);
    const threats = rows.filter((row) => !row.startsWith('| threat'));
    assert.ok(threats.length > 20);
    for (const row of threats) assert.match(row.split('|')[3] ?? '', /`test\//, row);
  });

  it('names every test of the attacks and of this folder', () => {
    const files = ['test/attack', 'test/security'].flatMap((folder) =>
      readdirSync(folder)
        .filter((name) => name.endsWith('.test.ts') && name !== 'security-page.test.ts')
        .map((name) => `${folder}/${name}`),
    );
    assert.deepEqual(
      files.filter((file) => !named.includes(file)),
      [],
    );
  });

  it('gives roles, clients and the directory role as the code knows them', () => {
    const shape = z.object({
      groupMembershipClaims: z.literal('DirectoryRole'),
      appRoles: z.array(
        z.object({
          id: z.guid(),
          value: z.string(),
          displayName: z.string().min(3),
          description: z.string().min(3),
          allowedMemberTypes: z.tuple([z.literal('User')]),
          isEnabled: z.literal(true),
        }),
      ),
    });
    const block = /```json\n([\s\S]+?)```/.exec(page)?.[1] ?? '';
    const manifest = shape.parse(JSON.parse(block));
    assert.deepEqual(
      manifest.appRoles.map(({ value }) => value),
      Object.keys(appRoles),
    );
    assert.equal(new Set(manifest.appRoles.map(({ id }) => id)).size, 2);
    for (const value of [...teamsClients, globalAdminRoleId]) assert.ok(page.includes(`\`${value}\``), value);
  });

  it('gives Teams the same names as the app package', () => {
    const template = readFileSync('manifest/manifest.template.json', 'utf8');
    assert.match(
      template,
      /"id": "\{\{SIGN_IN_CLIENT_ID\}\}",\s+"resource": "api:\/\/botid-\{\{MicrosoftAppId\}\}"/,
    );
    assert.ok(page.includes('"resource": "api://botid-<MicrosoftAppId>"'));
  });
});

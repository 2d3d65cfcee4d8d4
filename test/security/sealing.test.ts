import assert from 'node:assert/strict';
import { rm } from 'node:fs/promises';
import { mapKeyedSecret, type SealedKind } from '../../benefits/index.ts';
import { runCommand } from '../../bot/commands.ts';
import { parseSettings } from '../../bot/settings.ts';
import { createSealer, newSealingKey, parseSealingKeys } from '../../identity/index.ts';
import { openEmbeddedStore } from '../../stores/index.ts';
import { surroundings } from '../contracts/stores-under-test.ts';
import {
  askerOf,
  browser,
  companyId,
  type IdentityUnderTest,
  startIdentity,
} from '../identity/identity-under-test.ts';
import { meddleWithFiles } from '../stores/meddled-files.ts';
import { newFolder } from '../stores/open-folder.ts';
import { contosoRows, startCompany, type TestCompany } from '../support/company.ts';
import { signInOverHttp } from '../support/sign-in.ts';
import { play } from '../support/talk.ts';

/** Puts the sealed Access ID of one grant into the places of the other, checksums and all. */
async function copyAccessIds({ dataDir }: TestCompany): Promise<void> {
  const seen = new Set<string>();
  await meddleWithFiles(dataDir, (body) => {
    for (const [, text = ''] of body.matchAll(/"accessId":"(s1[^"]+)"/g)) seen.add(text);
    const [first, second] = [...seen];
    return first === undefined || second === undefined
      ? body
      : body.replaceAll(`"accessId":"${first}"`, `"accessId":"${second}"`);
  });
}

describe('an id that was changed on the disk', () => {
  let company: TestCompany;
  before(async () => {
    company = await startCompany({ rows: contosoRows, keepsChats: true });
    await company.app.close();
    await copyAccessIds(company);
    await company.restart();
  });
  after(() => company.close());

  it('is not shown: the person reads why, and everything else of the company works', async () => {
    await play(company, [
      ['Jan', 'identyfikatory'],
      ['Jan', '[Produkty lokalne · Gold]'],
      ['Jan', '(signs in)'],
      [
        'bot',
        'Zapisanych identyfikatorów nie da się otworzyć',
        'zapisz je ponownie',
        '!172693239',
        '!174512887',
      ],
      ['Jan', 'identyfikatory'],
      ['Jan', '[Chmura · Gold]'],
      ['bot', '174512887', '172604415'],
      ['Jan', 'sql server 2022 ciągle pada, błąd 17066, produkcja stoi'],
      ['Jan', '[Przygotuj zgłoszenie]'],
      ['bot', 'Jeszcze jeden krok', 'Zostało 1 z 20'],
    ]);
  });

  it('is told to whoever runs the bot: in the log, by health and by verify', async () => {
    const line = company.logged.find((one) => one.includes('"seal_broken"'));
    assert.match(line ?? '', /"level":50/);
    assert.match(line ?? '', new RegExp(`"tenantId":"${company.tenantId}"`));
    assert.match(line ?? '', /"code":"accessId"/);
    const ready = await fetch(new URL('/health/ready', company.url));
    assert.equal(ready.status, 200);
    assert.deepEqual(await ready.json(), { ok: true, failing: [], warnings: ['seals'] });

    const parsed = parseSettings({ DATA_DIR: company.dataDir, SEALING_KEYS: company.sealingKeys }, 'command');
    assert.ok('settings' in parsed);
    const printed: string[] = [];
    const done = await runCommand('verify', [], {
      settings: parsed.settings,
      clock: company.clock,
      print: (text) => printed.push(text),
    });
    assert.equal(done, false);
    assert.match(printed.join('\n'), /Does not open: accessId of \S+, company 3f2a7c1e-/);
  });

  it('is mended by recording the ids again', async () => {
    await play(company, [
      ['Anna', 'identyfikatory'],
      ['Anna', '[Produkty lokalne · Gold]'],
      ['Anna', '(signs in)'],
      ['bot', 'nie da się otworzyć', '[Wpisz identyfikatory]'],
      ['Anna', '[Wpisz identyfikatory]'],
      ['Anna', 'Access ID 172693239 Contract ID 172583624'],
      ['Anna', '[Tak, zapisz]'],
      ['Jan', 'identyfikatory'],
      ['Jan', '[Produkty lokalne · Gold]'],
      ['bot', '172693239', '172583624'],
    ]);
  });
});

describe('a sealed fact of a sign-in that was changed', () => {
  let world: IdentityUnderTest;
  beforeEach(async () => {
    world = await startIdentity();
  });
  afterEach(() => world.close());

  const changed = async (kind: SealedKind) => {
    for (const { key, value } of await world.store.keyed.list(companyId, kind)) {
      const other = mapKeyedSecret({ companyId, kind, key, value }, (text) =>
        text.replace(/.$/, (last) => (last === 'A' ? 'Q' : 'A')),
      );
      assert.notDeepEqual(other, value);
      await world.store.keyed.put(companyId, kind, key, other);
    }
  };
  const codeOfAnna = async () => (await signInOverHttp(await world.linkFor('anna'), 'anna')).code ?? '';

  it('is no code, and says so in the security log', async () => {
    const code = await codeOfAnna();
    await changed('sign-in-code');
    const redeemed = await world.signIn.redeem(askerOf('anna'), code);
    assert.equal(redeemed.kind === 'refused' && redeemed.refusal.code, 'sign_in_code_unknown');
    assert.equal(world.log.at(-1)?.reason, 'seal-broken');
  });

  it('asks for another sign-in, and says so in the security log', async () => {
    await world.signIn.redeem(askerOf('anna'), await codeOfAnna());
    await changed('token-cache');
    const verified = await world.gate.full(askerOf('anna'), browser);
    assert.equal(verified.kind === 'refused' && verified.refusal.code, 'sign_in_needed');
    assert.equal(world.log.at(-1)?.reason, 'seal-broken');
  });
});

describe('npm run reseal', () => {
  const [older, newer] = [newSealingKey(), newSealingKey()];
  const idOf = (key: string) => key.split(':')[0] ?? '';
  let dataDir = '';
  beforeEach(async () => {
    dataDir = await newFolder();
  });
  afterEach(() => rm(dataDir, { recursive: true }));

  const run = async (...keys: readonly string[]) => {
    const parsed = parseSettings({ DATA_DIR: dataDir, SEALING_KEYS: keys.join(',') }, 'command');
    assert.ok('settings' in parsed, JSON.stringify(parsed));
    const printed: string[] = [];
    const context = {
      settings: parsed.settings,
      clock: surroundings().clock,
      print: (text: string) => printed.push(text),
    };
    return { done: await runCommand('reseal', [], context), text: printed.join('\n') };
  };
  const fill = async () => {
    const sealer = createSealer({ keys: parseSealingKeys(older) });
    const store = await openEmbeddedStore({ dataDir, ...surroundings(), sealer });
    const place = { companyId: 'contoso', record: 'token-cache/a', field: 'cache' };
    await store.keyed.put('contoso', 'token-cache', 'a', sealer.seal(place, 'tokens'));
    await store.compact();
    await store.close();
  };

  it('says which keys the data need, and which can be dropped', async () => {
    await fill();
    assert.deepEqual(await run(newer, older), {
      done: true,
      text: `Needed: ${idOf(newer)}.\nThe data here no longer needs ${idOf(older)}; backups may.`,
    });
  });

  it('names a key that only a value needs which does not open with it', async () => {
    await fill();
    const { text } = await run(newer);
    assert.equal(text, `Needed: ${idOf(newer)}, ${idOf(older)}.`);
  });
});

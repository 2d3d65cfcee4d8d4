import assert from 'node:assert/strict';
import { access, cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { inflateSync } from 'node:zlib';
import { type PackageSettings, packageApp, packageName } from '../../bot/package/index.ts';
import { mostCommands } from '../../bot/package/manifest-checks.ts';
import { appFiles } from '../../bot/package/package-app.ts';
import { recognizeIntent } from '../../dialogs/index.ts';

const good: PackageSettings = {
  appId: '3F2A7C1E-9b4d-4e86-a1c5-7d20b8e64f91',
  signInClientId: '8c1d6b52-4f0e-4a37-9d28-51e7c3a09b64',
  publicUrl: 'https://bot.contoso.com',
  version: '0.1.0',
};

interface Manifest {
  readonly id: string;
  readonly validDomains: readonly string[];
  readonly webApplicationInfo: object;
  readonly bots: readonly {
    readonly botId: string;
    readonly scopes: readonly string[];
    readonly commandLists: readonly { readonly commands: readonly { readonly title: string }[] }[];
  }[];
}
type Texts = Readonly<Record<string, string>>;

async function packed(settings: PackageSettings = good) {
  const made = await appFiles(settings, 'manifest');
  assert.ok('files' in made, JSON.stringify(made));
  const json = (name: string): unknown =>
    JSON.parse(Buffer.from(made.files.get(name) ?? []).toString('utf8'));
  return { files: made.files, manifest: json('manifest.json') as Manifest, polish: json('pl.json') as Texts };
}

/** The pixels of an eight-bit RGBA picture, four bytes each. */
function pixelsOf(png: Buffer, size: number): Buffer {
  const data: Buffer[] = [];
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at);
    if (png.toString('ascii', at + 4, at + 8) === 'IDAT') data.push(png.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  const raw = inflateSync(Buffer.concat(data));
  const width = size * 4;
  const out = Buffer.alloc(size * width);
  const near = (a: number, b: number, c: number): number => {
    const [pa, pb, pc] = [Math.abs(b - c), Math.abs(a - c), Math.abs(a + b - 2 * c)];
    if (pa <= pb && pa <= pc) return a;
    return pb <= pc ? b : c;
  };
  for (let y = 0; y < size; y += 1) {
    const filter = raw.readUInt8(y * (width + 1));
    for (let x = 0; x < width; x += 1) {
      const left = x < 4 ? 0 : out.readUInt8(y * width + x - 4);
      const up = y === 0 ? 0 : out.readUInt8((y - 1) * width + x);
      const upLeft = x < 4 || y === 0 ? 0 : out.readUInt8((y - 1) * width + x - 4);
      const by = [0, left, up, (left + up) >> 1, near(left, up, upLeft)][filter] ?? 0;
      out.writeUInt8((raw.readUInt8(y * (width + 1) + 1 + x) + by) & 255, y * width + x);
    }
  }
  return out;
}

describe('the Teams app', () => {
  it('is filled from the settings', async () => {
    const { manifest } = await packed();
    const appId = '3f2a7c1e-9b4d-4e86-a1c5-7d20b8e64f91';
    assert.equal(manifest.id, appId);
    assert.equal(manifest.bots[0]?.botId, appId);
    assert.deepEqual(manifest.validDomains, ['bot.contoso.com']);
    assert.deepEqual(manifest.webApplicationInfo, {
      id: good.signInClientId,
      resource: `api://botid-${appId}`,
    });
    assert.deepEqual(manifest.bots[0]?.scopes, ['personal', 'team', 'groupChat']);
    assert.doesNotMatch(JSON.stringify(manifest), /\{\{/);
  });

  it('uses the newest schema that the validator knows', async () => {
    const schemas = await readdir('node_modules/@microsoft/app-manifest/build/json-schemas/teams');
    const newest = Math.max(...schemas.map((name) => Number(/^v1\.(\d+)$/.exec(name)?.[1] ?? 0)));
    const template = JSON.parse(await readFile('manifest/manifest.template.json', 'utf8')) as {
      manifestVersion: string;
    };
    assert.equal(template.manifestVersion, `1.${newest}`);
  });

  it('names only commands that the bot understands, in both languages', async () => {
    const { manifest, polish } = await packed();
    const english = manifest.bots.flatMap(({ commandLists }) =>
      commandLists.flatMap(({ commands }) => commands.map(({ title }) => title)),
    );
    const translated = Object.entries(polish).filter(([key]) => key.endsWith('.title'));
    const all = [...english, ...translated.map(([, title]) => title)];
    assert.equal(translated.length, english.length);
    for (const title of all) assert.notEqual(recognizeIntent(title).intent, 'none', title);
  });

  it('says the same command in both languages', async () => {
    const { manifest, polish } = await packed();
    manifest.bots[0]?.commandLists.forEach(({ commands }, list) => {
      commands.forEach(({ title }, index) => {
        const other = polish[`bots[0].commandLists[${list}].commands[${index}].title`] ?? '';
        assert.equal(recognizeIntent(other).intent, recognizeIntent(title).intent, `${title} / ${other}`);
      });
    });
  });

  it('has an outline icon that is white on nothing', async () => {
    const { files } = await packed();
    const pixels = pixelsOf(Buffer.from(files.get('outline.png') ?? []), 32);
    let drawn = 0;
    for (let at = 0; at < pixels.length; at += 4) {
      const [red, green, blue, alpha] = pixels.subarray(at, at + 4);
      if (alpha === 0) continue;
      drawn += 1;
      assert.ok(Math.min(red ?? 0, green ?? 0, blue ?? 0) >= 250, `a pixel that is not white at ${at / 4}`);
    }
    assert.ok(drawn > 100 && drawn < 700, `${drawn} pixels are drawn`);
  });
});

describe('packageApp', () => {
  let folder: string;
  const output = (): string => path.join(folder, 'build');
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'package-'));
    await cp('manifest', path.join(folder, 'manifest'), { recursive: true });
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));
  const pack = (settings: PackageSettings = good) =>
    packageApp(settings, { manifest: path.join(folder, 'manifest'), output: output() });

  /** The problems of the app after a change of its template or of its Polish texts. */
  async function problemsAfter(file: string, change: (content: string) => string): Promise<string> {
    const place = path.join(folder, 'manifest', file);
    await writeFile(place, change(await readFile(place, 'utf8')));
    const result = await pack();
    assert.equal(result.kind, 'refused');
    await assert.rejects(access(path.join(output(), packageName)), 'nothing is written');
    return result.kind === 'refused' ? result.problems.join('\n') : '';
  }

  it('writes a zip with manifest, languages and icons at its top', async () => {
    const result = await pack();
    assert.deepEqual(result, { kind: 'packaged', file: path.join(output(), packageName) });
    const zip = await readFile(path.join(output(), packageName));
    for (const name of ['manifest.json', 'pl.json', 'color.png', 'outline.png'])
      assert.ok(zip.includes(name));
  });

  it('tells everything that is wrong with the settings at once', async () => {
    const result = await pack({ version: '1', publicUrl: 'http://bot.contoso.com', appId: 'x' });
    assert.deepEqual(result.kind === 'refused' && result.problems, [
      'MicrosoftAppId is not an application ID. It looks like 00000000-0000-0000-0000-000000000000.',
      'SIGN_IN_CLIENT_ID is missing. Copy the Application (client) ID from Entra.',
      'PUBLIC_URL must begin with https://. Teams refuses anything else.',
      'The version must have three numbers, such as 1.2.3.',
    ]);
  });

  for (const publicUrl of [
    'https://localhost:3978',
    'https://127.0.0.1',
    'https://[::1]',
    'nonsense',
    'https://a:b@bot.contoso.com',
  ]) {
    it(`refuses ${publicUrl} as the public address`, async () => {
      const result = await pack({ ...good, publicUrl });
      assert.match(result.kind === 'refused' ? result.problems.join() : '', /^PUBLIC_URL/);
    });
  }

  it('refuses one registration for the bot and the sign-in', async () => {
    const result = await pack({ ...good, signInClientId: good.appId });
    assert.match(result.kind === 'refused' ? result.problems.join() : '', /need a registration each/);
  });

  it('refuses links of the developer that are not https', async () => {
    const result = await pack({ ...good, developer: { privacyUrl: 'http://contoso.com/privacy' } });
    assert.match(result.kind === 'refused' ? result.problems.join() : '', /privacyUrl must begin with https/);
  });

  it('refuses what the schema refuses', async () => {
    assert.match(
      await problemsAfter('manifest.template.json', (text) => text.replace('"#5B5FC7"', '"purple"')),
      /accentColor/,
    );
  });

  it('refuses a place in the template that nothing fills', async () => {
    const problems = await problemsAfter('manifest.template.json', (text) =>
      text.replace('{{publicHost}}', '{{host}}'),
    );
    assert.match(problems, /\{\{host\}\} that nothing fills/);
  });

  it('refuses icons of another size, or none', async () => {
    await cp(path.join(folder, 'manifest', 'outline.png'), path.join(folder, 'manifest', 'color.png'));
    await writeFile(path.join(folder, 'manifest', 'outline.png'), 'no picture');
    const result = await pack();
    assert.deepEqual(result.kind === 'refused' && result.problems, [
      'The icon color.png is 32 × 32; it must be 192 × 192.',
      'The icon outline.png is missing or no PNG.',
    ]);
  });

  it('refuses an icon that is not square, and an outline that cannot be transparent', async () => {
    const place = (name: string): string => path.join(folder, 'manifest', name);
    const color = await readFile(place('color.png'));
    color.writeUInt32BE(191, 16);
    await writeFile(place('color.png'), color);
    const outline = await readFile(place('outline.png'));
    outline.writeUInt8(2, 25);
    await writeFile(place('outline.png'), outline);
    const result = await pack();
    assert.deepEqual(result.kind === 'refused' && result.problems, [
      'The icon color.png is 191 × 192; it must be 192 × 192.',
      'The icon outline.png must have a transparent background.',
    ]);
  });

  it('refuses commands that are too long, too many or not translated', async () => {
    const long = 'Everything that the company holds';
    assert.match(
      await problemsAfter('manifest.template.json', (text) => text.replaceAll('"My roles"', `"${long}"`)),
      /longer than 32/,
    );
    assert.match(
      await problemsAfter('pl.json', (text) => text.replace('commands[9].title', 'commands[10].title')),
      /commands\[9\]\.title is not translated/,
    );
    const more = '{ "title": "Eleventh", "description": "x" },';
    assert.match(
      await problemsAfter('manifest.template.json', (text) =>
        text.replace('"commands": [', `"commands": [${more}`),
      ),
      new RegExp(`has 11 commands; at most ${mostCommands}`),
    );
  });

  it('refuses a Polish text that is too long or unknown', async () => {
    assert.match(
      await problemsAfter('pl.json', (text) => text.replace('"Korzyści z pomocy"', `"${'x'.repeat(31)}"`)),
      /name\.short is longer than 30/,
    );
    assert.match(
      await problemsAfter('pl.json', (text) => text.replace('"name.full"', '"name.long"')),
      /Teams knows no text name\.long/,
    );
  });
});

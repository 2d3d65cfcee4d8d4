import assert from 'node:assert/strict';
import { rm } from 'node:fs/promises';
import { openEmbeddedStore } from '../../stores/index.ts';
import { newFolder } from '../stores/open-folder.ts';
import { killRound, randomFrom, runChild, Witness } from './kills.ts';
import { faultsSurroundings } from './said.ts';

describe('a process ended in the middle', () => {
  let dataDir: string;
  beforeEach(async () => {
    dataDir = await newFolder();
  });
  afterEach(() => rm(dataDir, { recursive: true }));

  it('leaves each command wholly there or wholly absent, and everything acknowledged', async function () {
    this.timeout(60_000);
    const witness = new Witness();
    await killRound(dataDir, witness, 1, randomFrom(20261123));
    assert.ok(witness.acknowledged > 100, `only ${witness.acknowledged} commands were acknowledged`);
  });

  it('cannot open a folder in use: the second one is refused, the first goes on', async function () {
    this.timeout(20_000);
    const store = await openEmbeddedStore({ dataDir, ...faultsSurroundings });
    const { said, code, complaint } = await runChild(dataDir, 'second', 'run');
    assert.deepEqual(said, []);
    assert.equal(code, 1);
    assert.match(complaint, /StoreLocked: .* uses this data folder/);
    assert.ok(await store.keyed.put('contoso', 'roster', 'k', 1));
    await store.close();
  });
});

describe('a disk that is really full', () => {
  it('refuses, keeps memory equal to the disk, and goes on when there is room', async function () {
    this.timeout(20_000);
    const dataDir = await newFolder();
    // The system's own limit on a file; what is behind it cannot be written, whoever asks.
    const limited = ['sh', '-c', 'ulimit -f 128; exec "$@"', 'sh'];
    const { said, code, complaint } = await runChild(dataDir, 'full', 'fill', undefined, limited);
    assert.equal(code, 0, complaint);
    const refused = said.filter((one) => one.kind === 'refused');
    assert.deepEqual(
      refused.map(({ reason }) => reason),
      ['disk_full', 'disk_full'],
    );
    const done = said.filter((one) => one.kind === 'done');
    const [full, after] = said.filter((one) => one.kind === 'memory').map((one) => one.number);
    assert.ok(full !== undefined && full > 10);
    assert.deepEqual([after, done.length], [full + 1, full + 1]);
    const witness = new Witness();
    witness.hear(said);
    await witness.check(dataDir);
    await rm(dataDir, { recursive: true });
  });
});

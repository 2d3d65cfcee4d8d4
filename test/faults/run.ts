/** `npm run faults -- --rounds N --seed S`: ends a committing process at every step, over and over. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { killRound, randomFrom, Witness } from './kills.ts';

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '30' }, seed: { type: 'string', default: '1' } },
});
const rounds = Number(values.rounds);
const seed = Number(values.seed);
if (!Number.isInteger(rounds) || rounds < 1 || !Number.isInteger(seed)) {
  process.stderr.write('Usage: npm run faults -- --rounds N --seed S, both whole numbers.\n');
  process.exit(2);
}

const random = randomFrom(seed);
let kills = 0;
let acknowledged = 0;
let absent = 0;
for (let round = 1; round <= rounds; round += 1) {
  const dataDir = await mkdtemp(join(tmpdir(), 'faults-'));
  const witness = new Witness();
  try {
    kills += await killRound(dataDir, witness, round, random);
  } catch (error) {
    process.stderr.write(`Round ${round} of seed ${seed} failed; its folder is kept: ${dataDir}\n`);
    throw error;
  }
  acknowledged += witness.acknowledged;
  absent += witness.lost;
  process.stdout.write(
    `round ${round}: ${witness.acknowledged} acknowledged and there, ${witness.lost} wholly absent\n`,
  );
  await rm(dataDir, { recursive: true });
}
process.stdout.write(
  `faults: ${rounds} rounds, seed ${seed}: ${kills} kills, ${acknowledged} acknowledged commands all there, ` +
    `${absent} unacknowledged ones wholly absent, none in part\n`,
);

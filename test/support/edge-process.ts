import { setTimeout as sleep } from 'node:timers/promises';
import { startEdge } from './edge.ts';
import { until } from './until.ts';

/** A process of its own that takes slow turns until SIGTERM; prints its port, then each turn's end. */
const edge = await startEdge(async (context) => {
  await sleep(500);
  console.log(`ended ${context.activity.text}`);
});
until(() => edge.turns.size === 3).then(() => console.log('3 turns'));
console.log(`port ${edge.port}`);
process.on('SIGTERM', () => {
  edge.close().then(() => {
    console.log('closed');
    process.exitCode = 0;
  });
});

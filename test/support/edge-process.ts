import { setTimeout as sleep } from 'node:timers/promises';
import { startEdge } from './edge.ts';

/** A process of its own that takes slow turns until SIGTERM; prints its port, then each turn's end. */
const edge = await startEdge(async (context) => {
  await sleep(300);
  console.log(`ended ${context.activity.text}`);
});
console.log(`port ${edge.port}`);
process.on('SIGTERM', () => {
  edge.close().then(() => {
    console.log('closed');
    process.exitCode = 0;
  });
});

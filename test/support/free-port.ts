import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:net';

/** Test files run in several processes: each takes its ports from a part of its own, one after the other. */
const portsOfProcess = 3_000;
const part = Number(process.env.MOCHA_WORKER_ID ?? 3) % 4;
let nextPort = randomInt(portsOfProcess);

/**
 * A port for something that has to know it before it listens. Below the range from which the system gives
 * ports to connections and to `listen(0)`: one of those could take it in between. Checked on all interfaces.
 */
export async function freePort(): Promise<number> {
  for (let tries = 0; tries < 50; tries += 1) {
    const port = 20_000 + part * portsOfProcess + nextPort;
    nextPort = (nextPort + 1) % portsOfProcess;
    const probe = createServer();
    probe.listen(port);
    const free = await once(probe, 'listening').then(
      () => true,
      () => false,
    );
    if (!free) continue;
    probe.close();
    await once(probe, 'close');
    return port;
  }
  throw new Error('no free port found');
}

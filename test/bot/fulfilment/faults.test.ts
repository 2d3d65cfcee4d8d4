import assert from 'node:assert/strict';
import type { AddressInfo } from 'node:net';
import restify from 'restify';
import { StoreFault } from '../../../benefits/index.ts';
import { createFulfilment } from '../../../bot/fulfilment/index.ts';
import { createLog } from '../../../bot/logs.ts';
import { call, newSecret } from '../../support/signed-call.ts';

describe('a fulfilment event behind which something fails', () => {
  const secret = newSecret();
  const logged: string[] = [];
  const server = restify.createServer();
  let fault: unknown;
  let told = 0;
  before(async () => {
    const clock = { now: () => new Date().toISOString() };
    const store = { read: async () => undefined };
    const fulfilment = createFulfilment(
      { secrets: [{ companyId: 'contoso', secret }] },
      { store, clock, random: Math.random },
    );
    fulfilment.serve(server, {
      useCases: {
        fulfilmentEvent: async () => {
          throw fault;
        },
      },
      limits: { failure: async () => undefined },
      log: createLog({ level: 'debug', write: (line) => logged.push(line) }),
      onApplied: () => {
        told += 1;
      },
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  after(() => server.close());
  const report = () => {
    const timestamp = Math.floor(Date.now() / 1000);
    const data = { activationId: 'a-1', at: new Date().toISOString(), accessId: '174194363' };
    const { port } = server.server.address() as AddressInfo;
    return call(port, { secret, timestamp, body: { type: 'activation.completed', data } });
  };

  it('is to be sent again when nothing could be saved', async () => {
    fault = new StoreFault('disk_full', new Error('174194363'));
    const answer = await report();
    assert.equal(answer.status, 503);
    assert.equal(answer.headers['retry-after'], '30');
  });

  it('ends in a number that the log has, and in nothing else of the fault', async () => {
    fault = new Error('cannot take 174194363');
    const answer = await report();
    assert.equal(answer.status, 500);
    const { error } = answer.body as { error: string };
    assert.match(error, /^F-[0-9A-Z]{4}-[0-9A-Z]{4}$/);
    const log = logged.join('\n');
    assert.ok(log.includes(error));
    assert.ok(!log.includes('174194363'));
    assert.equal(told, 0);
  });
});

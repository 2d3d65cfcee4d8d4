import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { samplePeople } from '../../../bot/local/samples.ts';
import { contosoRows, startCompany, type TestCompany } from '../../support/company.ts';
import { call, newSecret, signatureOf } from '../../support/signed-call.ts';
import { play } from '../../support/talk.ts';
import { until } from '../../support/until.ts';

interface Announced {
  readonly id: string;
  readonly body: string;
  readonly signature: string;
  readonly timestamp: string;
}

describe('a fulfilment system', () => {
  const announced: Announced[] = [];
  const secret = newSecret();
  let failing = 0;
  let server: Server;
  let company: TestCompany;
  before(async () => {
    server = createServer((request, response) => {
      let body = '';
      request.on('data', (chunk: Buffer) => {
        body += chunk.toString();
      });
      request.on('end', () => {
        const header = (name: string) => String(request.headers[name]);
        announced.push({
          id: header('webhook-id'),
          body,
          signature: header('webhook-signature'),
          timestamp: header('webhook-timestamp'),
        });
        failing -= 1;
        response.statusCode = failing >= 0 ? 503 : 204;
        response.end();
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const announceTo = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`;
    const { tenantId } = await samplePeople();
    company = await startCompany({
      rows: contosoRows,
      keepsChats: true,
      edge: { fulfilment: { announceTo, secrets: [{ companyId: tenantId, secret }] } },
    });
  });
  after(async () => {
    await company.close();
    server.close();
  });

  const report = (body: object) => {
    const address = company.app.server.routes.server.address();
    assert.ok(typeof address === 'object' && address !== null);
    const timestamp = Math.floor(Date.parse(company.clock.now()) / 1000);
    return call(address.port, { secret, timestamp, body });
  };

  it('is told of a requested activation, reports it back, and everybody hears of it', async () => {
    failing = 1;
    await play(company, [
      ['Anna', 'aktywuj chmurę silver'],
      ['bot', 'Aktywować tę korzyść?'],
      ['Anna', '[Aktywuj]'],
      ['Anna', '(signs in)'],
      ['bot', 'Teraz kliknij Aktywuj w Centrum partnerskim'],
    ]);
    await until(() => announced.length === 1, 'the first call');
    // The answer may still be on its way: time goes on until the bot has it and its pause is over.
    await until(() => {
      company.clock.forward({ minutes: 1 / 60 });
      company.app.poke();
      return announced.length === 2;
    }, 'the second call');
    const [first, second] = announced;
    assert.ok(first && second);
    assert.equal(second.id, first.id);
    assert.equal(second.body, first.body);
    assert.equal(second.signature, signatureOf(secret, second.id, second.timestamp, second.body));
    assert.doesNotMatch(second.body, /172693239|172583624|174512887|172604415|Anna/);
    const { data } = JSON.parse(second.body) as { data: { activationId: string } };

    await company.restart();
    const about = { activationId: data.activationId, at: company.clock.now() };
    assert.equal((await report({ type: 'activation.submitted', data: about })).status, 200);
    await play(company, [['bot→Anna', 'Microsoft przetwarza']]);
    const ids = { accessId: '174194363', contractId: '172583642', endsOn: '2027-06-30' };
    const answer = await report({ type: 'activation.completed', data: { ...about, ...ids } });
    assert.deepEqual([answer.status, answer.body], [200, { outcome: 'applied' }]);
    await play(company, [
      ['bot→Anna', 'Signature Cloud Support · Silver jest aktywna', '•••••••63', '!174194363'],
    ]);
  });

  it('learns nothing from a result that came too late, but the people who decided do', async () => {
    await play(company, [
      ['Anna', 'aktywuj on-premises silver'],
      ['Anna', '[Aktywuj]'],
      ['bot', 'Teraz kliknij Aktywuj w Centrum partnerskim'],
    ]);
    const open = (await company.app.store.companies.read(company.tenantId))?.activations.at(-1);
    assert.equal(open?.state, 'requested');
    const about = { activationId: open.id, at: company.clock.now() };
    await report({ type: 'activation.rejected', data: { ...about, reason: 'Not in this offer' } });
    await play(company, [['bot→Anna', 'Not in this offer']]);
    const ids = { accessId: '718281828', contractId: '314159265' };
    const answer = await report({ type: 'activation.completed', data: { ...about, ...ids } });
    assert.deepEqual([answer.status, answer.body], [200, { outcome: 'set-aside' }]);
    await play(company, [
      ['bot→Anna', 'Wynik, który nie pasuje', 'Zawiera identyfikatory niezgodne', 'Silver', '!718281828'],
    ]);
  });

  it('that brings the Access ID alone is told so, and who has it in hand enters the other', async () => {
    await play(company, [
      ['Anna', 'aktywuj on-premises silver'],
      ['Anna', '[Aktywuj]'],
      ['bot', 'Teraz kliknij Aktywuj w Centrum partnerskim'],
    ]);
    const open = (await company.app.store.companies.read(company.tenantId))?.activations.at(-1);
    assert.equal(open?.state, 'requested');
    const about = { activationId: open.id, at: company.clock.now() };
    await report({ type: 'activation.completed', data: { ...about, accessId: '718281828' } });
    await play(company, [
      [
        'bot→Anna',
        'Microsoft Product Support · Silver jest aktywna',
        'Brakuje jeszcze Contract ID',
        '!Nie musisz nic robić',
        '[Wpisz identyfikatory]',
      ],
      ['Anna', '[Wpisz identyfikatory]'],
      ['bot', 'Wklej Contract ID', 'kończy się na 28'],
    ]);
  });
});

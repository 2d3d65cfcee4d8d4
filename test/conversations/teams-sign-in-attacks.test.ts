import assert from 'node:assert/strict';
import { createPublicKey, type JsonWebKey } from 'node:crypto';
import { claimsOf, type TokenClaims } from '../../bot/local/provider-tokens.ts';
import { teamsClients } from '../../identity/index.ts';
import { forgeries } from '../identity/forged-tokens.ts';
import { contosoRows, startCompany, type TestCompany } from '../support/company.ts';
import { keptFacts, signInFacts } from '../support/kept-facts.ts';
import { signInOverHttp } from '../support/sign-in.ts';
import type { TeamsPerson } from '../support/teams.ts';
import { answersByItself, newestOAuthCard, tellsState } from '../support/teams-oauth-card.ts';
import { auditOf } from '../support/traces.ts';

describe('somebody who is not there', () => {
  let company: TestCompany;
  let anna: TeamsPerson;
  let jan: TeamsPerson;
  beforeEach(async () => {
    company = await startCompany({ rows: contosoRows, loginRequest: true, language: 'en' });
    anna = company.teams.person('anna');
    jan = company.teams.person('jan');
  });
  afterEach(() => company.close());

  const token = (key: string, claims?: TokenClaims) => company.provider.mintSsoToken(key, claims);
  const record = () => company.app.store.companies.read(company.tenantId);
  const asksToSignIn = async (person: TeamsPerson) => {
    await person.says('sign in');
    return newestOAuthCard(person);
  };
  /** What can be asked in the admin's name by somebody who only forges activities. */
  const tapsForged = async () => {
    await anna.says('activate cloud silver');
    const activate = await anna.taps('Activate');
    assert.match(JSON.stringify(activate.body), /activity\.loginRequest/);
    await anna.says('show ids');
    const ids = await anna.taps('On-premises · Gold');
    assert.match(JSON.stringify(ids.body), /activity\.loginRequest/);
  };

  it('does nothing in an admin’s name by the token of the admin’s idle client', async () => {
    const before = await record();
    await asksToSignIn(anna);
    assert.equal((await answersByItself(anna, token('anna'))).status, 200);
    await tapsForged();
    assert.deepEqual(await record(), before);
    assert.deepEqual(await auditOf(company, 'activation.requested'), []);
    const facts = await signInFacts(company);
    assert.deepEqual(
      facts.map(({ kind }) => kind),
      ['roles-last-seen'],
    );
    assert.doesNotMatch(JSON.stringify(await keptFacts(company)), /eyJ/);
    assert.doesNotMatch(anna.history().join('\n'), /172693239/);
  });

  it('moves no command that waits by the token of the admin’s idle client', async () => {
    await anna.says('activate cloud silver');
    // As a client without Universal Actions taps: no token can be asked for.
    const [action] = findActions(anna.card(), 'Activate');
    await anna.sends({ type: 'message', value: action });
    const before = await record();
    assert.match(anna.reads(), /Sign in to activate/);
    // With a command waiting, no card goes out that a client could answer alone.
    await anna.says('sign in');
    assert.throws(() => newestOAuthCard(anna), /no card/);
    const answer = await answersAlone(anna, 'made-up', token('anna'));
    assert.equal(answer.status, 412);
    assert.deepEqual(await record(), before);
    assert.deepEqual(await signInFacts(company), []);
  });

  it('answers for nobody with a forged token', async () => {
    const response = await fetch(`${company.provider.origin}/${company.tenantId}/discovery/v2.0/keys`);
    const { keys } = (await response.json()) as { keys: (JsonWebKey & { kid: string })[] };
    const [jwk] = keys;
    assert.ok(jwk);
    const forged = forgeries(company, jwk.kid, createPublicKey({ key: jwk, format: 'jwk' }));
    const real = claimsOf(token('anna'));
    const cases: readonly (readonly [string, string])[] = [
      ...forged.map(({ name, forge }) => [name, forge(real)] as const),
      ['of another person', token('piotr')],
      ['of another application', token('anna', { azp: '00000000-0000-0000-0000-000000000000' })],
      ['without its application', token('anna', { azp: undefined })],
      ['without our scope', token('anna', { scp: 'User.Read' })],
      ['of an application alone', token('anna', { scp: undefined, idtyp: 'app', roles: ['access_as_user'] })],
      ['that says it is an application’s', token('anna', { idtyp: 'app' })],
      ['of another object', token('anna', { oid: '00000000-0000-0000-0000-000000000000' })],
      ['of a guest', token('anna', { acct: 1 })],
      ['that is none', 'eyJhbGciOiJSUzI1NiJ9.e30.x'],
      ['that is empty', ''],
    ];
    for (const [name, forgedToken] of cases) {
      await asksToSignIn(anna);
      const answer = await answersByItself(anna, forgedToken);
      assert.equal(answer.status, 412, name);
      assert.doesNotMatch(JSON.stringify(answer.body), /eyJ/, name);
      // The failure stands, whatever comes under the same id.
      assert.deepEqual([name, (await answersByItself(anna, token('anna'))).status], [name, 412]);
    }
    assert.deepEqual(await signInFacts(company), []);
    assert.doesNotMatch(anna.history().join('\n'), /Global admin/);
    assert.ok(!company.logged.some((line) => line.includes('eyJ')));
  });

  it('is answered on the web as on the desktop', async () => {
    await asksToSignIn(anna);
    assert.equal((await answersByItself(anna, token('anna', { azp: teamsClients[1] }))).status, 200);
  });

  it('answers nothing but what was asked of this very person, in time', async () => {
    const { exchangeId } = await asksToSignIn(anna);
    assert.equal((await answersAlone(jan, exchangeId, token('jan'))).status, 412);
    assert.equal((await answersAlone(jan, exchangeId, token('anna'))).status, 412);
    for (const change of [{ id: 'made-up' }, { id: undefined }, { id: 7 }, { connectionName: 'other' }]) {
      assert.equal((await answersByItself(anna, token('anna'), change)).status, 412, JSON.stringify(change));
    }
    for (const value of [undefined, null, 'text', [], 7]) {
      const answer = await anna.sends({ type: 'invoke', name: 'signin/tokenExchange', value });
      assert.ok([400, 412].includes(answer.status), String(value));
    }
    assert.deepEqual(await signInFacts(company), []);
    company.clock.forward({ minutes: 11 });
    assert.equal((await answersByItself(anna, token('anna'))).status, 412);
    assert.deepEqual(await signInFacts(company), []);
  });

  it('is told the same on every device: a success is one, a failure is one', async () => {
    await asksToSignIn(anna);
    const phone = anna.device();
    assert.equal((await answersByItself(anna, token('anna'))).status, 200);
    assert.equal((await answersByItself(phone, 'no token at all')).status, 200);
    const shown = anna.history().filter((line) => line.includes('Global admin')).length;
    assert.equal((await answersByItself(phone, token('anna'))).status, 200);
    assert.equal(anna.history().filter((line) => line.includes('Global admin')).length, shown);
    await asksToSignIn(jan);
    const both = [jan, jan.device()].map((device) => answersByItself(device, token('jan')));
    assert.deepEqual(
      (await Promise.all(both)).map(({ status }) => status),
      [200, 200],
    );
  });

  it('cannot answer after a sign-out, which takes all that was on its way', async () => {
    const { exchangeId, link } = await asksToSignIn(anna);
    const end = await signInOverHttp(link, 'anna');
    await anna.says('activate cloud silver');
    const [waits] = findActions(anna.card(), 'Activate');
    await anna.sends({ type: 'message', value: waits });
    const phone = anna.device();
    await phone.says('please sign me out now');
    assert.equal((await answersAlone(anna, exchangeId, token('anna'))).status, 412);
    anna.sees();
    await tellsState(anna, end.code);
    assert.match(anna.reads(), /This code is not valid/);
    const secret = [
      'token-cache',
      'sign-in-ticket',
      'sign-in-code',
      'token-exchange',
      'signed-in',
      'waiting-command',
    ];
    const kept = (await keptFacts(company)).map(({ kind }) => kind);
    assert.deepEqual(
      kept.filter((kind) => secret.includes(kind)),
      [],
    );
  });

  it('gets nothing from a code of somebody else, in the chat, by the window or at the tap', async () => {
    const { link } = await asksToSignIn(anna);
    const end = await signInOverHttp(link, 'anna');
    assert.ok(end.code);
    const before = await record();
    await jan.says(end.code);
    const answer = await tellsState(jan, end.code);
    assert.equal(answer.status, 200);
    assert.equal(field(answer.body, 'statusCode'), 401);
    assert.equal(field(answer.body, 'type'), 'application/vnd.microsoft.error.invalidAuthCode');
    jan.loginState = () => end.code ?? '';
    await jan.says('activate cloud silver');
    const tap = await jan.taps('Activate');
    assert.deepEqual(
      [tap.status, field(tap.body, 'statusCode'), field(tap.body, 'type')],
      [200, 401, 'application/vnd.microsoft.error.invalidAuthCode'],
    );
    assert.match(jan.reads(), /This code is not valid/);
    assert.deepEqual(await record(), before);
    assert.ok(!(await signInFacts(company)).some(({ kind }) => kind === 'signed-in'));
    // Its own person can still use it.
    assert.deepEqual(await tellsState(anna, end.code), { status: 200, body: {} });
  });

  it('signs nobody in by a state that is no code', async () => {
    for (const state of [
      '',
      'S-AAAAAAAAAAAAAAAA',
      'CancelledByUserX',
      '123456',
      7,
      null,
      { a: 1 },
      'x'.repeat(5000),
    ]) {
      const answer = await tellsState(anna, state);
      assert.equal(answer.status, 200, String(state));
      assert.equal(field(answer.body, 'statusCode'), 401, String(state));
    }
    assert.deepEqual(await signInFacts(company), []);
  });

  it('changes nothing when a client draws a card anew, whatever proof it brings', async () => {
    await anna.says('activate cloud silver');
    const [data] = findActions(anna.card(), 'Activate');
    const { link } = await asksToSignIn(anna);
    const end = await signInOverHttp(link, 'anna');
    const before = await record();
    for (const proof of [{ state: end.code }, { authentication: { id: 'x', token: token('anna') } }, {}]) {
      const answer = await anna.sends({
        type: 'invoke',
        name: 'adaptiveCard/action',
        value: {
          action: { type: 'Action.Execute', verb: 'activate', data },
          trigger: 'automatic',
          ...proof,
        },
      });
      assert.equal(answer.status, 200);
    }
    assert.deepEqual(await record(), before);
    assert.ok(!(await signInFacts(company)).some(({ kind }) => kind === 'signed-in'));
  });

  it('hears nothing as a guest or from another organization', async () => {
    const { teams } = company;
    const strangers = [
      teams.person('gustaw', { userRole: 'guest', oid: anna.member.aadObjectId }),
      teams.person('fabian', { tenantId: '11111111-2222-4333-8444-555555555555' }),
    ];
    const { exchangeId } = await asksToSignIn(jan);
    for (const stranger of strangers) {
      assert.equal((await answersAlone(stranger, exchangeId, token('anna'))).status, 412);
      assert.equal((await tellsState(stranger, 'S-AAAAAAAAAAAAAAAA')).status, 200);
      assert.deepEqual(stranger.sees(), []);
    }
    assert.deepEqual(await signInFacts(company), []);
  });
});

describe('a client that cannot be asked for a token', () => {
  let company: TestCompany;
  before(async () => {
    company = await startCompany({ rows: contosoRows, language: 'en' });
  });
  after(() => company.close());

  it('is never sent a card that asks for one, and one that answers is told no', async () => {
    const anna = company.teams.person('anna');
    await anna.says('sign in');
    assert.throws(() => newestOAuthCard(anna), /no card/);
    assert.match(anna.reads(), /Copy the code from the page/);
    assert.equal((await answersAlone(anna, 'made-up', company.provider.mintSsoToken('anna'))).status, 412);
    assert.deepEqual(await signInFacts(company), []);
  });
});

const field = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;

function answersAlone(person: TeamsPerson, id: string, token: string) {
  const value = { id, connectionName: 'sign-in', token };
  return person.sends({ type: 'invoke', name: 'signin/tokenExchange', value });
}

/** Data of the buttons of that title, wherever they stand on the card. */
function findActions(card: unknown, title: string): Record<string, unknown>[] {
  if (typeof card !== 'object' || card === null) return [];
  const own = field(card, 'title') === title ? field(card, 'data') : undefined;
  const inside = Object.values(card).flatMap((part) => findActions(part, title));
  return typeof own === 'object' && own !== null ? [own as Record<string, unknown>, ...inside] : inside;
}

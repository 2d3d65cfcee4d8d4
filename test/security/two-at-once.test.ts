import assert from 'node:assert/strict';
import {
  askerOf,
  browser,
  type IdentityUnderTest,
  people,
  startIdentity,
} from '../identity/identity-under-test.ts';
import { createTestBrowser, signInOverHttp } from '../support/sign-in.ts';

const rounds = 200;
const [anna, , , jan] = people;
const pair = [anna, jan];

describe('two people who sign in at once', () => {
  let world: IdentityUnderTest;
  before(async () => {
    world = await startIdentity();
  });
  after(() => world.close());

  it(`never see each other's account, ${rounds} times`, async function () {
    this.timeout(90_000);
    for (let round = 0; round < rounds; round += 1) {
      // Every fourth time in two tabs of one browser, and the later one may finish first.
      const shared = round % 4 === 0 ? createTestBrowser() : undefined;
      const ends = await Promise.all(
        (round % 2 === 0 ? pair : [...pair].reverse()).map(async ({ key, upn }) => {
          const end = await signInOverHttp(await world.linkFor(key), key, undefined, shared);
          // In one browser the page of the other tab may be the one that shows.
          if (shared === undefined) assert.ok(end.code !== undefined && end.page.includes(upn), end.page);
          return { key, upn, code: end.code ?? '' };
        }),
      );
      const codes = ends.map(({ code }) => code);
      // Each tries the other's code first: it is refused, and stays good for its own person.
      const stolen = await Promise.all(
        ends.map(({ key }, at) => world.signIn.redeem(askerOf(key), codes[1 - at] ?? '')),
      );
      const own = await Promise.all(ends.map(({ key, code }) => world.signIn.redeem(askerOf(key), code)));
      for (const [at, { upn }] of ends.entries()) {
        const [tried, mine] = [stolen[at], own[at]];
        const accounts = [tried, mine].flatMap((one) => (one?.kind === 'signed-in' ? [one.account] : []));
        assert.ok(
          accounts.every((account) => account === upn),
          `round ${round}: ${accounts}`,
        );
        if (shared === undefined) assert.deepEqual([tried?.kind, mine?.kind], ['refused', 'signed-in']);
      }
    }
    const verified = await Promise.all(pair.map(({ key }) => world.gate.full(askerOf(key), browser)));
    assert.deepEqual(
      verified.map((one) => one.kind === 'verified' && [one.evidence.oid, one.evidence.roles]),
      pair.map(({ oid, roles }) => [oid, roles]),
    );
    assert.deepEqual(world.faults, []);
  });
});

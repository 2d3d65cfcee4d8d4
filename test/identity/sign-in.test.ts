import assert from 'node:assert/strict';
import { createTestBrowser, signInOverHttp } from '../support/sign-in.ts';
import { askerOf, type IdentityUnderTest, startIdentity } from './identity-under-test.ts';

describe('signing in by the browser', () => {
  let world: IdentityUnderTest;
  before(async () => {
    world = await startIdentity();
  });
  after(() => world.close());

  it('gives a code that signs the person in, with the roles the directory names', async () => {
    const end = await signInOverHttp(await world.linkFor('anna'), 'anna');
    assert.ok(end.code, end.page);
    const redeemed = await world.signIn.redeem(askerOf('anna'), end.code);
    assert.deepEqual(redeemed, {
      kind: 'signed-in',
      account: 'anna@contoso.com',
      roles: ['global-admin'],
      at: world.clock.now(),
    });
    const verified = await world.gate.full(askerOf('anna'), { canRequestLogin: false });
    assert.equal(verified.kind, 'verified', JSON.stringify(verified));
    console.log(verified, world.log, world.faults);
  });
});
void createTestBrowser;

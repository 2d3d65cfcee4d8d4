import assert from 'node:assert/strict';
import { endpointsOf } from '../../identity/directory.ts';
import { signInOverHttp } from '../support/sign-in.ts';
import { askerOf, browser, codeOf, companyId, startIdentity, tenantId } from './identity-under-test.ts';

describe('role gate at its limits', () => {
  it('refuses everything when sign-in is not set up', async () => {
    const world = await startIdentity({ signIn: undefined });
    try {
      for (const check of [world.gate.presence, world.gate.full]) {
        assert.equal(codeOf(await check(askerOf('anna'), browser)), 'sign_in_not_set_up');
      }
      const link = await world.signIn.startLink(askerOf('anna'), 'pl');
      assert.equal(link.kind === 'refused' && link.refusal.code, 'sign_in_not_set_up');
    } finally {
      await world.close();
    }
  });

  it('refuses within its limit when the directory hangs, changes nothing, and works when it is back', async () => {
    const world = await startIdentity({ gateLimitMilliseconds: 300 });
    try {
      const end = await signInOverHttp(await world.linkFor('anna'), 'anna');
      await world.signIn.redeem(askerOf('anna'), end.code ?? '');
      const before = await world.store.keyed.get(companyId, 'roles-last-seen', askerOf('anna').oid);
      world.provider.setRoles(askerOf('anna').oid, ['mpn-partner-admin']);
      world.provider.pause();
      const startedAt = performance.now();
      assert.equal(codeOf(await world.gate.full(askerOf('anna'), browser)), 'directory_unreachable');
      assert.ok(performance.now() - startedAt < 1500);
      assert.equal(world.log.at(-1)?.reason, 'too-slow');
      world.provider.resume();
      await new Promise((resolve) => setTimeout(resolve, 100));
      const after = await world.store.keyed.get(companyId, 'roles-last-seen', askerOf('anna').oid);
      assert.equal(after?.eTag, before?.eTag);
      assert.equal(codeOf(await world.gate.full(askerOf('anna'), browser)), 'verified');
    } finally {
      world.provider.resume();
      await world.close();
    }
  });

  it('writes nothing when the directory answers after the time is up', async () => {
    let slow = false;
    const world = await startIdentity({
      gateLimitMilliseconds: 200,
      fetch: async (input, init) => {
        if (!slow || init === undefined) return fetch(input, init);
        const { signal: _deaf, ...rest } = init;
        const response = await fetch(input, rest);
        await new Promise((resolve) => setTimeout(resolve, 350));
        return response;
      },
    });
    try {
      const end = await signInOverHttp(await world.linkFor('anna'), 'anna');
      await world.signIn.redeem(askerOf('anna'), end.code ?? '');
      const kept = async () =>
        [
          ...(await world.store.keyed.list(companyId, 'roles-last-seen')),
          ...(await world.store.keyed.list(companyId, 'token-cache')),
        ].map(({ eTag }) => eTag);
      const before = await kept();
      slow = true;
      const loginToken = world.provider.mintSsoToken('anna');
      for (const proof of [browser, { canRequestLogin: true, loginToken }]) {
        assert.equal(codeOf(await world.gate.full(askerOf('anna'), proof)), 'directory_unreachable');
      }
      await new Promise((resolve) => setTimeout(resolve, 600));
      assert.deepEqual(await kept(), before);
    } finally {
      await world.close();
    }
  });

  it('takes four seconds in all where no other limit is set', async () => {
    const world = await startIdentity();
    try {
      const end = await signInOverHttp(await world.linkFor('anna'), 'anna');
      await world.signIn.redeem(askerOf('anna'), end.code ?? '');
      world.provider.pause();
      const startedAt = performance.now();
      assert.equal(codeOf(await world.gate.full(askerOf('anna'), browser)), 'directory_unreachable');
      const took = performance.now() - startedAt;
      assert.ok(took > 3900 && took < 4700, `${took} ms`);
    } finally {
      world.provider.resume();
      await world.close();
    }
  }).timeout(10_000);

  it('refuses when the directory is down', async () => {
    const world = await startIdentity();
    const end = await signInOverHttp(await world.linkFor('anna'), 'anna');
    await world.signIn.redeem(askerOf('anna'), end.code ?? '');
    const loginToken = world.provider.mintSsoToken('anna');
    await world.provider.close();
    try {
      assert.equal(codeOf(await world.gate.full(askerOf('anna'), browser)), 'directory_unreachable');
      assert.equal(
        codeOf(await world.gate.full(askerOf('anna'), { canRequestLogin: true, loginToken })),
        'directory_unreachable',
      );
    } finally {
      await world.close();
    }
  });

  it('takes no authority that is neither https nor on this machine', () => {
    for (const origin of ['http://login.example.com', 'https://login.example.com/path', 'ftp://127.0.0.1']) {
      assert.throws(() => endpointsOf(origin, tenantId), /authority/);
    }
    assert.equal(
      endpointsOf('https://login.microsoftonline.com', tenantId).issuer,
      `https://login.microsoftonline.com/${tenantId}/v2.0`,
    );
  });
});

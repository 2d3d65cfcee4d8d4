import assert from 'node:assert/strict';
import { clientAddress } from '../../../bot/limits/client-address.ts';

const from = (remoteAddress: string | undefined, forwarded?: string | string[]) => ({
  headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded },
  socket: { remoteAddress },
});

describe('address of a request', () => {
  it('is the connection’s own where no proxy is ours, whatever the request says', () => {
    assert.equal(clientAddress(from('203.0.113.7'), 0), '203.0.113.7');
    assert.equal(clientAddress(from('203.0.113.7', '198.51.100.1'), 0), '203.0.113.7');
  });

  for (const [hops, forwarded, address] of [
    [1, '198.51.100.1', '198.51.100.1'],
    [1, 'made-up, 10.0.0.1,198.51.100.1', '198.51.100.1'],
    [2, '198.51.100.1, 10.0.0.2', '198.51.100.1'],
    [2, '10.9.9.9, 198.51.100.1, 10.0.0.2', '198.51.100.1'],
    [3, '198.51.100.1', '198.51.100.1'],
    [1, ['10.9.9.9', '198.51.100.1'], '198.51.100.1'],
    [1, '198.51.100.1:50123', '198.51.100.1'],
    [1, '[2001:db8:1:2::9]:443', '2001:db8:1:2::/64'],
    [1, 'unknown', '10.0.0.3'],
    [1, '', '10.0.0.3'],
    [1, undefined, '10.0.0.3'],
  ] as const) {
    it(`is believed ${hops} proxies far: ${JSON.stringify(forwarded)}`, () => {
      const arrival = from('10.0.0.3', typeof forwarded === 'object' ? [...forwarded] : forwarded);
      assert.equal(clientAddress(arrival, hops), address);
    });
  }

  it('is one and the same in every spelling of an IPv4 address', () => {
    for (const spelling of [
      '203.0.113.7',
      '::ffff:203.0.113.7',
      '::FFFF:cb00:7107',
      '0:0:0:0:0:ffff:203.0.113.7',
    ])
      assert.equal(clientAddress(from(spelling), 0), '203.0.113.7', spelling);
  });

  it('counts an IPv6 address with its /64, however it is written', () => {
    for (const spelling of [
      '2001:db8:1:2::1',
      '2001:0db8:0001:0002:ffff:ffff:ffff:ffff',
      '2001:DB8:1:2:0:0:203.0.113.7',
    ])
      assert.equal(clientAddress(from(spelling), 0), '2001:db8:1:2::/64', spelling);
    assert.notEqual(clientAddress(from('2001:db8:1:3::1'), 0), '2001:db8:1:2::/64');
    assert.equal(clientAddress(from('fe80::1%eth0'), 0), 'fe80:0:0:0::/64');
    assert.equal(clientAddress(from('::1'), 0), '0:0:0:0::/64');
  });

  it('is still something for a connection that is gone', () => {
    assert.equal(clientAddress(from(undefined), 0), 'unknown');
  });
});

// The ranges end where they end: the neighbours of every refused range are somebody's public servers.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isPublicAddress } from './public-address.ts';

const NEIGHBOURS: [range: string, before: string | null, first: string, last: string, after: string | null][] = [
  ['0.0.0.0/8', null, '0.0.0.0', '0.255.255.255', '1.0.0.0'],
  ['10.0.0.0/8', '9.255.255.255', '10.0.0.0', '10.255.255.255', '11.0.0.0'],
  ['100.64.0.0/10', '100.63.255.255', '100.64.0.0', '100.127.255.255', '100.128.0.0'],
  ['127.0.0.0/8', '126.255.255.255', '127.0.0.0', '127.255.255.255', '128.0.0.0'],
  ['168.63.129.16/32', '168.63.129.15', '168.63.129.16', '168.63.129.16', '168.63.129.17'],
  ['169.254.0.0/16', '169.253.255.255', '169.254.0.0', '169.254.255.255', '169.255.0.0'],
  ['172.16.0.0/12', '172.15.255.255', '172.16.0.0', '172.31.255.255', '172.32.0.0'],
  ['192.0.0.0/24', '191.255.255.255', '192.0.0.0', '192.0.0.255', '192.0.1.0'],
  ['192.168.0.0/16', '192.167.255.255', '192.168.0.0', '192.168.255.255', '192.169.0.0'],
  ['198.18.0.0/15', '198.17.255.255', '198.18.0.0', '198.19.255.255', '198.20.0.0'],
  ['224.0.0.0/3', '223.255.255.255', '224.0.0.0', '255.255.255.255', null],
  ['2001::/23', null, '2001::', '2001:1ff:ffff::', '2001:200::'],
  ['2001:db8::/32', '2001:db7:ffff::', '2001:db8::', '2001:db8:ffff::', '2001:db9::'],
  ['2002::/16', '2001:ffff::', '2002::', '2002:ffff::', '2003::'],
  ['3fff::/20', '3ffd:ffff::', '3fff::', '3fff:fff:ffff::', null],
  ['outside 2000::/3', '2000::1', '4000::', 'ffff::', null],
];

describe('a range that is not public', () => {
  for (const [range, before, first, last, after] of NEIGHBOURS) {
    it(`is refused from its first address to its last, and nothing beside it: ${range}`, () => {
      for (const inside of [first, last]) assert.equal(isPublicAddress(inside), false, inside);
      for (const beside of [before, after]) if (beside) assert.equal(isPublicAddress(beside), true, beside);
    });
  }

  it('does not hold the public resolvers and hosts that everybody knows', () => {
    for (const address of [
      '1.1.1.1',
      '8.8.8.8',
      '93.184.215.14',
      '2606:4700:4700::1111',
      '2a00:1450:4001::1',
      '2620:fe::fe',
    ]) {
      assert.equal(isPublicAddress(address), true, address);
    }
  });
});

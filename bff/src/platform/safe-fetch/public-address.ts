// Tells addresses of the public internet from all others, so that nobody can make this server talk to its own network.
import { BlockList, isIPv4, isIPv6 } from 'node:net';

/**
 * @param address IPv4 in four decimals, or IPv6; no zone id, no brackets.
 * @returns false for everything that is not plainly a public unicast address, texts that are no address included.
 *
 * Sources: the IANA IPv4 and IPv6 special-purpose address registries (RFC 6890 and updates), the IANA IPv6 global
 * unicast registry; clouds' own pages for the addresses that look public and are not.
 */
export function isPublicAddress(address: string): boolean {
  if (isIPv4(address)) return !refused.check(address, 'ipv4');
  if (isIPv6(address) && !address.includes('%'))
    return globalUnicast.check(address, 'ipv6') && !refused.check(address, 'ipv6');
  return false;
}

// IPv6 is an allow-list: only 2000::/3 is given out for global unicast. Left outside and so refused: ::/96 and
// ::ffff:0:0/96 (IPv4 inside), ::ffff:0:0:0/96 (SIIT), 64:ff9b::/96 and 64:ff9b:1::/48 (NAT64), 100::/64 (discard),
// 5f00::/16 (segment routing), fc00::/7 (unique local, Amazon's fd00:ec2::254 with it), fe80::/10, fec0::/10, ff00::/8.
const globalUnicast = new BlockList();
globalUnicast.addSubnet('2000::', 3, 'ipv6');

const REFUSED = [
  '0.0.0.0/8', // "this network"; Linux connects 0.0.0.0 to loopback (CVE-2025-24354)
  '10.0.0.0/8', // private, RFC 1918
  '100.64.0.0/10', // carrier-grade NAT, RFC 6598; Alibaba's metadata at 100.100.100.200
  '127.0.0.0/8', // loopback
  '168.63.129.16/32', // Azure's wire server: public space, reachable from inside every Azure machine
  '169.254.0.0/16', // link-local; the metadata of most clouds at 169.254.169.254
  '172.16.0.0/12', // private, RFC 1918
  '192.0.0.0/24', // IETF protocol assignments; Oracle's metadata at 192.0.0.192
  '192.0.2.0/24', // documentation
  '192.31.196.0/24', // AS112
  '192.52.193.0/24', // automatic multicast tunnelling
  '192.88.99.0/24', // 6to4 relays, deprecated by RFC 7526
  '192.168.0.0/16', // private, RFC 1918
  '192.175.48.0/24', // AS112
  '198.18.0.0/15', // benchmarks, RFC 2544
  '198.51.100.0/24', // documentation
  '203.0.113.0/24', // documentation
  '224.0.0.0/4', // multicast
  '240.0.0.0/4', // reserved, broadcast with it
  '2001::/23', // IETF protocol assignments: Teredo, benchmarks, ORCHID
  '2001:db8::/32', // documentation
  '2002::/16', // 6to4, which carries any IPv4 address inside
  '2620:4f:8000::/48', // AS112
  '3ffe::/16', // 6bone, handed back by RFC 3701
  '3fff::/20', // documentation, RFC 9637
];

const refused = new BlockList();
for (const range of REFUSED) {
  const [network = '', bits] = range.split('/');
  refused.addSubnet(network, Number(bits), network.includes(':') ? 'ipv6' : 'ipv4');
}

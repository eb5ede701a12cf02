// The network a request comes from, where the address itself would tell too little: a home has one IPv4 address, but
// 2^64 IPv6 addresses to choose from.
import { ipKeyGenerator } from 'express-rate-limit';

/** What a provider gives to one customer at least (RFC 6177). */
const IPV6_SUBNET = 64;

/** An IPv4 address as it is, of an IPv6 address the first 64 bits. */
export function networkOf(address: string): string {
  return ipKeyGenerator(address, IPV6_SUBNET);
}

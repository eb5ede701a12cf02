// From a host name to a connection that can only lead to a public address: all answers checked, then pinned.
import { buildConnector } from 'undici';
import { isPublicAddress } from './public-address.ts';
import type { Resolve } from './resolve-names.ts';
import { SafeFetchError } from './safe-fetch-error.ts';

/** Opens a connection to `hostname`, which is always an address here; `servername` is whom the certificate must name. */
export type Connect = buildConnector.connector;

const CONNECT_TIMEOUT_MS = 2500;
// A host with one dead address is common, one with four is down.
const MAX_ADDRESSES_TRIED = 4;

// No session cache: a TLS session is kept under the host's name and could be offered to another address of it.
export const connectByNetwork: Connect = buildConnector({
  allowH2: false,
  timeout: CONNECT_TIMEOUT_MS,
  maxCachedSessions: 0,
  autoSelectFamily: false,
});

/**
 * @returns the addresses to connect to.
 * @throws SafeFetchError where there is none, or where ANY is not public: a host that mixes both is either broken or
 * waits for us to pick the wrong one.
 */
export async function publicAddressesOf(
  hostName: string,
  resolve: Resolve,
  signal: AbortSignal,
): Promise<readonly string[]> {
  let addresses: readonly string[];
  try {
    addresses = await resolve(hostName, signal);
  } catch (error) {
    throw new SafeFetchError('dns_failed', { cause: error });
  }
  if (addresses.length === 0) throw new SafeFetchError('dns_failed');
  if (!addresses.every(isPublicAddress)) throw new SafeFetchError('address_not_public');
  // A copy: the resolver may keep its list and change it.
  return addresses.slice(0, MAX_ADDRESSES_TRIED);
}

/**
 * A connector that knows no names: it connects to the given addresses, one after the other, and to nothing else. It
 * checks each once more itself, so that no way through the code leads to a connection without the check.
 */
export function pinnedConnector(
  hostName: string,
  addresses: readonly string[],
  connect: Connect,
  signal: AbortSignal,
): Connect {
  return (options, callback) => {
    const servername = options.protocol === 'https:' ? hostName : undefined;
    const untried = [...addresses];
    const tryNext = (lastError: Error | null) => {
      const hostname = untried.shift();
      if (hostname === undefined || signal.aborted) {
        return callback(new SafeFetchError('connect_failed', { cause: lastError }), null);
      }
      if (!isPublicAddress(hostname)) return callback(new SafeFetchError('address_not_public'), null);
      connect({ ...options, hostname, servername }, (...[error, socket]) => {
        if (error) return tryNext(error);
        callback(null, socket);
      });
    };
    tryNext(null);
  };
}

// Looks names up without a thread: the system's own function (getaddrinfo) holds one of the four that files and pictures are
// read with, for as long as a hostile name server cares to stay silent, and cannot be called off.
import dns from 'node:dns';

/** Every address of a host name, IPv4 and IPv6, best first. @param signal ends a lookup that is not waited for any more. */
export type Resolve = (hostName: string, signal: AbortSignal) => Promise<readonly string[]>;

/** For each question; then once more, so that one lost packet is forgiven. */
const ANSWER_WITHIN_MS = 1_500;
const TRIES = 2;

/**
 * Asks the machine's name servers (its hosts file is not read: what stands in there leads inside).
 * @param servers other ones, `address:port`.
 */
export function resolveByNameServers(servers?: readonly string[]): Resolve {
  return async (hostName, signal) => {
    const resolver = new dns.promises.Resolver({ timeout: ANSWER_WITHIN_MS, tries: TRIES });
    if (servers) resolver.setServers(servers);
    const cancel = () => resolver.cancel();
    signal.addEventListener('abort', cancel, { once: true });
    try {
      // A host that has addresses of one kind only answers the other question with an error.
      const answers = await Promise.allSettled([resolver.resolve4(hostName), resolver.resolve6(hostName)]);
      const addresses = answers.flatMap((answer) => (answer.status === 'fulfilled' ? answer.value : []));
      const failed = answers.find((answer) => answer.status === 'rejected');
      if (addresses.length === 0 && failed) throw failed.reason;
      return addresses;
    } finally {
      signal.removeEventListener('abort', cancel);
    }
  };
}

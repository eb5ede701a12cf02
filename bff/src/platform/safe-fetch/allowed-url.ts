// The checks that an address must pass before anything is looked up: every first URL and every redirect comes through here.
import { isIP } from 'node:net';
import { SafeFetchError } from './safe-fetch-error.ts';

// Longer than any link a shop's own pages carry; keeps a hostile Location from costing us memory.
const MAX_LENGTH = 4096;

// The URL standard silently drops tabs and line breaks and reads a backslash as a slash; other readers of the same
// text do not. What two parsers may understand differently is refused.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const AMBIGUOUS = /[\u0000-\u001f\u007f\\]/;

const PORTS = new Set(['', '80', '443']);

// Names that never lead out: RFC 6761, 6762, 7686, 8375, and .internal as reserved by ICANN in 2024.
const LOCAL_NAMES = /(^|\.)(localhost|local|internal|home\.arpa|onion)$/;

// At least two labels: a bare name could only be completed by the machine's search list. The last one begins with a
// letter, as every top-level domain does. The URL parser lets through characters here that no host name has.
const HOST_NAME = /^(?=.{4,253}$)([a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$/;

/**
 * @param base the page that redirected, where the text may be relative.
 * @returns the URL with a plain host name: lower case, punycode, no trailing dot.
 * @throws SafeFetchError
 */
export function allowedUrl(text: string, base?: URL): URL {
  if (text.length > MAX_LENGTH || AMBIGUOUS.test(text)) throw new SafeFetchError('url_invalid');
  const url = URL.parse(text, base?.href);
  if (!url) throw new SafeFetchError('url_invalid');
  if (url.protocol !== 'http:' && url.protocol !== 'https:') throw new SafeFetchError('scheme_not_allowed');
  if (url.username || url.password) throw new SafeFetchError('credentials_not_allowed');
  if (!PORTS.has(url.port)) throw new SafeFetchError('port_not_allowed');
  if (url.hostname.endsWith('.')) url.hostname = url.hostname.slice(0, -1);
  // The parser has by now turned every spelling of an IPv4 address (decimal, octal, hex, short, fullwidth) into the
  // plain one. A shop is never published as a number, so even public literals are refused.
  const literal = url.hostname.startsWith('[') || isIP(url.hostname) !== 0;
  if (literal || LOCAL_NAMES.test(url.hostname) || !HOST_NAME.test(url.hostname)) {
    throw new SafeFetchError('host_not_allowed');
  }
  return url;
}

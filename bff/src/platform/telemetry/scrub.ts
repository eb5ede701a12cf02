// Takes out of log fields and log lines what would show or unlock a person.

const REMOVED = '[removed]';
const DEPTH = 6;

/** Compared in lower case, without `-` and `_`. */
const PRIVATE_KEYS = new Set([
  ...['authorization', 'cookie', 'setcookie', 'token', 'signature', 'secret', 'password', 'apikey', 'key'],
  ...['ip', 'ips', 'remoteaddress', 'xforwardedfor', 'forwarded', 'xrealip', 'useragent'],
  ...['photo', 'image', 'picture', 'bytes', 'body', 'rawbody', 'headers', 'rawheaders', 'parameters', 'params'],
]);

/** For pino's `formatters.log`: a copy without private keys and raw bytes. Errors are left to their own serializer. */
export function scrubFields(fields: Record<string, unknown>): Record<string, unknown> {
  return scrubbed(fields, DEPTH) as Record<string, unknown>;
}

function scrubbed(value: unknown, depth: number): unknown {
  if (value === null || typeof value !== 'object' || value instanceof Error || value instanceof Date) return value;
  if (ArrayBuffer.isView(value) || value instanceof ArrayBuffer) return `[${value.byteLength} bytes]`;
  if (depth === 0) return '[deeper]';
  if (Array.isArray(value)) return value.map((item) => scrubbed(item, depth - 1));
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      PRIVATE_KEYS.has(key.toLowerCase().replace(/[-_]/g, '')) ? REMOVED : scrubbed(inner, depth - 1),
    ]),
  );
}

const LOOKS_PRIVATE: readonly [RegExp, string][] = [
  [/\bBearer [^\s"\\]+/gi, `Bearer ${REMOVED}`],
  // Ours, before `Bearer` was cut off them.
  [/\b(vf[acrsl]_|sk_(?:test|live)_)[\w-]+/g, `$1${REMOVED}`],
  [/\bwhsec_[\w+/=-]+/g, `whsec_${REMOVED}`],
  // A shop's word for its customer.
  [/\bv1\.[\w-]+\.\d+\.[\w-]{20,}/g, `v1.${REMOVED}`],
  // The rights in a signed link, ours or Google's; the path may stay.
  [/\b(signature|X-Goog-Signature|X-Goog-Credential)=[^&\s"\\]+/gi, `$1=${REMOVED}`],
  [/\bAIza[\w-]{30,}/g, REMOVED],
  // A key of 32 bytes as base64; a hash is written in hex.
  [/(?<![\w+/-])[\w+/-]{43}=(?![\w=])/g, REMOVED],
  [/(\b\w+:\/\/[^\s:@/"\\]+:)[^\s@/"\\]+@/g, `$1${REMOVED}@`],
  [/\b[\w.+-]+@[a-z\d-]+(?:\.[a-z\d-]+)*\.[a-z]{2,}\b/gi, REMOVED],
  // How JPEG, PNG and WebP begin in base64, however little of them there is.
  [/(?:\/9j\/|iVBORw0KGgo|UklGR)[\w+/-]{8,}={0,2}/g, REMOVED],
  // Data URLs, and any base64 too long to be a name or a hash.
  [/\bdata:[\w.+-]+\/[\w.+-]+;base64,[\w+/=-]*/gi, `data:${REMOVED}`],
  [/[\w+/-]{200,}={0,2}/g, REMOVED],
  // IPv4 but for the machine's own, then IPv6 with at least three colons (a time of day has two).
  [/\b(?!127\.|0\.0\.0\.0\b)(?:\d{1,3}\.){3}\d{1,3}\b/g, REMOVED],
  [/(?<![\w:])(?:[\da-f]{0,4}:){3,7}[\da-f]{0,4}(?![\w:])/gi, REMOVED],
];

/** For pino's `hooks.streamWrite`: none of the replacements can break the line's JSON. */
export function scrubLine(line: string): string {
  return LOOKS_PRIVATE.reduce((text, [pattern, instead]) => text.replace(pattern, instead), line);
}

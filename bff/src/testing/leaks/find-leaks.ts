// Finds in a log what must not be there: whatever unlocks something, shows somebody, or says where or who they are.
// Written apart from the scrubber it checks, and by what a finder of such a log would look for.

export interface Leak {
  what: string;
  line: number;
  /** The first characters only: the report must not become the leak. */
  begins: string;
}

const NEVER: readonly (readonly [what: string, pattern: RegExp])[] = [
  ['token', /\bvf[src]_[\w-]{8,}/g],
  ['secret key', /\bsk_(?:test|live)_\w{8,}/g],
  ['webhook secret', /\bwhsec_[\w+/=-]{8,}/g],
  ['bearer credential', /\bBearer (?!\[removed\])[\w.~+/-]{6,}/gi],
  ['customer token', /\bv1\.[\w-]+\.\d{9,}\.[\w-]{20,}/g],
  ['signature', /\b(?:X-Goog-)?signature["\\]*[=:]["\\\s]*(?!\[removed\])[\w+/-]{12,}/gi],
  ['private key', /BEGIN [A-Z ]*PRIVATE KEY/g],
  // 32 bytes as base64, as the keys file has them; a SHA-256 is written in hex everywhere.
  ['key', /["'\s=:][\w+/-]{43}=(?![\w=])/g],
  ['Google key', /\bAIza[\w-]{20,}/g],
  ['password in an address', /\b\w+:\/\/[^\s:@/"]+:(?!\[removed\])[^\s@/"]+@/g],
  ['picture as a data URL', /\bdata:image\/[\w.+-]+;base64,(?!\[removed\])/gi],
  // How base64 of JPEG, PNG and WebP begins.
  ['picture in base64', /\/9j\/[\w+/-]{12,}|iVBORw0KGgo[\w+/-]*|UklGR[\w+/-]{8,}/g],
  ['long base64', /[\w+/-]{200,}={0,2}/g],
  [
    'JPEG bytes',
    /\u00ff\u00d8\u00ff|\\u00ff\\u00d8\\u00ff|"0":255,"1":216,"2":255|\[255,216,255\b|JFIF|Exif\\?u?0{0,4}\0?\0/g,
  ],
  ['PNG bytes', /\u0089PNG|\\u0089PNG|\[137,80,78,71\b|"0":137,"1":80/g],
  [
    'IPv4 address',
    /\b(?!127\.|0\.0\.0\.0\b)(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)\b(?!\.\d)/g,
  ],
  [
    'IPv6 address',
    /(?<![\w:.])(?=[\da-f]*:[\da-f:]*:)(?!::1?(?![\da-f:]))(?:[\da-f]{1,4}(?::[\da-f]{0,4}){3,7})(?![\w:])/gi,
  ],
  ['e-mail address', /\b[\w.+-]+@[a-z\d-]+(?:\.[a-z\d-]+)*\.[a-z]{2,}\b/gi],
];

/** @param log as read byte for byte (`latin1`), so that bytes of a picture stay recognisable. */
export function findLeaks(log: string): Leak[] {
  return NEVER.flatMap(([what, pattern]) =>
    [...log.matchAll(pattern)].map(({ 0: found, index }) => ({
      what,
      line: log.slice(0, index).split('\n').length,
      begins: `${found.slice(0, 6)}… (${found.length} characters)`,
    })),
  );
}

// Bytes to text. Shops still send windows-1251, Shift_JIS or GBK, and quite a few declare something else than they send.

const DECLARED_WITHIN_BYTES = 4096;
/** What an undeclared page in these languages is encoded in when it is not UTF-8 (the encoding standard's own table). */
const BY_LANGUAGE: [RegExp, string][] = [
  [/^(ru|uk|be|bg|sr|mk|kk)\b/i, 'windows-1251'],
  [/^ja\b/i, 'shift_jis'],
  [/^zh-(tw|hk|hant)/i, 'big5'],
  [/^zh\b/i, 'gbk'],
  [/^ko\b/i, 'euc-kr'],
  [/^(pl|cs|sk|hu|sl|hr|ro)\b/i, 'windows-1250'],
  [/^el\b/i, 'windows-1253'],
  [/^tr\b/i, 'windows-1254'],
  [/^he\b/i, 'windows-1255'],
  [/^(ar|fa)\b/i, 'windows-1256'],
  [/^(et|lv|lt)\b/i, 'windows-1257'],
  [/^th\b/i, 'windows-874'],
];

/** @param contentType the header with its parameters, where there was one. */
export function decodePage(bytes: Uint8Array, contentType: string | null): string {
  const mark = byteOrderMark(bytes);
  if (mark) return decode(bytes, mark);
  // Text that is valid UTF-8 and not plain ASCII is UTF-8, whatever else was declared: chance does not do that.
  const utf8 = strictUtf8(bytes);
  if (utf8 !== null && hasSequences(bytes)) return utf8;
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, DECLARED_WITHIN_BYTES));
  const declared = [charsetOf(contentType ?? ''), charsetOf(head), /encoding=["']([\w-]+)/.exec(head)?.[1]];
  for (const label of declared) {
    const known = label && knownEncoding(label);
    // Declared as UTF-8 and not valid: a few broken bytes, or another encoding that the next hint knows.
    if (known && (known !== 'utf-8' || utf8 !== null || mostlyUtf8(bytes))) return decode(bytes, known);
  }
  if (utf8 !== null) return utf8;
  const language = /<html[^>]*\blang=["']?([\w-]+)/i.exec(head)?.[1] ?? '';
  const usual = BY_LANGUAGE.find(([pattern]) => pattern.test(language))?.[1] ?? 'windows-1252';
  return decode(bytes, usual);
}

function byteOrderMark([a, b, c]: Uint8Array): string | null {
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  return null;
}

function decode(bytes: Uint8Array, encoding: string): string {
  return new TextDecoder(encoding).decode(bytes);
}

function strictUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function hasSequences(bytes: Uint8Array): boolean {
  return bytes.some((byte) => byte >= 0x80);
}

function mostlyUtf8(bytes: Uint8Array): boolean {
  const text = decode(bytes, 'utf-8');
  const broken = text.split('\uFFFD').length - 1;
  const beyondAscii = text.replace(/[\0-\x7f]/g, '').length;
  return broken * 10 < beyondAscii;
}

function charsetOf(text: string): string | undefined {
  return /charset\s*=\s*["']?\s*([\w:-]+)/i.exec(text)?.[1];
}

function knownEncoding(label: string): string | null {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return null;
  }
}

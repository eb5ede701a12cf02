// Reads what comes in an upload of one request: multipart/related, the object's metadata as JSON and then its bytes.

export interface Upload {
  metadata: Record<string, unknown>;
  bytes: Buffer;
}

/** @returns null where it is none, or was cut off. */
export function readMultipart(body: Buffer, contentType: string): Upload | null {
  const boundary = /boundary="?([^";]+)"?/.exec(contentType)?.[1];
  if (!boundary || !contentType.startsWith('multipart/related')) return null;
  const line = Buffer.from(`--${boundary}`);
  const starts = positionsOf(body, line);
  const [first, second, last] = starts;
  if (first === undefined || second === undefined || last === undefined || starts.length !== 3) return null;
  const described = contentOf(body.subarray(first + line.length, second));
  const bytes = contentOf(body.subarray(second + line.length, last));
  if (!described || !bytes || body.subarray(last + line.length, last + line.length + 2).toString() !== '--')
    return null;
  return { metadata: JSON.parse(described.toString()), bytes };
}

/** Of a part: what stands between the empty line after its headers and the line break before the next boundary. */
function contentOf(part: Buffer): Buffer | null {
  const start = part.indexOf('\r\n\r\n');
  return start < 0 ? null : part.subarray(start + 4, part.length - 2);
}

function positionsOf(text: Buffer, wanted: Buffer): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length)) found.push(at);
  return found;
}

// What the storage stand-in answers with: JSON where its JSON API is asked, XML where a link is followed, and bytes in both.
import type { IncomingMessage, ServerResponse } from 'node:http';

export interface StoredObject {
  bytes: Buffer;
  /** As the JSON API shows it. */
  resource: Record<string, unknown> & { name: string; generation: string; crc32c: string; md5Hash: string };
}

/** Whole, or the part that was asked for. @param trouble what goes wrong with it. */
export function sendBytes(
  req: IncomingMessage,
  res: ServerResponse,
  { bytes, resource }: StoredObject,
  trouble?: 'cut' | 'garble',
): void {
  const range = /^bytes=(\d+)-(\d*)$/.exec(req.headers.range ?? '');
  const from = Number(range?.[1] ?? 0);
  const to = Math.min(range?.[2] ? Number(range[2]) : bytes.length - 1, bytes.length - 1);
  if (range && from > to) {
    empty(res, 416);
    return;
  }
  const sent = trouble === 'garble' ? Buffer.alloc(bytes.length, 'x') : bytes.subarray(from, to + 1);
  res.writeHead(range ? 206 : 200, {
    'content-type': String(resource.contentType ?? 'application/octet-stream'),
    'content-length': sent.length,
    'accept-ranges': 'bytes',
    ...(range && { 'content-range': `bytes ${from}-${to}/${bytes.length}` }),
    ...(resource.cacheControl ? { 'cache-control': String(resource.cacheControl) } : {}),
    ...(resource.contentDisposition ? { 'content-disposition': String(resource.contentDisposition) } : {}),
    'x-goog-generation': resource.generation,
    'x-goog-stored-content-encoding': 'identity',
    'x-goog-hash': `crc32c=${resource.crc32c},md5=${resource.md5Hash}`,
  });
  if (trouble === 'cut') res.write(sent.subarray(0, sent.length / 2), () => setTimeout(() => res.destroy(), 20));
  else res.end(req.method === 'HEAD' ? undefined : sent);
}

export function json(res: ServerResponse, status: number, body: object): void {
  res.writeHead(status, { 'content-type': 'application/json; charset=UTF-8' }).end(JSON.stringify(body));
}

export function refuse(res: ServerResponse, status: number, reason: string): void {
  const message = `The stand-in says ${reason}.`;
  json(res, status, { error: { code: status, message, errors: [{ domain: 'global', reason, message }] } });
}

/** As IAM and every newer service of Google's put it. */
export function refuseByIam(res: ServerResponse, code: number, status: string): void {
  json(res, code, { error: { code, message: `The stand-in says ${status}.`, status } });
}

export function empty(res: ServerResponse, status: number): void {
  res.writeHead(status).end();
}

export function xml(res: ServerResponse, status: number, code: string): void {
  res
    .writeHead(status, { 'content-type': 'application/xml; charset=UTF-8' })
    .end(`<?xml version='1.0' encoding='UTF-8'?><Error><Code>${code}</Code></Error>`);
}

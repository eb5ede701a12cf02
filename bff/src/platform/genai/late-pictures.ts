// Pictures that enter a request only while it is sent. The client takes them as text and keeps that text, in two copies, until
// the model has answered: with two hundred calls waiting that alone was 200 MB.
import { randomUUID } from 'node:crypto';

type Fetch = typeof globalThis.fetch;

/** Turned into text at a time; a multiple of three, so that the pieces join without padding between them. */
const PIECE_BYTES = 48 * 1024;

/** The pictures of one call. */
export class LatePictures {
  readonly #pictures = new Map<string, Uint8Array>();

  /** What the client is told the picture is. */
  add(picture: Uint8Array): string {
    const mark = randomUUID();
    this.#pictures.set(mark, picture);
    return mark;
  }

  /** The same `fetch`, which sends the pictures, as base64, where the body has their marks. */
  within(fetch: Fetch): Fetch {
    return (url, init) => {
      if (typeof init?.body !== 'string') return fetch(url, init);
      const parts = this.#partsOf(init.body);
      const headers = new Headers(init.headers);
      headers.set('content-length', String(parts.reduce((sum, part) => sum + lengthOf(part), 0)));
      const body = ReadableStream.from(asText(parts));
      return fetch(url, { ...init, headers, body, duplex: 'half' });
    };
  }

  #partsOf(body: string): (Uint8Array | string)[] {
    if (this.#pictures.size === 0) return [body];
    const marks = new RegExp(`(${[...this.#pictures.keys()].join('|')})`);
    return body.split(marks).map((part) => this.#pictures.get(part) ?? part);
  }
}

function lengthOf(part: Uint8Array | string): number {
  return typeof part === 'string' ? Buffer.byteLength(part) : Math.ceil(part.length / 3) * 4;
}

function* asText(parts: readonly (Uint8Array | string)[]): Generator<Uint8Array> {
  for (const part of parts) {
    if (typeof part === 'string') yield Buffer.from(part);
    else {
      for (let at = 0; at < part.length; at += PIECE_BYTES) {
        const { buffer, byteOffset, byteLength } = part.subarray(at, at + PIECE_BYTES);
        yield Buffer.from(Buffer.from(buffer, byteOffset, byteLength).toString('base64'));
      }
    }
  }
}

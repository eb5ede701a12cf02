// One product page of the built store in several versions: as it is, without the fitting room, and with something else
// in its place. Served as any shop's server would: compressed, each answer prepared before the first visit.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import type { Competitor } from './competitors.ts';

const STORE = join(import.meta.dirname, '../dist');
const SDK = join(import.meta.dirname, '../../sdk/dist');
const PAGE = '/products/breton-stripe-shirt/';
const SCRIPT = '<script type="module" src="/sdk/v1/loader.js"></script>';
const TAG = /<visionfit-tryon [^>]*>(.*?)<\/visionfit-tryon>/s;

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.avif': 'image/avif',
  '.webp': 'image/webp',
  '.jpeg': 'image/jpeg',
  '.jpg': 'image/jpeg',
  '.woff2': 'font/woff2',
};

export interface Storefront {
  /** Name of each version and its address. */
  pages: Record<string, string>;
  close(): void;
}

/** Serves on a free port of this machine. `without` and `control` are one and the same page: what differs is noise. */
export async function serveStorefront(others: Competitor[]): Promise<Storefront> {
  const page = readFileSync(join(STORE, PAGE, 'index.html'), 'utf8');
  if (!page.includes(SCRIPT) || !TAG.test(page))
    throw new Error('the page pastes the tag in another way: npm run build');
  const without = page.replace(SCRIPT, '').replace(TAG, '$1');
  const versions: Record<string, string> = { without, control: without, tag: page };
  const files = new Map<string, Buffer>();
  for (const { name, markup, script, style } of others) {
    const path = `/competitors/${name}`;
    files.set(`${path}.js`, script);
    if (style) files.set(`${path}.css`, style);
    const head = `${style ? `<link rel="stylesheet" href="${path}.css">` : ''}<script type="module" src="${path}.js"></script>`;
    versions[name] = page.replace(SCRIPT, head).replace(TAG, markup);
  }
  for (const [name, text] of Object.entries(versions)) files.set(`/of/${name}/index.html`, Buffer.from(text));

  const packed = new Map<string, { body: Buffer; headers: Record<string, string> } | null>();
  const answer = (path: string) => {
    const known = packed.get(path);
    if (known !== undefined) return known;
    const made = pack(path, files.get(path) ?? onDisk(path));
    packed.set(path, made);
    return made;
  };
  const server = createServer((request, reply) => {
    const { pathname } = new URL(request.url!, 'http://shop');
    const found = answer(pathname.endsWith('/') ? `${pathname}index.html` : pathname);
    if (found) reply.writeHead(200, found.headers).end(found.body);
    else reply.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const pages = Object.fromEntries(Object.keys(versions).map((name) => [name, `${origin}/of/${name}/`]));
  return { pages, close: () => server.close() };
}

function onDisk(path: string): Buffer | null {
  const sdk = /^\/sdk\/v1\/([\w.-]+)$/.exec(path)?.[1];
  try {
    return readFileSync(sdk ? join(SDK, sdk) : join(STORE, path));
  } catch {
    return null;
  }
}

function pack(path: string, body: Buffer | null) {
  if (!body) return null;
  const type = TYPES[extname(path)] ?? 'application/octet-stream';
  const headers = { 'Content-Type': type, 'Cache-Control': 'public, max-age=300' };
  if (!/^text|svg/.test(type)) return { body, headers };
  const small = brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
  return { body: small, headers: { ...headers, 'Content-Encoding': 'br' } };
}

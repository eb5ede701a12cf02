// Shows the built element against the stand-in, without the real service: `npm run stand-in -w sdk`, then open the
// address it prints. `?key=pk_test_hints_held&lang=ar` picks a scenario (see src/testing/api-stand-in.ts) and a language.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { basename, extname, join } from 'node:path';
import { respond } from './http-adapter.ts';
import { apiStandIn } from './src/testing/api-stand-in.ts';

const TYPES: Record<string, string> = { '.js': 'text/javascript' };

createServer(async (request, reply) => {
  if (await respond(answer, request, reply)) return;
  reply.writeHead(404).end();
}).listen(Number(process.env.PORT ?? 8790), function (this: { address(): unknown }) {
  console.log(`http://localhost:${(this.address() as { port: number }).port}/`);
});

async function answer(request: Request): Promise<Response | null> {
  const { pathname, searchParams } = new URL(request.url);
  if (pathname === '/') return page(searchParams.get('key') ?? 'pk_test_demo', searchParams.get('lang') ?? 'en');
  if (pathname.startsWith('/sdk/v1/')) {
    const file = join(import.meta.dirname, 'dist', basename(pathname));
    return new Response(await readFile(file), { headers: { 'Content-Type': TYPES[extname(file)] ?? 'text/plain' } });
  }
  return apiStandIn(request);
}

function page(key: string, lang: string): Response {
  const clean = (text: string) => text.replace(/[^\w-]/g, '');
  const html = `<!doctype html><html lang="${clean(lang)}"><meta charset="utf-8"><title>Stand-in</title>
    <meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark">
    <script type="module" src="/sdk/v1/loader.js"></script><h1>A product</h1>
    <visionfit-tryon publishable-key="${clean(key)}" product="breton-stripe-shirt"
      ><button type="button">Try it on</button></visionfit-tryon>`;
  return new Response(html, {
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy':
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; connect-src 'self'; require-trusted-types-for 'script'",
    },
  });
}

// A shop's page around the built element, with the stand-in service behind it: for the tests of the built files and
// for looking at the dialog. Node side; the service itself is src/testing/api-stand-in.ts.
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';

/** What a careful shop sends: nothing inline, nothing from elsewhere, no string into a script sink. */
const STRICT =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; connect-src 'self'; " +
  "require-trusted-types-for 'script'";
/** The same, but naming its Trusted Types policies: Lit's must then be among them. */
const NAMED_POLICIES = `${STRICT}; trusted-types lit-html`;
/** A shop that lets the tag's script in and forgot its chunks. */
const LOADER_ONLY = (origin: string, build: string) =>
  STRICT.replace("script-src 'self'", `script-src ${origin}/shop/sdk/${build}/loader.js`);

const STYLE = ':root { color-scheme: light dark; font-family: system-ui, sans-serif } body { margin: 2rem }';

/** Builds (the part of the path after /shop/sdk/) whose first chunk has already been withheld once. */
const failedOnce = new Set<string>();

/**
 * Answers `/shop/?key=&product=&lang=&csp=&build=`, `/shop/page.css` and `/shop/sdk/<build>/<file>`; null for other paths.
 * Every `<build>` is the same files; one that starts with `flaky` withholds its first chunk once.
 * @param folder Where the built files are.
 */
export async function shop(request: Request, folder: string): Promise<Response | null> {
  const { origin, pathname, searchParams } = new URL(request.url);
  if (pathname === '/shop/') return page(origin, searchParams);
  if (pathname === '/shop/page.css') return new Response(STYLE, { headers: { 'Content-Type': 'text/css' } });
  const [, build, file] = /^\/shop\/sdk\/([\w-]+)\/([\w.-]+\.js)$/.exec(pathname) ?? [];
  if (!build || !file) return null;
  if (build.startsWith('flaky') && file !== 'loader.js' && !failedOnce.has(build)) {
    failedOnce.add(build);
    return new Response('withheld', { status: 503 });
  }
  const bytes = await readFile(join(folder, basename(file)));
  return new Response(bytes, { headers: { 'Content-Type': 'text/javascript' } });
}

function page(origin: string, query: URLSearchParams): Response {
  const word = (name: string, otherwise: string) => (query.get(name) ?? otherwise).replace(/[^\w-]/g, '');
  const build = word('build', 'current');
  const policies: Record<string, string> = {
    strict: STRICT,
    named: NAMED_POLICIES,
    'loader-only': LOADER_ONLY(origin, build),
  };
  const html = `<!doctype html>
<html lang="${word('lang', 'en')}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>A shop</title>
<link rel="stylesheet" href="/shop/page.css">
<script type="module" src="/shop/sdk/${build}/loader.js"></script>
</head>
<body>
<h1>Breton stripe shirt</h1>
<visionfit-tryon publishable-key="${word('key', 'pk_test_demo')}" product="${word('product', 'breton-stripe-shirt')}">
<button type="button">Try it on</button>
</visionfit-tryon>
<p>Thirty-nine euros, and free returns.</p>
</body>
</html>`;
  return new Response(html, {
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': policies[word('csp', 'strict')] ?? STRICT,
    },
  });
}

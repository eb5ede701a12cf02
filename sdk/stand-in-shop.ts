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
/** A shop whose service is elsewhere: scripts may come from there, and only the API may be asked. */
const ELSEWHERE = (origin: string) => STRICT.replace("connect-src 'self'", `connect-src ${origin}/v1/`);
/** The same, where only scripts with a number are trusted, and those that they load. */
const NONCE = 'c2hvcA';
const TRUSTED = (origin: string) =>
  ELSEWHERE(origin).replace("script-src 'self'", `script-src 'nonce-${NONCE}' 'strict-dynamic'`);
/** A shop that lets the tag's script in and forgot its chunks. */
const LOADER_ONLY = (origin: string, build: string) =>
  STRICT.replace("script-src 'self'", `script-src ${origin}/shop/sdk/${build}/loader.js`);

const STYLE =
  ':root { color-scheme: light dark; font-family: system-ui, sans-serif } body { margin: 2rem } visionfit-tryon[holdout]:not([style]) { visibility: hidden }';

/** Builds whose files are not answered at all (the part of the path after /shop/sdk/). */
const away = new Set<string>();
/** How often something has been withheld: from builds (the part of the path after /shop/sdk/), or of their files. */
const withheld = new Map<string, number>();

/**
 * Answers `/shop/?key=&product=&holdout=&api=&lang=&csp=&build=&second=&walk=`, `/shop/cart/add.js`,
 * `/shop/products/linen-shirt.js`, `/shop/page.css`,
 * `/shop/walk.js` and
 * `/shop/sdk/<build>/<file>`; null for other paths. `second` names a build whose script is there too; with `walk` the
 * page goes to the camera by itself. `/shop/away?build=` and `/shop/back?build=`: what of that build is asked meanwhile gets
 * no answer at all.
 * Every `<build>` is the same files; one that starts with `flaky` withholds its first chunk once, one that starts with
 * `unfitted` the fitting's twice (while the shopper reads, and when they agree), `each` every one of them once.
 * @param folder Where the built files are.
 */
export async function shop(request: Request, folder: string): Promise<Response | null> {
  const { origin, pathname, searchParams } = new URL(request.url);
  if (pathname === '/shop/') return page(origin, searchParams);
  if (pathname === '/shop/cart/add.js') return shopifyCart(new URLSearchParams(await request.text()));
  if (pathname === '/shop/products/linen-shirt.js') return Response.json({ variants: VARIANTS });
  if (pathname === '/shop/page.css') return new Response(STYLE, { headers: { 'Content-Type': 'text/css' } });
  if (pathname === '/shop/walk.js')
    return new Response(`(${walkToTheCamera})()`, { headers: { 'Content-Type': 'text/javascript' } });
  if (pathname === '/shop/away') return Response.json(away.add(searchParams.get('build')!).size);
  if (pathname === '/shop/back') return Response.json(away.delete(searchParams.get('build')!));
  const [, build, file] = /^\/shop\/sdk\/([\w-]+)\/([\w.-]+\.js)$/.exec(pathname) ?? [];
  if (!build || !file) return null;
  if (away.has(build)) return Response.error();
  const kind = build.split('-')[0]!;
  const isChunk = file !== 'loader.js';
  const most =
    { flaky: isChunk ? 1 : 0, each: isChunk ? 1 : 0, unfitted: file.startsWith('fitting-') ? 2 : 0 }[kind] ?? 0;
  const of = kind === 'flaky' ? build : `${build}/${file}`;
  const times = withheld.get(of) ?? 0;
  if (times < most) {
    withheld.set(of, times + 1);
    return new Response('withheld', { status: 503 });
  }
  const bytes = await readFile(join(folder, basename(file)));
  return new Response(bytes, { headers: { 'Content-Type': 'text/javascript' } });
}

/** Of what Shopify's Ajax API tells of a product. */
const VARIANTS = ['S / Navy', 'S / Sand', 'M / Navy', 'M / Sand'].map((title, at) => ({
  id: 40_001 + at,
  title,
  options: title.split(' / '),
}));

/** As Shopify's Ajax API answers: the line that was added, with the sections that were asked for, or why not. */
function shopifyCart(asked: URLSearchParams): Response {
  const id = Number(asked.get('id'));
  if (id < 1000)
    return Response.json({ status: 422, message: 'Cart Error', description: 'Cannot find variant' }, { status: 422 });
  const sections = (asked.get('sections') ?? '').split(',').map((name) => [name, `<div id="${name}"></div>`]);
  return Response.json({ id, key: `${id}:1`, quantity: 1, sections: Object.fromEntries(sections) });
}

function page(origin: string, query: URLSearchParams): Response {
  const word = (name: string, otherwise: string) => (query.get(name) ?? otherwise).replace(/[^\w-]/g, '');
  const build = word('build', 'current');
  const policies: Record<string, string> = {
    strict: STRICT,
    named: NAMED_POLICIES,
    elsewhere: ELSEWHERE(origin),
    trusted: TRUSTED(origin),
    'loader-only': LOADER_ONLY(origin, build),
  };
  const html = `<!doctype html>
<html lang="${word('lang', 'en')}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>A shop</title>
<link rel="stylesheet" href="/shop/page.css">
<script type="module" nonce="${NONCE}" src="/shop/sdk/${build}/loader.js"></script>
${query.has('second') ? `<script type="module" src="/shop/sdk/${word('second', '')}/loader.js"></script>` : ''}
${query.has('walk') ? '<script type="module" src="/shop/walk.js"></script>' : ''}
</head>
<body>
<h1>Breton stripe shirt</h1>
<visionfit-tryon publishable-key="${word('key', 'pk_test_demo')}" product="${word('product', 'breton-stripe-shirt')}"${query.has('api') ? ` api="${origin}"` : ''}${query.has('holdout') ? ` holdout="${word('holdout', '')}"` : ''}>
<button type="button">Try it on</button>
</visionfit-tryon>
<p>Thirty-nine euros, and free returns.</p>
</body>
</html>`;
  const policy = word('csp', 'strict');
  // `reporting`: a shop that tries out what it would forbid.
  return new Response(html, {
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': policies[policy] ?? STRICT,
      ...(policy === 'reporting' && { 'Content-Security-Policy-Report-Only': ELSEWHERE(origin) }),
    },
  });
}

/**
 * Runs in the page, in a frame of another site, into which no test can look: goes as far as the camera, and tells the
 * page around it what came of it.
 */
async function walkToTheCamera(): Promise<void> {
  const tell = (outcome: string) => parent.postMessage({ outcome }, '*');
  document.addEventListener('visionfit:error', ({ detail }: CustomEventInit) => tell(detail.code));
  const tag = document.querySelector('visionfit-tryon')!;
  const root = (name: string) =>
    tag.shadowRoot?.querySelector('visionfit-dialog')?.shadowRoot?.querySelector(`visionfit-${name}`)?.shadowRoot;
  const found = async (step: string, what: string): Promise<HTMLElement> => {
    for (;;) {
      const one = root(step)?.querySelector<HTMLElement>(what);
      if (one) return one;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };
  tag.querySelector('button')!.click();
  const agree = await found('consent', '.primary');
  for (const box of root('consent')!.querySelectorAll('input')) box.click();
  agree.click();
  (await found('photo', '.secondary')).click();
  await found('camera', '.outline');
  tell('picture');
}

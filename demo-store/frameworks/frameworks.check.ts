// `npm run test:frameworks`: the guide's code in Next.js, Nuxt and Astro, with the packed SDK installed from its tarball. Each is
// checked for types, built, served by its own server, and used in a real browser. Takes minutes and npm's registry.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import puppeteer, { type Browser } from 'puppeteer-core';
import { click, seen } from '../../tests/e2e/dialog.ts';
import { openFittingRoom, type Room } from '../../tests/e2e/room.ts';
import { CHROMIUM_ARGS, chromiumPath } from '../../tools/chromium.ts';
import { Project } from './project.ts';

/** A press on a page. */
interface Press {
  path: string;
  button: string;
  /** Product whose dialog opens. */
  opens: string;
  /** The page writes down what it hears. */
  heard?: boolean;
  /** The button's words in the dialog, where the page has its own. */
  decline?: string;
}

const SHIRT = 'breton-stripe-shirt';
const own = { heard: true, decline: 'Maybe later' };

const FRAMEWORKS: Record<string, { fit: string; listens: string; presses: Press[] }> = {
  next: {
    fit: 'NEXT_PUBLIC_FIT',
    listens: 'app/events/fitting.tsx',
    presses: [
      { path: '/', button: 'Try it on', opens: SHIRT },
      { path: '/events', button: 'Try it on', opens: SHIRT, ...own },
      { path: '/events', button: 'From code', opens: SHIRT, ...own },
      { path: '/events', button: 'Try the sweater on', opens: 'green-knit-sweater' },
    ],
  },
  nuxt: {
    fit: 'NUXT_PUBLIC_FIT',
    listens: 'app/pages/index.vue',
    presses: [{ path: '/', button: 'Try it on', opens: SHIRT, ...own }],
  },
  astro: {
    fit: 'PUBLIC_FIT',
    listens: 'src/pages/index.astro',
    presses: [{ path: '/', button: 'Try it on', opens: SHIRT, heard: true }],
  },
};

let room: Room;
let browser: Browser;

before(async () => {
  const executablePath = await chromiumPath();
  [room, browser] = await Promise.all([
    openFittingRoom(),
    puppeteer.launch({ executablePath, headless: 'shell', args: CHROMIUM_ARGS }),
  ]);
});
after(async () => {
  await browser?.close();
  await room?.[Symbol.asyncDispose]();
});

for (const [name, { fit, listens, presses }] of Object.entries(FRAMEWORKS))
  test(`the guide's code in ${name}`, async (t) => {
    using project = new Project(name, { [fit]: `http://localhost:${room.server.port}` });
    await project.install();

    await t.test('is built', () => project.script('build'));
    await t.test('has types for every event', async () => {
      await project.script('types');
      const mistaken = (code: string) => code.replaceAll('detail.productId', 'detail.productNo');
      await assert.rejects(
        project.with(listens, mistaken, () => project.script('types')),
        /Property 'productNo' does not exist/,
      );
    });

    await using shop = await project.start();
    await room.server.operate({ command: 'add-origin', merchant: (await room.aMerchant()).id, origin: shop.url });
    for (const press of presses)
      await t.test(`opens by “${press.button}” of ${press.path}`, () => opens(`${shop.url}${press.path}`, press));
  });

/** The tag is in what the server sends, comes to life as it stands, and nothing is wrong with the page. */
async function opens(url: string, { button, opens: product, heard, decline }: Press): Promise<void> {
  const sent = await (await fetch(url)).text();
  const tags = sent.match(/<visionfit-tryon[^>]*>.*?<\/visionfit-tryon>/gs) ?? [];
  const [attributes = '', inside = ''] =
    tags
      .find((tag) => tag.includes(product))
      ?.slice(16, -18)
      .split(/>(.*)/s) ?? [];
  assert.match(attributes, / publishable-key="pk_test_demo"/);
  assert.match(attributes, new RegExp(` product="${product}"`));
  assert.doesNotMatch(attributes, / on|function|object|messages/i);
  assert.match(inside, /^\s*<button type="button"[^>]*>Try (it|the sweater) on<\/button>\s*$/);

  // Each is another shopper.
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    const problems: string[] = [];
    page.on('pageerror', (error) => problems.push(String(error)));
    page.on('console', (message) => /error|warn/.test(message.type()) && problems.push(message.text()));
    page.on('requestfailed', (request) => problems.push(`${request.url()}: ${request.failure()?.errorText}`));
    await page.goto(url, { waitUntil: 'networkidle0' });
    const alive = await page.$$eval('visionfit-tryon:defined', (all) => all.map(({ outerHTML }) => outerHTML));
    assert.deepEqual(alive.map(sameSpaces), tags.map(sameSpaces), 'as it was sent');

    await click(page, 'button', button);
    await seen(page, 'checkbox', undefined, 'visionfit-consent');
    if (decline) await seen(page, 'button', decline, 'visionfit-consent');
    if (heard) await page.waitForSelector(`::-p-text(The fitting room opened for ${product}.)`);
    assert.deepEqual(problems, []);
  } finally {
    await context.close();
  }
}

const sameSpaces = (markup: string) => markup.replace(/\s+/g, ' ');

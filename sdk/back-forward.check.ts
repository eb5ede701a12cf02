// A page that comes back as it was left, out of the browser's back/forward cache, in Firefox: the Chromium that other tests run in
// has no such cache. Part of `npm run test:firefox`, of what that has built.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { respond } from './http-adapter.ts';
import { apiStandIn } from './src/testing/api-stand-in.ts';
import { shop } from './stand-in-shop.ts';

const FIREFOX = process.env.FIREFOX_PATH ?? '/usr/bin/firefox-esr';
const BUILT = join(import.meta.dirname, '.cache/built');

let server: Server;
let browser: Browser;
let origin: string;

before(async () => {
  server = createServer((message, reply) => {
    void respond(async (request) => (await shop(request, BUILT)) ?? apiStandIn(request), message, reply);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  origin = `http://localhost:${(server.address() as { port: number }).port}`;
  browser = await puppeteer.launch({ browser: 'firefox', executablePath: FIREFOX, headless: true });
});
after(async () => {
  await browser?.close();
  server?.closeAllConnections();
  server?.close();
});

test('the fitting room opens again on a page that comes back', async () => {
  const page = await theShop('plain');
  await page.click('visionfit-tryon button');
  await seen(page, 'consent', 'input');
  await page.keyboard.press('Escape');
  await leavesAndComesBack(page);
  assert.equal(await isOpen(page), false);
  await page.click('visionfit-tryon button');
  await until(() => isOpen(page));
  await page.close();
});

declare global {
  interface Window {
    /** What is in the shadow of the dialog's element of this name. */
    within(name: string): ShadowRoot | null | undefined;
    /** Whether the page has come back as it was left. */
    isBack?: boolean;
  }
}

/** Runs in the page before it. */
function looksIntoShadows(): void {
  const find = (selector: string, root: ParentNode): Element | null => {
    const found = root.querySelector(selector);
    if (found) return found;
    for (const { shadowRoot } of root.querySelectorAll('*')) {
      const below = shadowRoot && find(selector, shadowRoot);
      if (below) return below;
    }
    return null;
  };
  window.within = (name) => find(`visionfit-${name}`, document)?.shadowRoot;
  addEventListener('pageshow', ({ persisted }) => {
    window.isBack = persisted;
  });
}

async function theShop(service: string): Promise<Page> {
  const page = await browser.newPage();
  await page.evaluateOnNewDocument(looksIntoShadows);
  await page.goto(`${origin}/shop/?key=pk_test_${service}_${crypto.randomUUID()}`);
  return page;
}

/** @throws where the page was loaded anew. */
async function leavesAndComesBack(page: Page): Promise<void> {
  await page.goto(`${origin}/shop/page.css`);
  // Puppeteer would wait for a page that is loaded.
  await page.evaluate(() => void setTimeout(() => history.back()));
  await until(() => page.evaluate(() => location.pathname === '/shop/' && window.isBack !== undefined));
  assert.equal(await page.evaluate(() => window.isBack), true, 'it comes out of the cache');
}

const isOpen = (page: Page) =>
  page.evaluate(() => window.within('dialog')?.querySelector('dialog')?.matches('[open]') ?? false);

const seen = (page: Page, name: string, selector: string) =>
  until(() => page.evaluate((one, what) => Boolean(window.within(one)?.querySelector(what)), name, selector));

/** The page's policy forbids what Puppeteer waits with. */
async function until(holds: () => Promise<boolean>): Promise<void> {
  for (const begun = Date.now(); !(await holds().catch(() => false)); await wait(100))
    if (Date.now() - begun > 20_000) throw new Error(`it does not happen: ${holds}`);
}

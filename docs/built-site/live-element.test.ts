// The built site as a reader opens it: the element on its page is alive. Runs after the build, `npm run docs`.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { after, before, it } from 'node:test';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { CHROMIUM_ARGS, chromiumPath } from '../../tools/chromium.ts';

const SITE = join(import.meta.dirname, '../.vitepress/dist');
const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
};

/** Any static host: an address without an ending is the page of that name. */
const host = createServer(async (request, response) => {
  const { pathname } = new URL(request.url ?? '/', 'http://docs');
  const file = join(SITE, extname(pathname) ? pathname : `${pathname}.html`);
  if (!existsSync(file)) return response.writeHead(404).end();
  response.writeHead(200, { 'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream' });
  response.end(await readFile(file));
});
let browser: Browser;
let page: Page;
const problems: string[] = [];

before(async () => {
  await once(host.listen(0, '127.0.0.1'), 'listening');
  browser = await puppeteer.launch({ executablePath: await chromiumPath(), headless: 'shell', args: CHROMIUM_ARGS });
  page = await browser.newPage();
  page.on('pageerror', (error) => problems.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
  await page.goto(`http://127.0.0.1:${(host.address() as AddressInfo).port}/reference/element`);
});

after(async () => {
  await browser?.close();
  host.close();
});

const set = (name: string, value: string) => page.locator(`.live-settings [name=${name}]`).fill(value);
const heard = () => page.$$eval('.live-events li', (lines) => lines.map(({ textContent }) => textContent));

it('opens its dialog, with a service that needs no server', async () => {
  await page.locator('.live-button').click();
  await page.locator('>>> visionfit-consent ::-p-aria([role="checkbox"])').wait();
  assert.deepEqual(await heard(), ['visionfit:open {"productId":"breton-stripe-shirt"}']);
  assert.deepEqual(problems, []);
});

it('takes the settings of the page', async () => {
  await page.locator('>>> ::-p-aria([name="Close"][role="button"])').click();
  await set('locale', 'ar');
  await page.locator('.live-button').click();
  await page.locator('>>> ::-p-aria([name="متابعة"][role="button"])').wait();
  await page.keyboard.press('Escape');
  assert.match(await page.$eval('.live-pasted', ({ textContent }) => textContent ?? ''), /locale="ar"/);
});

// A merchant's whole way through the dashboard, in a real Chromium on a real server: comes in by the first-run link, keeps the
// catalogue by keyboard, and finds every view usable in light and dark, on a phone, and without a fault that axe knows.
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, it } from 'node:test';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { aFreePort, type ServerProcess, startServerProcess } from '../../bff/src/testing/server-process.ts';
import { CHROMIUM_ARGS, chromiumPath } from '../../tools/chromium.ts';
import { Desk } from './desk.ts';

const A_PRODUCT = 'breton-stripe-shirt';
const VIEWS = [
  '',
  '/proof',
  '/proof/not-counted',
  '/catalogue',
  `/catalogue/products/${A_PRODUCT}`,
  '/catalogue/imports',
  '/set-up',
  '/set-up/look',
  '/problems',
  '/privacy',
  '/settings',
  '/settings/keys',
  '/settings/webhooks',
  '/settings/team',
  '/settings/audit',
  '/account',
  '/no-such-view',
];
const PASSWORD = 'a sentence that nobody guesses';
const HALF = (side: -1 | 1) => ({
  neck: { x: 0.5 + side * 0.08, y: 0.1 },
  collar_top: { x: 0.5 + side * 0.08, y: 0.1 },
  shoulder: { x: 0.5 + side * 0.2, y: 0.15 },
  armpit: { x: 0.5 + side * 0.2, y: 0.35 },
});
const POINTS = { left: HALF(-1), right: HALF(1), hem: { x: 0.5, y: 0.9 } };

let home: string;
let server: ServerProcess;
let browser: Browser;
let page: Page;
let desk: Desk;
let complaints: string[];

before(async () => {
  home = await mkdtemp(join(tmpdir(), 'visionfit-'));
  [server, browser] = await Promise.all([
    startServerProcess({ home, port: await aFreePort() }),
    puppeteer.launch({ executablePath: await chromiumPath(), headless: 'shell', args: CHROMIUM_ARGS }),
  ]);
  desk = await Desk.of(browser, server.url);
  ({ page, complaints } = desk);
});

after(async () => {
  await browser?.close();
  await server?.stop();
  await rm(home, { recursive: true, force: true });
});

it('lets the first person in by the link of the console, and its secret out of the address', async () => {
  const [link] = /http\S+#first-run=\S+/.exec(server.printed()) ?? [];
  assert.ok(link, server.printed());
  await page.goto(link);
  await desk.fill('name', 'Ana Lima');
  await desk.fill('email', 'ana@shop.example');
  await desk.fill('password', PASSWORD);
  await page.keyboard.press('Enter');
  await desk.seen('::-p-aria([name="Overview"][role="heading"])');
  assert.equal(page.url(), `${server.url}/dashboard`);
  // What it was told before: nobody was signed in.
  assert.deepEqual(
    complaints.splice(0).filter((text) => !text.includes('401')),
    [],
  );
});

it('finds every view without a fault in light and dark, and narrow enough for a phone', async () => {
  const found: string[] = [];
  for (const path of VIEWS) {
    await desk.open(path);
    for (const scheme of ['light', 'dark']) {
      await page.emulateMediaFeatures([
        { name: 'prefers-color-scheme', value: scheme },
        { name: 'prefers-reduced-motion', value: 'reduce' },
      ]);
      found.push(...(await desk.lastingFaults()).map((fault) => `${path} in ${scheme}: ${fault}`));
    }
    await page.setViewport({ width: 360, height: 740 });
    const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    if (over > 0) found.push(`${path} is ${over} pixels wider than a phone`);
    await page.setViewport({ width: 1280, height: 900 });
  }
  assert.deepEqual([...found, ...complaints], []);
});

it('takes products out by keyboard and puts them back, and the address keeps what was asked for', async () => {
  await desk.open('/catalogue');
  await (await desk.seen('::-p-aria([name="Search products"])')).type('breton');
  await page.waitForFunction(() => location.search === '?text=breton');
  await (await desk.seen('::-p-aria([name="Select Breton stripe shirt"][role="checkbox"])')).press('Space');
  await (await desk.seen('::-p-aria([name="Take out"][role="button"])')).press('Enter');
  await desk.seen('::-p-text(Nothing matches)');
  await (await desk.seen('::-p-aria([name="Undo"][role="button"])')).press('Enter');
  await desk.seen('::-p-aria([name="Select Breton stripe shirt"][role="checkbox"])');
  await page.reload();
  await desk.seen('::-p-aria([name="Select Breton stripe shirt"][role="checkbox"])');
});

it('shows on a phone what can be taken back above the bar, where a finger reaches it', async () => {
  await page.setViewport({ width: 360, height: 740 });
  await desk.open('/catalogue?text=breton');
  await (await desk.seen('::-p-aria([name="Select Breton stripe shirt"][role="checkbox"])')).press('Space');
  await (await desk.seen('::-p-aria([name="Take out"][role="button"])')).press('Enter');
  const toast = await (await desk.seen('>>> visionfit-toasts >>> .toast')).boundingBox();
  const bar = await (await desk.seen('>>> nav.bar')).boundingBox();
  assert.ok(toast && bar && toast.y + toast.height <= bar.y, JSON.stringify({ toast, bar }));
  await (await desk.seen('::-p-aria([name="Undo"][role="button"])')).click();
  await desk.seen('::-p-aria([name="Select Breton stripe shirt"][role="checkbox"])');
  await page.setViewport({ width: 1280, height: 900 });
});

it('moves a point of the garment with the arrow keys, and the test render follows before anything is saved', async () => {
  const garment = `/v1/merchant/products/${A_PRODUCT}/garment`;
  await desk.asked('PUT', garment, POINTS);
  await desk.open(`/catalogue/products/${A_PRODUCT}`);
  await (await desk.seen('::-p-aria([name="Ana"][role="button"])')).press('Enter');
  const drawn = async () => {
    const picture = await desk.seen('>>> visionfit-test-render >>> .stage[aria-busy=false] img');
    return picture.evaluate((image) => (image as HTMLImageElement).src);
  };
  const before = await drawn();
  const hem = await desk.seen('>>> visionfit-garment-points >>> button[data-name=hem]');
  await hem.press('ArrowDown');
  await desk.seen('>>> visionfit-test-render >>> .stage[aria-busy=true]');
  assert.notEqual(await drawn(), before);
  assert.equal((await desk.asked('GET', garment)).points.hem.y, 0.9, 'not saved yet');
  await (await desk.seen('::-p-aria([name="Save the points"][role="button"])')).press('Enter');
  await desk.seen('::-p-text(The points were saved.)');
  assert.equal((await desk.asked('GET', garment)).points.hem.y, 0.904);
  assert.deepEqual(complaints, []);
});

it('reads a list, says what it would change and what is wrong with which line, and applies it', async () => {
  await desk.open('/catalogue/imports');
  const file = join(home, 'list.csv');
  await writeFile(
    file,
    'id,title,price,currency,kind,image_url\nparka,Parka,199.00,EUR,outerwear,https://shop.example/parka.jpg\n,Nameless,1,EUR,top,\n',
  );
  const input = await desk.seen('>>> visionfit-imports >>> input[type=file]');
  await (input as unknown as { uploadFile(path: string): Promise<void> }).uploadFile(file);
  await (await desk.seen('::-p-aria([name="Apply it"][role="button"])')).press('Enter');
  await desk.seen('::-p-aria([name="See the catalogue"])');
  const text = await page.$eval('>>> visionfit-import-report', (report) => report.shadowRoot?.textContent ?? '');
  assert.match(text, /Parka/);
  assert.match(text, /Left out/);
  assert.equal((await desk.asked('GET', '/v1/merchant/products/parka')).title, 'Parka');
});

// A merchant's whole way through the dashboard, in a real Chromium on a real server: comes in by the first-run link, keeps the
// catalogue by keyboard, and finds every view usable in light and dark, on a phone, and without a fault that axe knows.
import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, it } from 'node:test';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { aFreePort, type ServerProcess, startServerProcess } from '../../bff/src/testing/server-process.ts';
import { CHROMIUM_ARGS, chromiumPath } from '../../tools/chromium.ts';

const A_PRODUCT = 'breton-stripe-shirt';
const VIEWS = [
  '',
  '/proof',
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
let origin: string;
const complaints: string[] = [];

before(async () => {
  home = await mkdtemp(join(tmpdir(), 'visionfit-'));
  [server, browser] = await Promise.all([
    startServerProcess({ home, port: await aFreePort() }),
    puppeteer.launch({ executablePath: await chromiumPath(), headless: 'shell', args: CHROMIUM_ARGS }),
  ]);
  page = await browser.newPage();
  await page.setViewport({ width: 1280, height: 900 });
  await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  origin = server.url;
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
  await fill('name', 'Ana Lima');
  await fill('email', 'ana@shop.example');
  await fill('password', PASSWORD);
  await page.keyboard.press('Enter');
  await seen('::-p-aria([name="Overview"][role="heading"])');
  assert.equal(page.url(), `${origin}/dashboard`);
  // What it was told before: nobody was signed in.
  assert.deepEqual(
    complaints.splice(0).filter((text) => !text.includes('401')),
    [],
  );
});

it('finds every view without a fault in light and dark, and narrow enough for a phone', async () => {
  const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  const found: string[] = [];
  for (const path of VIEWS) {
    await open(path);
    await page.evaluate(axe);
    for (const scheme of ['light', 'dark']) {
      await page.emulateMediaFeatures([
        { name: 'prefers-color-scheme', value: scheme },
        { name: 'prefers-reduced-motion', value: 'reduce' },
      ]);
      found.push(...(await lastingFaults()).map((fault) => `${path} in ${scheme}: ${fault}`));
    }
    await page.setViewport({ width: 360, height: 740 });
    const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    if (over > 0) found.push(`${path} is ${over} pixels wider than a phone`);
    await page.setViewport({ width: 1280, height: 900 });
  }
  assert.deepEqual([...found, ...complaints], []);
});

it('takes products out by keyboard and puts them back, and the address keeps what was asked for', async () => {
  await open('/catalogue');
  await (await seen('::-p-aria([name="Search products"])')).type('breton');
  await page.waitForFunction(() => location.search === '?text=breton');
  await (await seen('::-p-aria([name="Select Breton stripe shirt"][role="checkbox"])')).press('Space');
  await (await seen('::-p-aria([name="Take out"][role="button"])')).press('Enter');
  await seen('::-p-text(Nothing matches)');
  await (await seen('::-p-aria([name="Undo"][role="button"])')).press('Enter');
  await seen('::-p-aria([name="Select Breton stripe shirt"][role="checkbox"])');
  await page.reload();
  await seen('::-p-aria([name="Select Breton stripe shirt"][role="checkbox"])');
});

it('moves a point of the garment with the arrow keys, and the test render follows before anything is saved', async () => {
  const garment = `/v1/merchant/products/${A_PRODUCT}/garment`;
  await asked('PUT', garment, POINTS);
  await open(`/catalogue/products/${A_PRODUCT}`);
  await (await seen('::-p-aria([name="Ana"][role="button"])')).press('Enter');
  const drawn = async () => {
    const picture = await seen('>>> visionfit-test-render >>> .stage[aria-busy=false] img');
    return picture.evaluate((image) => (image as HTMLImageElement).src);
  };
  const before = await drawn();
  const hem = await seen('>>> visionfit-garment-points >>> button[data-name=hem]');
  await hem.press('ArrowDown');
  await seen('>>> visionfit-test-render >>> .stage[aria-busy=true]');
  assert.notEqual(await drawn(), before);
  assert.equal((await asked('GET', garment)).points.hem.y, 0.9, 'not saved yet');
  await (await seen('::-p-aria([name="Save the points"][role="button"])')).press('Enter');
  await seen('::-p-text(The points were saved.)');
  assert.equal((await asked('GET', garment)).points.hem.y, 0.904);
  assert.deepEqual(complaints, []);
});

it('reads a list, says what it would change and what is wrong with which line, and applies it', async () => {
  await open('/catalogue/imports');
  const file = join(home, 'list.csv');
  await writeFile(
    file,
    'id,title,price,currency,kind,image_url\nparka,Parka,199.00,EUR,outerwear,https://shop.example/parka.jpg\n,Nameless,1,EUR,top,\n',
  );
  const input = await seen('>>> visionfit-imports >>> input[type=file]');
  await (input as unknown as { uploadFile(path: string): Promise<void> }).uploadFile(file);
  await (await seen('::-p-aria([name="Apply it"][role="button"])')).press('Enter');
  await seen('::-p-aria([name="See the catalogue"])');
  const text = await page.$eval('>>> visionfit-import-report', (report) => report.shadowRoot?.textContent ?? '');
  assert.match(text, /Parka/);
  assert.match(text, /Left out/);
  assert.equal((await asked('GET', '/v1/merchant/products/parka')).title, 'Parka');
});

/** Waits until the view and what it loads are there; focus is then at its heading, as for whoever listens. */
async function open(path: string): Promise<void> {
  await page.goto(`${origin}/dashboard${path}`, { waitUntil: 'networkidle0' });
}

/** What the service says to whoever is signed in. */
async function asked(method: string, path: string, body?: object) {
  return page.evaluate(
    async (how, where, what) => {
      const account = await (await fetch('/v1/account')).json();
      const headers = { 'VisionFit-Merchant': account.merchants[0].id, 'Content-Type': 'application/json' };
      const response = await fetch(where, { method: how, headers, body: what });
      if (!response.ok) throw new Error(await response.text());
      return response.json();
    },
    method,
    path,
    body && JSON.stringify(body),
  );
}

async function seen(selector: string) {
  const found = await page
    .locator(selector.startsWith('>>>') ? selector : `>>> ${selector}`)
    .setTimeout(30_000)
    .waitHandle();
  return found as NonNullable<Awaited<ReturnType<Page['$']>>>;
}

async function fill(name: string, text: string): Promise<void> {
  await (await seen(`>>> visionfit-entry >>> input[name=${name}]`)).type(text);
}

/** Colours on their way from one scheme to the other belong to neither: what counts is what stays. */
async function lastingFaults(): Promise<string[]> {
  let found = await faults();
  for (let looks = 1; found.length > 0 && looks < 5; looks++) {
    await new Promise((resolve) => setTimeout(resolve, 250));
    found = await faults();
  }
  return found;
}

/** What axe finds wrong, each with where. */
function faults(): Promise<string[]> {
  return page.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run(options: object): Promise<{ violations: Violation[] }> } };
    interface Violation {
      id: string;
      nodes: { target: unknown[]; failureSummary?: string }[];
    }
    const { violations } = await axe.run({ resultTypes: ['violations'] });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} at ${JSON.stringify(target)}`));
  });
}

// The main job, whole: a shopper opens the demo store, agrees, picks a photo and sees themselves in the garment.
// Real server, real Chromium, real picture; what comes back is measured, not looked at.
import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, it } from 'node:test';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { aFreePort, type ServerProcess, startServerProcess } from '../../bff/src/testing/server-process.ts';
import { CHROMIUM_ARGS, chromiumPath } from '../../tools/chromium.ts';
import { agree, click, seen, usePhoto } from './dialog.ts';
import { medianColour, type Pixels, psnr, readMask, readRgb, readXmp } from './pictures.ts';

const ROOT = join(import.meta.dirname, '../..');
const PHOTO = join(ROOT, 'demo-store/public/models/marcus.jpg');
const MASKS = join(ROOT, 'tests/masks');

let home: string;
let server: ServerProcess;
let browser: Browser;

before(async () => {
  home = await mkdtemp(join(tmpdir(), 'visionfit-'));
  server = await startServerProcess({ home, port: await aFreePort() });
  browser = await puppeteer.launch({ executablePath: await chromiumPath(), headless: 'shell', args: CHROMIUM_ARGS });
});

after(async () => {
  await browser?.close();
  await server?.stop();
  await rm(home, { recursive: true, force: true });
});

it('lets a shopper of the demo store see themselves in the green sweater', async () => {
  const page = await browser.newPage();
  await page.setViewport({ width: 1280, height: 900 });
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
  const session = sessionSeenBy(page);

  await page.goto(`${server.url}/products/green-knit-sweater/`, { waitUntil: 'networkidle0' });
  await click(page, 'button', 'Try it on');
  await agree(page);
  await usePhoto(page, PHOTO);
  await click(page, 'button', 'Try it on', 'visionfit-ready');
  await seen(page, 'button', 'Save picture', 'visionfit-result');

  const { picture, mask, shown, note } = await fetchRender(page, await session);
  assert(shown, 'the dialog shows the picture that the API hands out');
  assert.match(note, /digitalsourcetype\/compositeWithTrainedAlgorithmicMedia</, 'the picture says what it is');
  assert.deepEqual(problems, []);

  const photo = await readRgb(await readFile(PHOTO));
  assert.deepEqual([picture.width, picture.height], [photo.width, photo.height]);
  assert.deepEqual([mask.width, mask.height], [photo.width, photo.height]);

  const changed = (pixel: number) => mask.data[pixel]! > 0;
  const kept = psnr(photo, picture, (pixel) => !changed(pixel));
  assert(kept >= 38, `outside the change mask the photo survives: ${kept.toFixed(1)} dB`);
  const share = mask.data.filter((value) => value > 0).length / mask.data.length;
  assert(share > 0.05 && share < 0.5, `the mask covers a top, not the whole picture: ${share.toFixed(2)}`);

  for (const part of ['head', 'hands']) {
    const touched = overlap(mask, await readMask(join(MASKS, `marcus-${part}.png`)));
    assert.equal(touched, 0, `${touched} pixels of the ${part} were changed`);
  }

  const [red, green, blue] = medianColour(picture, (pixel) => mask.data[pixel] === 255);
  assert(green > red + 15 && green > blue, `green came in: rgb(${red}, ${green}, ${blue})`);
});

/** Resolves with the shopper's token and origin as soon as the page's element uses them. */
function sessionSeenBy(page: Page): Promise<{ authorization: string }> {
  return new Promise((resolve) => {
    page.on('request', (request) => {
      const { authorization } = request.headers();
      if (authorization && request.url().includes('/v1/consents')) resolve({ authorization });
    });
  });
}

async function fetchRender(
  page: Page,
  { authorization }: { authorization: string },
): Promise<{ picture: Pixels; mask: Pixels; shown: boolean; note: string }> {
  const vault = (await (
    await fetch(`${server.url}/v1/user/vault`, { headers: { authorization, origin: server.url } })
  ).json()) as { items: { id: string; url: string; change_mask_url: string }[] };
  assert.equal(vault.items.length, 1);
  const render = vault.items[0]!;
  const get = async (url: string) => Buffer.from(await (await fetch(url)).arrayBuffer());
  const name = new URL(render.url).pathname;
  const sources = await page.$$eval('pierce/img', (images) =>
    images
      .filter((image): image is HTMLImageElement => image instanceof HTMLImageElement && image.naturalWidth > 0)
      .map((image) => image.src),
  );
  const picture = await get(render.url);
  return {
    picture: await readRgb(picture),
    note: await readXmp(picture),
    mask: await readMask(await get(render.change_mask_url)),
    shown: sources.some((source) => source.includes(name)),
  };
}

function overlap(a: Pixels, b: Pixels): number {
  return a.data.reduce((count, value, pixel) => count + (value > 0 && b.data[pixel]! > 127 ? 1 : 0), 0);
}

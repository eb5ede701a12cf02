// What both halves of a shop's experiment are shown, as pictures: each frame of a page with the snippet that the dashboard gives.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import { after, before, describe, it } from 'node:test';
import puppeteer, { type Browser } from 'puppeteer-core';
import sdkPackage from '../../sdk/package.json' with { type: 'json' };
import { pathsOf } from '../../sdk/release.ts';
import type { Release } from '../../sdk/src/dashboard/setup/script-tags.ts';
import { snippetFor } from '../../sdk/src/dashboard/setup/snippets.ts';
import { CHROMIUM_ARGS, headlessShell } from '../../tools/chromium.ts';
import { FRAME_BY_FRAME, openFrameByFrame } from './frames.ts';
import type { Pixels } from './pictures.ts';
import { openFittingRoom, type Room, SHOP } from './room.ts';

type Arm = 'shown' | 'held_out';
type Box = { x: number; y: number; width: number; height: number };

/** Frames drawn before the script has come, and again after all has. */
const EACH = 10;
const SIZES = { 'a phone': { width: 390, height: 800 }, 'a desktop': { width: 1280, height: 800 } };

describe('the shop’s experiment', () => {
  let room: Room;
  let browser: Browser;
  let shop: Server;

  before(async () => {
    const executablePath = await headlessShell();
    const args = [...CHROMIUM_ARGS, ...FRAME_BY_FRAME];
    [room, browser] = await Promise.all([
      openFittingRoom(),
      puppeteer.launch({ executablePath, headless: 'shell', args }),
    ]);
    shop = createServer(await aShop(`http://localhost:${room.server.port}`)).listen(0, '127.0.0.1');
    await once(shop, 'listening');
  });
  after(async () => {
    await browser?.close();
    shop?.close();
    await room?.[Symbol.asyncDispose]();
  });

  for (const [device, size] of Object.entries(SIZES))
    it(`never paints the button to whom it is held out from, and moves nothing: ${device}`, async () => {
      const shown = await visit('shown', size);
      const held = await visit('held_out', size);
      assert.deepEqual(held.box, shown.box);
      for (const one of [shown, held]) {
        assert(one.frames.length >= 2 * EACH);
        assert.equal(one.shift, 0);
      }
      // The pictures can tell: of the other half they show the button, from the script on and not before.
      assert(isPaper(shown.frames[0]!, shown.box));
      assert(!isPaper(shown.frames.at(-1)!, shown.box));

      assert.deepEqual(
        held.frames.map((frame) => isPaper(frame, held.box)),
        held.frames.map(() => true),
      );
      assert.deepEqual(around(held.frames.at(-1)!, held.box), around(shown.frames.at(-1)!, shown.box));
      assert.deepEqual(held.asked, ['/', `${pathsOf(sdkPackage.version).channel}loader.js`]);
    });

  /** Opens the page as a visitor who was drawn before, and then does what opens the dialog. */
  async function visit(arm: Arm, size: { width: number; height: number }) {
    await using page = await openFrameByFrame(browser, size);
    const { cdp } = page;
    const asked: string[] = [];
    let hasCome = false;
    cdp.on('Network.requestWillBeSent', ({ request }) => asked.push(new URL(request.url).pathname));
    const script = new Promise<string>((resolve) => {
      cdp.on('Fetch.requestPaused', ({ requestId }) => resolve(requestId));
    });
    await cdp.send('Network.enable');
    await cdp.send('Fetch.enable', { patterns: [{ urlPattern: '*/loader.js' }] });
    await cdp.send('Page.enable');
    await cdp.send('Page.addScriptToEvaluateOnNewDocument', { source: watching(arm) });

    const frames: Pixels[] = [];
    const draw = async (count = 1) => {
      for (const end = frames.length + count; frames.length < end; ) {
        const frame = await page.frame();
        if (frame) frames.push(frame);
      }
    };
    const gone = cdp.send('Page.navigate', { url: `http://127.0.0.1:${(shop.address() as { port: number }).port}/` });
    const requestId = await script;
    await draw(EACH);
    cdp.on('Page.loadEventFired', () => {
      hasCome = true;
    });
    await cdp.send('Fetch.continueRequest', { requestId });
    await gone;
    while (!hasCome) await draw();
    await draw(EACH);
    const { box, shift } = await says<{ box: Box; shift: number }>(
      `({ box: document.querySelector('visionfit-tryon button').getBoundingClientRect().toJSON(), shift: window.shift })`,
    );
    if (arm === 'held_out') {
      const at = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
      for (const type of ['mouseMoved', 'mousePressed', 'mouseReleased'] as const) {
        const sent = cdp.send('Input.dispatchMouseEvent', { type, ...at, button: 'left', clickCount: 1 });
        await draw();
        await sent;
      }
      await draw(EACH);
    }
    return { frames, box, shift, asked };

    async function says<T>(expression: string): Promise<T> {
      const { result } = await cdp.send('Runtime.evaluate', { expression, returnByValue: true });
      return result.value as T;
    }
  }
});

/** Runs before anything of the page: the visitor was drawn at an earlier visit, and whatever moves is added up. */
function watching(arm: Arm): string {
  return `
    if (location.protocol !== 'about:') {
      localStorage['visionfit:arm'] = '${arm}-50';
      window.shift = 0;
      new PerformanceObserver((list) => list.getEntries().forEach(({ value }) => { window.shift += value; }))
        .observe({ type: 'layout-shift', buffered: true });
    }`;
}

/** A product page with what the dashboard gives to paste. */
async function aShop(origin: string): Promise<RequestListener> {
  const { pinned } = pathsOf(sdkPackage.version);
  const release = (await (await fetch(`${origin}${pinned}manifest.json`)).json()) as Release;
  const wishes = { key: SHOP.key, origin, release, pin: false, look: null, holdout: 50 };
  const [once, where] = snippetFor('html', wishes).map(({ code }) => code);
  const html = `<!doctype html><html lang="en"><meta name="viewport" content="width=device-width"><title>A shirt</title>
    <link rel="icon" href="data:,">${once}
    <style>
      body { margin: 24px; background: #fff; color: #222; font: 16px sans-serif }
      button { padding: 14px 28px; background: #0a5; color: #fff; border: 2px solid #063; font: inherit; transition: all 0.2s }
      button:hover { background: #063 }
    </style>
    <h1>A shirt</h1><p>Of linen.</p>${where}<p>Sent within two days.</p><button>Add to cart</button></html>`;
  return (_req, res) => {
    res.setHeader('Content-Type', 'text/html').end(html);
  };
}

/** Whether nothing is painted in there, and a little around it: not one sample differs from the page's white. */
function isPaper({ width, data }: Pixels, box: Box): boolean {
  return inside(box, (x, y) => data.subarray((y * width + x) * 3, (y * width + x) * 3 + 3).every((one) => one === 255));
}

/** The picture with that part of it made white. */
function around({ width, data }: Pixels, box: Box): Buffer {
  const rest = Buffer.from(data);
  inside(box, (x, y) => Boolean(rest.fill(255, (y * width + x) * 3, (y * width + x) * 3 + 3)));
  return rest;
}

/** Whether it holds for each pixel of the box, with the two around it in which a focus ring would be. */
function inside(box: Box, holds: (x: number, y: number) => boolean): boolean {
  for (let y = Math.floor(box.y) - 2; y < Math.ceil(box.y + box.height) + 2; y++)
    for (let x = Math.floor(box.x) - 2; x < Math.ceil(box.x + box.width) + 2; x++) if (!holds(x, y)) return false;
  return true;
}

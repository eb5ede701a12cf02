// One visit to a page on a slow phone: what it downloads, when its picture is there, what moves and what blocks.
import type { Browser } from 'puppeteer-core';

export interface Visit {
  /** Milliseconds until the largest thing on screen is there. */
  lcp: number;
  /** Cumulative layout shift. */
  cls: number;
  /** Total blocking time, in milliseconds: of each long task what is over 50 ms. */
  tbt: number;
  /** Milliseconds that what was pasted in ran within frames that took too long (over 50 ms). */
  pasted: number;
  /** Everything that came over the wire, headers too. */
  bytes: number;
  /** How often it asked for something. */
  requests: number;
  /** Milliseconds spent in scripts. */
  script: number;
}

/** A middling phone of today, on a slow mobile network. */
const PHONE = { width: 412, height: 823, deviceScaleFactor: 1.75, isMobile: true, hasTouch: true };
const NETWORK = { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 750e3 / 8 };
const CPU = 4;
/** Milliseconds that a page must be quiet before it counts as done. */
const QUIET = 1000;

/** What `watch` keeps in the page. */
declare const seen: { lcp: number; cls: number; tbt: number; pasted: number };

/** With nothing cached and nothing remembered. */
export async function visit(browser: Browser, address: string): Promise<Visit> {
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    await page.setViewport(PHONE);
    await page.evaluateOnNewDocument(watch);
    const client = await page.createCDPSession();
    await client.send('Network.enable');
    await client.send('Network.emulateNetworkConditions', NETWORK);
    await client.send('Emulation.setCPUThrottlingRate', { rate: CPU });
    let bytes = 0;
    let requests = 0;
    client.on('Network.requestWillBeSent', () => {
      requests++;
    });
    client.on('Network.loadingFinished', ({ encodedDataLength }) => {
      bytes += encodedDataLength;
    });
    await page.goto(address, { waitUntil: 'load' });
    await page.waitForNetworkIdle({ idleTime: QUIET });
    const { ScriptDuration = Number.NaN } = await page.metrics();
    return { ...(await page.evaluate(() => seen)), bytes, requests, script: ScriptDuration * 1000 };
  } finally {
    await context.close();
  }
}

/** Runs in the page, before anything of its own. */
function watch(): void {
  const found = { lcp: 0, cls: 0, tbt: 0, pasted: 0 };
  Object.assign(globalThis, { seen: found });
  const observe = (type: string, take: (entry: PerformanceEntry) => void) =>
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true });
  observe('largest-contentful-paint', ({ startTime }) => {
    found.lcp = startTime;
  });
  observe('layout-shift', (entry) => {
    found.cls += (entry as PerformanceEntry & { value: number }).value;
  });
  observe('longtask', ({ duration }) => {
    found.tbt += duration - 50;
  });
  observe('long-animation-frame', (entry) => {
    const { scripts } = entry as PerformanceEntry & { scripts: { sourceURL: string; duration: number }[] };
    for (const { sourceURL, duration } of scripts)
      if (/\/(sdk|competitors)\//.test(sourceURL)) found.pasted += duration;
  });
}

// A page of another site that is pinned to a release: it runs that release and nothing else.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { it } from 'node:test';
import type { Browser } from 'puppeteer-core';
import sdkPackage from '../../../sdk/package.json' with { type: 'json' };
import { integrityMap, pathsOf, pinnedScriptTag, type Release } from '../../../sdk/release.ts';
import type { Room } from '../room.ts';

export function aPinnedPage(room: () => Room, browser: () => Browser): void {
  it('runs a pinned release from another site only where every file is the one that was published', async () => {
    const service = `http://localhost:${room().server.port}`;
    const release = (await (
      await fetch(`${service}${pathsOf(sdkPackage.version).pinned}manifest.json`)
    ).json()) as Release;
    const right = `${integrityMap(release, service)}${pinnedScriptTag(release, service)}`;
    const wrong = (text: string) => text.replaceAll(/sha384-[^"]{8}/g, 'sha384-AAAAAAAA');
    const heads = {
      '/right': right,
      '/wrong-chunks': `${wrong(integrityMap(release, service))}${pinnedScriptTag(release, service)}`,
      '/wrong-loader': wrong(right),
    };
    const shop = createServer((req, res) => {
      const head = heads[req.url as keyof typeof heads] ?? '';
      res.setHeader('Content-Type', 'text/html').end(`<!doctype html><title>A shop</title>${head}
        <visionfit-tryon publishable-key="pk_test_demo" product="breton-stripe-shirt"><button>Try it on</button></visionfit-tryon>`);
    }).listen(0, '127.0.0.1');
    await once(shop, 'listening');
    const { port } = shop.address() as { port: number };
    const context = await browser().createBrowserContext();
    const heard = async (path: keyof typeof heads) => {
      const page = await context.newPage();
      await page.goto(`http://127.0.0.1:${port}${path}`);
      return page.evaluate(async () => {
        const defined = Boolean(customElements.get('visionfit-tryon'));
        if (!defined) return 'nothing';
        const opened = new Promise<string>((resolve) => {
          document.addEventListener('visionfit:open', () => resolve('visionfit:open'));
          document.addEventListener('visionfit:error', (event) => resolve((event as CustomEvent).detail.code));
        });
        document.querySelector('button')?.click();
        return opened;
      });
    };
    try {
      assert.equal(await heard('/right'), 'visionfit:open');
      assert.equal(await heard('/wrong-chunks'), 'dialog_not_loaded');
      assert.equal(await heard('/wrong-loader'), 'nothing');
    } finally {
      await context.close();
      shop.close();
    }
  });
}

// The examples for developers, as they are built: each renders on a server, and each opens and is heard by its page.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { it } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import { buildExamplesForServer, EXAMPLES } from '../../../demo-store/build-examples.ts';
import { agree, click, seen, usePhoto } from '../dialog.ts';
import type { Room } from '../room.ts';

const ROOT = join(import.meta.dirname, '../../..');
const PHOTO = join(ROOT, 'demo-store/public/models/ana.jpg');

export function theExamples(room: () => Room, browser: () => Browser): void {
  async function opened(name: string): Promise<{ page: Page; problems: string[] }> {
    // Each is another shopper.
    const page = await (await browser().createBrowserContext()).newPage();
    const problems: string[] = [];
    page.on('pageerror', (error) => problems.push(String(error)));
    page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
    await page.goto(`http://localhost:${room().server.port}/examples/${name}/`);
    await click(page, 'button', 'Try it on');
    await page.waitForFunction(said, {}, 'The fitting room opened.');
    await seen(page, 'checkbox', undefined, 'visionfit-consent');
    return { page, problems };
  }

  it('tries on in React and puts the product into the page’s cart', async () => {
    const { page, problems } = await opened('react');
    // The page's `messages`: a property of the element, which the component has to know as one.
    await seen(page, 'button', 'Maybe later', 'visionfit-consent');
    await agree(page);
    await usePhoto(page, PHOTO);
    // The quick engine has something to say of every photo.
    await click(page, 'button', 'Use it anyway', 'visionfit-ready');
    await page.waitForFunction(said, {}, 'The fitting room has picture ');
    await click(page, 'button', 'Add to cart', 'visionfit-result');
    await page.waitForFunction(inCart);
    assert.deepEqual(problems, []);
    await page.browserContext().close();
  });

  for (const name of EXAMPLES.filter((one) => one !== 'react')) {
    it(`opens the fitting room and is heard by its page: ${name}`, async () => {
      const { page, problems } = await opened(name);
      await page.evaluate(() => {
        const detail = { productId: 'breton-stripe-shirt' };
        const event = new CustomEvent('visionfit:add-to-cart', { bubbles: true, composed: true, detail });
        document.querySelector('visionfit-tryon')?.dispatchEvent(event);
      });
      await page.waitForFunction(inCart);
      assert.deepEqual(problems, []);
      await page.browserContext().close();
    });
  }

  it('renders on a server, in every framework, as the tag with its attributes and its button, and touches no DOM', async () => {
    // Inside the project, where the frameworks are found.
    const cache = join(ROOT, 'demo-store/.cache');
    mkdirSync(cache, { recursive: true });
    const out = mkdtempSync(join(cache, 'server-'));
    try {
      const { PAGES } = (await import(await buildExamplesForServer(out))) as {
        PAGES: Record<string, () => string | Promise<string>>;
      };
      assert.deepEqual(Object.keys(PAGES), ['react', 'vue', 'svelte']);
      for (const [name, render] of Object.entries(PAGES)) {
        const [, attributes = '', inside = ''] =
          /<visionfit-tryon([^>]*)>(.*?)<\/visionfit-tryon>/s.exec(await render()) ?? [];
        assert.match(attributes, / publishable-key="pk_test_demo"/, name);
        assert.match(attributes, / product="breton-stripe-shirt"/, name);
        assert.doesNotMatch(attributes, / on|function|object/i, name);
        assert.match(inside, /<button[^>]* type="button"|<button type="button"/, name);
        assert.match(inside, /Try it on/, name);
      }
      for (const global of ['document', 'window', 'customElements', 'HTMLElement'])
        assert.equal(global in globalThis, false, global);
    } finally {
      rmSync(out, { recursive: true, force: true });
    }
  });
}

/** Whether the page has put one piece into its cart; runs in it. */
const inCart = () => document.querySelector('output')?.textContent === '1';

/** Whether the page has heard so; runs in it. */
const said = (what: string) => document.querySelector('[data-example] [role=status]')?.textContent?.startsWith(what);

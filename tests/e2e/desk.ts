// A merchant at their dashboard in a real browser: what they open, press and read, and what a machine finds wrong with it.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Browser, BrowserContext, ElementHandle, Page } from 'puppeteer-core';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

export class Desk {
  readonly page: Page;
  /** What the page has said was wrong. */
  readonly complaints: string[] = [];
  readonly #origin: string;

  private constructor(page: Page, origin: string) {
    this.page = page;
    this.#origin = origin;
    page.on('pageerror', (error) => this.complaints.push(String(error)));
    page.on('console', (message) => message.type() === 'error' && this.complaints.push(message.text()));
  }

  /** @param from A context of its own is a browser of its own: nobody else is signed in there. */
  static async of(from: Browser | BrowserContext, origin: string): Promise<Desk> {
    const page = await from.newPage();
    await page.setViewport({ width: 1280, height: 900 });
    await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
    return new Desk(page, origin);
  }

  /** Waits until the view and what it loads are there; focus is then at its heading, as for whoever listens. */
  async open(path: string): Promise<void> {
    await this.page.goto(`${this.#origin}/dashboard${path}`, { waitUntil: 'networkidle0' });
  }

  async seen(selector: string): Promise<ElementHandle<Element>> {
    return this.page
      .locator(selector.startsWith('>>>') ? selector : `>>> ${selector}`)
      .setTimeout(30_000)
      .waitHandle() as Promise<ElementHandle<Element>>;
  }

  /** By what assistive technology calls it. */
  named(name: string, role = 'button'): Promise<ElementHandle<Element>> {
    return this.seen(`::-p-aria([name="${name}"][role="${role}"])`);
  }

  /** By keyboard. */
  async press(name: string, role?: string): Promise<void> {
    await (await this.named(name, role)).press('Enter');
  }

  async type(label: string, text: string): Promise<void> {
    await (await this.seen(`::-p-aria([name="${label}"])`)).type(text);
  }

  reads(text: string): Promise<ElementHandle<Element>> {
    return this.seen(`::-p-text(${text})`);
  }

  /** What stands in the view now; nothing where it is not there yet. */
  async text(view: string): Promise<string> {
    const element = await this.page.$(`>>> ${view}`);
    return (await element?.evaluate(({ shadowRoot }) => shadowRoot?.textContent?.replace(/\s+/g, ' '))) ?? '';
  }

  /** Puts away the newest message at the edge. It goes by itself after nine seconds, on a slow machine before it is found. */
  async dismiss(): Promise<void> {
    const buttons = await this.page.$$('>>> visionfit-toasts >>> button[aria-label="Dismiss"]');
    await buttons.at(-1)?.press('Enter');
  }

  /** What can be pressed in the view now. */
  buttons(view: string): Promise<string[]> {
    return this.page.$eval(`>>> ${view}`, (element) =>
      Array.from(element.shadowRoot?.querySelectorAll('button') ?? []).map(
        (button) => button.ariaLabel ?? button.textContent?.trim() ?? '',
      ),
    );
  }

  /** What the service says to whoever is signed in. */
  async asked(method: string, path: string, body?: object) {
    return this.page.evaluate(
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

  async fill(name: string, text: string): Promise<void> {
    await (await this.seen(`>>> visionfit-entry >>> input[name=${name}]`)).type(text);
  }

  /** Colours on their way from one scheme to the other belong to neither: what counts is what stays. */
  async lastingFaults(): Promise<string[]> {
    let found = await this.#faults();
    for (let looks = 1; found.length > 0 && looks < 5; looks++) {
      await new Promise((resolve) => setTimeout(resolve, 250));
      found = await this.#faults();
    }
    return found;
  }

  /** What axe finds wrong, each with where. */
  async #faults(): Promise<string[]> {
    if (!(await this.page.evaluate(() => 'axe' in window))) await this.page.evaluate(await readFile(AXE, 'utf8'));
    return this.page.evaluate(async () => {
      const { axe } = window as unknown as { axe: { run(options: object): Promise<{ violations: Violation[] }> } };
      interface Violation {
        id: string;
        nodes: { target: unknown[]; failureSummary?: string }[];
      }
      const { violations } = await axe.run({ resultTypes: ['violations'] });
      return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} at ${JSON.stringify(target)}`));
    });
  }
}

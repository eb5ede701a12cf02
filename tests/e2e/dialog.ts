// What a shopper does in the dialog, by what is on screen.
import assert from 'node:assert/strict';
import type { Page } from 'puppeteer-core';

/** Ticks what must be ticked and goes on. */
export async function agree(page: Page): Promise<void> {
  await seen(page, 'checkbox', undefined, 'visionfit-consent');
  // By keyboard: a mouse would have to scroll each box out from under the actions first.
  for (const box of await page.$$('pierce/input[type=checkbox][required]')) await box.press('Space');
  await click(page, 'button', 'Continue');
}

/** @param photo path of the file. */
export async function usePhoto(page: Page, photo: string): Promise<void> {
  await seen(page, 'button', 'Choose a photo');
  const input = await page.$('pierce/input[type=file]');
  assert(input);
  await (input as unknown as { uploadFile(path: string): Promise<void> }).uploadFile(photo);
}

/** Clicks what assistive technology would call by this role and name; waits until it is there and enabled. */
export async function click(page: Page, role: string, name?: string, within?: string): Promise<void> {
  await page.locator(selector(role, name, within)).click();
}

/** Waits until it is there. (Waiting for a plain selector would miss what changes inside shadow roots.) */
export async function seen(page: Page, role: string, name?: string, within?: string): Promise<void> {
  await page
    .locator(selector(role, name, within))
    .setTimeout(60_000)
    .wait();
}

function selector(role: string, name?: string, within?: string): string {
  const aria = name ? `::-p-aria([name="${name}"][role="${role}"])` : `::-p-aria([role="${role}"])`;
  return within ? `>>> ${within} ${aria}` : aria;
}

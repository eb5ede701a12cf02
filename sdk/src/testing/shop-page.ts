// A shop's page in a frame, with the built script, under the strict policy (stand-in-shop.ts): for tests of the built files.
import { oneEvent } from '@open-wc/testing';

/** @param query as stand-in-shop.ts reads it. */
export async function theShop(query: string): Promise<HTMLIFrameElement> {
  const frame = document.createElement('iframe');
  frame.src = `/shop/?${query}`;
  document.body.append(frame);
  await oneEvent(frame, 'load');
  return frame;
}

export function button(frame: HTMLIFrameElement): HTMLButtonElement {
  return frame.contentDocument!.querySelector('button')!;
}

export function dialogOf(frame: HTMLIFrameElement): HTMLDialogElement | null | undefined {
  const tag = frame.contentDocument!.querySelector('visionfit-tryon');
  return tag?.shadowRoot?.querySelector('visionfit-dialog')?.shadowRoot?.querySelector('dialog');
}

/** File names of the scripts the page has fetched. */
export function names(frame: HTMLIFrameElement): string[] {
  const entries = frame.contentWindow!.performance.getEntriesByType('resource');
  return entries.map(({ name }) => name.split('/').at(-1)!).filter((name) => name.endsWith('.js'));
}

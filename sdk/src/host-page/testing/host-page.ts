// Puts a shop's markup into the test's page, with a tag in it, and takes it away again.
import { oneEvent } from '@open-wc/testing';
import type { ChosenProductVariant } from '../../events.ts';
import { chosenVariant } from '../chosen-variant.ts';
import { HostPage } from '../index.ts';
import { type PageProduct, readPage } from '../read-page.ts';

const testPage = location.href;

export const TAG = '<visionfit-page></visionfit-page>';

export interface PlacedPage {
  place: HTMLElement;
  tag: HTMLElement;
  /** What the tag reads, now. */
  read(): PageProduct;
  add(variant?: ChosenProductVariant): Promise<void> | undefined;
}

/** @param address the page's own, within this origin. */
export function aPage(html: string, address = '/products/linen-shirt'): PlacedPage {
  goTo(address);
  const place = document.createElement('div');
  place.innerHTML = html;
  document.body.append(place);
  const tag = place.querySelector<HTMLElement>('visionfit-page')!;
  return {
    place,
    tag,
    read: () => readPage(tag),
    add: (variant) => new HostPage(tag, null).addToCart('a-product', variant ?? {}),
  };
}

export function leave({ place }: PlacedPage): void {
  place.remove();
  goTo(testPage); // the test runner reads it
}

/** Noticed at once: Firefox tells of it a little later, when something else may have been chosen. */
function goTo(address: string): void {
  history.replaceState(null, '', address);
  chosenVariant();
}

/** What the form would send. It stays here: the test's page is not to be left. */
export async function sent(form: HTMLFormElement, add: () => void): Promise<Record<string, string>> {
  form.addEventListener('submit', (event) => event.preventDefault(), { once: true });
  setTimeout(add);
  const { submitter } = (await oneEvent(form, 'submit')) as SubmitEvent;
  return Object.fromEntries(new FormData(form, submitter)) as Record<string, string>;
}

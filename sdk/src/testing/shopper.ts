// A shopper for the tests: pastes the tag, then goes through the dialog the way a person would, by what is on screen.
import { aTimeout, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../define.ts';
import type { VisionFitTryOn } from '../define.ts';
import type { Asked } from './stand-in-shops.ts';

let shops = 0;

export interface TagOptions {
  /** What the service does differently; see api-stand-in.ts. */
  service?: string;
  product?: string;
  lang?: string;
  /** The publishable key of another shopper's tag: same shop, same visit. */
  key?: string;
  /** Further attributes of the tag. */
  attributes?: Record<string, string>;
}

/** Pastes the tag into the page, as a merchant would, and leaves it there for the test to use. */
export function aTag({
  service = 'plain',
  product = 'breton-stripe-shirt',
  lang = 'en',
  key,
  attributes = {},
}: TagOptions = {}): Shopper {
  const shop = key ?? `pk_test_${service}_${++shops}-${crypto.randomUUID()}`;
  const place = document.createElement('div');
  place.lang = lang;
  place.innerHTML = `<visionfit-tryon publishable-key="${shop}" product="${product}"><button type="button">Try it on</button></visionfit-tryon>`;
  const tag = place.querySelector('visionfit-tryon')!;
  for (const [name, value] of Object.entries(attributes)) tag.setAttribute(name, value);
  document.body.append(place);
  return new Shopper(tag, shop);
}

export class Shopper {
  readonly tag: VisionFitTryOn;
  readonly key: string;

  constructor(tag: VisionFitTryOn, key: string) {
    this.tag = tag;
    this.key = key;
  }

  get button(): HTMLButtonElement {
    return this.tag.querySelector('button')!;
  }

  get dialogElement(): HTMLElement & { updateComplete: Promise<boolean> } {
    return this.tag.shadowRoot!.querySelector('visionfit-dialog')!;
  }

  get dialog(): HTMLDialogElement {
    return this.dialogElement.shadowRoot!.querySelector('dialog')!;
  }

  get heading(): string {
    return this.dialog.querySelector('h2')!.textContent!.trim();
  }

  /** Everything the current step says. */
  get text(): string {
    return (this.step?.shadowRoot?.textContent ?? '').replace(/\s+/g, ' ').trim();
  }

  get step(): Element | null {
    return this.dialog.querySelector('.panel > :last-child');
  }

  /** What the step was given to show: a new object whenever something happened. */
  get state(): unknown {
    return (this.step as { state?: unknown } | null)?.state;
  }

  async opens(): Promise<this> {
    this.button.click();
    await this.sees('consent', 'photo', 'unavailable', 'quota-used', 'waiting', 'result');
    return this;
  }

  /** Ticks what is needed, and these boxes besides. */
  async agrees(...scopes: string[]): Promise<this> {
    for (const box of this.step!.shadowRoot!.querySelectorAll<HTMLInputElement>('input[type=checkbox]'))
      if (box.required || scopes.includes(box.name)) box.click();
    this.presses('primary');
    await this.sees('photo');
    return this;
  }

  async picks(photo: File = aPhoto()): Promise<this> {
    const before = this.state;
    const input = this.find<HTMLInputElement>('input[type=file]');
    input.files = transferOf(photo).files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
    const judged = () => this.state !== before && this.dialog.dataset.step !== 'checking';
    await waitUntil(judged, 'the photo is judged', { timeout: 6000 });
    await this.settled();
    return this;
  }

  async asksForThePicture(): Promise<this> {
    this.presses('primary');
    await this.sees('waiting', 'result', 'stopped', 'quota-used');
    return this;
  }

  /** All the way to the picture, with a photo that has nothing wrong. */
  async goesToTheResult(): Promise<this> {
    await this.opens();
    await this.agrees();
    await this.picks();
    await this.asksForThePicture();
    await this.sees('result');
    return this;
  }

  /** Waits until one of these steps is on screen. */
  async sees(...steps: string[]): Promise<void> {
    await waitUntil(
      () => this.tag.shadowRoot && steps.includes(this.dialog?.dataset.step ?? ''),
      `the shopper sees ${steps.join(' or ')}`,
      { timeout: 6000 },
    );
    await this.settled();
  }

  /** Waits until what happened is drawn. */
  async settled(): Promise<void> {
    await this.dialogElement.updateComplete;
    const step = this.step as (Element & { updateComplete?: Promise<boolean> }) | null;
    await step?.updateComplete;
    await aTimeout(0);
  }

  /** Clicks the step's button of this class, or with these words. */
  presses(what: string): void {
    const buttons = [...this.step!.shadowRoot!.querySelectorAll('button')];
    const button = buttons.find((one) => one.classList.contains(what) || one.textContent!.trim() === what);
    if (!button) throw new Error(`no button "${what}" among ${buttons.map((one) => one.textContent!.trim())}`);
    button.click();
  }

  find<Found extends Element>(selector: string): Found {
    const found = this.step!.shadowRoot!.querySelector<Found>(selector);
    if (!found) throw new Error(`no ${selector} in ${this.step!.localName}`);
    return found;
  }

  /** What the service was asked so far, as "POST /v1/photos". */
  async requests(): Promise<string[]> {
    return (await this.askedOfService()).map(({ method, path }) => `${method} ${path}`);
  }

  async askedOfService(): Promise<Asked[]> {
    return (await fetch(`/stand-in/requests?key=${this.key}`)).json();
  }

  /** Opens "Your privacy", from whatever step this is. */
  async opensPrivacy(): Promise<PrivacyView> {
    this.dialog.querySelector<HTMLElement>('.privacy')!.click();
    const panel = () => this.dialog.querySelector('visionfit-privacy');
    await waitUntil(() => panel()?.shadowRoot?.querySelector('.actions'), 'the privacy panel', { timeout: 6000 });
    const view = new PrivacyView(panel()!);
    await waitUntil(() => view.root.querySelector('summary, [role=alert]'), 'what it says', { timeout: 6000 });
    return view;
  }

  /** Opens "My try-ons", from whatever step this is. */
  async opensHistory(): Promise<ShadowRoot> {
    this.dialog.querySelector<HTMLElement>('.history')!.click();
    const root = () => this.dialog.querySelector('visionfit-history')?.shadowRoot;
    await waitUntil(() => root()?.querySelector('li, .empty, [role=alert]'), 'what it shows', { timeout: 6000 });
    return root()!;
  }

  /** The bytes of the photo that the service got last. */
  async photoAtService(): Promise<Uint8Array<ArrayBuffer>> {
    return new Uint8Array(await (await fetch(`/stand-in/photo?key=${this.key}`)).arrayBuffer());
  }

  /** Another day, another tab: to this page a visit in another region is one it knows nothing of. */
  comesBackLater(): Shopper {
    this.goesAway();
    return aTag({ key: this.key, attributes: { region: `US-${++shops}` } });
  }

  /** Lets a held render go on. */
  async serviceGoesOn(): Promise<void> {
    await fetch(`/stand-in/release?key=${this.key}`);
  }

  goesAway(): void {
    this.tag.parentElement!.remove();
  }

  async leaves(step: string): Promise<void> {
    await waitUntil(() => this.dialog.dataset.step !== step, `the shopper leaves ${step}`, { timeout: 6000 });
    await this.settled();
  }
}

/** "Your privacy" as it is on screen. */
export class PrivacyView {
  readonly element: Element & { updateComplete?: Promise<boolean> };

  constructor(element: Element) {
    this.element = element;
  }

  get root(): ShadowRoot {
    return this.element.shadowRoot!;
  }

  get text(): string {
    return this.root.textContent!.replace(/\s+/g, ' ').trim();
  }

  /** Opens the row with this name and presses its button. */
  async exercises(name: string): Promise<void> {
    const summary = [...this.root.querySelectorAll('summary')].find((one) => one.textContent!.trim() === name)!;
    summary.click();
    summary.parentElement!.querySelector('button')!.click();
    await this.element.updateComplete;
    await waitUntil(() => !this.root.querySelector('[aria-disabled=true]'), 'it is done', { timeout: 6000 });
    await this.element.updateComplete;
  }

  /** Presses the button with these words. */
  presses(words: string): void {
    [...this.root.querySelectorAll('button')].find((one) => one.textContent!.trim() === words)!.click();
  }
}

/** A file that looks like a photo to the dialog; the stand-in does not look inside. */
export function aPhoto(name = 'me.png', type = 'image/png', bytes: Uint8Array<ArrayBuffer> = PIXEL): File {
  return new File([bytes], name, { type });
}

export function transferOf(...files: File[]): DataTransfer {
  const transfer = new DataTransfer();
  for (const file of files) transfer.items.add(file);
  return transfer;
}

/** All test files share one device: whoever looks at what it remembers has it to themselves. */
export function aloneOnDevice<Done>(work: () => Promise<Done>): Promise<Done> {
  return navigator.locks.request('device', work) as Promise<Done>;
}

/** Presses keys as a keyboard does. */
export async function keys(...names: string[]): Promise<void> {
  for (const name of names) await sendKeys({ press: name === 'Space' ? ' ' : name }); // as WebDriver BiDi spells it
}

/** The element that really has focus, inside all shadow roots. */
export function focused(): Element | null {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
}

const PIXEL = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg=='),
  (character) => character.charCodeAt(0),
);

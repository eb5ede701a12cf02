// A shopper with the camera open, for the tests: what is on its screen, and every stream that the browser gave.
import { expect, waitUntil } from '@open-wc/testing';
import { aTag, type Shopper, type TagOptions } from './shopper.ts';

/** Goes to the camera and waits for its picture, or for what it says instead. */
export async function aPhotographer(options: TagOptions = {}): Promise<Photographer> {
  const photographer = new Photographer(aTag(options));
  await photographer.shopper.opens();
  await photographer.shopper.agrees();
  await photographer.opensTheCamera();
  return photographer;
}

export class Photographer {
  readonly shopper: Shopper;

  constructor(shopper: Shopper) {
    this.shopper = shopper;
  }

  async opensTheCamera(): Promise<void> {
    this.shopper.presses('secondary'); // in any language
    await waitUntil(() => this.root?.querySelector('.outline, .trouble'), 'the camera', { timeout: 6000 });
    await this.shopper.settled();
  }

  get root(): ShadowRoot | null {
    const { step } = this.shopper;
    return step?.localName === 'visionfit-camera' ? step.shadowRoot : null;
  }

  get video(): HTMLVideoElement | null {
    return this.root!.querySelector('video');
  }

  /** What the one live region says. */
  get said(): string {
    const regions = this.root!.querySelectorAll('[role=status], [role=alert], [aria-live]');
    expect(regions.length, 'live regions').to.equal(1);
    return regions[0]!.textContent!;
  }

  get buttons(): string[] {
    return [...this.root!.querySelectorAll('button')].map((one) => one.getAttribute('aria-label') ?? words(one));
  }

  presses(name: string): void {
    const buttons = [...this.root!.querySelectorAll('button')];
    const button = buttons.find((one) => [words(one), one.getAttribute('aria-label')].includes(name));
    if (!button) throw new Error(`no button "${name}" among ${this.buttons}`);
    button.click();
  }

  /** Presses the shutter without the self-timer, and waits for the photo. */
  async takesThePhoto(): Promise<HTMLImageElement> {
    this.withoutSelfTimer();
    this.root!.querySelector<HTMLElement>('.primary')!.click();
    const image = () => this.root?.querySelector<HTMLImageElement>('img');
    await waitUntil(image, 'the photo', { timeout: 6000 });
    await this.shopper.settled();
    return image()!;
  }

  /** As when it is unplugged. */
  async losesTheCamera(): Promise<void> {
    (this.video!.srcObject as MediaStream).getVideoTracks()[0]!.dispatchEvent(new Event('ended'));
    await waitUntil(() => this.root!.querySelector('.trouble'), 'what it says', { timeout: 6000 });
  }

  withoutSelfTimer(): void {
    const timer = this.root!.querySelector<HTMLElement>('.tools button')!;
    if (timer.getAttribute('aria-pressed') === 'true') timer.click();
  }
}

const words = (element: Element) => element.textContent!.replace(/\s+/g, ' ').trim();

/** Undone by {@link asItWas}. */
const undone: (() => void)[] = [];

/** Has a method, or a getter, of the browser answer differently; the original one is handed on. */
export function instead<Owner extends object, Name extends keyof Owner>(
  owner: Owner,
  name: Name,
  change: (original: Owner[Name]) => Owner[Name],
): void {
  const own = Object.getOwnPropertyDescriptor(owner, name);
  const original = owner[name];
  Object.defineProperty(owner, name, { configurable: true, value: change(original) });
  undone.push(() => {
    delete owner[name];
    if (own) Object.defineProperty(owner, name, own);
  });
}

export function asItWas(): void {
  for (const undo of undone.splice(0).reverse()) undo();
}

/** Every stream the browser gives from now on, and what it was asked for. */
export function watchedCamera(): { asked: MediaStreamConstraints[]; tracks: MediaStreamTrack[] } {
  const seen = { asked: [] as MediaStreamConstraints[], tracks: [] as MediaStreamTrack[] };
  instead(navigator.mediaDevices, 'getUserMedia', (original) => async (wish) => {
    seen.asked.push(wish!);
    const stream = await original.call(navigator.mediaDevices, wish);
    seen.tracks.push(...stream.getTracks());
    return stream;
  });
  return seen;
}

/** A countdown takes seconds that tests do not have. */
export function hurried(): void {
  instead(
    window,
    'setTimeout',
    (original) =>
      ((handler: TimerHandler, ms = 0, ...rest: unknown[]) =>
        original(handler, ms === 1000 ? 60 : ms, ...rest)) as typeof setTimeout,
  );
}

// The photo: taken, picked, dropped, kept from last time or a house model's; made ready to be sent, and checked.
import { Task } from '@lit/task';
import type { ChosenPhoto } from '../client/chosen-photo.ts';
import { patience } from '../client/patience.ts';
import { checkPhoto, pictureAt } from '../client/photos.ts';
import { notLoaded } from '../client/problem.ts';
import type { Photo, PhotoLifetime } from '../client/resources.ts';
import type { CameraWords } from '../i18n/camera.en.ts';
import type { TryOnFlow } from './flow.ts';
import type { PictureMaking } from './picture-making.ts';
import { takesPhoto } from './state.ts';

export class PhotoChoice {
  /** How long the next photo may be kept. */
  lifetime: PhotoLifetime = 'visit';
  readonly #flow: TryOnFlow;
  readonly #picture: PictureMaking;
  /** Of a photo, or of a house model's by its address: what is chosen later ends it. */
  readonly #check: Task<[Blob | string, PhotoLifetime], Photo>;
  /** As chosen last and not checked yet, for when the way to the service is cut. */
  #chosen: [Blob, PhotoLifetime] | null = null;

  constructor(flow: TryOnFlow, picture: PictureMaking) {
    this.#flow = flow;
    this.#picture = picture;
    this.#check = new Task(flow.host, {
      autoRun: false,
      task: ([photo, lifetime], { signal }) => this.#prepareAndCheck(photo, lifetime, signal),
      onComplete: (photo) => this.#accept(photo),
      onError: (cause) => flow.fail('photo-rejected', cause),
    });
  }

  /** Whether this shopper agreed that a photo may be kept for next time. */
  get mayKeep(): boolean {
    return this.#flow.visit.session?.consent?.scopes.includes('keep_photo') ?? false;
  }

  /** @param load Loads the camera and its words. */
  async openCamera(load: () => Promise<CameraWords>): Promise<void> {
    this.#stop();
    this.#flow.happen({ type: 'camera-wanted' });
    try {
      this.#flow.happen({ type: 'camera-loaded', words: await load().catch(notLoaded) });
    } catch (cause) {
      this.#flow.fail('photo-rejected', cause);
    }
  }

  /** A photo was taken, picked, dropped or pasted. */
  choose(photo: Blob, lifetime = this.lifetime): void {
    if (!takesPhoto(this.#flow.state)) return;
    this.#show(photo);
    this.#chosen = [photo, lifetime];
    this.#check.run(this.#chosen);
  }

  /** A photo that the service has kept; it was checked when it came. */
  useKept(bytes: Blob, stored: Photo): void {
    if (!takesPhoto(this.#flow.state)) return;
    this.#stop();
    this.#picture.photo = { bytes, lifetime: 'kept', stored };
    this.#show(bytes);
    this.#accept(stored);
  }

  /** A house model stands in for the shopper; nobody needs that picture a second time. */
  useModel(imageUrl: string): void {
    this.#chosen = null;
    this.#check.run([imageUrl, 'visit']);
  }

  /** Back to the photo step; a render under way is no longer followed. */
  another(): void {
    this.#stop();
    this.#picture.unfollow();
    this.#flow.happen({ type: 'another-photo' });
  }

  /** The connection is back. */
  goOn(): void {
    if (this.#flow.state.step === 'photo' && this.#chosen) this.choose(...this.#chosen);
  }

  end(): void {
    this.#stop();
    this.lifetime = 'visit';
  }

  #stop(): void {
    this.#chosen = null;
    this.#check.abort();
  }

  #show(photo: Blob): void {
    this.#flow.happen({ type: 'photo-chosen', preview: this.#picture.beginWith(photo) });
  }

  async #prepareAndCheck(photo: Blob | string, lifetime: PhotoLifetime, signal: AbortSignal): Promise<Photo> {
    if (typeof photo === 'string') {
      photo = await pictureAt(this.#flow.visit, photo, AbortSignal.any([signal, patience()]));
      this.#show(photo);
    }
    const { preparePhoto } = await import('./prepare-photo.ts').catch(notLoaded);
    const chosen: ChosenPhoto = { bytes: await preparePhoto(photo), lifetime, stored: null };
    signal.throwIfAborted();
    this.#picture.photo = chosen;
    return checkPhoto(this.#flow.visit, chosen, signal);
  }

  /** The shopper will most likely go on: what makes the picture is fetched while they look. */
  #accept(photo: Photo): void {
    this.#picture.load().catch(() => undefined);
    this.#chosen = null;
    this.#flow.happen({ type: 'photo-accepted', photo });
  }
}

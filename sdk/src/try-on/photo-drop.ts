// A photo that is dropped on the dialog, or pasted while it is open.
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { fileIn } from './photo-file.ts';

/** A Lit controller, and the listener for the dialog's drags. */
export class PhotoDrop implements ReactiveController {
  /** A file hovers over the dialog and may be dropped. */
  over = false;
  readonly #host: ReactiveControllerHost;
  readonly #takes: () => boolean;
  readonly #take: (photo: File) => void;

  /** @param takes Whether a photo is wanted now. */
  constructor(host: ReactiveControllerHost, takes: () => boolean, take: (photo: File) => void) {
    this.#host = host;
    this.#takes = takes;
    this.#take = take;
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('paste', this);
  }

  hostDisconnected(): void {
    document.removeEventListener('paste', this);
  }

  handleEvent(event: ClipboardEvent | DragEvent): void {
    if (event instanceof ClipboardEvent) this.#takeFrom(event.clipboardData, event);
    else this.#drag(event);
  }

  #drag(event: DragEvent): void {
    const { currentTarget, relatedTarget, type } = event;
    const inside = type !== 'dragleave' || (currentTarget as Element).contains(relatedTarget as Node | null);
    if (type === 'dragover') this.#hover(this.#takes());
    if (type === 'drop' || !inside) this.#hover(false);
    if (type === 'drop') this.#takeFrom(event.dataTransfer, event);
    if (type !== 'dragleave') event.preventDefault(); // the browser would open the photo instead of the page
  }

  #takeFrom(transfer: DataTransfer | null, event: Event): void {
    const file = fileIn(transfer);
    if (!file || !this.#takes()) return;
    event.preventDefault();
    this.#take(file);
  }

  #hover(over: boolean): void {
    if (over === this.over) return;
    this.over = over;
    this.#host.requestUpdate();
  }
}

// What stands where the camera's picture would be when there is none: why, and every way that leads on.
import { html, nothing } from 'lit';
import type { CameraWords } from '../i18n/camera.en.ts';
import type { Translator } from '../i18n/messages.ts';
import { noCamera } from './camera-drawings.ts';
import type { CameraTrouble } from './camera-stream.ts';
import type { TryOnFlow } from './flow.ts';

interface Screen {
  readonly flow: TryOnFlow;
  readonly t: Translator;
  readonly words: CameraWords;
  readonly renderRoot: HTMLElement | DocumentFragment;
  readonly again: () => void;
  readonly instead: () => void;
}

/** Whether there is a camera app besides, which needs nobody's permission. */
export function isPhone(): boolean {
  return matchMedia('(pointer: coarse)').matches;
}

/** Picture, words and actions. */
export function troubleScreen(trouble: CameraTrouble, { again, flow, instead, renderRoot, t, words }: Screen) {
  const app = isPhone();
  const hopeless = trouble === 'insecure' || trouble === 'forbidden';
  const picked = ({ target }: Event) => {
    const [file] = (target as HTMLInputElement).files!;
    if (file) flow.fitting!.photo.choose(file);
  };
  return [
    html`<div class="picture none">${noCamera}</div>`,
    words.troubles[trouble],
    html`
      ${
        app
          ? html`<button class="primary" type="button" @click=${() => renderRoot.querySelector('input')!.click()}>
                ${words.app}
              </button>
              <input type="file" accept="image/*" capture="user" hidden aria-label=${words.app} @change=${picked} />`
          : nothing
      }
      ${
        hopeless
          ? nothing
          : html`<button class=${app ? 'secondary' : 'primary'} type="button" @click=${again}>
              ${t.text('retry')}
            </button>`
      }
      <button class=${hopeless && !app ? 'primary' : 'quiet'} type="button" @click=${instead}>${words.instead}</button>
    `,
  ] as const;
}

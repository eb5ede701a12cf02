// What lies on top of the viewfinder: self-timer, light, and the other camera, as far as there are any.
import { html, nothing } from 'lit';
import type { CameraWords } from '../i18n/camera.en.ts';
import type { Translator } from '../i18n/messages.ts';
import { fill } from '../i18n/words.ts';
import { timerIcon, torchIcon, turnIcon } from './camera-drawings.ts';
import { hasTorch } from './camera-stream.ts';
import type { RunningCamera } from './running-camera.ts';

export function cameraTools(
  { track, torch, other, switchCamera, switchTorch }: RunningCamera,
  { t, words }: { t: Translator; words: CameraWords },
  [seconds, isOn, switchTimer]: [seconds: number, isOn: boolean, switchTimer: () => void],
) {
  const format = { style: 'unit', unit: 'second', unitDisplay: 'short' } as const;
  const time = new Intl.NumberFormat(t.locale, format).format(seconds);
  return html`<div class="tools">
    ${tool(fill(words.timer, { time }), switchTimer, [timerIcon, time], isOn)}
    ${track && hasTorch(track) ? tool(words.torch, switchTorch, torchIcon, torch) : nothing}
    ${other ? tool(words.turn, switchCamera, turnIcon) : nothing}
  </div>`;
}

function tool(name: string, press: () => void, content: unknown, pressed?: boolean) {
  return html`<button type="button" aria-pressed=${pressed ?? nothing} aria-label=${name} @click=${press}>${content}</button>`;
}

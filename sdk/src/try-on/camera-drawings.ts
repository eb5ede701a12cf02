// What the camera draws over its picture: the outline to stand in, and its tools. Decoration all of it.
import { html, svg } from 'lit';
import { icon } from '../theme/icons.ts';

const half =
  'M150 24c-20 0-28 16-27 36 1 18 7 32 14 39v9c0 8-14 10-32 16-20 6-27 18-31 40L44 318c-3 16 17 21 21 6L98 206c2 18 2 34-1 52-6 40-10 90-10 142';

/** Head, arms a little away, hips on the lower edge. */
export const outline = html`<svg class="outline" viewBox="0 0 300 400" preserveAspectRatio="xMidYMax meet" aria-hidden="true">
  <path d=${half} /><path d=${half} transform="matrix(-1 0 0 1 300 0)" />
</svg>`;

/** Where there is no picture. */
export const noCamera = icon(
  svg`<path d="M3 3l18 18M9.5 4h5L16 6.5h2.5a2 2 0 0 1 2 2V16M18 19H5.5a2 2 0 0 1-2-2V8.5a2 2 0 0 1 2-2M14.8 14.6a3.5 3.5 0 0 1-4.9-4.9"/>`,
);
export const timerIcon = icon(svg`<circle cx="12" cy="13.5" r="7.5"/><path d="M12 9.5v4l2.5 1.5M9.5 3h5"/>`);
export const torchIcon = icon(svg`<path d="M13 3 6 13.5h5L10 21l8-11.5h-5.5z"/>`);
export const turnIcon = icon(
  svg`<path d="M4 12.5a8 8 0 0 1 13.6-5.700L20 9m0-5v5h-5m5 2.5a8 8 0 0 1-13.6 5.700L4 15m0 5v-5h5"/>`,
);

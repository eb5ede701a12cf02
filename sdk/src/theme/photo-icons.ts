// The drawings of the photo step: loaded with it.
import { svg } from 'lit';
import { icon } from './icons.ts';

export const photoIcon = icon(
  svg`<rect x="3.5" y="5" width="17" height="14.5" rx="3"/><circle cx="9" cy="10.3" r="1.6"/><path d="M4 17l4.6-3.9 3.2 2.6 3.6-3.6 5 5"/>`,
);
export const cameraIcon = icon(
  svg`<path d="M8 6.5 9.5 4h5L16 6.5h2.5a2 2 0 0 1 2 2V17a2 2 0 0 1-2 2h-13a2 2 0 0 1-2-2V8.5a2 2 0 0 1 2-2z"/><circle cx="12" cy="12.5" r="3.5"/>`,
);

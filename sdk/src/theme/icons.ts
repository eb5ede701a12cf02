// The few drawings of the dialog: inline SVG, so that no icon font and no request is needed. All are decoration.
import { svg, type TemplateResult } from 'lit';

export const icon = (
  path: TemplateResult,
) => svg`<svg viewBox="0 0 24 24" width="22" height="22" fill="none" stroke="currentColor"
  stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">${path}</svg>`;

export const closeIcon = icon(svg`<path d="M6 6l12 12M18 6L6 18"/>`);
export const historyIcon = icon(
  svg`<rect x="4" y="4" width="7" height="9" rx="1.5"/><rect x="13" y="4" width="7" height="5" rx="1.5"/><rect x="4" y="15" width="7" height="5" rx="1.5"/><rect x="13" y="11" width="7" height="9" rx="1.5"/>`,
);
export const photoIcon = icon(
  svg`<rect x="3.5" y="5" width="17" height="14.5" rx="3"/><circle cx="9" cy="10.3" r="1.6"/><path d="M4 17l4.6-3.9 3.2 2.6 3.6-3.6 5 5"/>`,
);
export const cameraIcon = icon(
  svg`<path d="M8 6.5 9.5 4h5L16 6.5h2.5a2 2 0 0 1 2 2V17a2 2 0 0 1-2 2h-13a2 2 0 0 1-2-2V8.5a2 2 0 0 1 2-2z"/><circle cx="12" cy="12.5" r="3.5"/>`,
);

// The product's mark, as in the page's icon.
import { svg, type TemplateResult } from 'lit';

/** @param size in CSS pixels. */
export const mark = (size: number): TemplateResult =>
  svg`<svg viewBox="0 0 32 32" width=${size} height=${size} aria-hidden="true"><rect width="32" height="32" fill="#1d1b19"/><path d="M9 9.5l7 14 7-14" fill="none" stroke="#faf8f4" stroke-width="2.6" stroke-linecap="round" stroke-linejoin="round"/><circle cx="16" cy="9" r="2" fill="#eda88e"/></svg>`;

// The way between the parts of a view.
import { html, nothing } from 'lit';
import { hrefOf } from '../router.ts';

/** @param current Path of the one that is shown. */
export function tabs(label: string, current: string, parts: readonly (readonly [path: string, text: string])[]) {
  return html`<nav class="tabs" aria-label=${label}>
    ${parts.map(
      ([path, text]) => html`<a href=${hrefOf(path)} aria-current=${path === current ? 'page' : nothing}>${text}</a>`,
    )}
  </nav>`;
}

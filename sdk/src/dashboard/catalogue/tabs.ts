// The two halves of the catalogue: what is in it, and how it gets in.
import { html, nothing } from 'lit';
import { hrefOf } from '../router.ts';
import { words } from '../words/catalogue.en.ts';

export function catalogueTabs(current: 'products' | 'imports') {
  const tab = (name: 'products' | 'imports', path: string) =>
    html`<a href=${hrefOf(path)} aria-current=${name === current ? 'page' : nothing}>${words.tabs[name]}</a>`;
  return html`<nav class="tabs" aria-label=${words.title}>
    ${tab('products', '/catalogue')} ${tab('imports', '/catalogue/imports')}
  </nav>`;
}

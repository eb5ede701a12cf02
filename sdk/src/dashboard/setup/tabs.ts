// The two parts of the set-up: the steps, and how it looks.
import { html, nothing } from 'lit';
import { hrefOf } from '../router.ts';
import { words } from '../words/set-up.en.ts';

export function setUpTabs(current: 'steps' | 'look') {
  const tab = (name: 'steps' | 'look', path: string, text: string) =>
    html`<a href=${hrefOf(path)} aria-current=${name === current ? 'page' : nothing}>${text}</a>`;
  return html`<nav class="tabs" aria-label=${words.title}>
    ${tab('steps', '/set-up', words.steps.title)} ${tab('look', '/set-up/look', words.look.title)}
  </nav>`;
}

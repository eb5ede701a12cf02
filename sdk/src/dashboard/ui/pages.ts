// A list that is read page after page, as every view shows one: what is there, what went wrong, and a button for more of it.
import { html, nothing } from 'lit';
import { words } from '../words/shell.en.ts';
import type { Paged } from './paged.ts';
import { failed, loading } from './states.ts';

interface Shown<Item> {
  draw(items: Item[]): unknown;
  /** In place of a table without rows. */
  none: unknown;
  /** Of what is drawn until something has come. */
  lines: number;
  /** Beside the button, how many there are. */
  count?(items: Item[], hasMore: boolean): string;
}

export function pages<Item>(list: Paged<Item>, { draw, none, lines, count }: Shown<Item>) {
  const { items, fault, next, busy } = list;
  const more = next
    ? html`<button type="button" aria-busy=${busy} @click=${() => list.more()}>${words.showMore}</button>`
    : nothing;
  const counted = items?.length && count ? html`<p class="muted small">${count(items, next !== null)}</p>` : nothing;
  return html`
    ${items ? (items.length ? draw(items) : none) : fault ? nothing : loading(lines)}
    ${fault ? failed(fault, () => (items ? list.more() : list.reload())) : nothing}
    ${more === nothing && counted === nothing ? nothing : html`<div class="foot">${counted} ${more}</div>`}
  `;
}

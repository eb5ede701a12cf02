// The shop's script: the count in the header on every page, and what the page at hand needs.

import { load, pieces } from './cart.ts';
import { cartPage } from './cart-page.ts';
import { need } from './dom.ts';
import { productPage } from './product-page.ts';

const link = need('[data-cart-link]');
const badge = need('[data-cart-count]', link);

function showCount(): void {
  const count = pieces(load());
  badge.textContent = String(count);
  badge.hidden = count === 0;
  const sentence = (link.dataset.labelCount ?? '').replace('{count}', String(count));
  link.setAttribute('aria-label', count ? `${link.dataset.label}, ${sentence}` : (link.dataset.label ?? ''));
}

addEventListener('cart-change', showCount);
addEventListener('storage', showCount);
// A page restored by the back button shows what was true when it was left.
addEventListener('pageshow', showCount);

const article = document.querySelector<HTMLElement>('[data-product]');
if (article) productPage(article);
const section = document.querySelector<HTMLElement>('[data-cart]');
if (section) cartPage(section);

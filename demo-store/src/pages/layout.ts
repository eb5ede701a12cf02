// The frame of every page: head with its links, header, footer, and the notice that says what the cart just did.
import { html, type Markup } from '../html.ts';
import { pathIn, type Shop } from '../shop.ts';

export interface Page {
  /** Path of the English page; the frame works out the others. */
  path: string;
  title: string;
  description: string;
  /** Root-relative picture for link previews. */
  image?: string;
  /** More for the head: structured data, the fitting room's script. */
  head?: Markup | false;
  body: Markup;
  /** Pages for developers are not translated. */
  inEnglishOnly?: true;
}

export function layout(shop: Shop, page: Page): string {
  const { copy, origin, catalogue, assets } = shop;
  const { name } = catalogue.merchant;
  const url = origin + pathIn(copy.lang, page.path);
  const here = (path: string) => pathIn(copy.lang, path);
  return html`<!doctype html>
<html lang="${copy.lang}" dir="${copy.dir}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${page.title}</title>
<meta name="description" content="${page.description}">
<meta name="color-scheme" content="light dark">
<link rel="canonical" href="${url}">
${
  !page.inEnglishOnly &&
  html`<link rel="alternate" hreflang="en" href="${origin + page.path}">
<link rel="alternate" hreflang="ar" href="${origin + pathIn('ar', page.path)}">`
}
<meta property="og:site_name" content="${name}">
<meta property="og:title" content="${page.title}">
<meta property="og:description" content="${page.description}">
<meta property="og:type" content="${page.path.startsWith('/products/') ? 'product' : 'website'}">
<meta property="og:url" content="${url}">
${page.image ? html`<meta property="og:image" content="${origin + page.image}">` : null}
<link rel="icon" href="/icon.svg" type="image/svg+xml">
${assets.fonts[copy.lang].map((font) => html`<link rel="preload" href="${font}" as="font" type="font/woff2" crossorigin>`)}
<link rel="stylesheet" href="${assets.style}">
<script type="module" src="${assets.script}"></script>
${page.head ?? null}
</head>
<body>
<a class="skip" href="#content">${copy.nav.skip}</a>
<header class="header">
<a class="wordmark" href="${here('/')}" lang="en">${name}</a>
<nav class="nav" aria-label="${copy.nav.main}">
<a href="${here('/')}#clothes">${copy.nav.shop}</a>
<a href="${here('/about/')}">${copy.nav.about}</a>
<a href="${here('/cart/')}" data-cart-link data-label="${copy.nav.cart}" data-label-count="${copy.nav.cartCount}">${copy.nav.cart} <span class="count" data-cart-count hidden></span></a>
</nav>
</header>
<main id="content" tabindex="-1">${page.body}</main>
<div class="notice" role="status" data-notice data-added="${copy.cart.added}" data-removed="${copy.cart.removed}">
<div class="notice-card" hidden>
<p data-notice-text></p>
<div class="notice-actions">
<a href="${here('/cart/')}" data-notice-view>${copy.cart.view}</a>
<button type="button" data-notice-undo>${copy.cart.undo}</button>
</div>
<button type="button" class="notice-close" data-notice-close aria-label="${copy.cart.dismiss}">
<svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true"><path d="M3 3l10 10M13 3L3 13" fill="none" stroke="currentColor" stroke-width="1.5"/></svg>
</button>
</div>
</div>
<footer class="footer">
<p>${copy.footer.demo}<br>${copy.footer.pictures}</p>
<p><a href="/examples/" lang="en" hreflang="en">Developers</a></p>
<p><a href="${pathIn(copy.otherLanguage.lang, page.inEnglishOnly ? '/' : page.path)}" lang="${copy.otherLanguage.lang}" hreflang="${copy.otherLanguage.lang}">${copy.otherLanguage.name}</a></p>
</footer>
</body>
</html>
`.text;
}

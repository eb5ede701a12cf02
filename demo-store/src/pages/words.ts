// The two pages that are only words: what this shop is, and what it says when a page is not there.
import { html } from '../html.ts';
import { pathIn, type Shop } from '../shop.ts';
import type { Page } from './layout.ts';

export function about({ copy, catalogue }: Shop): Page {
  return {
    path: '/about/',
    title: `${copy.about.heading} · ${catalogue.merchant.name}`,
    description: copy.about.lead,
    body: html`<article class="words">
<h1>${copy.about.heading}</h1>
<p class="lead">${copy.about.lead}</p>
<dl>${copy.about.points.map((point) => html`<dt>${point.heading}</dt><dd>${point.text}</dd>`)}</dl>
<p><a href="/PROVENANCE.md">${copy.about.provenance}</a></p>
</article>`,
  };
}

export function notFound({ copy, catalogue }: Shop): Page {
  return {
    path: '/404.html',
    title: `${copy.notFound.heading} · ${catalogue.merchant.name}`,
    description: copy.notFound.text,
    body: html`<article class="words">
<h1>${copy.notFound.heading}</h1>
<p class="lead">${copy.notFound.text}</p>
<p><a class="button" href="${pathIn(copy.lang, '/')}#clothes">${copy.notFound.link}</a></p>
</article>`,
  };
}

// The same pages where there is no DOM, as Next, Nuxt, SvelteKit and Astro render them.
import { createElement } from 'react';
import { renderToString as renderReact } from 'react-dom/server';
import { render as renderSvelte } from 'svelte/server';
import { createSSRApp } from 'vue';
import { renderToString as renderVue } from 'vue/server-renderer';
import { ProductPage as ReactPage } from './react/product-page.tsx';
import SveltePage from './svelte/ProductPage.svelte';
import VuePage from './vue/ProductPage.vue';

/** The markup a server sends, by framework. */
export const PAGES: Record<string, () => string | Promise<string>> = {
  react: () => renderReact(createElement(ReactPage)),
  vue: () => renderVue(createSSRApp(VuePage)),
  svelte: () => renderSvelte(SveltePage).body,
};

// For developers: the fitting room in a plain page and in three frameworks, each running, with its source beside it.
import type { Example } from '../../build-examples.ts';
import { html } from '../html.ts';
import type { Shop } from '../shop.ts';
import type { Page } from './layout.ts';

interface Words {
  name: string;
  text: string;
  /** Beside build-examples.ts. */
  source: string;
}

const WORDS: Record<Example, Words> = {
  html: {
    name: 'Plain HTML',
    text: 'The tag as a merchant pastes it, and a script of the page that listens to its events.',
    source: 'examples/html/main.ts',
  },
  react: {
    name: 'React',
    text: 'A component with typed props and events, from @visionfit/sdk/react.',
    source: 'examples/react/product-page.tsx',
  },
  vue: {
    name: 'Vue',
    text: 'The tag in a template; the compiler is told to leave it to the browser.',
    source: 'examples/vue/ProductPage.vue',
  },
  svelte: {
    name: 'Svelte',
    text: 'The tag in a component, its events listened to by an attachment from @visionfit/sdk/svelte.',
    source: 'examples/svelte/ProductPage.svelte',
  },
};
const NAMES = Object.keys(WORDS) as Example[];

/** @param scripts addresses of the built ones. @param sources what is shown beside each. */
export function examples(
  { catalogue, assets }: Shop,
  scripts: Record<Example, string>,
  sources: Record<Example, string>,
): Page[] {
  const { name: shopName } = catalogue.merchant;
  return [
    {
      path: '/examples/',
      inEnglishOnly: true,
      title: `Examples for developers · ${shopName}`,
      description: 'The fitting room in plain HTML, React, Vue and Svelte, running.',
      body: html`<article class="words">
<h1>Examples for developers</h1>
<p class="lead">The same product page four times, each trying on for real.</p>
<dl>${NAMES.map((name) => html`<dt><a href="/examples/${name}/">${WORDS[name].name}</a></dt><dd>${WORDS[name].text}</dd>`)}</dl>
</article>`,
    },
    ...NAMES.map(
      (name): Page => ({
        path: `/examples/${name}/`,
        inEnglishOnly: true,
        title: `${WORDS[name].name} · ${shopName}`,
        description: WORDS[name].text,
        head: html`${name === 'html' && assets.fittingRoom}
<script type="module" src="${scripts[name]}"></script>`,
        body: html`<article class="words">
<h1>${WORDS[name].name}</h1>
<p class="lead">${WORDS[name].text}</p>
<div data-example>${name === 'html' && PLAIN}</div>
<h2>${WORDS[name].source}</h2>
<pre class="source" tabindex="0"><code>${sources[name]}</code></pre>
</article>`,
      }),
    ),
  ];
}

export const sourceOf = (name: Example) => WORDS[name].source;

const PLAIN = html`<div class="example">
<img src="/garments/shirt-breton-stripe.jpg" width="300" height="400" alt="Breton stripe shirt">
<div>
<h2>Breton stripe shirt</h2>
<visionfit-tryon publishable-key="pk_test_demo" product="breton-stripe-shirt">
<button type="button" class="button">Try it on</button>
</visionfit-tryon>
<p>In the cart: <output data-example-cart>0</output></p>
<p role="status" data-example-said>The fitting room is closed.</p>
</div>
</div>`;

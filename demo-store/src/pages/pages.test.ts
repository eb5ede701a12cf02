// What each page owes search engines, screen readers and the fitting room, in both languages.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { describe, it } from 'node:test';
import { canBeTriedOn, goesWith } from '../assortment.ts';
import { readCatalogue } from '../catalogue.ts';
import { arabic } from '../copy/ar.ts';
import { english } from '../copy/en.ts';
import { html } from '../html.ts';
import { LOOKS, type Look } from '../looks.ts';
import type { Shop } from '../shop.ts';
import { cart } from './cart.ts';
import { HERO, home } from './home.ts';
import { layout } from './layout.ts';
import { lookPages } from './looks.ts';
import { BARE, productPage } from './product.ts';

const catalogue = readCatalogue();
const assets = {
  fittingRoom: html`<script type="module" src="/sdk/v1/loader.js"></script>`,
  style: '/s.css',
  script: '/s.js',
  fonts: { en: [], ar: [] },
  looks: Object.fromEntries(LOOKS.map((look) => [look, `/${look}.css`])) as Record<Look, string>,
};
const shopIn = (copy: Shop['copy']): Shop => ({ catalogue, copy, origin: 'https://shop.example', assets });
const shops = [shopIn(english(catalogue)), shopIn(arabic)];
const ofId = (id: string) => catalogue.products.find((product) => product.id === id) ?? assert.fail(`no ${id}`);

for (const shop of shops) {
  const { lang, dir } = shop.copy;
  describe(`the shop in ${lang}`, () => {
    it('says which language it is in and which way it reads', () => {
      assert.match(layout(shop, home(shop)), new RegExp(`<html lang="${lang}" dir="${dir}">`));
    });

    it('describes every garment to search engines with a price that needs no parsing', () => {
      for (const product of catalogue.products) {
        const page = layout(shop, productPage(shop, product));
        const data = JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(page)?.[1] ?? '');
        assert.equal(data['@type'], 'Product');
        assert.equal(data.sku, product.id);
        assert.equal(data.offers.price, product.price.amount);
        assert.equal(data.offers.priceCurrency, 'EUR');
        assert.equal(data.image[0], `https://shop.example/${product.image}`);
      }
    });

    it('offers the fitting room exactly where the garment can be tried on', () => {
      for (const product of catalogue.products) {
        const page = layout(shop, productPage(shop, product));
        const named = product.id === BARE ? '' : ` product="${product.id}"`;
        const tag = `<visionfit-tryon publishable-key="pk_test_demo"${named}><button type="button">`;
        assert.equal(page.includes(tag), canBeTriedOn(product), product.id);
        assert.equal(page.includes('src="/sdk/v1/loader.js"'), canBeTriedOn(product), product.id);
      }
    });

    it('says of every garment what each of the sizes to choose from measures', () => {
      for (const product of catalogue.products) {
        const page = layout(shop, productPage(shop, product));
        const table = /<table>.*<\/table>/s.exec(page)?.[0] ?? assert.fail(product.id);
        const named = [...table.matchAll(/<th scope="row">([^<]+)</g)].map(([, size]) => size);
        const chosen = [...page.matchAll(/name="size" value="([^"]+)"/g)].map(([, size]) => size);
        assert.deepEqual(named, chosen, product.id);
        const columns = table.split('scope="col"').length - 2;
        assert.equal(table.split('<td>').length - 1, columns * named.length, product.id);
        assert.doesNotMatch(table, /undefined|<td><\/td>/, product.id);
      }
    });

    it('holds no inline style and no inline script but structured data, so that a strict CSP can be sent', () => {
      for (const page of [home(shop), cart(shop), productPage(shop, ofId('red-dress'))]) {
        const markup = layout(shop, page);
        assert.doesNotMatch(markup, / style="| on[a-z]+="|<style/);
        for (const [, attributes] of markup.matchAll(/<script([^>]*)>/g))
          assert.match(attributes ?? '', /src=|application\/ld\+json/);
      }
    });

    it('shows the fitting room in every look, each a style of its own that search engines pass by', () => {
      const pages = lookPages(shop);
      assert.deepEqual(
        pages.map(({ path }) => path),
        LOOKS.map((look) => `/looks/${look}/`),
      );
      for (const [at, page] of pages.entries()) {
        const markup = layout(shop, page);
        assert.match(markup, /<visionfit-tryon /);
        assert.ok(markup.indexOf(`/${LOOKS[at]}.css`) > markup.indexOf('/s.css'), 'after the shop’s own');
        assert.match(markup, /<meta name="robots" content="noindex">/);
        assert.match(markup, / aria-current="page"/);
        assert.doesNotMatch(markup, / style="/);
      }
    });

    it('gives every picture its size and an alternative text', () => {
      for (const [image] of layout(shop, home(shop)).matchAll(/<img[^>]*>/g)) {
        assert.match(image, /width="768" height="1024" alt="/);
      }
    });
  });
}

it('shows four other garments beside each', () => {
  for (const product of catalogue.products) {
    const others = goesWith(product, catalogue.products);
    assert.equal(new Set(others).size, 4, product.id);
    assert.ok(!others.includes(product), product.id);
  }
});

it('has the picture of everything it shows', () => {
  const images = [...catalogue.products, ...catalogue.models].map(({ image }) => image);
  for (const image of [...images, HERO.result])
    assert.ok(existsSync(new URL(`../../public/${image}`, import.meta.url)), image);
});

// Builds the shop into dist/: pages in each language, one style, one script, pictures in the sizes that screens need.
import { cpSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { build } from 'esbuild';
import { type Release, scriptTag } from '../sdk/release.ts';
import { buildExamples, EXAMPLES, type Example } from './build-examples.ts';
import { readCatalogue } from './src/catalogue.ts';
import { arabic } from './src/copy/ar.ts';
import type { Copy } from './src/copy/copy.ts';
import { english } from './src/copy/en.ts';
import { Markup } from './src/html.ts';
import { LOOKS, type Look } from './src/looks.ts';
import { cart } from './src/pages/cart.ts';
import { examples, sourceOf } from './src/pages/examples.ts';
import { HERO, home } from './src/pages/home.ts';
import { layout, type Page } from './src/pages/layout.ts';
import { lookPages } from './src/pages/looks.ts';
import { productPage } from './src/pages/product.ts';
import { about, notFound } from './src/pages/words.ts';
import { makePictures } from './src/pictures.ts';
import { pathIn, type Shop } from './src/shop.ts';

const HERE = import.meta.dirname;
const OUT = join(HERE, 'dist');

/** Style, script and fonts, each named by its content. @returns their root-relative URLs. */
async function bundle(): Promise<Omit<Shop['assets'], 'fittingRoom'>> {
  const { metafile } = await build({
    absWorkingDir: HERE,
    entryPoints: {
      shop: 'src/browser/shop.ts',
      style: 'src/styles/shop.css',
      ...Object.fromEntries(LOOKS.map((look) => [`look-${look}`, `src/looks/${look}.css`])),
    },
    outdir: join(OUT, 'assets'),
    entryNames: '[name]-[hash]',
    assetNames: '[name]-[hash]',
    bundle: true,
    minify: true,
    format: 'esm',
    target: ['es2022', 'chrome123', 'firefox121', 'safari17.5'],
    loader: { '.woff2': 'file' },
    metafile: true,
    logLevel: 'warning',
  });
  const urls = Object.keys(metafile.outputs).map((path) => `/${relative(OUT, join(HERE, path))}`);
  const one = (pattern: RegExp) => {
    const url = urls.find((candidate) => pattern.test(candidate));
    if (!url) throw new Error(`the bundle has no ${pattern}`);
    return url;
  };
  const latin = [one(/newsreader-latin-wght-normal-\w+\.woff2$/), one(/instrument-sans-latin-wght-normal-\w+\.woff2$/)];
  return {
    script: one(/shop-\w+\.js$/),
    style: one(/style-\w+\.css$/),
    looks: Object.fromEntries(LOOKS.map((look) => [look, one(new RegExp(`look-${look}-\\w+\\.css$`))])) as Record<
      Look,
      string
    >,
    fonts: { en: latin, ar: [...latin, one(/vazirmatn-arabic-wght-normal-\w+\.woff2$/)] },
  };
}

function copyFontLicences(): void {
  const packages = join(dirname(new URL(import.meta.resolve('@fontsource-variable/newsreader')).pathname), '..');
  for (const name of ['newsreader', 'instrument-sans', 'vazirmatn'])
    cpSync(join(packages, name, 'LICENSE'), join(OUT, 'assets', `${name}-OFL.txt`));
}

function write(path: string, text: string): void {
  const file = join(OUT, path.endsWith('/') ? `${path}index.html` : path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

/** What the SDK's build says of itself. */
function fittingRoom(): Markup {
  const manifest = join(HERE, '../sdk/dist/manifest.json');
  return new Markup(scriptTag(JSON.parse(readFileSync(manifest, 'utf8')) as Release, ''));
}

function pagesOf(shop: Shop): Page[] {
  const { products } = shop.catalogue;
  return [
    home(shop),
    cart(shop),
    about(shop),
    notFound(shop),
    ...products.map((p) => productPage(shop, p)),
    ...lookPages(shop),
  ];
}

function writePages(shop: Shop, pages: Page[]): number {
  for (const page of pages) write(pathIn(shop.copy.lang, page.path), layout(shop, page));
  return pages.length;
}

const started = performance.now();
const catalogue = readCatalogue();
// Pictures stay between builds; everything else is quick to make and must not outlive what it was made from.
for (const old of globSync('*', { cwd: OUT, exclude: ['pictures'] })) rmSync(join(OUT, old), { recursive: true });
cpSync(join(HERE, 'public'), OUT, { recursive: true });
const images = [...[...catalogue.products, ...catalogue.models].map(({ image }) => image), HERO.result];
const [bundled, scripts, pictures] = await Promise.all([bundle(), buildExamples(OUT), makePictures(images, OUT)]);
const assets = { ...bundled, fittingRoom: fittingRoom() };
copyFontLicences();
const origin = process.env.STORE_ORIGIN ?? 'http://localhost:8787';
const shops: Shop[] = [english(catalogue), arabic].map((copy: Copy) => ({ catalogue, copy, origin, assets }));
let pages = shops.reduce((sum, shop) => sum + writePages(shop, pagesOf(shop)), 0);
const sources = EXAMPLES.map((name) => [name, readFileSync(join(HERE, sourceOf(name)), 'utf8')]);
for (const shop of shops.filter(({ copy }) => copy.lang === 'en'))
  pages += writePages(shop, examples(shop, scripts, Object.fromEntries(sources) as Record<Example, string>));
console.log(`${pages} pages, ${pictures} new pictures, ${((performance.now() - started) / 1000).toFixed(1)} s`);

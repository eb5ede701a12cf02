// Draws the "AI preview" mark that saved copies carry, one picture per language: the server then needs no fonts and
// no text layout. Run it again only when the words or the look change, and commit what it writes.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { CHROMIUM_ARGS, chromiumPath } from './chromium.ts';

const OUT = join(import.meta.dirname, '../bff/src/renderers/provenance');
/** Several times the height it has in a picture, so that it is only ever made smaller. */
const HEIGHT_PX = 128;

const LATIN = 'instrument-sans/files/instrument-sans-latin-wght-normal.woff2';
/** The words are the result's own: `badge` in sdk/src/i18n. */
const BADGES = [
  ...['en', 'de', 'es', 'fr', 'it', 'nl', 'pt'].map((language) => ({ language, font: LATIN })),
  { language: 'ar', font: 'vazirmatn/files/vazirmatn-arabic-wght-normal.woff2' },
];

const { resolve } = createRequire(import.meta.url);
const browser = await puppeteer.launch({
  executablePath: await chromiumPath(),
  headless: 'shell',
  args: CHROMIUM_ARGS,
});
try {
  const page = await browser.newPage();
  await page.setViewport({ width: 1600, height: 400 });
  for (const { language, font } of BADGES) {
    await page.setContent(markup(language, await wordsIn(language), resolve(`@fontsource-variable/${font}`)));
    await page.evaluate('document.fonts.ready');
    const badge = await page.$('b');
    await badge?.screenshot({ path: join(OUT, `badge-${language}.png`) as `${string}.png`, omitBackground: true });
  }
} finally {
  await browser.close();
}

async function wordsIn(language: string): Promise<string> {
  const { words } = (await import(`../sdk/src/i18n/result.${language}.ts`)) as { words: { badge: string } };
  return words.badge;
}

function markup(language: string, words: string, fontFile: string): string {
  const font = readFileSync(fontFile).toString('base64');
  return `<!doctype html><html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}"><style>
    @font-face { font-family: badge; src: url(data:font/woff2;base64,${font}); font-weight: 100 900 }
    body { margin: 8px; background: transparent }
    b {
      display: inline-flex; box-sizing: border-box; height: ${HEIGHT_PX}px; padding: 0 ${HEIGHT_PX * 0.42}px;
      align-items: center; border-radius: ${HEIGHT_PX / 2}px; background: rgb(20 20 22 / 72%);
      color: #fff; font: 560 ${HEIGHT_PX * 0.5}px/1 badge
    }
  </style><b>${words}</b>`;
}

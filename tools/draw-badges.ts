// Draws the "AI preview" mark that saved copies carry, one picture per language: the server then needs no fonts and
// no text layout. Run it again only when the words or the look change, and commit what it writes.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { LANGUAGES, loadWords } from '../sdk/src/i18n/words.ts';
import { CHROMIUM_ARGS, chromiumPath } from './chromium.ts';

const OUT = join(import.meta.dirname, '../bff/src/renderers/provenance');
/** Several times the height it has in a picture, so that it is only ever made smaller. */
const HEIGHT_PX = 128;

/**
 * Packages of @fontsource-variable. Those of the last two languages no page of ours is set in, so they are not among the
 * dependencies: `npm install --no-save @fontsource-variable/noto-sans-hebrew @fontsource-variable/noto-sans-jp`.
 */
const FONTS: Record<string, string> = { ar: 'vazirmatn', he: 'noto-sans-hebrew', ja: 'noto-sans-jp' };
/** The words are the result's own: `badge` in sdk/src/i18n. Without arguments every language is drawn. */
const WANTED = process.argv.slice(2);

const { resolve } = createRequire(import.meta.url);
const browser = await puppeteer.launch({
  executablePath: await chromiumPath(),
  headless: 'shell',
  args: CHROMIUM_ARGS,
});
try {
  const page = await browser.newPage();
  await page.setViewport({ width: 1600, height: 400 });
  for (const language of WANTED.length > 0 ? WANTED : LANGUAGES) {
    await page.setContent(await markup(language));
    await page.evaluate('document.fonts.ready');
    const badge = await page.$('b');
    await badge?.screenshot({ path: join(OUT, `badge-${language}.png`) as `${string}.png`, omitBackground: true });
  }
} finally {
  await browser.close();
}

async function markup(language: string): Promise<string> {
  const { badge } = await loadWords('result', language);
  const { direction } = await loadWords('dialog', language);
  return `<!doctype html><html lang="${language}" dir="${direction}"><style>
    ${facesFor(badge, FONTS[language] ?? 'instrument-sans')}
    body { margin: 8px; background: transparent }
    b {
      display: inline-flex; box-sizing: border-box; height: ${HEIGHT_PX}px; padding: 0 ${HEIGHT_PX * 0.42}px;
      align-items: center; border-radius: ${HEIGHT_PX / 2}px; background: rgb(20 20 22 / 72%);
      color: #fff; font: 560 ${HEIGHT_PX * 0.5}px/1 badge
    }
  </style><b>${badge}</b>`;
}

/** The parts of a font that have one of these letters, as rules with the bytes in them. */
function facesFor(words: string, font: string): string {
  const sheet = resolve(`@fontsource-variable/${font}/index.css`);
  const faces = readFileSync(sheet, 'utf8').match(/@font-face\s*\{[^}]*\}/g) ?? [];
  return faces
    .filter((face) => hasOneOf(words, /unicode-range: ([^;]+)/.exec(face)?.[1] ?? ''))
    .map((face) => face.replace(/font-family: [^;]+/, 'font-family: badge'))
    .map((face) => face.replace(/url\(\.\/([^)]+)\)/, (_, file: string) => dataUrl(join(dirname(sheet), file))))
    .join('\n');
}

/** @param ranges As CSS has them: `U+0000-00FF,U+0131`. */
function hasOneOf(words: string, ranges: string): boolean {
  const spans = ranges.split(',').map((range) => range.replace('U+', '').split('-'));
  return [...words].some((letter) =>
    spans.some(([first = '', last = first]) => {
      const code = letter.codePointAt(0) ?? 0;
      return code >= Number.parseInt(first, 16) && code <= Number.parseInt(last, 16);
    }),
  );
}

function dataUrl(file: string): string {
  return `url(data:font/woff2;base64,${readFileSync(file).toString('base64')})`;
}

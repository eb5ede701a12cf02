// What both builds do to the sources: the files a shop loads (vite.config.ts) and the npm package (vite.npm.config.ts).
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { LANGUAGES } from './src/i18n/words.ts';

/**
 * Styles and elements lie in template strings, which no minifier opens: what explains and spaces them is for readers of the
 * source alone.
 */
export const slimTemplates: Plugin = {
  name: 'slim-templates',
  enforce: 'pre',
  transform: {
    filter: { id: /\/sdk\/src\/.*\.ts$/ },
    handler: (code) => slimElements(code.replace(/\bcss`[^`]*`/g, slimStyles)),
  },
};

function slimStyles(style: string): string {
  return (
    style
      .replace(/\/\*.*?\*\//gs, '')
      .replace(/\s+/g, ' ')
      .replace(/ ?([{};]) ?/g, '$1')
      // Not before a colon: there a space means "somewhere in it".
      .replace(/([:,]) /g, '$1')
      .replaceAll(';}', '}')
      .replace(/\b0\.(?=\d)/g, '.')
  );
}

/** Where a line ends between two elements, or between two attributes, one space does as well. */
function slimElements(code: string): string {
  return code
    .replace(/>\s*\n\s*(?=<|\$\{)/g, '> ')
    .replace(/\}\s*\n\s*(?=<)/g, '} ')
    .replace(/\n\s+(?=[@.?]?[\w-]+=(?:\$\{|"))/g, ' ');
}

export const WORDS = join(import.meta.dirname, 'src/i18n');
/** Modules of words, one per screen and language. */
export const words = readdirSync(WORDS).filter((file) => LANGUAGES.includes(file.split('.')[1]!));

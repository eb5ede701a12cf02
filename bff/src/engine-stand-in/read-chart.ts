// Copies a size chart out of a text, as the model is asked to: "S: chest 86-90 cm, waist 70-74 cm". Of a picture it reads
// nothing: no letters are recognised here.
import type { AskedToRead } from './read-request.ts';

const SIZES = /(?<![\p{L}\p{N}])(XXS|XS|S|M|L|XL|XXL|\dXL|\d{2})\s*:/gu;
const MEASURED = /(chest|bust|waist|hips|inseam)\s+([\d.]*\d½?)(?:\s*[-–]\s*([\d.]*\d½?))?/gi;

/** @returns JSON, with no sizes where the text has no chart of this kind. */
export function readChart({ texts }: Pick<AskedToRead, 'texts'>): string {
  const prose = texts.join('\n').split(/^-{5}$/m)[1] ?? '';
  const starts = [...prose.matchAll(SIZES)];
  const sizes = starts.map((start, i) => {
    const own = prose.slice(start.index, starts[i + 1]?.index);
    const measurements = [...own.matchAll(MEASURED)].map(([, name = '', min, max = min]) => ({
      measurement: name.toLowerCase().replace('bust', 'chest'),
      min: decimal(min),
      max: decimal(max),
    }));
    return { size: start[1], measurements };
  });
  return JSON.stringify({ measures: 'body', unit: /\bin(ch(es)?)?\b|"/i.test(prose) ? 'in' : 'cm', sizes });
}

const decimal = (written = '') => Number(written.replace('½', '.5'));

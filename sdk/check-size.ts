// The size gate: what each phase of the shopper's way costs, to the byte, against the numbers kept in size.json.
// Growing fails, so that every byte is a decision; shrinking asks for the number to be lowered (`--write` does it).
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { LANGUAGES } from './src/i18n/words.ts';

const DIST = join(import.meta.dirname, 'dist');
const KEPT = join(import.meta.dirname, 'size.json');

/** Brotli bytes that no phase may pass, whatever size.json says. The tag leaves 250 for what it must still learn. */
const BUDGETS: Record<string, number> = {
  tag: 1_250,
  dialog: 20_000,
  'prepare-photo': 2_000,
  'kept-photo': 1_500,
  result: 8_000,
  'photo-advice': 1_500,
  camera: 8_000,
  report: 1_000,
  privacy: 4_000,
  history: 5_000,
  zoom: 2_500,
  'size-advice': 4_000,
  language: 2_000,
  whole: 40_000,
};
const sizes = measure();
if (process.argv.includes('--write')) writeFileSync(KEPT, `${JSON.stringify(sizes, null, 2)}\n`);
const complaints = [...overBudget(sizes), ...differences(sizes, JSON.parse(readFileSync(KEPT, 'utf8')))];
for (const [phase, bytes] of Object.entries(sizes)) console.log(`${phase.padEnd(12)} ${bytes} B brotli`);
if (complaints.length > 0) {
  console.error(`\n${complaints.join('\n')}`);
  process.exitCode = 1;
}

/** Brotli bytes per phase; `dialog` is what a click costs until the dialog can be used: its chunk and one language. */
function measure(): Record<string, number> {
  const chunks = new Map<string, number>();
  for (const file of readdirSync(DIST).filter((name) => name.endsWith('.js'))) {
    const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } };
    // A hash in an import is noise: it would move the tag's number whenever the dialog changes.
    const code = readFileSync(join(DIST, file), 'utf8').replace(/-[\w-]{8}\.js/g, '-00000000.js');
    const bytes = brotliCompressSync(code, quality).length;
    chunks.set(file.replace(/(-[\w-]{8})?\.js$/, ''), bytes);
  }
  const take = (name: string) => {
    const bytes = chunks.get(name);
    if (bytes === undefined) throw new Error(`no chunk "${name}" in sdk/dist: run \`npm run build -w sdk\``);
    chunks.delete(name);
    return bytes;
  };
  // A screen with words of its own costs its chunk and the longest of them.
  const withWords = (name: string) =>
    take(name) + Math.max(...LANGUAGES.map((language) => take(`${name}-${language}`)));
  const languages = Object.fromEntries(
    LANGUAGES.map((language) => [`language ${language}`, take(`dialog-${language}`)]),
  );
  const tag = take('loader');
  const dialog = take('try-on') + Math.max(...Object.values(languages));
  // The whole way, with a photo from the camera; what is loaded on a shopper's wish besides is below.
  const check = take('prepare-photo') + Math.max(...LANGUAGES.map((language) => take(`check-${language}`)));
  const way = {
    tag,
    dialog,
    'photo-advice': withWords('photo-advice'),
    camera: withWords('camera'),
    'prepare-photo': check,
    result: withWords('result') + take('picture'),
  };
  const whole = Object.values(way).reduce((sum, bytes) => sum + bytes);
  const wished = {
    'kept-photo': withWords('kept-photo'),
    report: take('report'),
    privacy: withWords('privacy'),
    history: withWords('history'),
    zoom: take('zoom'),
    'size-advice': withWords('size-advice'),
  };
  if (chunks.size > 0) throw new Error(`chunks that belong to no phase: ${[...chunks.keys()]}`);
  return { ...way, ...wished, ...languages, whole };
}

function overBudget(measured: Record<string, number>): string[] {
  return Object.entries(measured).flatMap(([phase, bytes]) => {
    const budget = BUDGETS[phase.split(' ')[0]!]!;
    return bytes > budget ? `${phase}: ${bytes} B is over its budget of ${budget} B.` : [];
  });
}

function differences(measured: Record<string, number>, kept: Record<string, number>): string[] {
  return Object.keys({ ...kept, ...measured }).flatMap((phase) => {
    const [now, before] = [measured[phase], kept[phase]];
    if (now === before) return [];
    if (now === undefined || before === undefined) return `${phase}: in size.json ${before}, in dist ${now}.`;
    if (now > before)
      return `${phase}: grew from ${before} to ${now} B. Find the bytes, or argue for them in size.json.`;
    return `${phase}: shrank from ${before} to ${now} B. Keep it: \`npm run size -w sdk -- --write\`.`;
  });
}

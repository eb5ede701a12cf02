// The size gate: what each phase of the shopper's way costs, to the byte, against the numbers kept in size.json.
// Growing fails, so that every byte is a decision; shrinking asks for the number to be lowered (`--write` does it).
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { LANGUAGES } from './src/i18n/words.ts';

const DIST = join(import.meta.dirname, 'dist');
const KEPT = join(import.meta.dirname, 'size.json');

/** Brotli bytes that no phase may pass, whatever size.json says. The tag leaves 160 for what it must still learn. */
const BUDGETS: Record<string, number> = {
  // It tells a policy that forbids to fetch from a connection that is away, and loads for the dialog, too; it knows the share
  // that an arm was drawn with, and in which visit.
  tag: 1_380,
  dialog: 18_000,
  'host-page': 2_600,
  fitting: 9_000,
  'prepare-photo': 2_000,
  'kept-photo': 1_500,
  result: 8_000,
  camera: 8_000,
  cart: 1_000,
  report: 1_000,
  'own-words': 700,
  privacy: 4_000,
  history: 5_000,
  zoom: 2_500,
  'size-advice': 4_300,
  language: 2_000,
  dashboard: 25_000,
  'dashboard-whole': 150_000,
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
    const bytes = brotliBytes(join(DIST, file));
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
  const way = {
    tag,
    dialog,
    'host-page': take('host-page'),
    fitting: withWords('fitting'),
    camera: withWords('camera'),
    'prepare-photo': take('prepare-photo'),
    result: withWords('result') + take('picture'),
  };
  const whole = Object.values(way).reduce((sum, bytes) => sum + bytes);
  const wished = {
    'kept-photo': withWords('kept-photo'),
    cart: take('cart'),
    report: take('report'),
    'own-words': take('own-words'),
    privacy: withWords('privacy'),
    history: withWords('history'),
    zoom: take('zoom'),
    'size-advice': withWords('size-advice'),
  };
  if (chunks.size > 0) throw new Error(`chunks that belong to no phase: ${[...chunks.keys()]}`);
  return { ...way, ...wished, ...languages, whole, ...measureDashboard() };
}

/** What a merchant waits for before the first view, and what all views come to. */
function measureDashboard(): Record<string, number> {
  const folder = join(DIST, 'dashboard');
  const page = readFileSync(join(folder, 'index.html'), 'utf8');
  const files = readdirSync(join(folder, 'assets')).filter((name) => /\.(js|css)$/.test(name));
  const bytes = new Map(files.map((name) => [name, brotliBytes(join(folder, 'assets', name))]));
  const sum = (names: string[]) => names.reduce((total, name) => total + bytes.get(name)!, 0);
  return { dashboard: sum(files.filter((name) => page.includes(name))), 'dashboard-whole': sum(files) };
}

/** Without what only changes with other files: hashes in imports would move one's number whenever another changes. */
function brotliBytes(file: string): number {
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } };
  return brotliCompressSync(readFileSync(file, 'utf8').replace(/-[\w-]{8}\.(js|css)/g, '-00000000.$1'), quality).length;
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

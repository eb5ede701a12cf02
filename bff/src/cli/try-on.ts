// One try-on from the command line, by the same engine that serves shoppers: for a first look, for scripts, for bug reports.
import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { PROBLEMS } from '../contract/problems.ts';
import { type EncodedImage, ImageError, normalizePhoto } from '../platform/images/images.ts';
import { createLocalEngine, type LocalEngine } from '../renderers/local/local-renderer.ts';
import { markProvenance } from '../renderers/provenance/mark-provenance.ts';
import type { GarmentKind } from '../renderers/renderer.ts';

const USAGE = `Usage: npm run try-on -- --person P.jpg --garment G.jpg --out R.jpg [options]

  --person FILE    photo of one person, from head to hips
  --garment FILE   product picture of the garment alone
  --out FILE       where the picture goes, as JPEG
  --mask FILE      also write, as PNG, what was changed in the photo (white)
  --kind KIND      top (default), outerwear, bottom or dress
  --json           print outcome, engine, timings and the reasons of a refusal to stdout

Exit codes: 0 a picture was written; 2 this pair cannot be rendered, and why; 1 anything else.`;

const EXIT = { picture: 0, wrong: 1, refused: 2 } as const;
const KINDS: readonly string[] = ['top', 'bottom', 'dress', 'outerwear'] satisfies GarmentKind[];
/** As the server keeps photos. */
const PHOTO_SIDE = 1536;

interface Order {
  person: string;
  garment: string;
  out: string;
  mask: string | undefined;
  kind: GarmentKind;
  json: boolean;
}

/** What `--json` prints. */
type Report =
  | {
      outcome: 'rendered';
      engine: string;
      out: string;
      width: number;
      height: number;
      hints: string[];
      timings: object;
    }
  | { outcome: 'refused'; engine: string; code: string; message: string; timings: object };

/** Wrong usage or a file that cannot be read or written: said in one sentence, without a stack. */
class UsageError extends Error {}

async function main(args: string[]): Promise<number> {
  if (args.includes('--help')) {
    console.log(USAGE);
    return EXIT.picture;
  }
  const order = parseOrder(args);
  const [person, garment] = await Promise.all([read(order.person), read(order.garment)]);
  const engine = createLocalEngine({ workers: 1 });
  try {
    const report = await tryOn(engine, order, person, garment);
    if (order.json) console.log(JSON.stringify(report, null, 2));
    if (report.outcome === 'rendered') return EXIT.picture;
    progress(report.message);
    return EXIT.refused;
  } finally {
    await engine.close();
  }
}

async function tryOn(engine: LocalEngine, order: Order, person: Buffer, garment: Buffer): Promise<Report> {
  const renderer = markProvenance(engine.renderer, () => new Date());
  const refused = (code: string, message: string, timings = {}): Report => ({
    outcome: 'refused',
    engine: renderer.engine,
    code,
    message,
    timings,
  });

  progress('Reading the photo');
  const photo = await upright(person);
  if ('code' in photo) return refused(photo.code, photo.message);
  progress('Checking the photo');
  const verdict = await engine.checkPhoto(photo.bytes);
  if (verdict.kind === 'refused') return refused(verdict.code, verdict.message);
  for (const hint of verdict.hints) progress(`Hint: ${hint.message}`);

  const outcome = await renderer.render({
    photo: photo.bytes,
    garment: { image: garment, kind: order.kind },
    signal: new AbortController().signal,
    onProgress: (stage, fraction) => progress(`${String(Math.round(fraction * 100)).padStart(3)} % ${stage}`),
  });
  if (outcome.kind === 'refused') return refused(outcome.code, outcome.message, outcome.timings);

  await write(order.out, outcome.picture);
  if (order.mask && outcome.changeMask) await write(order.mask, outcome.changeMask);
  progress(`100 % done: ${order.out}`);
  return {
    outcome: 'rendered',
    engine: renderer.engine,
    out: order.out,
    width: outcome.width,
    height: outcome.height,
    hints: verdict.hints.map((hint) => hint.code),
    timings: outcome.timings,
  };
}

async function upright(bytes: Buffer): Promise<EncodedImage | { code: string; message: string }> {
  try {
    return await normalizePhoto(bytes, PHOTO_SIDE);
  } catch (error) {
    if (!(error instanceof ImageError)) throw error;
    const code = `photo_${error.fault}` as const;
    return { code, message: PROBLEMS[code].detail };
  }
}

function parseOrder(args: string[]): Order {
  const { values } = parse(args);
  const { person, garment, out, mask, kind, json } = values;
  if (!person || !garment || !out) throw new UsageError(`--person, --garment and --out are needed.\n\n${USAGE}`);
  if (!/\.jpe?g$/i.test(out)) throw new UsageError('The picture is a JPEG: let --out end with .jpg.');
  if (mask && !/\.png$/i.test(mask)) throw new UsageError('The mask is a PNG: let --mask end with .png.');
  if (!isKind(kind)) throw new UsageError(`--kind is one of ${KINDS.join(', ')}.`);
  return { person, garment, out, mask, kind, json };
}

function parse(args: string[]) {
  const text = { type: 'string' } as const;
  const options = {
    person: text,
    garment: text,
    out: text,
    mask: text,
    kind: { ...text, default: 'top' },
    json: { type: 'boolean', default: false },
  } as const;
  try {
    return parseArgs({ args, options });
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : error}\n\n${USAGE}`);
  }
}

function isKind(kind: string): kind is GarmentKind {
  return KINDS.includes(kind);
}

function read(path: string): Promise<Buffer> {
  return readFile(path).catch((cause: NodeJS.ErrnoException) => {
    throw new UsageError(`${path} cannot be read (${cause.code}).`, { cause });
  });
}

function write(path: string, bytes: Uint8Array): Promise<void> {
  return writeFile(path, bytes).catch((cause: NodeJS.ErrnoException) => {
    throw new UsageError(`${path} cannot be written (${cause.code}).`, { cause });
  });
}

function progress(line: string): void {
  process.stderr.write(`${line}\n`);
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  // A fault of the engine is told by its own words; only somebody who looks for it needs the stack.
  progress(error instanceof Error ? error.message : String(error));
  process.exitCode = EXIT.wrong;
}

// How much memory a whole installation takes on its way to another place, at two sizes of which one is six times the other:
// from the embedded database and files to PostgreSQL and Google Cloud Storage, and back. Writes bff/bench/moving.json.
import { spawn } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import { readConfig, readSecrets } from '../config.ts';
import { newKeysText } from '../platform/crypto/master-keys.ts';
import { aFolder } from '../platform/home/home.fixture.ts';
import { openStores } from '../state.ts';
import { gcsEnvironment } from '../testing/gcs-stand-in/gcs-environment.ts';
import { startGcsStandIn } from '../testing/gcs-stand-in/gcs-stand-in.ts';
import { benchPostgres } from './bench-postgres.ts';
import { check, print, round } from './figures.ts';

const SIZES = [
  { rows: 2_000, objects: 150 },
  { rows: 12_000, objects: 900 },
];
/** A product with a long description, and a picture of a phone's. */
const ROW_BYTES = 1_000;
const OBJECT_BYTES = 150_000;
const LEGS = ['export of embedded', 'import to a server', 'export of a server', 'import to embedded'] as const;
const REPORT = fileURLToPath(new URL('../../bench/moving.json', import.meta.url));
const CLI = fileURLToPath(new URL('../cli/', import.meta.url));
/** The process says itself, at its end, what it has taken at most. */
const TELL_PEAK = `data:text/javascript,process.on('exit',()=>process.stderr.write('peak '+process.resourceUsage().maxRSS+'\\n'))`;

type Env = Record<string, string>;

const loadBefore = loadavg().map(round);
const server = await benchPostgres();
const found = [];
try {
  for (const size of SIZES) found.push({ ...size, peak_mb: await move(size) });
} finally {
  await server.stop();
}
const [small, large] = found;
for (const leg of LEGS) {
  const [few, many] = [small?.peak_mb[leg] ?? 0, large?.peak_mb[leg] ?? 0];
  print(leg, `${few} MB`, `with ${small?.rows} rows and ${small?.objects} objects`);
  check('  with six times as many, of that', round(many / few), 1.2);
}
const report = {
  measured_at: new Date().toISOString(),
  cores: cpus().length,
  load: { before: loadBefore, after: loadavg().map(round) },
  row_bytes: ROW_BYTES,
  object_bytes: OBJECT_BYTES,
  found,
};
await writeFile(REPORT, `${JSON.stringify(report, null, 2)}\n`);

async function move(size: { rows: number; objects: number }): Promise<Record<(typeof LEGS)[number], number>> {
  await using folder = await aFolder();
  await using standIn = await startGcsStandIn();
  const at = (name: string) => join(folder.path, name);
  const keys = { VISIONFIT_KEYS_FILE: at('keys.json') };
  await writeFile(keys.VISIONFIT_KEYS_FILE, newKeysText(), { mode: 0o600 });
  const here: Env = { ...keys, VISIONFIT_HOME: at('here') };
  const back: Env = { ...keys, VISIONFIT_HOME: at('back') };
  const there: Env = {
    ...keys,
    VISIONFIT_HOME: at('there'),
    DATABASE_URL: await server.newDatabase(),
    ...(await gcsEnvironment(standIn, folder.path)),
  };
  for (const { VISIONFIT_HOME = '' } of [here, back, there]) await mkdir(VISIONFIT_HOME);
  await fill(here, size);
  return {
    'export of embedded': await peakOf('export.ts', at('first'), here),
    'import to a server': await peakOf('import.ts', at('first'), there),
    'export of a server': await peakOf('export.ts', at('second'), there),
    'import to embedded': await peakOf('import.ts', at('second'), back),
  };
}

async function fill(env: Env, { rows, objects }: { rows: number; objects: number }): Promise<void> {
  const closing: (() => Promise<unknown>)[] = [];
  const stores = await openStores({
    config: readConfig(env),
    secrets: readSecrets(env),
    now: () => new Date(),
    onOpen: (_name, _limitMs, close) => closing.unshift(close),
    onError: () => {},
  });
  const { sql: db } = stores.database;
  const merchant = randomUUID();
  await sql`insert into app.merchants (id, name) values (${merchant}, 'A shop')`.execute(db);
  const AT_ONCE = 2_000;
  for (let done = 0; done < rows; done += AT_ONCE) {
    await sql`
      insert into app.products (merchant_id, id, title, garment_kind, image_url, description)
      select ${merchant}::uuid, 'product-' || n, 'Product ' || n, 'top', 'https://shop.example/' || n || '.jpg',
        repeat(md5(n::text), ${Math.round(ROW_BYTES / 32)}::int)
      from generate_series(${done}::int, ${done + AT_ONCE - 1}::int) n`.execute(db);
  }
  for (let n = 0; n < objects; n++) {
    const bytes = randomBytes(OBJECT_BYTES);
    if (n % 2 === 0) await stores.objects.envelopes.put(`photo-${n}`, bytes);
    else await stores.objects.signable.put(`render-${n}.jpg`, bytes);
  }
  for (const close of closing) await close();
}

/** @returns megabytes. */
async function peakOf(script: string, folder: string, env: Env): Promise<number> {
  const child = spawn(process.execPath, ['--import', TELL_PEAK, join(CLI, script), folder], {
    env: { PATH: process.env.PATH ?? '', ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said = (said + text).slice(-2_000);
  });
  const [code] = await once(child, 'close');
  const kilobytes = /^peak (\d+)$/m.exec(said)?.[1];
  if (code !== 0 || !kilobytes) throw new Error(`${script} ended with ${code}: ${said}`);
  return round(Number(kilobytes) / 1_024);
}

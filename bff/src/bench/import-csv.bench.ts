// How long a list of 100,000 rows takes from its first byte to the catalogue, on both databases, how much memory that needs,
// and, once more, how long it takes while shoppers come and go, and what they notice of it; writes bff/bench/import-csv.json.
// CASE=PGlite measures those alone whose name has that in it, and keeps the others' figures.
import { randomUUID } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { cpus, loadavg } from 'node:os';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { CsvImport } from '../contract/csv-imports.ts';
import { anHttpShopper } from '../testing/http-shopper.ts';
import { benchPostgres } from './bench-postgres.ts';
import { check, print, quantile, round, took } from './figures.ts';
import { listOfProducts } from './list-of-products.ts';
import { type ServerChild, withServer } from './server-child.ts';

const ROWS = Number(process.env.ROWS ?? 100_000);
/** Who comes meanwhile begins a session and agrees; try-ons are asked for by those who have taken their photo before. */
const AT_ONCE = 4;
const BETWEEN_MS = 150;
const WITH_PHOTO = 80;
/** As many as a shopper has in a day. */
const TRY_ONS_EACH = 5;
const REPORT = fileURLToPath(new URL('../../bench/import-csv.json', import.meta.url));
const PHOTO = fileURLToPath(new URL('../../../demo-store/public/models/ana.jpg', import.meta.url));
const CASES = [
  { name: 'PGlite, four rows a product', rowsPerProduct: 4, postgres: false, seconds: 60 },
  { name: 'PGlite, one row a product', rowsPerProduct: 1, postgres: false, seconds: 60 },
  { name: 'PostgreSQL, four rows a product', rowsPerProduct: 4, postgres: true, seconds: 15 },
  { name: 'PostgreSQL, one row a product', rowsPerProduct: 1, postgres: true, seconds: 15 },
].filter(({ name }) => name.includes(process.env.CASE ?? ''));

const cases: { name: string }[] = await readFile(REPORT, 'utf8').then(
  (text) => JSON.parse(text).cases,
  () => [],
);
const postgresServer = CASES.some(({ postgres }) => postgres) ? await benchPostgres() : null;
for (const { name, rowsPerProduct, postgres, seconds } of CASES) {
  const measured = async (shoppers: number) => {
    const databaseUrl = postgres ? await postgresServer?.newDatabase() : undefined;
    return withServer(1, (server) => imported(server, rowsPerProduct, shoppers), 'held', databaseUrl);
  };
  const load = { before: loadavg().map(round), after: [] as number[] };
  const alone = await measured(0);
  const served = await measured(AT_ONCE);
  load.after = loadavg().map(round);
  const figures = {
    ...{ name, measured_at: new Date().toISOString(), load, products: alone.products },
    seconds: alone.seconds,
    extra_mb: Math.max(alone.extra_mb, served.extra_mb),
    with_shoppers: { seconds: served.seconds, meanwhile_ms: served.meanwhile_ms, loop_delay_ms: served.loop_delay_ms },
  };
  const before = cases.findIndex((one) => one.name === name);
  if (before < 0) cases.push(figures);
  else cases[before] = figures;
  console.log(`\n${name}`);
  check('seconds, read and applied', alone.seconds.together, seconds, 's');
  print('  of which reading', `${alone.seconds.reading} s`);
  print('  the same list again', `${alone.seconds.again} s`);
  print('  while shoppers come and go', `${served.seconds.together} s`, `reading ${served.seconds.reading} s`);
  check('memory beyond idle', figures.extra_mb, 300, 'MB');
  check('session, p99 meanwhile', served.meanwhile_ms.session.p99, 100, 'ms');
  check('consent, p99', served.meanwhile_ms.consent.p99, 100, 'ms');
  check('accepting a try-on, p99', served.meanwhile_ms.generate.p99, 100, 'ms');
  print('  p50', `${served.meanwhile_ms.generate.p50} ms`, `${served.meanwhile_ms.generate.times} times`);
}
await mkdir(dirname(REPORT), { recursive: true });
if (ROWS === 100_000)
  await writeFile(REPORT, `${JSON.stringify({ cores: cpus().length, rows: ROWS, cases }, null, 2)}\n`);
process.exit();

async function imported(server: ServerChild, rowsPerProduct: number, shoppers: number) {
  const key = await server.secretKey();
  const photo = await readFile(PHOTO);
  const steps = { session: [] as number[], consent: [] as number[], generate: [] as number[] };
  const ready: (() => Promise<unknown>)[] = [];
  for (let n = 0; n < (shoppers > 0 ? WITH_PHOTO : 1); n++) {
    const { agree, addPhoto, tryOn } = await anHttpShopper(server.url);
    await agree();
    const { id } = await addPhoto(photo);
    // The first of each is of the time before, as on a server that has been running for a while.
    await tryOn(id, 'white-tshirt', randomUUID());
    for (let n = 1; n < TRY_ONS_EACH; n++) ready.push(() => tryOn(id, 'white-tshirt', randomUUID()));
  }
  // As it is on the merchant's machine: there already.
  const list = [...listOfProducts(ROWS, rowsPerProduct)];
  const idle = (await server.vitals()).residentBytes;
  await server.reset();
  let most = idle;
  let over = false;
  const watching = (async () => {
    while (!over) {
      most = Math.max(most, (await server.vitals()).residentBytes);
      await pause(250);
    }
  })();
  const visits = Array.from({ length: shoppers }, async () => {
    while (!over) {
      await visit(server, ready.pop(), steps);
      await pause(BETWEEN_MS * 2 * Math.random());
    }
  });
  const begun = performance.now();
  const read = await send(server, key, list);
  const reading = performance.now() - begun;
  const first = await apply(server, key, read);
  const together = performance.now() - begun;
  over = true;
  await Promise.all([watching, ...visits]);
  if (first.counts.products !== Math.ceil(ROWS / rowsPerProduct)) throw new Error('not all products were read');
  const again = await took(async () => apply(server, key, await send(server, key, list)));
  const { loopDelay } = await server.vitals();
  const over99 = (values: number[]) => ({
    p50: round(quantile(values, 0.5)),
    p99: round(quantile(values, 0.99)),
    times: values.length,
  });
  return {
    products: first.counts.products,
    seconds: { together: round(together / 1_000), reading: round(reading / 1_000), again: round(again / 1_000) },
    extra_mb: Math.round((most - idle) / 1024 ** 2),
    meanwhile_ms: {
      session: over99(steps.session),
      consent: over99(steps.consent),
      generate: over99(steps.generate),
    },
    loop_delay_ms: loopDelay,
  };
}

async function send(server: ServerChild, key: string, list: readonly Uint8Array[]): Promise<CsvImport> {
  return ask(server, key, '/v1/merchant/products/import-csv?currency=EUR', {
    method: 'POST',
    body: ReadableStream.from(list),
    duplex: 'half',
  } as RequestInit);
}

async function apply(server: ServerChild, key: string, { id }: CsvImport): Promise<CsvImport> {
  await ask(server, key, `/v1/merchant/imports/${id}/apply`, { method: 'POST' });
  for (;;) {
    const now = await ask(server, key, `/v1/merchant/imports/${id}`);
    if (now.state === 'applied') return now;
    await pause(100);
  }
}

async function ask({ url }: ServerChild, key: string, path: string, init: RequestInit = {}): Promise<CsvImport> {
  const headers = { authorization: `Bearer ${key}`, 'content-type': 'text/csv' };
  const answer = await fetch(url + path, { ...init, headers });
  if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`);
  return CsvImport.parse(await answer.json());
}

async function visit(
  { url }: ServerChild,
  tryOn: (() => Promise<unknown>) | undefined,
  steps: Record<'session' | 'consent' | 'generate', number[]>,
) {
  let shopper: Awaited<ReturnType<typeof anHttpShopper>> | undefined;
  steps.session.push(
    await took(async () => {
      shopper = await anHttpShopper(url);
    }),
  );
  steps.consent.push(await took(shopper!.agree));
  if (tryOn) steps.generate.push(await took(tryOn));
}

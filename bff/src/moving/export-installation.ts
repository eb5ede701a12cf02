// Writes a whole installation into a folder: rows, photos and pictures, everything but the master keys. The manifest comes
// last, so that a folder with one is whole; without one, the same command goes on where it was cut off.
import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { MasterKeys } from '../platform/crypto/master-keys.ts';
import type { Database } from '../platform/database/database.ts';
import { writeDurably } from '../platform/home/durable-file.ts';
import type { ObjectStore } from '../platform/objects/objects.ts';
import type { TellProgress } from '../platform/process/progress.ts';
import {
  MANIFEST,
  type Manifest,
  MoveRefused,
  type ObjectsSummary,
  sealedWords,
  type TableSummary,
} from './manifest.ts';
import { contentsOfStore, folderOfExport, inParallel, type Kind, objectsSum, sha256, sumUp } from './objects.ts';
import { refuseWhileServersRun } from './refuse-while-servers-run.ts';
import { inOneLook, readRows, writeLines } from './rows.ts';
import { listTables, schemaOf } from './tables.ts';

export interface Installation {
  database: Database;
  keys: MasterKeys;
  objects: ObjectStore;
}

const ROWS = 'rows';
const SUMMARY = 'rows.json';

/**
 * @param folder empty, or of an export that was cut off.
 * @throws MoveRefused where it holds something else, where a server is at work, or where a copy is not what it should be.
 */
export async function exportInstallation(from: Installation, folder: string, tell: TellProgress): Promise<Manifest> {
  await openFolder(folder);
  await refuseWhileServersRun(from.database);
  const { id, installation, schema, tables } = await exportRows(from.database, folder, tell);
  const objects = {
    sealed: await exportObjects(from, folder, 'sealed', tell),
    signable: await exportObjects(from, folder, 'signable', tell),
  };
  const made_at = new Date().toISOString();
  const keys = sealedWords(from.keys, installation);
  const manifest: Manifest = { format: 1, id, installation, made_at, schema, tables, objects, keys };
  await writeDurably(join(folder, MANIFEST), json(manifest), join(folder, `${MANIFEST}.draft`));
  return manifest;
}

async function openFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const there = await readdir(folder);
  if (there.includes(MANIFEST)) throw new MoveRefused(`${folder} holds an export already; name another folder.`);
  const ours = new Set([ROWS, `${ROWS}.draft`, SUMMARY, `${SUMMARY}.draft`, 'objects', `${MANIFEST}.draft`]);
  const strange = there.find((name) => !ours.has(name) && !/^(sealed|signable)\.ndjson$/.test(name));
  if (strange) throw new MoveRefused(`${folder} is not empty (${strange}); name another folder.`);
}

interface Rows {
  id: string;
  installation: string;
  schema: string[];
  tables: TableSummary[];
}

/** All of one moment. What is there of objects is of no use where rows have changed since it was copied. */
async function exportRows(database: Database, folder: string, tell: TellProgress): Promise<Rows> {
  const draft = join(folder, `${ROWS}.draft`);
  await rm(draft, { recursive: true, force: true });
  await mkdir(draft, { mode: 0o700 });
  const rows = await inOneLook(database, async (trx) => {
    const { id: installation } = await trx.selectFrom('installation').select('id').executeTakeFirstOrThrow();
    const tables: TableSummary[] = [];
    for (const table of await listTables(trx)) {
      tell(table.name);
      tables.push(await writeLines(join(draft, `${table.name}.ndjson`), (write) => readRows(trx, table, write)));
    }
    return { installation, schema: await schemaOf(trx), tables };
  });
  const before = await readFile(join(folder, SUMMARY), 'utf8').then(
    (text) => JSON.parse(text) as Rows,
    () => null,
  );
  const isSame = before !== null && JSON.stringify({ ...before, id: '' }) === JSON.stringify({ id: '', ...rows });
  if (!isSame) await rm(join(folder, 'objects'), { recursive: true, force: true });
  await rm(join(folder, ROWS), { recursive: true, force: true });
  await rename(draft, join(folder, ROWS));
  const all = { id: isSame ? before.id : randomUUID(), ...rows };
  await writeDurably(join(folder, SUMMARY), json(all), join(folder, `${SUMMARY}.draft`));
  return all;
}

/** Copies what is not there yet, then reads the copy and the store again and compares the two. */
async function exportObjects(
  { objects, keys }: Installation,
  folder: string,
  kind: Kind,
  tell: TellProgress,
): Promise<ObjectsSummary> {
  const store = contentsOfStore(objects);
  const copy = folderOfExport(folder, keys);
  let copied = 0;
  await inParallel(store.list(kind), async (name) => {
    if (await copy.has(kind, name)) return;
    const bytes = await store.read(kind, name);
    if (bytes) await copy.write(kind, name, bytes);
    tell(`${kind} objects: ${++copied}`);
  });
  const sum = objectsSum();
  const list = join(folder, `${kind}.ndjson`);
  await writeFile(list, '', { mode: 0o600 });
  const lines: string[] = [];
  const flush = async () => {
    const few = lines.splice(0).join('');
    if (few) await writeFile(list, few, { flag: 'a' });
  };
  for await (const name of store.list(kind)) {
    const bytes = await copy.read(kind, name);
    if (!bytes) throw new MoveRefused('An object has come meanwhile: stop all servers first.');
    const digest = sha256(bytes);
    sum.add(kind, name, bytes.length, digest);
    lines.push(`${JSON.stringify([name, digest])}\n`);
    if (lines.length >= 200) await flush();
  }
  await flush();
  const [there, here] = [await sumUp(store, kind), sum.summary()];
  if (JSON.stringify(there) !== JSON.stringify(here)) {
    throw new MoveRefused(
      `The copy of the ${kind} objects differs from what is stored; delete ${folder} and export anew.`,
    );
  }
  return here;
}

function json(value: object): Buffer {
  return Buffer.from(`${JSON.stringify(value, null, 2)}\n`);
}

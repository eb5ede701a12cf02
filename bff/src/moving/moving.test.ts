// A whole installation from the embedded database and files to PostgreSQL and Google Cloud Storage and back: nothing is lost
// or changed on the way, a kill in the middle costs nothing, and what is not empty is left alone.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { EXPORT } from '../cli/export.ts';
import { IMPORT } from '../cli/import.ts';
import { MERCHANT } from '../cli/merchant.ts';
import { outcomeOf } from '../cli/operator.ts';
import { readConfig, readSecrets } from '../config.ts';
import { TryOnStatus, Vault } from '../contract/try-on.ts';
import { createServer } from '../main.ts';
import { aFolder } from '../platform/home/home.fixture.ts';
import { COMPILE_CACHE } from '../testing/compile-cache.ts';
import { type FittingRoom, openFittingRoom, type Shopper } from '../testing/fitting-room.ts';
import { gcsEnvironment } from '../testing/gcs-stand-in/gcs-environment.ts';
import { type GcsStandIn, startGcsStandIn } from '../testing/gcs-stand-in/gcs-stand-in.ts';
import type { KilledMove } from '../testing/killed-move.ts';
import { postgresServer } from '../testing/postgres-server.ts';
import { quickEngine } from '../testing/quick-engine.ts';
import { putReadyDatabase } from '../testing/ready-database.ts';
import { type Manifest, readManifest, unorderedHash } from './manifest.ts';

const CHILD = fileURLToPath(new URL('../testing/killed-move.ts', import.meta.url));

describe('moving an installation', () => {
  let folder: Awaited<ReturnType<typeof aFolder>>;
  let gcs: GcsStandIn;
  let room: FittingRoom;
  let shopper: Shopper;
  let picture: Buffer;
  let photo: Awaited<ReturnType<Shopper['addPhoto']>>;
  let waiting: string;
  /** Environments of the three places, and what was exported of the first two. */
  let here: Record<string, string>;
  let there: Record<string, string>;
  let back: Record<string, string>;
  const exported = (name: 'first' | 'second') => join(folder.path, `export-${name}`);

  before(async () => {
    [folder, gcs, room] = await Promise.all([aFolder(), startGcsStandIn(), openFittingRoom()]);
    shopper = await (await room.aShopper()).withConsent();
    photo = await shopper.addPhoto();
    const { render } = await shopper.outcome((await shopper.tryOn(photo)).task_id);
    assert.ok(render);
    const { pathname, search } = new URL(render.url);
    picture = (
      await room.http
        .get(pathname + search)
        .responseType('blob')
        .expect(200)
    ).body;
    room.engine.hold();
    waiting = (await shopper.tryOn(photo)).task_id;
    await room.server.close();
    const at = (name: string) => join(folder.path, name);
    here = { VISIONFIT_HOME: room.home };
    there = {
      VISIONFIT_HOME: at('there'),
      DATABASE_URL: await (await postgresServer()).newDatabase(),
      ...(await gcsEnvironment(gcs, folder.path)),
    };
    back = { VISIONFIT_HOME: at('back') };
    await mkdir(at('back'));
    await putReadyDatabase(at('back'));
  });
  after(async () => {
    await room?.[Symbol.asyncDispose]();
    await gcs?.[Symbol.asyncDispose]();
    await folder?.[Symbol.asyncDispose]();
  });

  const done = async (command: typeof EXPORT, env: Record<string, string>, from: string) => {
    const { code, out, err } = await outcomeOf(command, [from, '--json'], env);
    assert.equal(code, 0, err);
    return JSON.parse(out);
  };
  const refused = async (command: typeof EXPORT, env: Record<string, string>, from: string, why: RegExp) => {
    const { code, err } = await outcomeOf(command, [from], env);
    assert.deepEqual([code, why.test(err)], [1, true], err);
    return err;
  };
  const killed = async (move: KilledMove, env: Record<string, string>) => {
    const child = spawn(process.execPath, [CHILD, JSON.stringify(move)], {
      env: { ...COMPILE_CACHE, ...env },
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    const [, signal] = await once(child, 'exit');
    assert.equal(signal, 'SIGKILL', 'it ended before it was killed');
  };
  /** What was exported, but for when and under which number. */
  const contents = ({ installation, schema, tables, objects }: Manifest) => ({ installation, schema, tables, objects });

  it('writes all of it into a folder, in which no picture can be seen and no key lies', async () => {
    const { rows, photos, pictures } = await done(EXPORT, here, exported('first'));
    assert.ok(rows > 40 && photos === 1 && pictures > 5, `${rows} rows, ${photos} photos, ${pictures} pictures`);
    const files = await readdir(exported('first'), { recursive: true, withFileTypes: true });
    const keys = Object.values<string>(JSON.parse(await readFile(join(room.home, 'keys.json'), 'utf8')).keys);
    for (const file of files.filter((one) => one.isFile())) {
      const bytes = await readFile(join(file.parentPath, file.name));
      assert.notEqual(bytes.subarray(0, 2).toString('hex'), 'ffd8', file.name);
      for (const key of keys) assert.ok(!bytes.includes(key) && !bytes.includes(Buffer.from(key, 'base64')), file.name);
    }
    await refused(EXPORT, here, exported('first'), /holds an export already/);
  });

  it('asks for the keys where they have to be, and takes no others', async () => {
    const said = await refused(IMPORT, there, exported('first'), /keys\.json is missing/);
    const place = /^(\S+keys\.json)/.exec(said)?.[1] ?? '';
    const keys = JSON.parse(await readFile(join(room.home, 'keys.json'), 'utf8'));
    assert.equal((await stat(dirname(place))).mode & 0o777, 0o700);
    const meanwhile = await outcomeOf(MERCHANT, ['list'], there);
    assert.deepEqual([meanwhile.code, existsSync(place)], [1, false]);
    assert.match(meanwhile.err, /^An import into this database was begun and is not finished/);
    await cp(join(room.home, 'keys.json'), place);
    const [id = ''] = Object.keys(keys.keys);
    await cp(join(room.home, 'keys.json'), `${place}.right`);
    const others = { ...keys, keys: { ...keys.keys, [id]: Buffer.alloc(32, 1).toString('base64') } };
    await writeFile(place, JSON.stringify(others));
    await refused(IMPORT, there, exported('first'), /are not those of the installation/);
    await cp(`${place}.right`, place);
    await rm(`${place}.right`);
  });

  it('goes on where it was killed, and lets no server start before it is done', async () => {
    await killed({ what: 'import', folder: exported('first'), afterSteps: 6 }, there);
    const server = createServer(readConfig({ ...there, PORT: '0' }), readSecrets(there), { engine: quickEngine() });
    await assert.rejects((await server).ready, /import into this database was begun and is not finished/);
    const { compared, photos } = await done(IMPORT, there, exported('first'));
    assert.deepEqual([compared, photos], [true, 1]);
    await refused(IMPORT, there, exported('first'), /target is not empty: there are rows in app\.\w+/);
  });

  it('is the same after a move there, an export that was killed, and a move back', async () => {
    await killed({ what: 'export', folder: exported('second'), afterSteps: 50 }, there);
    await refused(IMPORT, back, exported('second'), /holds no finished export/);
    await done(EXPORT, there, exported('second'));
    assert.deepEqual(contents(await readManifest(exported('second'))), contents(await readManifest(exported('first'))));
    await cp(join(room.home, 'keys.json'), join(back.VISIONFIT_HOME ?? '', 'keys.json'));
    await done(IMPORT, back, exported('second'));
  });

  it('goes on as if nothing had been: the shopper’s session, photo and picture, and the try-on that waited', async () => {
    await using moved = await createServer(readConfig({ ...back, PORT: '0', LOG_LEVEL: 'silent' }), readSecrets(back), {
      engine: quickEngine(),
    });
    await moved.ready;
    const asked = async (path: string) => {
      const answer = await fetch(new URL(path, `http://127.0.0.1:${moved.port}`), {
        headers: { authorization: `Bearer ${shopper.session.token}` },
      });
      assert.equal(answer.status, 200, path);
      return answer;
    };
    const vault = Vault.parse(await (await asked('/v1/user/vault')).json());
    const { pathname, search } = new URL(vault.items.at(-1)?.url ?? '');
    assert.ok(picture.equals(Buffer.from(await (await asked(pathname + search)).arrayBuffer())));
    assert.ok((await (await asked(`/v1/photos/${photo.id}/content`)).arrayBuffer()).byteLength > 1_000);
    const stageOf = async (task: string) =>
      TryOnStatus.parse(await (await asked(`/v1/try-on/status/${task}`)).json()).stage;
    while ((await stageOf(waiting)) !== 'done') await new Promise((resolve) => setTimeout(resolve, 20));
  });
});

describe('the sum of things in no order', () => {
  const sumOf = (...things: string[]) => {
    const sum = unorderedHash();
    for (const thing of things) sum.add(thing);
    return sum.digest();
  };

  it('is the same in any order, and another one for anything more, less, twice or else', () => {
    assert.equal(sumOf('a', 'b', 'c'), sumOf('c', 'a', 'b'));
    const different = new Set([
      sumOf(),
      sumOf('a'),
      sumOf('b'),
      sumOf('a', 'b'),
      sumOf('a', 'a', 'b'),
      sumOf('a', 'b', 'b'),
    ]);
    assert.equal(different.size, 6);
  });
});

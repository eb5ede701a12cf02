// The embedded database on a disk that is full for a while: what rejects, what can still be read, and what is there
// afterwards.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'kysely';
import { aSmallDisk, type SmallDisk, whyNoSmallDisk } from '../../testing/crash/small-disk.ts';
import { storageFault } from '../faults/storage-fault.ts';
import { type LockedHome, lockHome } from '../home/home.ts';
import { type EmbeddedDatabase, NoRoom, openEmbeddedDatabase } from './embedded.ts';

/** Only root sees here what it mounts here. */
const skip = whyNoSmallDisk() ?? (process.getuid?.() === 0 ? false : 'root alone can mount a disk for this process');

describe('an embedded database whose disk is full', { skip }, () => {
  const told: Error[] = [];
  const heard: string[] = [];
  let disk: SmallDisk;
  let home: LockedHome;
  let database: EmbeddedDatabase;
  let mended = 0;
  const keep = (note: string) => sql`insert into app.notes (note) values (${note})`.execute(database.sql);
  const noted = async () =>
    (await sql<{ note: string }>`select note from app.notes order by note`.execute(database.sql)).rows.map(
      ({ note }) => note,
    );

  before(async () => {
    disk = await aSmallDisk(120);
    home = await lockHome(disk.path);
    database = await openEmbeddedDatabase(home, { onError: (error) => told.push(error) });
    database.onReturn(async () => void mended++);
    await database.listen('notes', (payload) => heard.push(payload));
    await sql`create table app.notes (note text primary key)`.execute(database.sql);
    await keep('before');
    await disk.fill();
  });
  after(async () => {
    await database?.close();
    await home?.release();
    await disk?.[Symbol.asyncDispose]();
  });

  it('refuses to grow and can be read', async () => {
    await assert.rejects(
      sql`create table app.large as select repeat(md5(n::text), 90) as text from generate_series(1, 200) n`.execute(
        database.sql,
      ),
      (error) => storageFault(error) === 'full',
    );
    assert.deepEqual(await noted(), ['before']);
    assert.deepEqual(told, []);
  });

  it('turns everyone away once it has died of it, transactions in the middle included, and says so once', async () => {
    const inTheMiddle = Promise.withResolvers<void>();
    const cutOff = database.transaction(async (trx) => {
      await sql`insert into app.notes (note) values ('cut off')`.execute(trx);
      inTheMiddle.resolve();
      await sql`create table app.more as select repeat(md5(n::text), 90) as text from generate_series(1, 200) n`.execute(
        trx,
      );
    });
    await inTheMiddle.promise;
    const dying = sql`checkpoint`.execute(database.sql);
    const behind = [keep('behind'), database.transaction((trx) => sql`select 1`.execute(trx))];
    for (const asked of [cutOff, dying, ...behind]) {
      await assert.rejects(asked, (error) => storageFault(error) === 'full');
    }
    await assert.rejects(keep('late'), (error) => storageFault(error) === 'full');
    await assert.rejects(noted(), { name: 'DatabaseAway' });
    assert.equal(told.length, 1);
  });

  it('stays away as long as there is no room', async () => {
    await wait(1_500);
    await assert.rejects(noted(), { name: 'DatabaseAway' });
    assert.equal(told.length, 1);
  });

  it('comes back by itself with everything that was confirmed and nothing that was not', async () => {
    await disk.makeRoom();
    while ((await noted().catch(() => null)) === null) await wait(100);
    assert.deepEqual(await noted(), ['before']);
    await keep('after');
    assert.deepEqual(await noted(), ['after', 'before']);
    assert.equal(mended, 1);
  });

  it('hears again what it listened to', async () => {
    await sql`select pg_notify('notes', 'again')`.execute(database.sql);
    while (heard.length === 0) await wait(10);
    assert.deepEqual(heard, ['again']);
  });
});

describe('a disk without room for a database', { skip }, () => {
  it('is named, with how much it takes', async () => {
    await using disk = await aSmallDisk(20);
    const home = await lockHome(disk.path);
    await assert.rejects(openEmbeddedDatabase(home), (error) => error instanceof NoRoom && /32 MB/.test(error.message));
    await home.release();
  });
});

// Taking everything along: one ZIP with whatever we hold, readable without us.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { unzipSync } from 'fflate';
import sharp from 'sharp';
import { databases } from '../../testing/databases.ts';
import { type FittingRoom, OTHER_SHOP, openFittingRoom, SHOP, type Shopper } from '../../testing/fitting-room.ts';
import { aKnownCustomer, aKnownShopper, personalTables, tracesOf } from '../../testing/traces.ts';

for (const engine of databases()) {
  describe(`a shopper's export, on ${engine.name}`, () => {
    let room: FittingRoom;
    before(async () => {
      room = await openFittingRoom(await engine.environment());
    });
    after(() => room[Symbol.asyncDispose]());

    it('has something of every row that leads to them, whatever the table', async () => {
      const missing = new Set(await personalTables(room));
      for (const { shopper, id } of [await aKnownShopper(room), await aKnownCustomer(room, 'ana')]) {
        const texts = textOf(await exportOf(shopper));
        for (const [table, rows] of await tracesOf(room, id)) {
          missing.delete(table);
          for (const row of rows) {
            const at = row.created_at ?? row.started_at;
            const mark = row.id ?? (at ? new Date(String(at)).toISOString() : row.day);
            assert.ok(texts.includes(String(mark)), `${table} is not in the export`);
          }
        }
      }
      assert.deepEqual([...missing], [], 'no row to export');
    });

    it('says whether the shop vouches for them, and which devices know them', async () => {
      const visitOf = async (shopper: Shopper) =>
        JSON.parse(Buffer.from((await exportOf(shopper))['visit.json'] ?? []).toString());
      const visit = await visitOf((await aKnownShopper(room)).shopper);
      assert.equal(visit.vouched, false);
      assert.deepEqual(
        visit.devices.map(({ origin }: { origin: string }) => origin),
        [SHOP.origin],
      );
      const asCustomer = await visitOf((await aKnownCustomer(room, 'leo')).shopper);
      assert.equal(asCustomer.vouched, true);
      assert.deepEqual(asCustomer.devices, []);
      assert.ok(!JSON.stringify(asCustomer).includes('leo'));
    });

    it('holds the photo as we keep it and the picture as it may be shown', async () => {
      const { shopper, photo, render } = await aKnownShopper(room);
      const files = await exportOf(shopper);
      const size = async (path: string) => {
        const { width, height, exif } = await sharp(files[path]).metadata();
        assert.equal(exif, undefined);
        return [width, height];
      };
      assert.deepEqual(await size(`photos/${photo.id}.jpg`), [photo.width, photo.height]);
      assert.deepEqual(await size(`pictures/${render.id}.jpg`), [render.width, render.height]);
      assert.deepEqual(await size(`pictures/${render.id}-changes.png`), [render.width, render.height]);
      const { xmpAsString } = await sharp(files[`pictures/${render.id}.jpg`]).metadata();
      assert.match(xmpAsString ?? '', /compositeWithTrainedAlgorithmicMedia/);
      const stored = Buffer.from(await (await fetch(render.url)).arrayBuffer());
      assert.ok(!stored.equals(files[`pictures/${render.id}.jpg`] ?? Buffer.alloc(0)), 'the badge is missing');
    });

    it('says in its README what each file is', async () => {
      const { shopper } = await aKnownShopper(room);
      const files = await exportOf(shopper);
      const readme = Buffer.from(files['README.txt'] ?? []).toString();
      for (const path of Object.keys(files)) assert.ok(path === 'README.txt' || readme.includes(path), path);
    });

    it('unlocks nothing: neither token nor key nor their hashes are in it', async () => {
      const { shopper, id } = await aKnownShopper(room);
      const texts = textOf(await exportOf(shopper));
      const rows = await tracesOf(room, id);
      const secrets = [
        shopper.session.token,
        ...(rows.get('sessions') ?? []).map((row) => row.token_hash),
        ...(rows.get('shoppers') ?? []).map((row) => row.sealing_key_wrapped),
        ...(rows.get('resume_secrets') ?? []).map((row) => row.secret_hash),
      ];
      assert.equal(secrets.length, 4);
      for (const secret of secrets) assert.ok(!texts.includes(String(secret)));
    });

    it('is not in the log of accesses where only its headers were asked for', async () => {
      const { session } = await room.aShopper();
      const exported = async () =>
        (await room.database.sql.selectFrom('audit_log').select('action').where('action', '=', 'exported').execute())
          .length;
      const before = await exported();
      const { headers } = await room.http
        .head('/v1/user/export')
        .set({ Authorization: `Bearer ${session.token}`, Origin: SHOP.origin })
        .expect(200);
      assert.equal(headers['content-type'], 'application/zip');
      assert.equal(await exported(), before);
    });

    it('is about nobody else, and there is one for whoever has given nothing yet', async () => {
      const { photo, render } = await aKnownShopper(room);
      for (const stranger of [await room.aShopper(), await room.aShopper(OTHER_SHOP)]) {
        const files = await exportOf(stranger);
        assert.deepEqual(Object.keys(files).sort(), [
          'README.txt',
          'accesses.json',
          'asked-through-the-shop.json',
          'consents.json',
          'engines.json',
          'photos.json',
          'pictures.json',
          'repeatable-requests.json',
          'reports.json',
          'told-to-the-shop.json',
          'try-ons.json',
          'visit.json',
        ]);
        for (const foreign of [photo.id, render.id]) assert.ok(!textOf(files).includes(foreign));
      }
      await room.http.get('/v1/user/export').expect(401);
    });
  });
}

async function exportOf(shopper: Shopper): Promise<Record<string, Uint8Array>> {
  const { body, headers } = await shopper.get('/v1/user/export').responseType('blob').expect(200);
  assert.equal(headers['content-type'], 'application/zip');
  assert.equal(headers['cache-control'], 'no-store');
  assert.match(headers['content-disposition'] ?? '', /^attachment/);
  return unzipSync(body);
}

function textOf(files: Record<string, Uint8Array>): string {
  return Object.entries(files)
    .filter(([path]) => path.endsWith('.json'))
    .map(([, bytes]) => Buffer.from(bytes).toString())
    .join('\n');
}

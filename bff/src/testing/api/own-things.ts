// Isolation, looked at closely: lists, cursors and archives hold nothing of somebody else's. `auth-matrix` goes through every
// operation.
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { unzipSync } from 'fflate';
import { A_PRODUCT, type FittingRoom, OTHER_SHOP, type Shopper } from '../fitting-room.ts';
import { asProblem, assertNothingHappens } from '../refusals.ts';

/** Ids of one shopper's things. */
interface Things {
  photo: string;
  task: string;
  render: string;
  consent: string;
}

export function ownThings(room: () => FittingRoom): void {
  describe('what belongs to one shopper', () => {
    let owner: Shopper;
    let things: Things;
    let neighbour: Shopper;
    let stranger: Shopper;

    before(async () => {
      owner = await room().aShopper();
      const { id: consent } = await owner.agree();
      const photo = await owner.addPhoto();
      const { task_id } = await owner.tryOn(photo);
      const { render } = await owner.outcome(task_id);
      assert.ok(render);
      things = { photo: photo.id, task: task_id, render: render.id, consent };
      neighbour = await (await room().aShopper()).withConsent();
      stranger = await (await room().aShopper(OTHER_SHOP)).withConsent();
    });

    it('is in nobody else’s vault', async () => {
      const idsOf = async (shopper: Shopper) => {
        const { body } = await shopper.get('/v1/user/vault').expect(200);
        return body.items.map(({ id }: { id: string }) => id);
      };
      assert.deepEqual(await idsOf(neighbour), []);
      assert.deepEqual(await idsOf(stranger), []);
      assert.deepEqual(await idsOf(owner), [things.render]);
    });

    it('is in nobody else’s list of photos', async () => {
      for (const other of [neighbour, stranger])
        assert.deepEqual((await other.get('/v1/photos').expect(200)).body, { items: [] });
    });

    it('is in nobody else’s export', async () => {
      for (const other of [neighbour, stranger]) {
        const { body } = await other.get('/v1/user/export').responseType('blob').expect(200);
        const files = Object.entries(unzipSync(body)).map(([name, content]) => name + Buffer.from(content).toString());
        for (const [name, id] of Object.entries(things)) assert.ok(!files.some((file) => file.includes(id)), name);
      }
    });
  });

  describe('what belongs to one shop', () => {
    it('is not there for another shop’s shoppers', async () => {
      const here = await room().aShopper();
      const there = await room().aShopper(OTHER_SHOP);
      await here.get(`/v1/products/${A_PRODUCT}`).expect(200);
      await there.get(`/v1/products/${OTHER_SHOP.productId}`).expect(200);
      await assertNothingHappens(room(), async () => {
        for (const request of [
          here.get(`/v1/products/${OTHER_SHOP.productId}`),
          there.get(`/v1/products/${A_PRODUCT}`),
        ]) {
          asProblem(await request, 'not_found', request);
        }
      });
    });

    it('is not in another shop’s list, nor behind its cursor', async () => {
      const here = await room().aShopper();
      const there = await room().aShopper(OTHER_SHOP);
      const first = await here.get('/v1/products?limit=1').expect(200);
      assert.ok(first.body.next_cursor);
      const all = await there.get('/v1/products').expect(200);
      assert.deepEqual(
        all.body.items.map(({ id }: { id: string }) => id),
        [OTHER_SHOP.productId],
      );
      const borrowed = await there.get('/v1/products').query({ cursor: first.body.next_cursor }).expect(200);
      assert.ok(borrowed.body.items.every(({ id }: { id: string }) => id === OTHER_SHOP.productId));
    });
  });
}

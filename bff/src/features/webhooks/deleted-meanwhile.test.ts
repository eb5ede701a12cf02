// A webhook is deleted just when something is told to it: nobody who tells has to care.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { Problem } from '../../platform/http/problem.ts';
import { databases, type TestDatabase } from '../../testing/databases.ts';
import type { MerchantId, ShopperId } from '../shopper.ts';
import { announceEvent } from './announce-event.ts';
import { insertDelivery } from './deliveries-store.ts';
import { deleteEndpoint, insertEndpoint } from './endpoints-store.ts';
import { insertEvent } from './events-store.ts';
import { replayDelivery, testWebhook } from './send-again.ts';

for (const engine of databases()) {
  describe(`a webhook that is being deleted, on ${engine.name}`, () => {
    const merchant = randomUUID() as MerchantId;
    const now = () => new Date();
    let opened: TestDatabase;
    before(async () => {
      opened = await engine.open();
      await opened.database.sql.insertInto('merchants').values({ id: merchant, name: 'A shop' }).execute();
    });
    after(() => opened[Symbol.asyncDispose]());

    const deps = () => ({
      database: opened.database,
      queue: { enqueue: async () => {} },
      isVouched: async () => false,
      now,
    });
    const nothing = async () => {};

    /** With a delivery to it. */
    async function aWebhook() {
      const [id, eventId, delivery] = [randomUUID(), randomUUID(), randomUUID()];
      await opened.database.transaction(async (trx) => {
        await insertEndpoint(trx, merchant, {
          id,
          url: 'https://x.example/',
          events: ['render.ready'],
          createdAt: now(),
        });
        await insertEvent(trx, merchant, {
          id: eventId,
          type: 'webhook.test',
          shopperReference: null,
          data: {},
          occurredAt: now(),
        });
        await insertDelivery(trx, merchant, { id: delivery, endpointId: id, eventId, now: now() });
      });
      return { id, delivery };
    }

    /** @returns what `tell` comes to, begun after the deletion and before its commit. */
    async function whileDeleting<T>(id: string, tell: () => Promise<T>): Promise<T> {
      const begun = Promise.withResolvers<void>();
      const deleting = opened.database.transaction(async (trx) => {
        assert.ok(await deleteEndpoint(trx, merchant, id));
        begun.resolve();
        await wait(300);
      });
      await begun.promise;
      const telling = tell();
      await Promise.allSettled([telling, deleting]);
      await deleting;
      return telling;
    }

    it('does not keep from happening what it would have been told of', async () => {
      const { id } = await aWebhook();
      const shopper = { id: randomUUID() as ShopperId, merchantId: merchant };
      const event = {
        type: 'render.ready' as const,
        shopper,
        data: { task_id: randomUUID(), render_id: randomUUID(), product_id: 'cape', fidelity: null },
      };
      await whileDeleting(id, () => opened.database.transaction((trx) => announceEvent(deps(), trx, merchant, event)));
      assert.deepEqual(await opened.database.sql.selectFrom('webhook_deliveries').select('id').execute(), []);
    });

    it('is not there for a test or a replay', async () => {
      const { database } = opened;
      for (const again of [
        (id: string) => testWebhook({ ...deps(), database }, merchant, id, nothing),
        (id: string, delivery: string) => replayDelivery({ ...deps(), database }, merchant, id, delivery, nothing),
      ]) {
        const { id, delivery } = await aWebhook();
        await assert.rejects(
          whileDeleting(id, () => again(id, delivery)),
          (error) => error instanceof Problem && error.code === 'not_found',
        );
      }
    });
  });
}

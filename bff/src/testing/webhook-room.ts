// For tests of webhooks: a whole server on an internet of its own, merchants with receivers, and time that can be pushed on.
import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'kysely';
import { CreatedWebhook, WebhookDelivery, WebhookDeliveryPage, WebhookList } from '../contract/webhooks.ts';
import { Internet } from '../platform/safe-fetch/internet.fixture.ts';
import type { DatabaseEngine } from './databases.ts';
import { type FittingRoom, type Merchant, openFittingRoom } from './fitting-room.ts';
import { aWebhookReceiver } from './webhook-receiver.ts';

export type WebhookRoom = Awaited<ReturnType<typeof openWebhookRoom>>;

export async function openWebhookRoom(engine: DatabaseEngine, env: Record<string, string> = {}) {
  const internet = new Internet();
  const room = await openFittingRoom({ ...(await engine.environment()), ...env }, { safeFetch: internet.fetch });
  let receivers = 0;
  let moved = 0;
  return {
    room,
    internet,

    /** A receiver of its own, told about everything unless `events` says what. */
    async aReceiver(merchant: Merchant, events?: string[]) {
      const number = ++receivers;
      const receiver = await aWebhookReceiver(internet, `hooks-${number}.example`, `93.184.216.${number}`);
      const { body } = await merchant.post('/v1/merchant/webhooks').send({ url: receiver.url, events }).expect(201);
      const created = CreatedWebhook.parse(body);
      const path = `/v1/merchant/webhooks/${created.id}`;
      return {
        ...receiver,
        id: created.id,
        secret: created.secret,
        path,
        async shown() {
          const { body } = await merchant.get('/v1/merchant/webhooks').expect(200);
          return WebhookList.parse(body).items.find(({ id }) => id === created.id);
        },
        /** Newest first. */
        async deliveries() {
          const { body } = await merchant.get(`${path}/deliveries?limit=100`).expect(200);
          return WebhookDeliveryPage.parse(body).items;
        },
        async test() {
          const { body } = await merchant.post(`${path}/test`).expect(202);
          return WebhookDelivery.parse(body);
        },
        /** The delivery, once it is as asked. */
        async settled(deliveryId: string, is: (delivery: WebhookDelivery) => boolean) {
          while (true) {
            const delivery = (await this.deliveries()).find(({ id }) => id === deliveryId);
            if (delivery && is(delivery)) return delivery;
            await wait(25);
          }
        },
      };
    },

    /** Moves the server's clock, and makes due what is due by it: the queue goes by the database's own. */
    async later(milliseconds: number) {
      moved += milliseconds;
      room.later(milliseconds);
      await sql`update pgboss.job set start_after = now() where name = 'webhook' and state = 'created'`.execute(
        room.database.sql,
      );
    },

    /** How far the server's clock has been moved. */
    clock: () => moved,

    async [Symbol.asyncDispose]() {
      await room[Symbol.asyncDispose]();
      await internet[Symbol.asyncDispose]();
    },
  };
}

/** A merchant with no webhook yet. */
export async function aMerchantOf(room: FittingRoom, shop?: { key: string }): Promise<Merchant> {
  const merchant = await room.aMerchant(shop);
  const { body } = await merchant.get('/v1/merchant/webhooks').expect(200);
  for (const { id } of WebhookList.parse(body).items) await merchant.delete(`/v1/merchant/webhooks/${id}`).expect(204);
  return merchant;
}

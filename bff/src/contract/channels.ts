// A shopper's own channel of Supabase Realtime, where a server has one beside its event stream.
import { z } from 'zod';
import { Id, Instant } from './common.ts';
import { ProductId } from './products.ts';

export const ShopperChannel = z
  .strictObject({
    channel: z
      .strictObject({
        url: z.url().meta({ description: 'Of the Supabase project' }),
        publishable_key: z.string().meta({ description: 'What the project’s client is made with' }),
        topic: z.string().meta({ description: 'Of the private channel, and of no other' }),
        token: z.string().meta({ description: 'Lets this shopper in, e.g. by `supabase.realtime.setAuth(token)`' }),
        expires_at: Instant.meta({ description: 'Of the token: with the session. Ask again before' }),
      })
      .nullable()
      .meta({ description: 'null: this server tells through its own event stream alone' }),
  })
  .meta({ id: 'ShopperChannel' });
export type ShopperChannel = z.infer<typeof ShopperChannel>;

/** The payload of the event `render.ready` in that channel. No link: it is fetched by whoever has the session. */
export const RenderReadyMessage = z.strictObject({ task_id: Id, render_id: Id, product_id: ProductId });
export type RenderReadyMessage = z.infer<typeof RenderReadyMessage>;

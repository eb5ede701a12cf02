// Tells shoppers in their own channel of Supabase Realtime that a picture is there, and lets them into it:
// GET /v1/user/channel. An option beside the event stream, for pages that hold a connection to the project anyway.
import { type Request, Router } from 'express';
import { RenderReadyMessage, ShopperChannel } from '../../contract/channels.ts';
import { sendJson } from '../../platform/http/output.ts';
import type { Realtime } from '../../platform/realtime/realtime.ts';
import type { Feature } from '../feature.ts';
import type { Shopper } from '../shopper.ts';

export interface RealtimeDeps {
  /** Null where the settings name none. */
  realtime: Realtime | null;
  /** @throws Problem session_missing, session_expired, origin_not_allowed */
  sessionOf(req: Request): Promise<{ shopper: Shopper; expiresAt: Date }>;
}

/** Once the picture is committed. Nobody waits for it, and nothing depends on it. */
export type TellReady = (shopper: Shopper, ready: RenderReadyMessage) => void;

export function realtimeFeature({ realtime, sessionOf }: RealtimeDeps) {
  const routes = Router();
  routes.get('/v1/user/channel', async (req, res) => {
    const { shopper, expiresAt } = await sessionOf(req);
    sendJson(res, 200, ShopperChannel, { channel: realtime && (await channelOf(realtime, shopper, expiresAt)) });
  });
  const tellReady: TellReady = (shopper, ready) => {
    const payload = RenderReadyMessage.parse(ready);
    void realtime?.tell({ person: shopper.id, event: 'render.ready', payload });
  };
  return { routes, tellReady } satisfies Feature & Record<string, unknown>;
}

/** As long as the session: whoever was signed out hears nothing of the next visit's. */
async function channelOf(realtime: Realtime, shopper: Shopper, until: Date): Promise<ShopperChannel['channel']> {
  const { url, publishableKey, topic, token } = await realtime.letIn(shopper.id, until);
  return { url, publishable_key: publishableKey, topic, token, expires_at: until.toISOString() };
}

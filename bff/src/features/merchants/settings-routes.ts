// GET, PATCH /v1/merchant/settings, GET, POST /v1/merchant/keys, DELETE /v1/merchant/keys/:id, GET, PUT /v1/merchant/origins
import { Router } from 'express';
import { CreatedKey, CreateKey, KeyList, KeyName } from '../../contract/merchant-keys.ts';
import { Origins, PutOrigins } from '../../contract/origins.ts';
import { ChangeSettings, Settings } from '../../contract/settings.ts';
import type { Once } from '../../platform/http/idempotency.ts';
import { jsonBody, pathParam } from '../../platform/http/input.ts';
import { sendJson, sendNothing } from '../../platform/http/output.ts';
import { byMerchant } from '../access.ts';
import { problem } from '../problem.ts';
import type { AuthenticateMerchant } from '../shopper.ts';
import { type ChangeSettingsDeps, changeSettings } from './change-settings.ts';
import { putOrigins } from './changes-store.ts';
import { revokeKey } from './keys.ts';
import { makeKey } from './make-key.ts';
import { listSecretKeys } from './secret-keys-store.ts';
import { shownSecretKey } from './show-merchant.ts';
import { type ShowSettingsDeps, showSettings } from './show-settings.ts';
import { listOrigins, listPublishableKeys } from './store.ts';

export interface SettingsRoutesDeps extends ChangeSettingsDeps, ShowSettingsDeps {
  authenticateMerchant: AuthenticateMerchant;
  once: Once;
}

export function settingsRoutes(deps: SettingsRoutesDeps): Router {
  const { database, authenticateMerchant, audit, now } = deps;
  const { sql } = database;
  const router = Router();

  router.get('/v1/merchant/settings', async (req, res) => {
    const { id } = await authenticateMerchant(req);
    sendJson(res, 200, Settings, await showSettings(deps, id));
  });
  router.patch('/v1/merchant/settings', async (req, res) => {
    const caller = await authenticateMerchant(req);
    await changeSettings(deps, caller, await jsonBody(req, res, ChangeSettings));
    sendJson(res, 200, Settings, await showSettings(deps, caller.id));
  });

  router.get('/v1/merchant/keys', async (req, res) => {
    const { id } = await authenticateMerchant(req);
    const publishable = await listPublishableKeys(sql, id);
    const secret = await listSecretKeys(sql, id, now());
    sendJson(res, 200, KeyList, {
      publishable: publishable.map(({ key, created_at }) => ({ key, created_at: created_at.toISOString() })),
      secret: secret.map(shownSecretKey),
    });
  });
  router.post(
    '/v1/merchant/keys',
    deps.once(async (req, res, keep) => {
      const caller = await authenticateMerchant(req);
      const asked = await jsonBody(req, res, CreateKey);
      sendJson(res, 201, CreatedKey, await makeKey(deps, caller, asked, keep(201, CreatedKey)));
    }),
  );
  router.delete('/v1/merchant/keys/:id', async (req, res) => {
    const caller = await authenticateMerchant(req);
    const key = pathParam(req, 'id', KeyName);
    await database.transaction(async (trx) => {
      if (!(await revokeKey(trx, caller.id, key, now()))) {
        throw problem('not_found', { detail: 'This shop has no such key.' });
      }
      await audit(trx, byMerchant('key_revoked', caller, null));
    });
    sendNothing(res);
  });

  router.get('/v1/merchant/origins', async (req, res) => {
    const { id } = await authenticateMerchant(req);
    sendJson(res, 200, Origins, { origins: await listOrigins(sql, id) });
  });
  router.put('/v1/merchant/origins', async (req, res) => {
    const caller = await authenticateMerchant(req);
    const { origins } = await jsonBody(req, res, PutOrigins);
    await database.transaction(async (trx) => {
      await putOrigins(trx, caller.id, [...new Set(origins)]);
      await audit(trx, byMerchant('origins_set', caller, null));
    });
    sendJson(res, 200, Origins, { origins: await listOrigins(sql, caller.id) });
  });
  return router;
}

// GET /v1/merchant/processing-record
import { Router } from 'express';
import { ProcessingRecord } from '../../contract/processing-record.ts';
import { sendJson } from '../../platform/http/output.ts';
import type { Feature } from '../feature.ts';
import type { HeldData } from '../held-data.ts';
import type { AuthenticateMerchant, MerchantId } from '../shopper.ts';
import { recordOf } from './show-record.ts';

interface ProcessingRecordDeps {
  held: readonly HeldData[];
  authenticateMerchant: AuthenticateMerchant;
  pictureDaysOf(merchant: MerchantId): Promise<number>;
}

export function processingRecordFeature({ held, authenticateMerchant, pictureDaysOf }: ProcessingRecordDeps) {
  const routes = Router();
  routes.get('/v1/merchant/processing-record', async (req, res) => {
    const { id } = await authenticateMerchant(req);
    sendJson(res, 200, ProcessingRecord, recordOf(held, await pictureDaysOf(id)));
  });
  return { routes } satisfies Feature;
}

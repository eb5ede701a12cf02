// For a shop's own server: every operation under /v1/merchant, with the shop's secret key.
import { Client } from '../client.ts';
import { Problem } from '../problem.ts';
import { type Calls, callsOf } from './calls.ts';
import type { MerchantPath } from './operations.ts';
import { patienceOf, type RetryOptions } from './patience.ts';

export interface MerchantOptions {
  /** Address of the service. */
  api: string;
  /** `sk_...`. Whoever has it is the shop. */
  secretKey: string;
  retry?: RetryOptions;
}

/**
 * Calls the service as the shop.
 *
 * ```ts
 * const shop = createMerchantClient({ api: 'https://fit.example.com', secretKey: process.env.VISIONFIT_SECRET_KEY });
 * for await (const report of shop.list('/v1/merchant/reports')) console.log(report.reason);
 * ```
 *
 * @throws Problem `secret_key_in_browser` in a page, where everybody could read the key; nothing is sent then.
 */
export function createMerchantClient({ api, secretKey, retry }: MerchantOptions): Calls<MerchantPath> {
  if (typeof document !== 'undefined') throw new Problem('secret_key_in_browser');
  return callsOf(new Client(api), (_signal, work) => work(secretKey), patienceOf(retry), {});
}

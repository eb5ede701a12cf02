// The client: what it offers is what the contract has, no more and no less.
import { createMerchantClient, isProblem, type ProblemCode, requestIdOf, ShopperClient } from '@visionfit/sdk/client';

const shop = createMerchantClient({ api: 'https://fit.example.com', secretKey: 'sk_test_1' });
const shopper = new ShopperClient({ api: 'https://fit.example.com', publishableKey: 'pk_test_demo' });

export async function ofTheShop(): Promise<string> {
  const merchant = await shop.get('/v1/merchant');
  for await (const report of shop.list('/v1/merchant/reports', { query: { limit: 5 } })) report.reason.trim();
  await shop.delete('/v1/merchant/blocks/{id}', { path: { id: 'b' } });
  // @ts-expect-error: the path has a name in it that must be filled
  await shop.delete('/v1/merchant/blocks/{id}');
  // @ts-expect-error: a shopper's operation
  await shop.get('/v1/products');
  // @ts-expect-error: no such method there
  await shop.post('/v1/merchant');
  return merchant.name;
}

export async function ofAShopper(photo: Blob, signal: AbortSignal): Promise<number> {
  const { consent_text } = await shopper.open({ signal });
  await shopper.agree(consent_text, ['adult', 'render'], { signal });
  const { id } = await shopper.addPhoto(photo, { lifetime: 'visit', signal });
  const tryOn = await shopper.tryOn({ photo_id: id, product_id: 'breton-stripe-shirt' }, { signal });
  for await (const { stage, percent } of tryOn) if (stage === 'late') console.log(percent);
  const zip: Blob = await shopper.call.get('/v1/user/export', { timeout: 60_000 });
  // @ts-expect-error: a try-on needs its body
  await shopper.call.post('/v1/try-on/generate');
  return (await tryOn.render()).width + zip.size;
}

export function said(thrown: unknown): ProblemCode | null {
  if (!isProblem(thrown, 'quota_exhausted', 'network')) return null;
  return requestIdOf(thrown) ? 'quota_exhausted' : null;
}

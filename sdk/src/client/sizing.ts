// Asks which size would fit. The service keeps nothing of the question.
import type { AskSizeAdvice, SizeAdvice, SizedBrands } from './resources.ts';
import type { Visit } from './visit.ts';

/** Throws Problem. */
export function askSizeAdvice(visit: Visit, asked: AskSizeAdvice, signal: AbortSignal): Promise<SizeAdvice> {
  return visit.withSession(signal, (token) => visit.client.create('/v1/sizing/advice', token, asked, signal));
}

/** Of which brands a size that fits can be given, for a product. Throws Problem. */
export function listSizedBrands(visit: Visit, productId: string, signal: AbortSignal): Promise<SizedBrands> {
  const path = `/v1/sizing/brands?product_id=${encodeURIComponent(productId)}`;
  return visit.withSession(signal, (token) => visit.client.json(path, token, { signal }));
}

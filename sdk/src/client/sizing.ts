// Asks which size would fit. The service keeps nothing of the question.
import type { AskSizeAdvice, SizeAdvice } from './resources.ts';
import type { Visit } from './visit.ts';

/** Throws Problem. */
export function askSizeAdvice(visit: Visit, asked: AskSizeAdvice, signal: AbortSignal): Promise<SizeAdvice> {
  return visit.withSession(signal, (token) => visit.client.create('/v1/sizing/advice', token, asked, signal));
}

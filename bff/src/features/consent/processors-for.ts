// Whose terms let them have a photo of somebody who lives there. A text names nobody else, and a photo goes to nobody else.
import type { Jurisdiction } from '../../contract/consents.ts';
import type { Processor } from '../../renderers/renderer.ts';

/**
 * An unpaid service is none for people in the EEA, the United Kingdom and Switzerland, and nobody knows that somebody is
 * not there unless they are known to be in the United States: https://ai.google.dev/gemini-api/terms#use-restrictions
 */
export function processorsFor(all: readonly Processor[], jurisdiction: Jurisdiction): readonly Processor[] {
  return all.filter(({ tier }) => tier === 'paid' || jurisdiction === 'us');
}

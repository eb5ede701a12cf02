// Loads what comes after consent, with its words.
import { notLoaded } from '../client/problem.ts';
import type { Translator } from '../i18n/messages.ts';
import { loadWords } from '../i18n/words.ts';
import type { Fitting } from './fitting-types.ts';
import type { TryOnFlow } from './flow.ts';

/** Throws Problem. */
export async function loadFitting(t: Translator): Promise<(flow: TryOnFlow) => Fitting> {
  const [Steps, words] = await Promise.all([
    import('./fitting.ts').then(({ FittingSteps }) => FittingSteps),
    loadWords('fitting', t.language),
  ]).catch(notLoaded);
  t.learn(words);
  return (flow) => new Steps(flow, t);
}

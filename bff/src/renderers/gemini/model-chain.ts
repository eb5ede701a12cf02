// Which of the Gemini models in the settings are there. Models come and go within months, so none is taken for granted.
import type { GenAi } from '../../platform/genai/genai.ts';
import { GenAiFault } from '../../platform/genai/genai-fault.ts';
import type { Logger } from '../../platform/telemetry/logger.ts';
import { EngineUnusable } from '../engine-unusable.ts';
import { retirementNotice } from '../retirements.ts';

export interface ModelChain {
  /** Asks for each model whether it is there. @throws EngineUnusable; not where Google cannot be reached. */
  probe(): Promise<void>;
  /** In the operator's order; until the probe, all. */
  models(): readonly string[];
}

const PROBE_MS = 5_000;

/** @param models ids, the best first. */
export function modelChain(genAi: GenAi, models: readonly string[], log: Logger, now: () => Date): ModelChain {
  let there = [...models];

  async function probe(): Promise<void> {
    for (const model of models) {
      const notice = retirementNotice(model, now());
      if (notice) log.warn({ model }, `${notice}; name another one in VISIONFIT_GEMINI_MODELS`);
    }
    const answers = await Promise.all(models.map(ask));
    const lost = models.filter((_, index) => answers[index] === 'gone');
    for (const model of lost)
      log.warn({ model }, 'this Gemini model does not exist for this key; the next one is asked');
    there = models.filter((model) => !lost.includes(model));
    if (there.length === 0) throw new EngineUnusable(await noneIsThere());
  }

  async function ask(model: string): Promise<'there' | 'gone' | 'unknown'> {
    try {
      return (await genAi.hasModel(model, PROBE_MS)) ? 'there' : 'gone';
    } catch (error) {
      if (!(error instanceof GenAiFault)) throw error;
      if (error.kind === 'key_refused') throw new EngineUnusable('Google does not accept this GEMINI_API_KEY.');
      // A start must not hang on somebody else's bad minute; the first picture will tell.
      log.warn({ model, err: error }, 'could not ask whether this Gemini model exists');
      return 'unknown';
    }
  }

  async function noneIsThere(): Promise<string> {
    const offered = await genAi.listModels(PROBE_MS).catch(() => []);
    const drawing = offered.filter((model) => /image|banana/.test(model));
    const instead = drawing.length > 0 ? ` This key has: ${drawing.join(', ')}.` : '';
    return `None of these Gemini models exists for this key: ${models.join(', ')}. Set VISIONFIT_GEMINI_MODELS.${instead}`;
  }

  return {
    probe,
    models: () => there,
  };
}

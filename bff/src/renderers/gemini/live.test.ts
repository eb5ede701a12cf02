// The same sentences over Google's real service: `LIVE=1 GEMINI_API_KEY=... node --test bff/src/renderers/gemini/live.test.ts`.
// About eight pictures are drawn and billed, and the demo store's model photos are sent to Google.
import { describe } from 'node:test';
import { readConfig, readSecrets } from '../../config.ts';
import { openGenAi } from '../../platform/genai/genai.ts';
import { createLogger } from '../../platform/telemetry/logger.ts';
import { PROCESSOR } from '../../testing/gemini-on-stand-in.ts';
import { keepsTheRendererContract } from '../renderer.contract.ts';
import { geminiRenderer } from './gemini-renderer.ts';
import { modelChain } from './model-chain.ts';

const { geminiApiKey: apiKey } = readSecrets();
const skip = process.env.LIVE === '1' && apiKey ? false : 'set LIVE=1 and GEMINI_API_KEY';

describe('the Gemini engine keeps the contract of all engines, at Google:', { skip }, () => {
  keepsTheRendererContract(async () => {
    const { models, baseUrl, ...settings } = readConfig().gemini;
    const genAi = await openGenAi({ apiKey: apiKey ?? '', baseUrl });
    const chain = modelChain(genAi, models, createLogger({ level: 'warn' }), () => new Date());
    await chain.probe();
    const renderer = geminiRenderer({ ...settings, genAi, chain, processor: PROCESSOR });
    return { renderer, async [Symbol.asyncDispose]() {} };
  });
});

// The one block that a start prints: where to look, where things are kept, and what draws the pictures.
import type { Config, Secrets } from './config.ts';
import { describeDatabase } from './database-url.ts';

export function greeting(config: Config, secrets: Secrets, port: number): string {
  const origin = config.publicUrl ?? `http://localhost:${port}`;
  const store = config.demo ? `${origin}/` : 'none (VISIONFIT_DEMO=1 opens the demo store)';
  // This version has no Gemini engine yet, and saying otherwise would be found out at the first picture.
  const engine = secrets.geminiApiKey
    ? 'local engine (GEMINI_API_KEY is set, but this version renders on this machine only)'
    : 'local engine: set GEMINI_API_KEY for Gemini';
  return `
  VisionFit is ready. Ctrl-C ends it.

    Store    ${store}
    API      ${origin}/v1 (described at ${origin}/openapi.json)
    State    ${config.home}
    Data     ${secrets.databaseUrl ? describeDatabase(secrets.databaseUrl) : 'embedded database, in the same folder'}
    Engine   ${engine}
`;
}

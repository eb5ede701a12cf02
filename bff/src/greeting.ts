// The one block that a start prints: where to look, where things are kept, and what draws the pictures.
import type { Config, Secrets } from './config.ts';
import { describeDatabase } from './database-url.ts';
import { chosenEngine } from './engine.ts';

/** @param server where it listens. */
export function greeting(
  config: Config,
  secrets: Secrets,
  { port, standInUrl }: { port: number; standInUrl: string | null },
): string {
  const origin = config.publicUrl ?? `http://localhost:${port}`;
  const store = config.demo ? `${origin}/` : 'none (VISIONFIT_DEMO=1 opens the demo store)';
  const engine = describeEngine(config, secrets, standInUrl);
  return `
  VisionFit is ready. Ctrl-C ends it.

    Store    ${store}
    API      ${origin}/v1 (described at ${origin}/openapi.json)
    State    ${config.home}
    Data     ${secrets.databaseUrl ? describeDatabase(secrets.databaseUrl) : 'embedded database, in the same folder'}
    Engine   ${engine}
`;
}

function describeEngine(config: Config, secrets: Secrets, standInUrl: string | null): string {
  const engine = chosenEngine(config, secrets);
  if (engine === 'local') return 'local engine: set GEMINI_API_KEY for Gemini, or see it with --engine-stand-in';
  const name = engine === 'gemini' ? `Gemini (${config.gemini.models[0]})` : `Vertex AI (${config.vertex.model})`;
  return standInUrl
    ? `${name}, played by a stand-in at ${standInUrl}: no key is used, and no photo leaves this machine`
    : `${name}: photos are sent to Google, and shoppers are asked for that`;
}

// The one block that a start prints: where to look, where things are kept, and what draws the pictures.
import type { Config, Secrets } from './config.ts';
import { describeDatabase } from './database-url.ts';
import { chosenEngines } from './engine.ts';

/** @param server where it listens. */
export function greeting(
  config: Config,
  secrets: Secrets,
  { port, standInUrl, firstRunUrl }: { port: number; standInUrl: string | null; firstRunUrl: string | null },
): string {
  if (config.role === 'worker') return worker(config, port);
  const origin = config.publicUrl ?? `http://localhost:${port}`;
  const store = config.demo ? `${origin}/` : 'none (VISIONFIT_DEMO=1 opens the demo store)';
  const engine = describeEngine(config, secrets, standInUrl);
  return `
  VisionFit is ready. Ctrl-C ends it.

    Store    ${store}
    Shop     ${firstRunUrl ?? `${origin}/dashboard`}${firstRunUrl ? ' (makes the first account; once, within a day)' : ''}
    API      ${origin}/v1 (described at ${origin}/openapi.json)
    State    ${config.home}
    Pictures ${config.gcs ? `Google Cloud Storage, ${config.gcs.bucket}` : 'files, encrypted, in the same folder'}
    Data     ${secrets.databaseUrl ? describeDatabase(secrets.databaseUrl) : 'embedded database, in the same folder'}
    Engine   ${engine}
`;
}

function worker({ role, home }: Config, port: number): string {
  return `
  VisionFit is ready, as a ${role}. Ctrl-C ends it.

    Health   http://localhost:${port}/readyz
    State    ${home}
`;
}

function describeEngine(config: Config, secrets: Secrets, standInUrl: string | null): string {
  const { remote, local } = chosenEngines(config, secrets);
  if (remote.length === 0) return 'local engine: set GEMINI_API_KEY for Gemini, or see it with --engine-stand-in';
  const names = { gemini: `Gemini (${config.gemini.models[0]})`, vertex: `Vertex AI (${config.vertex.model})` };
  const all = [...remote.map((engine) => names[engine]), ...(local ? ['else the local engine'] : [])].join(', ');
  if (standInUrl)
    return `${all}, played by a stand-in at ${standInUrl}: no key is used, and no photo leaves this machine`;
  const unpaid = remote.includes('gemini') && config.gemini.tier === 'unpaid';
  const whose = unpaid ? ' (to Gemini only from the United States, until VISIONFIT_GEMINI_PAID=1 says it is paid)' : '';
  return `${all}: photos are sent to Google, and shoppers are asked for that${whose}`;
}

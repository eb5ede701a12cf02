// Google's part, played on this machine for whoever has no key: a server, and what it takes for Google's keys.
import { generateKeyPairSync } from 'node:crypto';
import type { Config } from './config.ts';
import { type EngineStandIn, startEngineStandIn } from './engine-stand-in/engine-stand-in.ts';
import type { ServiceAccount } from './platform/google-account.ts';
import type { LocalEngine } from './renderers/local/local-renderer.ts';

/** Not a secret: it listens on this machine only. */
export const STAND_IN_KEY = 'stand-in';

export interface PlayedHere {
  server: EngineStandIn;
  apiKey: string;
  account: ServiceAccount;
}

export async function playedHere(
  { renderer, forgetPhoto }: Pick<LocalEngine, 'renderer' | 'forgetPhoto'>,
  config: Pick<Config, 'gemini' | 'vertex' | 'engineStandIn'>,
): Promise<PlayedHere> {
  const { publicKey, privateKey: private_key } = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
  const account = {
    type: 'service_account',
    project_id: 'stand-in',
    private_key_id: 'stand-in',
    private_key,
    client_email: 'stand-in@example.com',
  } as const;
  const apiKey = STAND_IN_KEY;
  const models = [...config.gemini.models, config.gemini.readingModel, config.vertex.model];
  const { latencyMs } = config.engineStandIn ?? {};
  const server = await startEngineStandIn({ renderer, forgetPhoto, apiKey, publicKey, models, latencyMs });
  return { server, apiKey, account };
}

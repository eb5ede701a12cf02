// Which engines draw, chosen by the settings: this machine, Google's services, or the best of them for each picture. Photos
// are checked here either way.
import type { Config, Secrets } from './config.ts';
import type { PhotoVerdict } from './features/photos/index.ts';
import { NO_TRACING, type Tracing } from './platform/telemetry/tracing.ts';
import { playedHere } from './played-here.ts';
import { openRemoteEngines, REMOTE_ENGINES, type RemoteEngine, type RemoteOptions } from './remote-engines.ts';
import { promptFor } from './renderers/gemini/prompts/prompts.ts';
import { createLocalEngine } from './renderers/local/local-renderer.ts';
import { protectedRenderer } from './renderers/protect/protected-renderer.ts';
import type { GarmentKind, JudgedForKeeping, Renderer } from './renderers/renderer.ts';
import { nameOf } from './renderers/router/candidate.ts';
import { withLastResort } from './renderers/router/last-resort.ts';
import { router } from './renderers/router/router.ts';
import { withTimeLimit } from './renderers/time-limit.ts';
import type { Rank } from './vision/pool.ts';

/** What draws the pictures and judges the photos. */
export interface Engine {
  renderer: Renderer;
  /**
   * Of a picture of this kind that would be asked for now: who may draw it, told what, and what is done to it afterwards. As
   * long as it stays the same, a picture of the same photo and garment is not drawn again.
   */
  drawingVersion(kind: GarmentKind): string;
  /** Draws something to look at until the renderer is done; left out where that would be no quicker. */
  previewer?: Renderer;
  /** Renders that may run at once; left out, as many as there are workers. */
  slots?: number;
  /** Where somebody else's service is played on this machine. */
  standInUrl?: string;
  checkPhoto(photo: Uint8Array): Promise<PhotoVerdict>;
  /** What one of a product's pictures shows; throws TaskDropped where it would keep others waiting. Left out, nobody looks. */
  judgePicture?(picture: Uint8Array, rank: Rank, signal?: AbortSignal): Promise<JudgedForKeeping>;
  /** Drops what is remembered about a photo. @param sha256 of its bytes, hex. */
  forgetPhoto(sha256: string): Promise<void>;
  warmUp(): Promise<void>;
  close(): Promise<void>;
}

/** To be raised with whatever makes what is put back look different, or lets other pictures pass. */
const PROTECT_VERSION = 'protect-1';

/**
 * Whoever is asked for one picture, one after the other; beyond it something hangs, and the queue tries again, twice. Above what
 * any engine's own time limit may be set to.
 */
const ENGINES_TAKE_MS = 90_000;

/** A request that waits for Google costs a few megabytes and no core. */
const ELSEWHERE_AT_ONCE = 250;

interface EngineOptions extends RemoteOptions {
  config: RemoteOptions['config'] & Pick<Config, 'engine' | 'engineStandIn'>;
  workers: number;
  tracing?: Tracing;
}

/** Those that run elsewhere, in the order in which they are preferred; and whether the local one draws where they do not. */
export function chosenEngines(
  { engine, engineStandIn, vertex }: Pick<Config, 'engine' | 'engineStandIn' | 'vertex'>,
  { geminiApiKey }: Pick<Secrets, 'geminiApiKey'>,
): { remote: RemoteEngine[]; local: boolean } {
  if (engine) return engine === 'local' ? { remote: [], local: true } : { remote: [engine], local: false };
  const there = { gemini: geminiApiKey ?? engineStandIn, vertex: vertex.accountFile };
  return { remote: REMOTE_ENGINES.filter((name) => there[name]), local: true };
}

/** @throws EngineUnusable where the settings name an engine and not what it needs. */
export async function openEngine(options: EngineOptions): Promise<Engine> {
  const { config, secrets, workers, log, now, tracing = NO_TRACING } = options;
  const chosen = chosenEngines(config, secrets);
  const local = createLocalEngine({ workers });
  if (chosen.remote.length === 0) return local;
  // What is played here takes nothing from this server's own work: Google would not either.
  const artist = { ...local, renderer: local.patientRenderer };
  const standIn = config.engineStandIn ? await playedHere(artist, config) : null;
  const remote = await openRemoteEngines(chosen.remote, options, standIn);
  const routed = withTimeLimit(router({ candidates: remote.candidates, log, now, tracing }), ENGINES_TAKE_MS);
  const kept = protectedRenderer(routed, local, async (why, attempt, { course }) => {
    log.warn({ why, attempt }, 'a picture did not keep the shopper or the garment as they are');
    await course?.turnDown(why);
  });
  return {
    ...local,
    renderer: chosen.local ? withLastResort(kept, local.renderer, now) : kept,
    drawingVersion(kind) {
      const { aspectRatio, imageSize } = config.gemini;
      const asked = remote.candidates().map(nameOf);
      return [...asked, promptFor({ kind }).version, aspectRatio, imageSize, PROTECT_VERSION].join(' ');
    },
    previewer: local.dispensableRenderer,
    slots: ELSEWHERE_AT_ONCE,
    ...(standIn && { standInUrl: standIn.server.url }),
    async warmUp() {
      await Promise.all([local.warmUp(), remote.probe()]);
    },
    async close() {
      await Promise.all([local.close(), standIn?.server.close()]);
    },
  };
}

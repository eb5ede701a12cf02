// What every render passes last: the finished picture says what it is, whichever engine made it.
import { withXmp } from '../../platform/images/jpeg-xmp.ts';
import type { Renderer } from '../renderer.ts';
import { provenanceNote } from './provenance-note.ts';

/**
 * The same engine, whose pictures carry a provenance note in XMP. Their pixels are not touched.
 * An engine that reports no change mask has redrawn the whole picture, and the note says so.
 */
export function markProvenance(renderer: Renderer, now: () => Date): Renderer {
  const { engine, processors } = renderer;
  return {
    engine,
    processors,
    async render(request) {
      const outcome = await renderer.render(request);
      if (outcome.kind === 'refused') return outcome;
      const manner = outcome.changeMask === null ? 'redrawn' : 'composite';
      const drawnBy = outcome.engine ?? engine;
      const note = provenanceNote({ engine: drawnBy, model: outcome.drawnBy?.model ?? null, manner, day: now() });
      return { ...outcome, picture: withXmp(outcome.picture, note) };
    },
  };
}

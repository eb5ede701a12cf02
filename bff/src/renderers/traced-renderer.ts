// The same engine, with a span around each render.
import type { Tracing } from '../platform/telemetry/tracing.ts';
import type { Renderer } from './renderer.ts';

/** @param name of the span: what this engine is to whoever asks it. */
export function tracedRenderer(renderer: Renderer, { span }: Tracing, name: string): Renderer {
  return {
    ...renderer,
    render: (request) =>
      span(name, { 'visionfit.engine': renderer.engine, 'visionfit.garment': request.garment.kind }, async (note) => {
        const outcome = await renderer.render(request);
        note({ 'visionfit.outcome': outcome.kind, ...(outcome.engine && { 'visionfit.engine': outcome.engine }) });
        return outcome;
      }),
  };
}

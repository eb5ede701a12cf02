// Engines that run elsewhere may hang. What is done to their pictures afterwards is not their time: after a rush it waits for
// this machine's threads, and a picture that has been paid for must not be thrown away for that.
import type { Renderer } from './renderer.ts';

/** @param limitMs of one picture, from when it is asked for; then it is aborted with a TimeoutError. */
export function withTimeLimit(inner: Renderer, limitMs: number): Renderer {
  return {
    engine: inner.engine,
    processors: inner.processors,
    render: (request) =>
      inner.render({ ...request, signal: AbortSignal.any([request.signal, AbortSignal.timeout(limitMs)]) }),
  };
}

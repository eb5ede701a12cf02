// Chooses between tracing and none, and loads the former only where it is wanted.
import { NO_TRACING, type Tracing, type TracingSettings } from './tracing.ts';

export async function openTracing(settings: TracingSettings | null): Promise<Tracing> {
  if (!settings) return NO_TRACING;
  // Some 60 modules, for those who use them.
  const { openOtlpTracing } = await import('./otlp-tracing.ts');
  return openOtlpTracing(settings);
}

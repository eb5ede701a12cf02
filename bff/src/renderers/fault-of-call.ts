// What a failed call to Google means to whoever chooses the engine.
import type { GenAiFault } from '../platform/genai/genai-fault.ts';
import { EngineFault, type EngineFaultKind } from './engine-fault.ts';

const KINDS: Record<GenAiFault['kind'], EngineFaultKind> = {
  overloaded: 'overloaded',
  timed_out: 'timed_out',
  unknown_model: 'gone',
  key_refused: 'broken',
  broken: 'broken',
};

export function faultOfCall({ kind, message, retryAfterMs, billed }: GenAiFault, model: string): EngineFault {
  return new EngineFault(KINDS[kind], `${model}: ${message}`, { retryAfterMs, billed });
}

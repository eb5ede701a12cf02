// How many of what were deleted, over all features.
import type { Erased } from '../feature.ts';

export function sumOf(parts: Erased[]): Record<string, number> {
  const sum: Record<string, number> = {};
  for (const { counts } of parts)
    for (const [kind, count] of Object.entries(counts)) sum[kind] = (sum[kind] ?? 0) + count;
  return sum;
}

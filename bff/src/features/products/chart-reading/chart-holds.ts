// When a chart that was read is as good as before: reading it again would cost again.
import type { KeptProduct } from '../catalogue-store.ts';
import { wasRead } from '../said.ts';

/** @param description as the page has it now. */
export function chartHolds(
  { fields, sources }: Pick<KeptProduct, 'fields' | 'sources'>,
  description: string | null,
): boolean {
  const { source } = sources.size_chart ?? {};
  return wasRead(sources, 'size_chart') && (source === 'picture' || fields.description === description);
}

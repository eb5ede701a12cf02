// How try-ons ended and how long they took, read from an index alone: among all that is counted their rows lie far apart, and two
// years of them took a second to fetch (reports.bench.ts).
import { statements } from './statements.ts';

export const outcomesAlone = statements(
  'drop index app.event_counts_outcomes',
  `create index event_counts_outcomes on app.event_counts (merchant_id, type, day, product_id)
    include (device, arm, detail, count) where type in ('result', 'waited')`,
);

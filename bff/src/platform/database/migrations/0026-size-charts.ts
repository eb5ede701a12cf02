// What the sizes of a product measure; null where the shop does not say it.
import { statements } from './statements.ts';

export const sizeCharts = statements('alter table app.products add column size_chart jsonb');

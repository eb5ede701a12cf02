// The thread in which a new database is made: seconds of work in one piece and some 300 MB, both gone when it ends.
import { workerData } from 'node:worker_threads';
import { PGlite } from '@electric-sql/pglite';

const { folder, startParams } = workerData as { folder: string; startParams: string[] };
const fresh = await PGlite.create({ dataDir: folder, startParams });
await fresh.close();

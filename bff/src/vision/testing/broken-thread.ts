// A thread that cannot get ready, as when the weights are missing.
import { serveTasks } from '../pool-thread.ts';

await serveTasks(async () => {
  throw new Error('nothing to work with');
});

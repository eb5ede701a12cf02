// The single entry of a vision thread: loads the models once, then serves one task after the other.
import { loadModels } from '../../vision/models.ts';
import { serveTasks } from '../../vision/pool-thread.ts';
import type { ForgetPhoto, LocalProgress, LocalResult, LocalTask } from './tasks.ts';
import { createWorkbench } from './workbench.ts';

await serveTasks<LocalTask, LocalProgress, LocalResult, ForgetPhoto>(async () => createWorkbench(await loadModels()));

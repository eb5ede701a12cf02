// A quick picture while another engine draws the final one: begun beside it, stored under the task's name, shown while the
// task is open, deleted with its end. A courtesy: whatever goes wrong with it, the try-on does not notice.
import type { Database, Trx } from '../../platform/database/database.ts';
import type { SignableObjects } from '../../platform/objects/objects.ts';
import type { Renderer, RenderRequest } from '../../renderers/renderer.ts';
import type { Erased } from '../feature.ts';
import type { DeleteObjects } from '../object-deletions.ts';
import { putPreview } from './previews-store.ts';
import type { OpenTask } from './store.ts';
import type { TaskChanges } from './task-changes.ts';

/** Start of the objects' names. */
export const PREVIEWS = 'preview-';

export interface PreviewDeps {
  database: Database;
  changes: TaskChanges;
  /** Null where the final picture comes as quickly. */
  previewer: Renderer | null;
  pictures: Pick<SignableObjects, 'put' | 'delete'>;
}

export interface PreviewInWork {
  /** From when on this machine's cores are free for it; again, and after a stop, it does nothing. */
  begin(): void;
  /** There is a final picture, or nobody waits: nothing more is shown. */
  stop(): void;
  /** Resolves when it is shown or will not be. */
  settled(): Promise<void>;
}

export function previewOf(
  deps: PreviewDeps,
  task: OpenTask,
  scene: Pick<RenderRequest, 'photo' | 'garment' | 'signal'>,
): PreviewInWork {
  const stopped = new AbortController();
  const signal = AbortSignal.any([scene.signal, stopped.signal]);
  const { previewer } = deps;
  let drawn: Promise<void> | null = null;
  return {
    begin() {
      if (!previewer || !task.wantsPreview || signal.aborted) return;
      drawn ??= show(deps, previewer, task, { ...scene, signal }).catch(() => {});
    },
    stop: () => stopped.abort(),
    settled: async () => void (await drawn),
  };
}

/** With the end of their tasks, which have given up their names. */
export async function removePreviews(
  { deleteObjects }: { deleteObjects: DeleteObjects },
  trx: Trx,
  names: string[],
): Promise<Erased> {
  const afterwards = await deleteObjects(
    trx,
    names.map((name) => ({ store: 'signable', name })),
  );
  return { counts: {}, afterwards };
}

async function show(
  { database, changes, pictures }: PreviewDeps,
  previewer: Renderer,
  task: OpenTask,
  scene: Pick<RenderRequest, 'photo' | 'garment' | 'signal'>,
): Promise<void> {
  const outcome = await previewer.render({ ...scene, onProgress: () => {} });
  if (outcome.kind === 'refused' || scene.signal.aborted) return;
  const { picture, width, height } = outcome;
  const object = `${PREVIEWS}${task.id}.jpg`;
  await pictures.put(object, picture);
  if (await putPreview(database.sql, task.id, { object, width, height })) changes.announce(task.id);
  else await pictures.delete(object);
}

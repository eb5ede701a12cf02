// Writes a running task's true stage and percent where pollers and event streams see them, without slowing the render.
import type { Database } from '../../platform/database/database.ts';
import type { RenderStage } from '../../renderers/renderer.ts';
import type { TaskId } from '../shopper.ts';
import { updateProgress } from './store.ts';
import type { TaskChanges } from './task-changes.ts';

/** Fewer, bigger steps: each is an UPDATE on the one connection that everybody shares. */
const STEP_PERCENT = 5;
/** 100 is kept for the outcome. */
const MOST_PERCENT = 99;

export interface Progress {
  /** @param fraction 0..1 of the whole render. */
  report(stage: RenderStage, fraction: number): void;
  /** Resolves when everything reported is written. */
  settled(): Promise<void>;
}

interface ProgressDeps {
  database: Database;
  changes: TaskChanges;
  now(): Date;
}

/** @param task that has just been taken up. */
export function reportProgress({ database, changes, now }: ProgressDeps, task: TaskId): Progress {
  let last: { stage: RenderStage; percent: number } = { stage: 'preparing', percent: 0 };
  let writes = Promise.resolve();
  return {
    report(stage, fraction) {
      const percent = Math.min(MOST_PERCENT, Math.max(0, Math.round(fraction * 100)));
      if (stage === last.stage && percent < last.percent + STEP_PERCENT) return;
      last = { stage, percent };
      writes = writes
        .then(() => updateProgress(database.sql, task, stage, percent, now()))
        // Progress is a courtesy: a lost update must not fail a render, and the next one corrects it.
        .catch(() => {})
        .then(() => changes.announce(task));
    },
    settled: () => writes,
  };
}

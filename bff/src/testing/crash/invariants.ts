// What has to be true of a server that nobody is using any more, however often it was killed: compares what visitors were
// told with what is there.
import assert from 'node:assert/strict';
import { PHOTO_MAX_AGE_MS } from '../../features/photos/lifetime.ts';
import type { Visit } from './load.ts';
import type { Remembered, Task } from './remembered.ts';

/** For people. */
export interface Findings {
  visits: number;
  tasks: number;
  pictures: number;
  stopped: number;
  /** Given up as the likely cause of the kills; a hundred of them meet some task three times. */
  suspected: number;
  erased: number;
}

const OUTCOMES = ['done', 'refused', 'failed'];
/** Reasons that a visitor gave. */
const ASKED_FOR = ['cancelled', 'photo_deleted', 'consent_withdrawn', 'photo_gone'];

/** @throws AssertionError with the task, shopper or object that breaks a promise. */
export function assertNothingLost(visits: readonly Visit[], found: Remembered): Findings {
  const tasks = new Map(found.tasks.map((task) => [task.id, task]));
  for (const visit of visits) {
    if (isErased(visit, found)) assertNoTrace(visit, found);
    else assertFinishedOnce(visit, tasks, found.suspects);
    if (visit.withdrawal === 'answered') assertWithdrawn(visit, found);
  }
  assertEachTaskHasOneOutcome(found);
  assertQuotasEqualPictures(found);
  assertRowsAndObjectsMatch(found);
  assertPhotosKeepTheirPromise(found);
  assert.deepEqual(found.openJobs, [], 'the queue still has something to do');
  return {
    visits: visits.length,
    tasks: visits.reduce((sum, visit) => sum + visit.tasks.length, 0),
    pictures: found.renders.length,
    stopped: found.tasks.filter((task) => ASKED_FOR.includes(task.reason_code ?? '')).length,
    suspected: found.tasks.filter((task) => task.reason_code === 'engine_failed').length,
    erased: visits.filter((visit) => isErased(visit, found)).length,
  };
}

/** One that was not answered may have happened or not, but not by halves. */
function isErased(visit: Visit, found: Remembered): boolean {
  const gone = !found.shoppers.has(visit.tokenHash);
  if (visit.erasure === 'answered') assert.ok(gone, 'an erased shopper is still there');
  if (visit.erasure === 'none') assert.ok(!gone, 'a shopper who did not ask for it is gone');
  return gone;
}

function assertNoTrace(visit: Visit, found: Remembered): void {
  for (const trace of [visit.tokenHash, ...visit.tasks, ...visit.photos]) {
    assert.ok(!found.everything.includes(trace), `an erased shopper left ${trace} in a row`);
    const objects = [...found.objects.sealed, ...found.objects.signable].filter((name) => name.includes(trace));
    assert.deepEqual(objects, [], 'an erased shopper left objects');
  }
}

function assertFinishedOnce(visit: Visit, tasks: Map<string, Task>, suspects: Set<string>): void {
  for (const id of visit.tasks) {
    const task = tasks.get(id);
    assert.ok(task, `the acknowledged task ${id} is gone`);
    assert.ok(OUTCOMES.includes(task.stage), `task ${id} is still ${task.stage}`);
    // Who has killed three processes (five, where only a restart brings it back) is taken for the reason and not counted.
    if (task.stage === 'done' || (task.reason_code === 'engine_failed' && suspects.has(id))) continue;
    assert.ok(ASKED_FOR.includes(task.reason_code ?? ''), `task ${id} ended as ${task.stage}: ${task.reason_code}`);
    assert.ok(
      visit.mayBeStopped.has(id) || visit.withdrawal !== 'none' || visit.erasure !== 'none',
      `nobody asked to stop task ${id}: ${task.reason_code}`,
    );
  }
}

function assertWithdrawn(visit: Visit, found: Remembered): void {
  for (const id of visit.photos)
    assert.ok(!found.photos.some((photo) => photo.id === id), 'a withdrawn photo is there');
  for (const id of visit.tasks) {
    assert.ok(!found.renders.some((render) => render.task_id === id), 'a picture outlived its consent');
  }
}

function assertEachTaskHasOneOutcome({ tasks, renders }: Remembered): void {
  const done = new Set(tasks.filter((task) => task.stage === 'done').map(({ id }) => id));
  assert.equal(new Set(renders.map(({ task_id }) => task_id)).size, renders.length, 'a task has two pictures');
  for (const { task_id } of renders) assert.ok(done.has(task_id), `task ${task_id} has a picture and is not done`);
  for (const { id, stage, charged_day, free } of tasks) {
    assert.ok(OUTCOMES.includes(stage), `task ${id} is still ${stage}`);
    const charged = stage === 'done' && !free;
    assert.equal(charged_day !== null, charged, `task ${id} is ${stage}, free: ${free}, charged to ${charged_day}`);
  }
}

/** Delivered ones, but for those that came late: a picture that its owner deleted afterwards was delivered too. */
export function assertQuotasEqualPictures({ tasks, used }: Remembered): void {
  const delivered = new Map<string, number>();
  for (const { shopper_id, stage, free } of tasks) {
    if (stage === 'done' && !free) delivered.set(shopper_id, (delivered.get(shopper_id) ?? 0) + 1);
  }
  for (const shopper of new Set([...used.keys(), ...delivered.keys()])) {
    assert.equal(used.get(shopper) ?? 0, delivered.get(shopper) ?? 0, `what shopper ${shopper} was counted`);
  }
}

function assertRowsAndObjectsMatch({ renders, photos, garments, deletions, objects }: Remembered): void {
  const pictures = renders.flatMap(({ object, mask_object }) => [object, ...(mask_object ? [mask_object] : [])]);
  assert.deepEqual(deletions, [], 'deletions that nobody carried out');
  assert.deepEqual(objects.sealed.sort(), photos.map(({ object }) => object).sort(), 'photos by object and by row');
  assert.deepEqual(objects.signable.sort(), [...pictures, ...garments].sort(), 'pictures by object and by row');
  assert.deepEqual(objects.drafts, [], 'half-written objects');
}

function assertPhotosKeepTheirPromise({ photos }: Remembered): void {
  for (const { id, lifetime, lifetime_ms } of photos) {
    if (lifetime !== 'kept') assert.ok(lifetime_ms <= PHOTO_MAX_AGE_MS, `photo ${id} would live ${lifetime_ms} ms`);
  }
}

// The picture that a shopper waits for: one dialog of the page holds it, and the tab remembers it until its outcome has
// been seen, so that the next page, or the same one loaded anew, can go on with it.
import type { Visit } from '../client/visit.ts';
import { type AwaitedRender, rememberRender } from '../client/visit-memory.ts';

/** Tasks whose outcome a dialog of this page shows, or is going to. */
const held = new Set<string>();

export function isHeld(task: string): boolean {
  return held.has(task);
}

export class Awaited {
  render: AwaitedRender | null = null;

  hold(render: AwaitedRender): void {
    this.release();
    this.render = render;
    held.add(render.task);
  }

  /** Another dialog may tell of it: what this tab remembers stays. */
  release(): void {
    if (this.render) held.delete(this.render.task);
    this.render = null;
  }

  /** Its outcome has been seen, or nobody wants to be told of it. */
  forget(visit: Visit): void {
    if (this.render && visit.awaited?.task === this.render.task) rememberRender(null);
    this.release();
  }
}

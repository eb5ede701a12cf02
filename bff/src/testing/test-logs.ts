// Where every server that a test starts leaves its log, so that the last step of `npm test` can search all of them.
import { appendFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';

/** Emptied at the beginning of `npm test`. */
export const TEST_LOGS =
  process.env.VISIONFIT_TEST_LOGS ?? join(import.meta.dirname, '../../../node_modules/.cache/visionfit-test-logs');

/** Node sets this in the processes that run test files: a bench must not be slowed down by writing along. */
export const inATest = process.env.NODE_TEST_CONTEXT !== undefined;

let opened = 0;

/** @returns what to hand each piece of a server's log to. */
export function openTestLog(): (piece: string | Uint8Array) => void {
  mkdirSync(TEST_LOGS, { recursive: true });
  const file = join(TEST_LOGS, `${process.pid}-${Date.now()}-${opened++}.log`);
  // Also where nothing comes, so that the servers can be counted.
  appendFileSync(file, '');
  return (piece) => appendFileSync(file, piece);
}

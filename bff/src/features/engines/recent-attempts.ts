// The last calls of every engine, of all shops and processes: looked up once a second at most, however many pictures are
// being drawn, and at once where this process has just learnt something.
import type { Sql } from '../../platform/database/database.ts';
import type { Choice, RecentAttempt } from '../../renderers/router/course.ts';
import { listRecent } from './attempts-store.ts';

const FRESH_MS = 1_000;
/** Of each: as many as figures need. */
const MOST = 100;
/** The longest that an engine may shut itself out by asking to be left alone. */
const LOOK_BACK_MS = 6 * 3_600_000;

export function recentAttempts(sql: Sql, now: () => Date) {
  let known: { at: number; of: string; found: Promise<readonly RecentAttempt[]> } | null = null;
  return {
    async list(choices: readonly Choice[]): Promise<readonly RecentAttempt[]> {
      const at = now().getTime();
      const of = JSON.stringify(choices.map(({ engine, model }) => [engine, model]));
      if (!known || known.of !== of || Math.abs(at - known.at) > FRESH_MS) {
        const found = listRecent(sql, choices, new Date(at - LOOK_BACK_MS), MOST);
        known = { at, of, found };
        // Whoever asks next asks anew.
        found.catch(() => {
          if (known?.found === found) known = null;
        });
      }
      return known.found;
    },
    forget() {
      known = null;
    },
  };
}

// Tells a shop's page whether a try-on that is asked for now will be drawn soon: by how long others have waited already.
import type { ServiceStatus } from '../../contract/status.ts';
import type { JobQueue } from '../../platform/queue/queue.ts';

/** What a shopper is promised; whoever has waited as long without being begun will not get it. */
const SLOW_AFTER_SECONDS = 15;
/** By then a job that could be begun would have been: nobody is there to do so. */
const NOBODY_AFTER_SECONDS = 60;
/** Every page that shows the tag may ask, and the answer is the same for all. */
const KEPT_MS = 5_000;

interface StatusDeps {
  queue: Pick<JobQueue, 'look'>;
  now(): Date;
}

/** @returns the way to ask; the database is looked at once in five seconds. */
export function statusTeller({ queue, now }: StatusDeps): () => Promise<ServiceStatus> {
  let kept: { until: number; status: Promise<ServiceStatus> } | null = null;
  return () => {
    const at = now().getTime();
    if (kept && at < kept.until) return kept.status;
    const status = queue.look().then(describe);
    kept = { until: at + KEPT_MS, status };
    status.catch(() => {
      kept = null;
    });
    return status;
  };
}

function describe({ running, longestWaitSeconds }: { running: number; longestWaitSeconds: number }): ServiceStatus {
  const isNobodyThere = running === 0 && longestWaitSeconds >= NOBODY_AFTER_SECONDS;
  const isSlow = longestWaitSeconds >= SLOW_AFTER_SECONDS;
  return {
    try_ons: isNobodyThere ? 'unavailable' : isSlow ? 'slow' : 'available',
    longest_wait_seconds: Math.floor(longestWaitSeconds),
  };
}

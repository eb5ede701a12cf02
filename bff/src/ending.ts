// How a server ends without dropping anybody: balancers look away first, then what has begun is finished, then what it all
// stands on is closed, in the reverse order of its opening.
import { setTimeout as delay } from 'node:timers/promises';
import type { Config } from './config.ts';
import type { Listening } from './platform/http/listen.ts';
import { type ShutdownPhase, shutDown } from './platform/process/shutdown.ts';
import type { Logger } from './platform/telemetry/logger.ts';

interface Ending {
  socket: Listening;
  times: Config['stop'];
  /** Fired when open streams shall end. */
  stopping: AbortController;
  stopWorking(graceMs: number): Promise<void>;
  /** What is just being opened, and may grow `closing` until it settles. */
  opened: Promise<unknown>;
  closing: readonly ShutdownPhase[];
  log: Logger;
}

export async function endInPhases({ socket, times, stopping, stopWorking, opened, closing, log }: Ending) {
  const { drainMs, finishMs } = times;
  const end = (phases: readonly ShutdownPhase[]) =>
    shutDown(phases, (phase, err) => log.error({ phase, err }, 'shutdown'));

  const drain = () => {
    socket.letGo();
    return delay(drainMs);
  };
  const finish = () => {
    stopping.abort();
    return socket.close(finishMs);
  };
  // No job is begun from now on; those that run have as long as requests have.
  const jobs = () => stopWorking(drainMs + finishMs);
  // A first start's database may take longer; that is no trouble: it is made under another name until it is whole.
  const untilOpen = () => Promise.race([opened.catch(() => {}), delay(1_500)]);

  await Promise.all([
    end([
      { name: 'balancers', limitMs: drainMs + 300, end: drain },
      { name: 'connections', limitMs: finishMs + 300, end: finish },
    ]),
    end([{ name: 'jobs', limitMs: drainMs + finishMs + 2_000, end: jobs }]),
  ]);
  await end([{ name: 'opening', limitMs: 2_000, end: untilOpen }]);
  await end(closing);
}

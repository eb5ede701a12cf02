// Ends the process in phases, each with its own time: first no new work, then the work at hand, then what it stands on.

export interface ShutdownPhase {
  name: string;
  /** What does not end in this time is left behind; the next phase starts anyway. */
  limitMs: number;
  end(): Promise<unknown>;
}

/** Runs all phases in order, whatever happens in each. @param onTrouble told about each phase that failed or ran late. */
export async function shutDown(
  phases: readonly ShutdownPhase[],
  onTrouble: (phase: string, trouble: unknown) => void,
): Promise<void> {
  for (const { name, limitMs, end } of phases) {
    try {
      await within(limitMs, end());
    } catch (error) {
      onTrouble(name, error);
    }
  }
}

async function within(milliseconds: number, work: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`not finished after ${milliseconds} ms`)), milliseconds);
  });
  try {
    await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Calls `stop` once on the first SIGINT or SIGTERM; a second signal ends the process at once, for whoever cannot wait.
 */
export function onTermination(stop: () => Promise<void>): void {
  let stopping = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (stopping) process.exit(1);
      stopping = true;
      stop().then(
        () => process.exit(0),
        () => process.exit(1),
      );
    });
  }
}

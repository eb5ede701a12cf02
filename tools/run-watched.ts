// Runs a command of the tests and hands on what it says. One that has fallen silent, as where a test waits for what never comes or
// leaves something open behind it, is ended with all that it has started: its name is worth more than an endless wait.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

/** Longer than a whole suite in the browsers takes on a slow machine, which says little before its end. */
const LONGEST_SILENCE_MS = 600_000;
/** What it gets to say where it was, when it is told to end. */
const LAST_WORDS_MS = 10_000;

interface Command {
  run: string;
  args: readonly string[];
  cwd?: string;
  env?: NodeJS.ProcessEnv;
  onLine(line: string): void;
}

/** @returns how it has failed, null where it has not. What it says on standard error goes to ours. */
export async function runWatched({ run, args, cwd, env, onLine }: Command): Promise<string | null> {
  // A group of its own can be ended as a whole: npm hands no signal on to what its scripts have started.
  const child = spawn(run, args, { cwd, env, detached: true, stdio: ['ignore', 'pipe', 'inherit'] });
  const closed = once(child, 'close');
  groups.add(child.pid);
  let last = 'nothing';
  let silent: string | undefined;
  const silence = setTimeout(() => {
    silent = `said nothing for ${LONGEST_SILENCE_MS / 60_000} minutes; the last was: ${last}`;
    endGroup(child.pid, 'SIGTERM');
    setTimeout(() => endGroup(child.pid, 'SIGKILL'), LAST_WORDS_MS).unref();
  }, LONGEST_SILENCE_MS);
  for await (const line of createInterface({ input: child.stdout })) {
    if (line.trim()) last = line;
    onLine(line);
    if (!silent) silence.refresh();
  }
  const [code, signal] = await closed;
  clearTimeout(silence);
  groups.delete(child.pid);
  if (silent) return silent;
  return code === 0 ? null : (signal ?? `exit ${code}`);
}

/** Those that run. */
const groups = new Set<number | undefined>();

function endGroup(group: number | undefined, signal: NodeJS.Signals): void {
  try {
    if (group) process.kill(-group, signal);
  } catch {
    // It has ended by itself.
  }
}

// What a terminal sends reaches none of them.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.once(signal, () => {
    for (const group of groups) endGroup(group, signal);
    process.kill(process.pid, signal);
  });

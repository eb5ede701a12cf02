// Shows the jobs that were given up, and gives those that are not dealt with another try.
import { type CommandLine, runCommandLine, UsageError } from './operator.ts';
import { showAnswer } from './show-answer.ts';

const USAGE = `Usage: npm run jobs -- COMMAND [--json]

  list          jobs of the last day whose attempts are used up, newest first
  replay JOB    queue one again, with all its attempts

A job that is closed has been dealt with: a try-on was given back to its shopper, a delivery is dead and is sent again by
the shop. Only one that is not can be replayed.
Exit codes: 0 done; 1 not done, and why; 2 wrong usage.`;

export const JOBS: CommandLine = {
  usage: USAGE,
  parse(args) {
    const json = args.includes('--json');
    const [word = '', ...rest] = args.filter((arg) => arg !== '--json');
    const [job] = rest;
    if (word === 'list' && rest.length === 0) return { command: { command: 'list-dead-letters' }, json };
    if (word === 'replay' && job && rest.length === 1) return { command: { command: 'replay-dead-letter', job }, json };
    throw new UsageError(`There is no command "${[word, ...rest].join(' ')}".`);
  },
  show: showAnswer,
};

if (import.meta.main) await runCommandLine(JOBS);

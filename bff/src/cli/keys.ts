// Lists and changes the master key, which wraps every shopper's own key and every secret of a merchant's.
import { runCommandLine, UsageError } from './operator.ts';
import { showAnswer } from './show-answer.ts';

const USAGE = `Usage: npm run keys -- COMMAND [--json]

  list      the master keys by id, which is active, and how many shoppers' keys and merchants' secrets each wraps
  rotate    make a new one the active one, and wrap those anew; photos and pictures stay as they are

Older keys stay in keys.json: stored objects and signatures name the key that they were made with. A rotation that was
broken off is finished by running it again. Running servers notice by themselves.
Exit codes: 0 done; 1 not done, and why; 2 wrong usage.`;

const COMMANDS: Record<string, string> = { list: 'list-master-keys', rotate: 'rotate-master-key' };

function commandOf(args: string[]): { command: object; json: boolean } {
  const json = args.includes('--json');
  const [word = '', ...rest] = args.filter((arg) => arg !== '--json');
  const command = Object.hasOwn(COMMANDS, word) ? COMMANDS[word] : undefined;
  if (!command || rest.length > 0) throw new UsageError(`There is no command "${[word, ...rest].join(' ')}".`);
  return { command: { command }, json };
}

await runCommandLine({ usage: USAGE, parse: commandOf, show: showAnswer });

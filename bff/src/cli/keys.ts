// Lists and changes the master key, which wraps every shopper's own key and every secret of a merchant's.
import { newKeysText } from '../platform/crypto/master-keys.ts';
import { runCommandLine, UsageError } from './operator.ts';
import { showAnswer } from './show-answer.ts';

const USAGE = `Usage: npm run keys -- COMMAND [--json]

  list      the master keys by id, which is active, and how many shoppers' keys and merchants' secrets each wraps
  new       print a first file of keys, for VISIONFIT_KEYS_FILE; nothing is changed and no database is asked
  new --after FILE
            print that file with one more key, which is the active one
  rotate    make a new one the active one, and wrap those anew; photos and pictures stay as they are

With VISIONFIT_KEYS_FILE, a secret that all servers read, \`rotate\` makes no key: put what \`new --after\` prints in the file's
place first, wait until every server has it, and then wrap anew.
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

function newKeysAsked(args: string[]): { command: { after?: string }; json: false } {
  const [, option, after, ...more] = args;
  if (option === undefined) return { command: {}, json: false };
  if (option !== '--after' || after === undefined || more.length > 0)
    throw new UsageError(`There is no command "${args.join(' ')}".`);
  return { command: { after }, json: false };
}

if (process.argv[2] === 'new') {
  await runCommandLine({
    usage: USAGE,
    parse: newKeysAsked,
    // Standard output alone, so that it can be piped into whatever keeps secrets.
    show: ({ text }) => String(text),
    carryOut: async ({ after }: { after?: string }) => ({ text: newKeysText(after) }),
  });
} else {
  await runCommandLine({ usage: USAGE, parse: commandOf, show: showAnswer });
}

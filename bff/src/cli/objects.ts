// Checks and sets up the bucket that photos and pictures are kept in, with the settings that the server would start with.

import { type Config, readConfig } from '../config.ts';
import { CommandRefused } from '../features/merchants/index.ts';
import { serviceAccountOf } from '../platform/google-account.ts';
import { applyBucketSettings, checkBucket, tryBucket } from '../platform/objects/gcs/bucket-settings.ts';
import type { CommandLine } from './operator.ts';
import { runCommandLine, UsageError } from './operator.ts';
import { showAnswer } from './show-answer.ts';

const USAGE = `Usage: npm run objects -- COMMAND [--json]

  check    what of the bucket is not as it has to be, and whether an object can be stored, shown by a link and deleted
  apply    make it so, and check; needs the right to change the bucket, which the server itself does not

GCS_BUCKET, GCS_CREDENTIALS and GCS_KMS_KEY say which bucket, as for the server.
Exit codes: 0 all is well; 1 something differs or does not work; 2 wrong usage.`;

const COMMANDS = ['check', 'apply'] as const;
type Command = (typeof COMMANDS)[number];

export const OBJECTS: CommandLine = {
  usage: USAGE,
  parse(args) {
    const json = args.includes('--json');
    const [word = '', ...rest] = args.filter((arg) => arg !== '--json');
    const command = COMMANDS.find((one) => one === word);
    if (!command || rest.length > 0) throw new UsageError(`There is no command "${[word, ...rest].join(' ')}".`);
    return { command: { command }, json };
  },
  show: showAnswer,
  carryOut: (command, env) => carryOut((command as { command: Command }).command, readConfig(env)),
  isDone: ({ differs, works }) => Array.isArray(differs) && differs.length === 0 && works === true,
};

async function carryOut(command: Command, { gcs }: Config): Promise<Record<string, unknown>> {
  if (!gcs) throw new CommandRefused('GCS_BUCKET is not set: photos and pictures are files in the home folder.');
  const { accountFile, ...bucket } = gcs;
  const given = { ...bucket, account: await serviceAccountOf(accountFile) };
  const changed = command === 'apply' ? (await applyBucketSettings(given)).changed : null;
  const state = await checkBucket(given);
  // Only then: a browser is not shown a picture before the bucket's CORS says so.
  if (state.differs.length === 0) await tryBucket(given);
  return { ...(changed && { changed }), ...state, works: state.differs.length === 0 ? true : 'not tried' };
}

if (import.meta.main) await runCommandLine(OBJECTS);

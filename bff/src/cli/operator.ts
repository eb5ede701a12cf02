// How the operator's commands reach the data: through the server that holds the home folder, or by opening it where none
// does. On PostgreSQL the database is open to both.
import { setTimeout as delay } from 'node:timers/promises';
import { type Config, ConfigError, readConfig, readSecrets } from '../config.ts';
import { CommandRefused } from '../features/merchants/index.ts';
import { composeOperator, type OperatorAnswer } from '../features/operate.ts';
import { DatabaseUnreachable } from '../platform/database/postgres.ts';
import { HomeInUse } from '../platform/home/home.ts';
import { askServer, NoServer } from '../platform/home/operator-socket.ts';
import { ForeignKeys, openGround } from '../state.ts';

/** Wrong usage: said with the help. */
export class UsageError extends Error {}

const EXIT = { done: 0, failed: 1, usage: 2 } as const;
/** A server that is just starting holds the folder before it listens. */
const PATIENCE_MS = 15_000;

/**
 * Runs one command line and sets the exit code: 0 done, 1 not done and why, 2 wrong usage.
 * @param parse makes the command of the arguments. @throws UsageError
 * @param show puts the answer into lines for a person.
 */
export async function runCommandLine(
  args: string[],
  usage: string,
  parse: (args: string[]) => { command: object; json: boolean },
  show: (answer: OperatorAnswer) => string,
): Promise<void> {
  if (args.length === 0 || args.includes('--help') || args.includes('-h')) {
    (args.length === 0 ? console.error : console.log)(usage);
    process.exitCode = args.length === 0 ? EXIT.usage : EXIT.done;
    return;
  }
  try {
    const { command, json } = parse(args);
    const answer = await operate(command);
    console.log(json ? JSON.stringify(answer, null, 2) : show(answer));
  } catch (error) {
    const isUsage = error instanceof UsageError;
    console.error(isUsage ? `${error.message}\n\n${usage}` : whatHappened(error));
    process.exitCode = isUsage ? EXIT.usage : EXIT.failed;
  }
}

async function operate(command: object): Promise<OperatorAnswer> {
  const config = readConfig();
  const secrets = readSecrets();
  const giveUpAt = Date.now() + PATIENCE_MS;
  while (true) {
    try {
      return await operateAlone(config, secrets, command);
    } catch (inUse) {
      if (!(inUse instanceof HomeInUse)) throw inUse;
      try {
        return await operateThroughServer(config, command);
      } catch (error) {
        if (!(error instanceof NoServer)) throw error;
        if (Date.now() > giveUpAt) throw inUse;
        await delay(100);
      }
    }
  }
}

async function operateThroughServer(config: Config, command: object): Promise<OperatorAnswer> {
  const said = await askServer(config.home, command);
  if ('refused' in said) throw new CommandRefused(said.refused);
  return said.answer as OperatorAnswer;
}

/** @throws HomeInUse */
async function operateAlone(
  config: Config,
  secrets: ReturnType<typeof readSecrets>,
  command: object,
): Promise<OperatorAnswer> {
  const closing: (() => Promise<unknown>)[] = [];
  const now = () => new Date();
  try {
    const ground = await openGround({
      config,
      secrets,
      now,
      onOpen: (_name, _limitMs, close) => closing.unshift(close),
      onError: () => {},
    });
    return await composeOperator({ ...ground, spendCap: config.spendCap, now })(command);
  } finally {
    for (const close of closing) await close();
  }
}

/** One sentence where we know the cause. */
function whatHappened(error: unknown): string {
  const known = [CommandRefused, ConfigError, DatabaseUnreachable, HomeInUse, ForeignKeys];
  if (known.some((kind) => error instanceof kind)) return (error as Error).message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

// How the operator's commands reach the data: through the server that holds the home folder, or by opening it where none
// does. On PostgreSQL the database is open to both.
import { resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { dashboardUrl, openAccounts } from '../accounts.ts';
import { type Config, ConfigError, readConfig, readSecrets } from '../config.ts';
import { CommandRefused } from '../features/merchants/index.ts';
import { composeOperator, type OperatorAnswer } from '../features/operate.ts';
import { MoveRefused } from '../moving/manifest.ts';
import { MasterKeysUnusable } from '../platform/crypto/master-keys.ts';
import { DatabaseUnreachable } from '../platform/database/postgres.ts';
import { ServiceAccountUnusable } from '../platform/google-account.ts';
import { HomeInUse } from '../platform/home/home.ts';
import { askServer, NoServer } from '../platform/home/operator-socket.ts';
import { BucketUnusable } from '../platform/objects/gcs/gcs-objects.ts';
import type { TellProgress } from '../platform/process/progress.ts';
import { ForeignKeys, ImportUnfinished, KeysMissing, openGround } from '../state.ts';
import { systemRefusal } from '../system-refusal.ts';
import { requireDatabase } from './require-database.ts';

/** Wrong usage: said after the help, which is longer than a screen. */
export class UsageError extends Error {}

const EXIT = { done: 0, failed: 1, usage: 2 } as const;
/**
 * A server that is just starting holds the folder before it listens, on a first start of a busy machine for half a minute;
 * another command is done sooner, or is one that takes its time.
 */
const PATIENCE_MS = { server: 120_000, command: 15_000 } as const;

export interface CommandLine {
  usage: string;
  /** Makes the command of the arguments. @throws UsageError */
  parse(args: string[]): { command: object; json: boolean };
  /** Puts the answer into lines for a person. */
  show(answer: OperatorAnswer): string;
  /** For what is not about the data; left out, whoever holds the data does it. */
  carryOut?(command: object, env: NodeJS.ProcessEnv, tell: TellProgress): Promise<OperatorAnswer>;
  /** Left out: whatever is answered is. */
  isDone?(answer: OperatorAnswer): boolean;
}

/** What a process that ran it leaves behind: `code` 0 done, 1 not done and why, 2 wrong usage. */
export interface Outcome {
  code: number;
  out: string;
  err: string;
}

/** Runs one command line as this process was asked to. */
export async function runCommandLine(commandLine: CommandLine): Promise<void> {
  const { code, out, err } = await outcomeOf(commandLine, process.argv.slice(2), process.env, tellSeldom);
  process.stdout.write(out);
  process.stderr.write(err);
  process.exitCode = code;
}

/** Of its progress; to whoever watches the errors' side: the answer is the other one's. */
const TOLD_EVERY_MS = 500;
let toldAt = Date.now();

function tellSeldom(what: string): void {
  if (Date.now() - toldAt < TOLD_EVERY_MS) return;
  toldAt = Date.now();
  process.stderr.write(`${what}\n`);
}

/** The same for any arguments and environment, and nothing is printed. */
export async function outcomeOf(
  { usage, parse, show, carryOut, isDone = () => true }: CommandLine,
  args: string[],
  env: NodeJS.ProcessEnv,
  tell: TellProgress = () => {},
): Promise<Outcome> {
  if (args.length === 0) return { code: EXIT.usage, out: '', err: `${usage}\n` };
  if (args.includes('--help') || args.includes('-h')) return { code: EXIT.done, out: `${usage}\n`, err: '' };
  try {
    const { command, json } = parse(args);
    const answer = await (carryOut ?? operate)(command, env, tell);
    return {
      code: isDone(answer) ? EXIT.done : EXIT.failed,
      out: `${json ? JSON.stringify(answer, null, 2) : show(answer)}\n`,
      err: '',
    };
  } catch (error) {
    if (error instanceof UsageError) return { code: EXIT.usage, out: '', err: `${usage}\n\n${error.message}\n` };
    return { code: EXIT.failed, out: '', err: `${whatHappened(error)}\n` };
  }
}

async function operate(command: object, env: NodeJS.ProcessEnv, tell: TellProgress): Promise<OperatorAnswer> {
  const config = readConfig(env);
  const secrets = readSecrets(env);
  const home = secrets.databaseUrl ? null : resolve(config.home);
  const begins = 'command' in command && command.command === 'create';
  if (home && !begins) requireDatabase(home);
  const answer = await operateOrAsk(config, secrets, command, tell);
  // Whoever has mistyped it has made a shop where no server looks.
  return home && begins ? { ...answer, home } : answer;
}

async function operateOrAsk(
  config: Config,
  secrets: ReturnType<typeof readSecrets>,
  command: object,
  tell: TellProgress,
): Promise<OperatorAnswer> {
  const begun = Date.now();
  while (true) {
    try {
      return await operateAlone(config, secrets, command, tell);
    } catch (inUse) {
      if (!(inUse instanceof HomeInUse)) throw inUse;
      const { operatorSocket } = inUse;
      const said = operatorSocket && (await askServer(operatorSocket, command, tell).catch(nullWhereNobodyListens));
      if (said && 'refused' in said) throw new CommandRefused(said.refused);
      if (said) return said.answer as OperatorAnswer;
      if (Date.now() - begun > PATIENCE_MS[operatorSocket ? 'server' : 'command']) throw inUse;
      await delay(100);
    }
  }
}

function nullWhereNobodyListens(error: unknown): null {
  if (error instanceof NoServer) return null;
  throw error;
}

/** @throws HomeInUse */
async function operateAlone(
  config: Config,
  secrets: ReturnType<typeof readSecrets>,
  command: object,
  tell: TellProgress,
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
    const accounts = openAccounts({ config, secrets, database: ground.database, now });
    const dashboard = dashboardUrl(config);
    const shoppersAreHere = () => false;
    return await composeOperator({ ...ground, accounts, dashboard, spendCap: config.spendCap, shoppersAreHere, now })(
      command,
      tell,
    );
  } finally {
    for (const close of closing) await close();
  }
}

/** One sentence where we know the cause. */
function whatHappened(error: unknown): string {
  const known = [
    BucketUnusable,
    CommandRefused,
    ConfigError,
    DatabaseUnreachable,
    ForeignKeys,
    HomeInUse,
    ImportUnfinished,
    KeysMissing,
    MasterKeysUnusable,
    MoveRefused,
    ServiceAccountUnusable,
  ];
  if (known.some((kind) => error instanceof kind)) return (error as Error).message;
  return error instanceof Error ? (systemRefusal(error) ?? error.stack ?? error.message) : String(error);
}

// Brings the database's schemas up to date and ends, for whoever wants that done before the first server of a release starts.
// Servers do the same at their start; twice or by several at once does no harm.
import { readConfig, readSecrets } from '../config.ts';
import { describeDatabase } from '../database-url.ts';
import { CommandRefused } from '../features/merchants/index.ts';
import { openPostgresDatabase } from '../platform/database/postgres.ts';
import { openPostgresQueues } from '../platform/queue/postgres.ts';
import { type CommandLine, runCommandLine, UsageError } from './operator.ts';
import { showAnswer } from './show-answer.ts';

const USAGE = `Usage: npm run migrate -- now [--json]

Brings the schemas of the PostgreSQL server that DATABASE_URL names up to date. Servers of the release before go on working.
Exit codes: 0 done; 1 not done, and why; 2 wrong usage.`;

export const MIGRATE: CommandLine = {
  usage: USAGE,
  parse(args) {
    const json = args.includes('--json');
    const words = args.filter((arg) => arg !== '--json');
    if (words.join(' ') !== 'now') throw new UsageError(`There is no command "${words.join(' ')}".`);
    return { command: {}, json };
  },
  show: showAnswer,
  async carryOut(_command, env) {
    const { databaseUrl } = readSecrets(env);
    if (!databaseUrl)
      throw new CommandRefused('DATABASE_URL is not set: the embedded database is brought up to date at the start.');
    const failed: Error[] = [];
    const onError = (error: Error) => failed.push(error);
    const database = await openPostgresDatabase({
      url: databaseUrl,
      connections: readConfig(env).databaseConnections,
      onError,
    });
    try {
      await (await openPostgresQueues(database, onError)).stop(0);
    } finally {
      await database.close();
    }
    if (failed[0]) throw failed[0];
    return { database: describeDatabase(databaseUrl), up_to_date: true };
  },
};

if (import.meta.main) await runCommandLine(MIGRATE);

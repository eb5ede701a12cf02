// What exporting and importing have in common on the command line.
import { resolve } from 'node:path';
import { readConfig, readSecrets } from '../config.ts';
import type { Manifest } from '../moving/manifest.ts';
import type { Database } from '../platform/database/database.ts';
import { openStores, type Stores } from '../state.ts';
import { type CommandLine, UsageError } from './operator.ts';
import { requireDatabase } from './require-database.ts';
import { showAnswer } from './show-answer.ts';

/** Takes one folder. */
export function moveCommand(usage: string): Omit<CommandLine, 'carryOut'> {
  return {
    usage,
    parse(args) {
      const json = args.includes('--json');
      const [folder, ...rest] = args.filter((arg) => arg !== '--json');
      if (!folder || folder.startsWith('-') || rest.length > 0) throw new UsageError('Name one folder.');
      return { command: { folder }, json };
    },
    show: showAnswer,
  };
}

export async function withStores<T>(
  env: NodeJS.ProcessEnv,
  work: (stores: Stores) => Promise<T>,
  adopt?: (database: Database) => Promise<void>,
): Promise<T> {
  const config = readConfig(env);
  const secrets = readSecrets(env);
  if (!adopt && !secrets.databaseUrl) requireDatabase(resolve(config.home));
  const closing: (() => Promise<unknown>)[] = [];
  try {
    const stores = await openStores(
      {
        config,
        secrets,
        now: () => new Date(),
        name: 'visionfit moving',
        onOpen: (_name, _limitMs, close) => closing.unshift(close),
        onError: () => {},
      },
      adopt,
    );
    return await work(stores);
  } finally {
    for (const close of closing) await close();
  }
}

export function describeMove({ installation, tables, objects }: Manifest) {
  return {
    installation,
    rows: tables.reduce((sum, { rows }) => sum + rows, 0),
    photos: objects.sealed.count,
    pictures: objects.signable.count,
    bytes: objects.sealed.bytes + objects.signable.bytes,
  };
}

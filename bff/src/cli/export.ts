// Writes a whole installation into a folder: to move it to another database and store, or as a backup.
import { resolve } from 'node:path';
import { turnIntoWithAllocator } from '../allocator.ts';
import { exportInstallation } from '../moving/export-installation.ts';
import { describeMove, moveCommand, withStores } from './moving.ts';
import { type CommandLine, runCommandLine } from './operator.ts';

const USAGE = `Usage: npm run export -- FOLDER [--json]

Writes all rows, photos and pictures of the installation that the server's own settings name (VISIONFIT_HOME, DATABASE_URL,
GCS_BUCKET) into FOLDER, and compares the copy with what is there. Stop all servers first. If it is cut off, run it again.
The master keys are not in it: without keys.json of the home folder nobody can open its photos and pictures.
Exit codes: 0 done; 1 not done, and why; 2 wrong usage.`;

export const EXPORT: CommandLine = {
  ...moveCommand(USAGE),
  carryOut: (command, env, tell) =>
    withStores(env, async (stores) => {
      const folder = resolve((command as { folder: string }).folder);
      const manifest = await exportInstallation(stores, folder, tell);
      return {
        exported_to: folder,
        ...describeMove(manifest),
        master_keys: `not in it: keep ${stores.keysFile} apart`,
      };
    }),
};

if (import.meta.main) {
  // Every picture goes through it.
  turnIntoWithAllocator(import.meta.filename);
  await runCommandLine(EXPORT);
}

// Fills an empty installation from a folder that `npm run export` has written.
import { resolve } from 'node:path';
import { turnIntoWithAllocator } from '../allocator.ts';
import { adoptInstallation, importInstallation } from '../moving/import-installation.ts';
import { describeMove, moveCommand, withStores } from './moving.ts';
import { type CommandLine, runCommandLine } from './operator.ts';

const USAGE = `Usage: npm run import -- FOLDER [--json]

Puts an export into the installation that the server's own settings name (VISIONFIT_HOME, DATABASE_URL, GCS_BUCKET), which has
to be empty, and compares what has arrived with what was exported. It says where keys.json of the exported home folder has to
be copied to first. If it is cut off, run it again: it goes on where it was, and no server starts before it is finished.
Exit codes: 0 done; 1 not done, and why; 2 wrong usage.`;

export const IMPORT: CommandLine = {
  ...moveCommand(USAGE),
  carryOut(command, env, tell) {
    const folder = resolve((command as { folder: string }).folder);
    return withStores(
      env,
      async (stores) => {
        const manifest = await importInstallation(stores, folder, tell);
        return { imported_from: folder, ...describeMove(manifest), compared: true };
      },
      (database) => adoptInstallation(database, folder),
    );
  },
};

if (import.meta.main) {
  // Every picture goes through it.
  turnIntoWithAllocator(import.meta.filename);
  await runCommandLine(IMPORT);
}

// The folder of the embedded database, as whoever types a command may mistype it.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { CommandRefused } from '../features/merchants/index.ts';

/**
 * Opened, it would be made: empty, with keys of its own, and the command would be done.
 * @throws CommandRefused
 */
export function requireDatabase(home: string): void {
  // A server that is just starting for the first time has the lock before the database.
  if (existsSync(join(home, 'database')) || existsSync(join(home, 'lock'))) return;
  throw new CommandRefused(
    `There is no database in ${home}: set VISIONFIT_HOME to the folder of the server, or DATABASE_URL.`,
  );
}

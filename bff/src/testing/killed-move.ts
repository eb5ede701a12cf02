// Exports or imports in a process of its own, which pulls its own plug when it has told so many steps of it.
import { withStores } from '../cli/moving.ts';
import { exportInstallation } from '../moving/export-installation.ts';
import { adoptInstallation, importInstallation } from '../moving/import-installation.ts';
import type { TellProgress } from '../platform/process/progress.ts';

export interface KilledMove {
  what: 'export' | 'import';
  folder: string;
  afterSteps: number;
}

const { what, folder, afterSteps }: KilledMove = JSON.parse(process.argv[2] ?? '{}');
let steps = 0;
const tell: TellProgress = () => {
  if (++steps === afterSteps) process.kill(process.pid, 'SIGKILL');
};
if (what === 'export') await withStores(process.env, (stores) => exportInstallation(stores, folder, tell));
else {
  await withStores(
    process.env,
    (stores) => importInstallation(stores, folder, tell),
    (database) => adoptInstallation(database, folder),
  );
}

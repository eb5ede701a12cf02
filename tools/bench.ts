// Runs every benchmark in a process of its own, one after the other, so that none warms or disturbs another.
import { spawnSync } from 'node:child_process';
import { globSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..');
const only = process.argv[2];

let failed = false;
const run = (title: string, command: string, args: string[]) => {
  if (only && !title.includes(only)) return;
  console.log(`\n## ${title}`);
  const { status } = spawnSync(command, args, { cwd: ROOT, stdio: 'inherit' });
  failed ||= status !== 0;
};

run('sdk size', 'npm', ['run', 'check:size', '--silent']);
run('host page', 'npm', ['run', 'bench:host-page', '--silent']);
for (const path of globSync('bff/src/bench/*.bench.ts', { cwd: ROOT }).sort()) {
  run(path, process.execPath, ['--expose-gc', path]);
}
process.exit(failed ? 1 : 0);

// Builds what must be built, in order: the SDK, then the demo store. `--if-stale` skips what is newer than its sources.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

interface Target {
  name: string;
  workspace: string;
  /** Globs of everything the output depends on. */
  inputs: string[];
  /** Holds the fingerprint of the inputs that the output was made from; lives inside the output so it goes with it. */
  stamp: string;
}

const ROOT = join(import.meta.dirname, '..');

const TARGETS: Target[] = [
  {
    name: 'SDK',
    workspace: 'sdk',
    inputs: ['sdk/src/**/*', 'sdk/*.{ts,json}', 'package-lock.json'],
    stamp: 'sdk/dist/.built',
  },
  {
    name: 'demo store',
    workspace: 'demo-store',
    // The SDK too: the examples are built with it, and the pages say which of its releases they load.
    inputs: [
      'demo-store/{src,public,examples}/**/*',
      'demo-store/*.{ts,json}',
      'sdk/src/**/*',
      'sdk/*.{ts,json}',
      'package-lock.json',
    ],
    stamp: 'demo-store/dist/.built',
  },
];

/** Paths, sizes and times rather than contents: a start must not read megabytes of pictures to learn that nothing changed. */
function fingerprint(target: Target): string {
  const hash = createHash('sha256');
  for (const path of globSync(target.inputs, { cwd: ROOT }).sort()) {
    const { mtimeMs, size } = statSync(join(ROOT, path));
    hash.update(`${path}\0${size}\0${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

function build(target: Target): void {
  const started = performance.now();
  const { status } = spawnSync('npm', ['run', 'build', '--silent', '-w', target.workspace], {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) {
    console.error(`The ${target.name} could not be built; the lines above say why.`);
    process.exit(status ?? 1);
  }
  mkdirSync(dirname(join(ROOT, target.stamp)), { recursive: true });
  writeFileSync(join(ROOT, target.stamp), fingerprint(target));
  console.error(`Built the ${target.name} in ${((performance.now() - started) / 1000).toFixed(1)} s`);
}

const ifStale = process.argv.includes('--if-stale');
for (const target of TARGETS) {
  const stamp = join(ROOT, target.stamp);
  const fresh = existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint(target);
  if (!ifStale || !fresh) build(target);
}

// Runs npm scripts in lanes: those of one lane one after the other, the lanes beside each other. For tests that drive browsers and
// wait for them more than they compute. `node tools/side-by-side.ts 'test:sdk test:pages' test:e2e`
import { join } from 'node:path';
import { runWatched } from './run-watched.ts';

const ROOT = join(import.meta.dirname, '..');

const passed = await Promise.all(process.argv.slice(2).map((lane) => runLane(lane.split(' '))));
if (!passed.every(Boolean)) process.exitCode = 1;

/** All of it, whatever fails. @returns whether nothing has. */
async function runLane(scripts: readonly string[]): Promise<boolean> {
  let passed = true;
  for (const script of scripts) passed = (await run(script)) && passed;
  return passed;
}

/** Each line that it says comes with its name. */
async function run(script: string): Promise<boolean> {
  const begun = performance.now();
  const say = (line: string) => console.log(`${script} | ${line}`);
  // The shell merges what goes to the two outputs, so that lines come in the order in which they were written.
  const failed = await runWatched({
    run: 'sh',
    args: ['-c', 'exec npm run "$0" 2>&1', script],
    cwd: ROOT,
    onLine: say,
  });
  const seconds = Math.round((performance.now() - begun) / 1_000);
  say(`${failed ? `failed (${failed})` : 'passed'} after ${seconds} s`);
  return !failed;
}

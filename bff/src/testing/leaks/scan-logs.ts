// The last step of `npm test`: searches the logs of all servers that the tests have started. `--forget` is the first step.
import { existsSync } from 'node:fs';
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { TEST_LOGS } from '../test-logs.ts';
import { findLeaks } from './find-leaks.ts';

if (process.argv.includes('--forget')) await rm(TEST_LOGS, { recursive: true, force: true });
else process.exitCode = (await scan()) ? 0 : 1;

/** @returns whether there were logs, with something in them, and nothing in them that must not be. */
async function scan(): Promise<boolean> {
  const files = existsSync(TEST_LOGS) ? (await readdir(TEST_LOGS)).filter((name) => name.endsWith('.log')) : [];
  let lines = 0;
  let leaks = 0;
  for (const file of files) {
    const log = await readFile(join(TEST_LOGS, file), 'latin1');
    lines += log.split('\n').filter(Boolean).length;
    for (const { what, line, begins } of findLeaks(log)) {
      leaks++;
      console.error(`${file}:${line}: ${what}: ${begins}`);
    }
  }
  if (lines === 0) console.error(`There is no line of a log in ${TEST_LOGS}: this has to run after the tests.`);
  console.log(`Logs of ${files.length} servers, ${lines} lines: ${leaks} leaks.`);
  return lines > 0 && leaks === 0;
}

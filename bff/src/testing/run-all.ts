// Runs every test of the server: in a few processes that take their share of the files each, because what a test file needs
// (the compiled embedded database, the models, a PostgreSQL server) costs more to start than most of them take to run.
import { globSync } from 'node:fs';
import { runWatched } from '../../../tools/run-watched.ts';
import { SHARED_SERVER, startPostgresServer } from './postgres-server.ts';
import { readyDatabase } from './ready-database.ts';

/** Where the models run. */
const WITH_MODELS = 'bff/src/{vision,renderers}/**/*.test.ts';
const ALL = 'bff/src/**/*.test.ts';
/** Of the other files. One more than the smallest machine has cores: many wait for a clock or for another process. */
const SHARES = 3;
/**
 * V8's quick compiler alone: the database needs a fifth less processor time so, the models two fifths more. And nobody to clear
 * away beside the tests: a sixth less where all processors are at work anyway.
 */
const FLAGS = ['--liftoff-only', '--single-threaded-gc'];
/** The last line of a test, or of a suite, that stands in no other. */
const END_OF_ONE = /^[✔✖﹣]/;
/** A test that waits for what never comes fails by its name. The longest takes 10 s, three times that on a slow machine. */
const LONGEST_TEST_MS = 150_000;

const server = await startPostgresServer();
try {
  const withModels = globSync(WITH_MODELS);
  const others = globSync(ALL).filter((file) => !withModels.includes(file));
  const shares = Array.from({ length: SHARES }, (_, n) => others.filter((_, at) => at % SHARES === n));
  const models = runFiles('The models’ tests', withModels, []);
  // Once, and not by each share.
  await readyDatabase();
  const passed = await Promise.all([
    models,
    ...shares.map((files, n) => runFiles(`Share ${n + 1} of ${SHARES}`, files, FLAGS)),
  ]);
  if (!passed.every(Boolean)) process.exitCode = 1;
} finally {
  await server.stop();
}

/** Its lines come a suite at a time, so that those of several processes can be read. @returns whether all passed. */
async function runFiles(name: string, files: string[], flags: string[]): Promise<boolean> {
  const runner = ['--test', '--test-isolation=none', '--test-reporter=spec', `--test-timeout=${LONGEST_TEST_MS}`];
  let block: string[] = [];
  const failed = await runWatched({
    run: process.execPath,
    args: [...flags, ...runner, ...files],
    env: { ...process.env, [SHARED_SERVER]: server.address },
    onLine(line) {
      block.push(line);
      if (END_OF_ONE.test(line)) block = show(block);
    },
  });
  show(block);
  if (failed) console.error(`${name} failed (${failed}).`);
  return !failed;
}

function show(lines: string[]): [] {
  if (lines.length > 0) console.log(lines.join('\n'));
  return [];
}

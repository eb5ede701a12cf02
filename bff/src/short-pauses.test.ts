import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { it } from 'node:test';
import { FLAG } from './short-pauses.ts';

// Of one that it does not know any more V8 writes a line and goes on.
it('names a flag that this V8 has', () => {
  const { stdout } = spawnSync(process.execPath, ['--v8-options'], { encoding: 'utf8' });
  assert.match(stdout, new RegExp(`\\s${FLAG.replace('--no-', '--')}\\s`));
});

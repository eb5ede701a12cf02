// The example that strangers will copy has to run as it stands.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { promisify } from 'node:util';

describe('the example in the README', () => {
  it('runs as a script of its own and refuses what leads inside', async () => {
    const readme = await readFile(new URL('./README.md', import.meta.url), 'utf8');
    const script = /```ts\n(.*?)```/s.exec(readme)?.[1];
    assert.ok(script);
    const root = new URL('../../../../', import.meta.url);
    const inside = ['http://169.254.169.254/', 'http://localhost:6379', 'file:///etc/passwd'];
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ['--input-type=module-typescript', '-e', script, '--', 'check.ts', ...inside],
      { cwd: root },
    );
    assert.deepEqual(stdout.trim().split('\n'), [
      'http://169.254.169.254/ host_not_allowed',
      'http://localhost:6379 port_not_allowed',
      'file:///etc/passwd scheme_not_allowed',
    ]);
  });
});

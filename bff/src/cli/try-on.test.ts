// The command as a person or a script uses it: its exit codes, its words, its JSON, its files.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { decodeRgb } from '../platform/images/images.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const ANA = 'demo-store/public/models/ana.jpg';
const SHIRT = 'demo-store/public/garments/tshirt-navy-vneck.jpg';

let folder: string;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'try-on-'));
});
after(() => rm(folder, { recursive: true }));

async function tryOn(...args: string[]): Promise<{ exit: number | null; stdout: string; stderr: string }> {
  const child = spawn(process.execPath, [join(ROOT, 'bff/src/cli/try-on.ts'), ...args], { cwd: ROOT });
  const exit = new Promise<number | null>((resolve) => child.once('close', resolve));
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return { exit: await exit, stdout, stderr };
}

describe('npm run try-on', () => {
  it('writes a picture of the photo’s size and a mask, tells progress on stderr and timings as JSON', async () => {
    const out = join(folder, 'ana.jpg');
    const mask = join(folder, 'ana.png');
    const { exit, stdout, stderr } = await tryOn(
      ...['--person', ANA, '--garment', SHIRT, '--out', out, '--mask', mask, '--json'],
    );
    assert.equal(exit, 0, stderr);
    assert.match(stderr, /preparing[\s\S]*rendering[\s\S]*finishing[\s\S]*done/);
    const report = JSON.parse(stdout);
    assert.equal(report.outcome, 'rendered');
    assert.equal(report.engine, 'local');
    assert.ok(report.timings.total > 0);
    for (const file of [out, mask]) {
      const { width, height } = await decodeRgb(await readFile(file), 2000);
      assert.deepEqual([width, height], [768, 1024]);
    }
  });

  it('exits with 2 and one sentence where the photo will not do, and writes nothing', async () => {
    const out = join(folder, 'none.jpg');
    const { exit, stdout, stderr } = await tryOn(
      ...['--person', 'tests/hostile/too-dark.jpg', '--garment', SHIRT, '--out', out, '--json'],
    );
    assert.equal(exit, 2);
    assert.equal(JSON.parse(stdout).code, 'photo_too_dark');
    assert.match(stderr.trim().split('\n').at(-1) ?? '', /^The photo is too dark: .+\.$/);
    assert.ok(!(await readdir(folder)).includes('none.jpg'));
  });

  it('exits with 2 where the engine refuses the pair', async () => {
    const { exit, stderr } = await tryOn(
      ...['--person', ANA, '--garment', SHIRT, '--out', join(folder, 'x.jpg'), '--kind', 'dress'],
    );
    assert.equal(exit, 2);
    assert.match(stderr, /Only tops and jackets/);
  });

  it('exits with 2 and names the format where a file is not a photo', async () => {
    const { exit, stderr } = await tryOn(
      ...['--person', 'package.json', '--garment', SHIRT, '--out', join(folder, 'x.jpg')],
    );
    assert.equal(exit, 2);
    assert.match(stderr, /Use a photo in JPEG/);
  });

  it('exits with 1 for a file that cannot be read, and for wrong usage', async () => {
    const missing = await tryOn('--person', 'nobody.jpg', '--garment', SHIRT, '--out', join(folder, 'x.jpg'));
    assert.equal(missing.exit, 1);
    assert.equal(missing.stderr.trim(), 'nobody.jpg cannot be read (ENOENT).');
    for (const args of [['--person', ANA], ['--what'], ['--person', ANA, '--garment', SHIRT, '--out', 'x.gif']]) {
      assert.equal((await tryOn(...args)).exit, 1);
    }
  });
});

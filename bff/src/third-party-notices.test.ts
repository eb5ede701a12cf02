// Keeps THIRD_PARTY_NOTICES.md true: a dependency that it does not name, or a licence it does not speak of, fails here.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { WEIGHTS_PACKAGE } from './vision/weights.ts';

interface LockedPackage {
  license?: string;
  dev?: boolean;
  link?: boolean;
  dependencies?: Record<string, string>;
}

const PROGRAMS = ['', 'bff', 'sdk'];
/** What the notices say about everything that is installed to run. */
const NAMED = [
  'MIT',
  'ISC',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'Apache-2.0',
  'LGPL-3.0-or-later',
  'Unlicense',
];
const CHOICE = '(MIT OR CC0-1.0)';

describe('the third-party notices', async () => {
  const notices = await text('THIRD_PARTY_NOTICES.md');
  const { packages } = JSON.parse(await text('package-lock.json')) as { packages: Record<string, LockedPackage> };

  it('name every package that the programs depend on', () => {
    const depended = PROGRAMS.flatMap((program) => Object.keys(packages[program]?.dependencies ?? {}));
    assert.ok(depended.length > 0);
    const unnamed = depended.filter((name) => !notices.includes(`\`${name}\``));
    assert.deepEqual(unnamed, [], 'add these to THIRD_PARTY_NOTICES.md with their licences');
  });

  it('speak of every licence under which anything is installed to run', () => {
    const unspoken = Object.entries(packages)
      .filter(([path, { dev, link }]) => path.includes('node_modules/') && !dev && !link)
      .filter(([, { license = 'none' }]) => license !== CHOICE && !license.split(' AND ').every(isNamed))
      .map(([path, { license }]) => `${path}: ${license}`);
    assert.deepEqual(unspoken, []);
    for (const licence of NAMED) assert.ok(notices.includes(licence), licence);
  });

  it('name the package of the weights', () => {
    assert.ok(notices.includes(WEIGHTS_PACKAGE.slice(0, WEIGHTS_PACKAGE.lastIndexOf('@'))));
  });
});

function isNamed(licence: string): boolean {
  return NAMED.includes(licence);
}

function text(path: string): Promise<string> {
  return readFile(fileURLToPath(new URL(`../../${path}`, import.meta.url)), 'utf8');
}

// Lays out what the image holds: `node deploy/image/lay-out.ts FOLDER`, after `npm ci` and `npm run build`. Everything that the
// server runs or serves, with what it depends on in the lockfile's versions; no tests, tools or sources of anything built.
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, globSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Of the repository, as it is. */
const KEPT = [
  'LICENSE',
  'THIRD_PARTY_NOTICES.md',
  'bff/package.json',
  'bff/src',
  'bff/weights',
  'sdk/package.json',
  'sdk/dist',
  'demo-store/package.json',
  'demo-store/catalogue.json',
  'demo-store/dist',
  'demo-store/public',
];

/** What tries and measures the server is no part of it. */
const LEFT_OUT = ['bff/src/testing', 'bff/src/eval', 'bff/src/bench', 'bff/src/**/*.{test,fixture,contract,bench}.ts'];

export function layOut(folder: string): void {
  const to = resolve(folder);
  if (existsSync(to) && readdirSync(to).length > 0) throw new Error(`${to} is not empty`);
  for (const path of KEPT) {
    if (!existsSync(join(ROOT, path))) throw new Error(`${path} is missing: run npm ci and npm run build first`);
    cpSync(join(ROOT, path), join(to, path), { recursive: true });
  }
  for (const pattern of LEFT_OUT) {
    for (const path of globSync(pattern, { cwd: to })) rmSync(join(to, path), { recursive: true });
  }
  install(to);
}

/** The lockfile's own versions of what the server needs, and no script is run: binaries come inside the packages. */
function install(to: string): void {
  const { workspaces, overrides } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  for (const name of workspaces) {
    mkdirSync(join(to, name), { recursive: true });
    cpSync(join(ROOT, name, 'package.json'), join(to, name, 'package.json'));
  }
  cpSync(join(ROOT, 'package.json'), join(to, 'package.json'));
  cpSync(join(ROOT, 'package-lock.json'), join(to, 'package-lock.json'));
  execFileSync(
    'npm',
    [
      'ci',
      '--omit=dev',
      '--ignore-scripts',
      '--no-audit',
      '--no-fund',
      '--workspace',
      'bff',
      '--include-workspace-root=false',
    ],
    { cwd: to, stdio: ['ignore', 'ignore', 'inherit'] },
  );
  for (const name of workspaces) {
    if (!KEPT.includes(`${name}/package.json`)) rmSync(join(to, name), { recursive: true });
  }
  rmSync(join(to, 'package-lock.json'));
  writeFileSync(join(to, 'package.json'), JSON.stringify({ private: true, type: 'module', overrides }, null, 2));
}

if (import.meta.main) {
  const [folder] = process.argv.slice(2);
  if (!folder) throw new Error('Usage: node deploy/image/lay-out.ts FOLDER');
  mkdirSync(dirname(resolve(folder)), { recursive: true });
  layOut(folder);
}

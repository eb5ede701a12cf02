// The package as developers get it: packed, laid out as an install does it, linted, type-checked under `strict` in the ways
// projects resolve modules, and imported where there is no DOM. Nothing is fetched: what it needs is in node_modules here.
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { customElements } from './custom-elements.ts';
import sdkPackage from './package.json' with { type: 'json' };

const HERE = import.meta.dirname;
const MODULES = join(HERE, '../node_modules');
/** What an application has beside the package, and what the package asks for. */
const BESIDE = [...Object.keys(sdkPackage.dependencies), 'react', 'react-dom', 'vue', 'svelte', '@types/react'];
const COMMON = {
  strict: true,
  noUncheckedIndexedAccess: true,
  exactOptionalPropertyTypes: false,
  target: 'es2022',
  lib: ['es2022', 'dom', 'dom.iterable'],
  types: [],
  jsx: 'react-jsx',
  noEmit: true,
  skipLibCheck: false,
};
const RESOLUTIONS = {
  bundler: { module: 'esnext', moduleResolution: 'bundler' },
  nodenext: { module: 'nodenext', moduleResolution: 'nodenext' },
};

const project = mkdtempSync(join(tmpdir(), 'visionfit-package-'));
try {
  const tarball = pack();
  install(tarball);
  const complaints = (
    await Promise.all([
      lint(tarball),
      judgeTypes(tarball),
      ...Object.keys(RESOLUTIONS).map(typeCheck),
      importOnServer(),
    ])
  ).flat();
  complaints.push(...staleManifest());
  if (complaints.length > 0) {
    console.error(complaints.join('\n'));
    process.exitCode = 1;
  } else
    console.log(
      `${sdkPackage.name} ${sdkPackage.version}: ${Math.round(readFileSync(tarball).length / 1000)} kB packed`,
    );
} finally {
  rmSync(project, { recursive: true, force: true });
}

/** @returns the tarball that would be published. */
function pack(): string {
  const args = ['pack', '--ignore-scripts', '--silent', '--pack-destination', project];
  const name = execFileSync('npm', args, { cwd: HERE, encoding: 'utf8' }).trim();
  return join(project, name);
}

function install(tarball: string): void {
  const home = join(project, 'node_modules', sdkPackage.name);
  mkdirSync(home, { recursive: true });
  execFileSync('tar', ['-xzf', tarball, '-C', home, '--strip-components=1']);
  for (const name of BESIDE) {
    const link = join(project, 'node_modules', name);
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(join(MODULES, name), link);
  }
  cpSync(join(HERE, 'consumer'), join(project, 'src'), { recursive: true });
  writeFileSync(join(project, 'package.json'), JSON.stringify({ name: 'a-shop', private: true, type: 'module' }));
}

async function lint(tarball: string): Promise<string[]> {
  const bytes = readFileSync(tarball);
  const { messages, pkg } = await publint({
    pack: { tarball: bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer },
    strict: true,
  });
  return messages.map((message) => `publint: ${formatMessage(message, pkg)}`);
}

/** Only for those who import it as what it is: it is an ES module, and what resolves as Node did ten years ago is not asked. */
async function judgeTypes(tarball: string): Promise<string[]> {
  const result = await checkPackage(createPackageFromTarballData(new Uint8Array(readFileSync(tarball))));
  if (!result.types) return ['attw: the package has no types'];
  return result.problems
    .filter((problem) => !('resolutionKind' in problem) || !['node10', 'node16-cjs'].includes(problem.resolutionKind))
    .filter(({ kind }) => kind !== 'CJSResolvesToESM')
    .map((problem) => `attw: ${JSON.stringify(problem)}`);
}

async function typeCheck(resolution: string): Promise<string[]> {
  const config = join(project, `tsconfig.${resolution}.json`);
  const compilerOptions = { ...COMMON, ...RESOLUTIONS[resolution as keyof typeof RESOLUTIONS] };
  writeFileSync(config, JSON.stringify({ compilerOptions, include: ['src'] }));
  const said = await run([join(MODULES, 'typescript/lib/tsc.js'), '-p', config]);
  return said.failed ? [`types, ${resolution}:\n${said.out}`] : [];
}

/** Every entry, in a process without a DOM; the component is rendered by React's server renderer. */
async function importOnServer(): Promise<string[]> {
  const entries = Object.keys(sdkPackage.exports).filter((entry) => !entry.endsWith('.json'));
  const file = join(project, 'server.js');
  writeFileSync(
    file,
    `for (const entry of ${JSON.stringify(entries)}) await import('${sdkPackage.name}' + entry.slice(1));
if ('customElements' in globalThis || 'document' in globalThis) throw new Error('a DOM appeared');`,
  );
  const said = await run([file]);
  return said.failed ? [`on a server:\n${said.out}`] : [];
}

function staleManifest(): string[] {
  const packed = readFileSync(join(project, 'node_modules', sdkPackage.name, sdkPackage.customElements), 'utf8');
  const current = `${JSON.stringify(customElements(), null, 2)}\n`;
  return packed === current ? [] : ['custom-elements.json is older than the sources: run `npm run build -w sdk`.'];
}

async function run(args: string[]): Promise<{ failed: boolean; out: string }> {
  const child = spawn(process.execPath, args, { cwd: project });
  let out = '';
  child.stdout.on('data', (chunk) => {
    out += chunk;
  });
  child.stderr.on('data', (chunk) => {
    out += chunk;
  });
  const [code] = await once(child, 'close');
  return { failed: code !== 0, out };
}

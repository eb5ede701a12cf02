// Builds the SDK: into dist/ what the server serves, with its manifest and compressed copies, into dist/dashboard/ the
// merchant's page; into dist/npm/ the package.
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { build } from 'vite';
import { copyTypes, makeTypes } from './build-types.ts';
import { customElements } from './custom-elements.ts';
import sdkPackage from './package.json' with { type: 'json' };
import { releaseOf } from './release.ts';

const HERE = import.meta.dirname;
const DIST = join(HERE, 'dist');
const NPM = join(DIST, 'npm');
const TYPES = join(NPM, 'types');

process.chdir(HERE);
const types = makeTypes();
await build({ configFile: 'vite.config.ts', logLevel: 'warn' });
await build({ configFile: 'vite.npm.config.ts', logLevel: 'warn' });
await build({ configFile: 'vite.dashboard.config.ts', logLevel: 'warn' });
writeJson(join(NPM, 'custom-elements.json'), customElements());
await types;
copyTypes(declarations(), TYPES);
writeJson(join(DIST, 'manifest.json'), releaseOf(DIST, sdkPackage.version));
for (const name of globSync(['*.{js,json}', 'dashboard/assets/*.{js,css}'], { cwd: DIST })) compress(join(DIST, name));

function writeJson(file: string, content: object): void {
  writeFileSync(file, `${JSON.stringify(content, null, 2)}\n`);
}

/** Of the package's entries. */
function declarations(): string[] {
  const entries: (string | { types: string })[] = Object.values(sdkPackage.exports);
  return entries.flatMap((entry) => (typeof entry === 'string' ? [] : [join(HERE, entry.types)]));
}

/** The server sends the copy to whoever reads brotli. */
function compress(file: string): void {
  const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY };
  writeFileSync(`${file}.br`, brotliCompressSync(readFileSync(file), { params }));
}

console.log(`${relative(process.cwd(), DIST)} and ${relative(process.cwd(), NPM)}`);

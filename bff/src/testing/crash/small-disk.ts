// A disk that is small enough to be filled: a file system in memory, mounted for one test. Root mounts it here; whoever is
// not root gets a namespace of their own where they may, and everything that needs the disk runs in there.
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { storageFault } from '../../platform/faults/storage-fault.ts';
import { aFolder } from '../../platform/home/home.fixture.ts';

export interface SmallDisk extends AsyncDisposable {
  /** For programs run `through` the disk. */
  readonly path: string;
  /** Where this process finds the same. */
  readonly seenFromHere: string;
  readonly through: readonly string[];
  /** Leaves not one byte. */
  fill(): Promise<void>;
  makeRoom(): Promise<void>;
}

/** Why there can be none here; null where there can. */
export function whyNoSmallDisk(): string | null {
  if (process.platform !== 'linux') return 'mounting a file system in memory is for Linux';
  if (process.getuid?.() === 0 || spawnSync('unshare', ['-rm', 'true']).status === 0) return null;
  return 'neither root nor allowed to have a namespace of one’s own (unshare -rm)';
}

export async function aSmallDisk(megabytes: number): Promise<SmallDisk> {
  const folder = await aFolder();
  const mount = ['mount', '-t', 'tmpfs', '-o', `size=${megabytes}m,mode=700`, 'tmpfs', folder.path];
  return process.getuid?.() === 0 ? asRoot(folder, mount) : inNamespace(folder, mount);
}

type Folder = Awaited<ReturnType<typeof aFolder>>;

function asRoot(folder: Folder, [command = '', ...args]: string[]): SmallDisk {
  execFileSync(command, args);
  return {
    ...disk(folder.path, folder.path, []),
    async [Symbol.asyncDispose]() {
      execFileSync('umount', [folder.path]);
      await folder[Symbol.asyncDispose]();
    },
  };
}

/** A process keeps the namespace; the disk goes with it. */
async function inNamespace(folder: Folder, mount: string[]): Promise<SmallDisk> {
  const keeper = spawn('unshare', ['-rm', 'sh', '-c', `${mount.join(' ')} && echo mounted && read -r _`], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  await once(keeper.stdout, 'data');
  const through = ['nsenter', '--preserve-credentials', '-U', '-m', '-t', String(keeper.pid)];
  return {
    ...disk(folder.path, `/proc/${keeper.pid}/root${folder.path}`, through),
    async [Symbol.asyncDispose]() {
      const gone = once(keeper, 'exit');
      keeper.stdin.end();
      await gone;
      await folder[Symbol.asyncDispose]();
    },
  };
}

function disk(path: string, seenFromHere: string, through: readonly string[]) {
  const filler = join(seenFromHere, 'filler');
  return {
    path,
    seenFromHere,
    through,
    async fill() {
      const file = await open(filler, 'a');
      try {
        for (const piece of [1024 ** 2, 4096, 1]) await untilFull(() => file.write(Buffer.alloc(piece, 1)));
      } finally {
        await file.close();
      }
    },
    makeRoom: () => rm(filler, { force: true }),
  };
}

async function untilFull(write: () => Promise<unknown>): Promise<void> {
  try {
    while (true) await write();
  } catch (error) {
    if (storageFault(error) !== 'full') throw error;
  }
}

// Writes a file so that a reader, or the next start after a kill, finds either all of it or nothing.
import { type FileHandle, link, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * Writes beside, flushes, renames, flushes the folder.
 * @param draft a path on the same file system, unique to this write.
 * @param how onto a name that is taken, it is refused with EEXIST where it may not replace.
 */
export async function writeDurably(
  path: string,
  bytes: Uint8Array,
  draft: string,
  how: 'replacing' | 'if there is none' = 'replacing',
): Promise<void> {
  try {
    const file = await open(draft, 'wx', 0o600);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    if (how === 'replacing') await rename(draft, path);
    else {
      await link(draft, path);
      await rm(draft);
    }
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
  await flushFolder(dirname(path));
}

/** The name itself is data of the folder. Windows cannot open folders and does not need to. */
async function flushFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle: FileHandle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

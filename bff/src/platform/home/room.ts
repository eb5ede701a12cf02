// Whether the disk takes a few megabytes more. Asked by writing them: what a file system reports as free says nothing about
// quotas, and is not all for everyone.
import { type FileHandle, open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { storageFault } from '../faults/storage-fault.ts';
import type { LockedHome } from './home.ts';

const PIECE = 1024 * 1024;

/** @throws where something else than a full disk is in the way. */
export async function hasRoom(home: LockedHome, bytes: number): Promise<boolean> {
  const probe = join(home.path, 'room');
  let file: FileHandle | undefined;
  try {
    file = await open(probe, 'w', 0o600);
    const piece = Buffer.alloc(PIECE, 1);
    for (let written = 0; written < bytes; written += PIECE) await file.writeFile(piece);
    return true;
  } catch (error) {
    if (storageFault(error) === 'full') return false;
    throw error;
  } finally {
    await file?.close();
    await rm(probe, { force: true });
  }
}

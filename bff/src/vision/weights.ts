// The networks' weights on disk and the proof that they are the ones this code was measured with.
import { hash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import manifest from './weights.json' with { type: 'json' };

export interface WeightFile {
  file: string;
  bytes: number;
  /** Lower-case hex. */
  sha256: string;
}

/** Where the install step puts the weights: `bff/weights/`, never committed. */
export const WEIGHTS_FOLDER = fileURLToPath(new URL('../../weights/', import.meta.url));

export const WEIGHT_FILES: readonly WeightFile[] = manifest.files;
export const WEIGHTS_PACKAGE = `${manifest.package}@${manifest.version}`;

export class WeightsError extends Error {
  constructor(file: string, what: 'missing' | 'not the expected one', options?: ErrorOptions) {
    super(`The vision weights cannot be used: ${file} is ${what}; run "npm ci" to install them again.`, options);
    this.name = 'WeightsError';
  }
}

/**
 * Reads one weight file and compares it with the manifest.
 * @throws WeightsError when it is missing or differs by a single bit.
 */
export async function readWeight(folder: string, weight: WeightFile): Promise<Buffer> {
  const bytes = await readFile(join(folder, weight.file)).catch((cause: unknown) => {
    throw new WeightsError(weight.file, 'missing', { cause });
  });
  if (bytes.length !== weight.bytes || hash('sha256', bytes) !== weight.sha256) {
    throw new WeightsError(weight.file, 'not the expected one');
  }
  return bytes;
}

/** True when every file is there and right; cheap to call again and again. */
export async function weightsAreInstalled(folder: string, files: readonly WeightFile[]): Promise<boolean> {
  for (const weight of files) {
    const found = await stat(join(folder, weight.file)).catch(() => null);
    if (found?.size !== weight.bytes) return false;
  }
  for (const weight of files) {
    if (hash('sha256', await readFile(join(folder, weight.file))) !== weight.sha256) return false;
  }
  return true;
}

// A garment's analysis as bytes, so that it is made once per picture and not once per thread: the cut-out cloth in its layers, with
// everything that was measured on it.
import { deserialize, serialize } from 'node:v8';
import { constants, zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import type { GarmentAnalysis } from '../garment/analyse-garment.ts';

/** To be raised with whatever makes an analysis come out different. */
export const ANALYSIS_VERSION = 1;
/** Most of it are planes that are empty outside the cloth; more than this gains little and takes long. */
const LEVEL = 3;

export function packAnalysis(analysis: GarmentAnalysis): Uint8Array<ArrayBuffer> {
  const plain = serialize({ version: ANALYSIS_VERSION, analysis });
  return new Uint8Array(zstdCompressSync(plain, { params: { [constants.ZSTD_c_compressionLevel]: LEVEL } }));
}

/** @returns null where another version has made it: then it is made anew. */
export function unpackAnalysis(packed: Uint8Array): GarmentAnalysis | null {
  const { version, analysis } = deserialize(zstdDecompressSync(packed)) as {
    version: number;
    analysis: GarmentAnalysis;
  };
  return version === ANALYSIS_VERSION ? analysis : null;
}

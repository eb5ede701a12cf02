// What an export says about itself: enough to refuse what does not fit, and to tell that nothing is missing or changed.
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { EnvelopeError, openEnvelope, sealEnvelope } from '../platform/crypto/envelope.ts';
import type { MasterKeys } from '../platform/crypto/master-keys.ts';

const Count = z.int().min(0);
const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);

const TableSummary = z.strictObject({ name: z.string(), rows: Count, sha256: Sha256 });
export type TableSummary = z.infer<typeof TableSummary>;

const ObjectsSummary = z.strictObject({ count: Count, bytes: Count, sha256: Sha256 });
export type ObjectsSummary = z.infer<typeof ObjectsSummary>;

export const Manifest = z.strictObject({
  format: z.literal(1),
  /** Of this export: an import that was cut off goes on with this one alone. */
  id: z.uuid(),
  installation: z.uuid(),
  made_at: z.iso.datetime(),
  /** Migrations that its tables have seen. */
  schema: z.array(z.string()),
  /** In the order in which they can be filled. */
  tables: z.array(TableSummary),
  objects: z.strictObject({ sealed: ObjectsSummary, signable: ObjectsSummary }),
  /** By key id: a word sealed under each master key, so that another key of the same name is noticed. */
  keys: z.record(z.string(), z.base64()),
});
export type Manifest = z.infer<typeof Manifest>;

export const MANIFEST = 'manifest.json';

/** Why something cannot be exported or imported; the message is for whoever asked for it. */
export class MoveRefused extends Error {
  override name = 'MoveRefused';
}

/** @throws MoveRefused where the folder holds no whole export. */
export async function readManifest(folder: string): Promise<Manifest> {
  const text = await readFile(join(folder, MANIFEST), 'utf8').catch(() => null);
  if (text === null) {
    throw new MoveRefused(`${folder} holds no finished export: ${MANIFEST} is missing, which an export writes last.`);
  }
  return Manifest.parse(JSON.parse(text));
}

const PURPOSE = 'signable-objects';
const WORD = Buffer.from('visionfit');
const context = (installation: string) => ['export', installation];

export function sealedWords(keys: MasterKeys, installation: string): Manifest['keys'] {
  return Object.fromEntries(
    keys.ids.map((id) => {
      const secret = keys.find(PURPOSE, id) ?? new Uint8Array(32);
      return [id, Buffer.from(sealEnvelope(WORD, { id, secret }, context(installation))).toString('base64')];
    }),
  );
}

/** @throws MoveRefused where one of the keys is missing or another. @param file where they were read from. */
export function checkKeys({ keys: words, installation }: Manifest, keys: MasterKeys, file: string): void {
  for (const word of Object.values(words)) {
    try {
      openEnvelope(Buffer.from(word, 'base64'), (id) => keys.find(PURPOSE, id), context(installation));
    } catch (error) {
      if (!(error instanceof EnvelopeError)) throw error;
      throw new MoveRefused(
        `The keys in ${file} are not those of the installation that was exported, so its photos and pictures could not be ` +
          'opened. Put its keys.json there.',
      );
    }
  }
}

/** Of many things in no order: the same whatever comes first, and without keeping any of them. */
export function unorderedHash() {
  const sum = Buffer.alloc(32);
  return {
    add(...parts: string[]) {
      const one = createHash('sha256').update(JSON.stringify(parts)).digest();
      // Added, not xored: two of the same must not vanish.
      let carry = 0;
      for (let n = 31; n >= 0; n--) {
        carry += (sum[n] ?? 0) + (one[n] ?? 0);
        sum[n] = carry & 0xff;
        carry >>= 8;
      }
    },
    digest: () => sum.toString('hex'),
  };
}

// Everything we hold about a shopper, as one ZIP that is written while it is read (GDPR art. 15 and 20).
import type { Database } from '../../platform/database/database.ts';
import { type Access, type Audit, byShopper } from '../access.ts';
import type { ExportedFile, Feature } from '../feature.ts';
import type { Shopper } from '../shopper.ts';
import { zipped } from './zip.ts';

export interface ExportDeps {
  database: Database;
  audit: Audit;
  features: readonly Pick<Feature, 'exportShopper'>[];
  now(): Date;
}

/** @param access by whom, for the log. @returns the bytes of the ZIP. One picture at a time is in memory. */
export function exportShopper(
  deps: ExportDeps,
  shopper: Shopper,
  access: Access = byShopper('exported', shopper),
): AsyncGenerator<Uint8Array> {
  const now = deps.now();
  return zipped(withReadme(allFiles(deps, shopper, access), now), now);
}

async function* allFiles(
  { database, audit, features }: ExportDeps,
  shopper: Shopper,
  access: Access,
): AsyncGenerator<ExportedFile> {
  await audit(database.sql, access);
  for (const { exportShopper } of features) if (exportShopper) yield* exportShopper(database.sql, shopper);
}

/** Last, because only then it is known what there was. */
async function* withReadme(
  files: AsyncIterable<ExportedFile>,
  now: Date,
): AsyncGenerator<{ path: string; content: Uint8Array }> {
  const contents: string[] = [];
  for await (const { path, about, content } of files) {
    contents.push(`${path}\n    ${about}.`);
    yield { path, content: content instanceof Uint8Array ? content : asJson(content) };
  }
  yield { path: 'README.txt', content: Buffer.from(readme(contents, now)) };
}

function asJson(content: object): Uint8Array {
  return Buffer.from(`${JSON.stringify(content, null, 2)}\n`);
}

function readme(contents: string[], now: Date): string {
  return `Everything the fitting room holds about you, as of ${now.toISOString()}.
Times are UTC. Pictures were made by a computer from your photo; they say so in a corner and in their metadata.

${contents.toSorted().join('\n')}

Not in here: the key that your photos are encrypted with and the token of your session, which unlock things and tell
nothing about you. To have all of this deleted at once, ask the fitting room to erase you (DELETE /v1/user).
`;
}

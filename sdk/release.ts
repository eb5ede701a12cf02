// A release as those who paste it see it: where it lies, what each file must hash to, and the line to paste.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Release } from './src/dashboard/setup/script-tags.ts';

export { pinnedScriptTag, type Release, scriptTag } from './src/dashboard/setup/script-tags.ts';

/** @param folder of the built files. */
export function releaseOf(folder: string, version: string): Release {
  const names = readdirSync(folder).filter((name) => name.endsWith('.js'));
  return {
    version,
    ...pathsOf(version),
    loader: 'loader.js',
    files: Object.fromEntries(
      names.sort().map((name) => {
        const content = readFileSync(join(folder, name));
        return [name, { bytes: content.length, integrity: integrityOf(content) }];
      }),
    ),
  };
}

/** Both follow from the version alone. */
export function pathsOf(version: string): Pick<Release, 'channel' | 'pinned'> {
  return { channel: `/sdk/v${version.split('.')[0]}/`, pinned: `/sdk/v${version}/` };
}

/** Subresource integrity. */
function integrityOf(content: Uint8Array): string {
  return `sha384-${createHash('sha384').update(content).digest('base64')}`;
}

/** For above the pinned line: browsers that know `integrity` in import maps hold the files the loader loads to theirs too. */
export function integrityMap({ pinned, loader, files }: Release, origin: string): string {
  const others = Object.entries(files).filter(([name]) => name !== loader);
  const integrity = Object.fromEntries(others.map(([name, file]) => [`${origin}${pinned}${name}`, file.integrity]));
  return `<script type="importmap">${JSON.stringify({ integrity })}</script>`;
}

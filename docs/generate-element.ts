// Writes the element's reference from the SDK's sources; from the release that was built, the pinned line to paste, and the
// files themselves, which the pages load as a shop's page does.
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pinnedScriptTag, type Release } from '../sdk/release.ts';
import { elementPage } from './element-page/element-page.ts';
import { messagesPage } from './element-page/messages-page.ts';

const HERE = import.meta.dirname;
const DIST = join(HERE, '../sdk/dist');
const manifest = join(DIST, 'manifest.json');
if (!existsSync(manifest)) throw new Error('The SDK is not built: run `npm run build` in the root first.');
const release = JSON.parse(readFileSync(manifest, 'utf8')) as Release;

writeFileSync(join(HERE, 'reference/element.md'), elementPage());
writeFileSync(join(HERE, 'reference/messages.md'), messagesPage());
const pinned = pinnedScriptTag(release, 'https://fit.example.com');
writeFileSync(join(HERE, 'guide/pinned.part.md'), `\`\`\`html\n${pinned}\n\`\`\`\n`);
const served = join(HERE, 'public/sdk');
rmSync(served, { recursive: true, force: true });
mkdirSync(served);
for (const name of Object.keys(release.files)) copyFileSync(join(DIST, name), join(served, name));
console.log(`the element's page, and the line of release ${release.version}`);

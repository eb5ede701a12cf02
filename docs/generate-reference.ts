// Writes the API reference's pages from the contract before each build, so that the site cannot disagree with the server.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readDocument } from './reference-pages/document.ts';
import { fileName, referencePages } from './reference-pages/pages.ts';

const folder = join(import.meta.dirname, 'reference');
const document = readDocument();

const pages = referencePages(document);
for (const [name, text] of pages) writeFileSync(join(folder, `${name}.md`), text);
// The site's own configuration reads this: its bundler need not know the contract.
const resources = document.tags.map(({ name }) => ({ text: name, link: `/reference/${fileName(name)}` }));
writeFileSync(join(folder, 'resources.json'), JSON.stringify(resources));
console.log(`${pages.size} reference pages`);

// Writes the API reference's pages from the contract before each build, so that the site cannot disagree with the server.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readDocument } from './reference-pages/document.ts';
import { referencePages } from './reference-pages/pages.ts';

const pages = referencePages(readDocument());
for (const [name, text] of pages) writeFileSync(join(import.meta.dirname, 'reference', `${name}.md`), text);
console.log(`${pages.size} reference pages`);

// Writes the record of processing, the impact assessment and the threat model from the server's own code before each build.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { HELD_DATA } from '../bff/src/features/held-data-of-all.ts';
import { impactAssessment } from './trust-pages/impact-assessment.ts';
import { recordsOfProcessing } from './trust-pages/records-of-processing.ts';
import { storedTable, threatModel } from './trust-pages/trust-page.ts';

const folder = join(import.meta.dirname, 'trust');
const pages = {
  'records-of-processing.md': recordsOfProcessing(HELD_DATA),
  'impact-assessment.md': impactAssessment(HELD_DATA),
  // Parts of index.md, which is written by hand around them.
  'stored.part.md': storedTable(HELD_DATA),
  'threats.part.md': threatModel(),
};
for (const [name, text] of Object.entries(pages)) writeFileSync(join(folder, name), text);
console.log(`${Object.keys(pages).length} trust pages and parts`);

// Writes the SDK's wire types from the API contract; `--check` fails instead when the committed file is stale.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import openapiTS, { astToString } from 'openapi-typescript';
import { openApiDocument } from '../bff/src/contract/openapi.ts';

const WIRE = join(import.meta.dirname, '../sdk/src/client/wire.ts');
const HEADER = '// Generated from bff/src/contract by `npm run generate`; do not edit.\n\n';

const document = openApiDocument();
const wire = HEADER + astToString(await openapiTS(JSON.stringify(document), { alphabetize: false }));

if (process.argv.includes('--check')) {
  if (readFileSync(WIRE, 'utf8') !== wire) {
    console.error('sdk/src/client/wire.ts is stale: run `npm run generate` and commit the result.');
    process.exit(1);
  }
} else {
  writeFileSync(WIRE, wire);
}

// Writes what follows from other files: the SDK's wire types from the API contract, and in the documentation the line that
// merchants paste, from the release's own paths. `--check` fails instead when a committed file is stale.
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import openapiTS, { astToString } from 'openapi-typescript';
import { openApiDocument } from '../bff/src/contract/openapi.ts';
import { PROBLEMS } from '../bff/src/contract/problems.ts';
import sdkPackage from '../sdk/package.json' with { type: 'json' };
import { pathsOf, scriptTag } from '../sdk/release.ts';

const ROOT = join(import.meta.dirname, '..');
const WIRE = 'sdk/src/client/wire.ts';
const HEADER = '// Generated from bff/src/contract by `npm run generate`; do not edit.\n\n';

const document = openApiDocument();
const types = astToString(await openapiTS(JSON.stringify(document), { alphabetize: false, defaultNonNullable: false }));
const codes = Object.keys(PROBLEMS).map((code) => `\n    | "${code}"`);
const wire = `${HEADER}${types}/** Every code of a problem document that this version of the API knows; there may be more one day. */
export type ProblemCode =${codes.join('')};
`;

/** A line that loads the tag from some server, as documentation shows it. */
const PASTED = /<script type="module" src="(https:\/\/[^/"]+)\/sdk\/[^"]*loader\.js"><\/script>/g;
const pasted = globSync(['README.md', 'sdk/README.md', 'docs/{guide,decisions}/*.md'], { cwd: ROOT })
  .filter((file) => !file.endsWith('.part.md'))
  .map((file): [string, string] => {
    const text = readFileSync(join(ROOT, file), 'utf8');
    return [file, text.replace(PASTED, (_, origin: string) => scriptTag(pathsOf(sdkPackage.version), origin))];
  });

const stale = [[WIRE, wire] as const, ...pasted].filter(
  ([file, text]) => readFileSync(join(ROOT, file), 'utf8') !== text,
);
if (process.argv.includes('--check')) {
  for (const [file] of stale) console.error(`${file} is stale: run \`npm run generate\` and commit the result.`);
  if (stale.length > 0) process.exitCode = 1;
} else for (const [file, text] of stale) writeFileSync(join(ROOT, file), text);

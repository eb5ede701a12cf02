// The page says everything the code has: an event or attribute that is not documented does not get this far.
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { it } from 'node:test';
import { ATTRIBUTES } from '../../sdk/src/attributes.ts';
import { elementPage } from './element-page.ts';
import { messagesPage } from './messages-page.ts';
import { cell } from './table.ts';

const SDK = join(import.meta.dirname, '../../sdk/src');
const sources = globSync('**/*.ts', { cwd: SDK, exclude: ['**/*.test.ts', 'testing/**', 'dashboard/**'] })
  .map((file) => readFileSync(join(SDK, file), 'utf8'))
  .join('\n');

it('documents every event the tag dispatches', () => {
  // What is kept on the device has names of the same kind.
  const dispatched = new Set(
    [...sources.matchAll(/(?<!Storage\[)'(visionfit:[a-z-]+)'/g)].map(([, name]) => name ?? ''),
  );
  const page = elementPage();
  assert.ok(dispatched.size >= 4);
  for (const name of dispatched) if (name !== 'visionfit:render') assert.ok(page.includes(`### ${name} {`), name);
});

it('documents every attribute the tag reads, and no other', () => {
  const read = [...sources.matchAll(/(?:(?:tag|this)\.getAttribute|said)\('([a-z-]+)'\)/g)].map(
    ([, name]) => name ?? '',
  );
  const page = elementPage();
  assert.deepEqual([...new Set(read)].sort(), [...ATTRIBUTES].sort());
  for (const name of ATTRIBUTES) assert.ok(page.includes(`| \`${name}\` | `), name);
});

it('lists every sentence of every screen', async () => {
  const page = messagesPage();
  const screens = globSync('i18n/*.en.ts', { cwd: SDK });
  assert.ok(screens.length >= 8);
  for (const screen of screens) {
    const { words } = (await import(join(SDK, screen))) as { words: object };
    const said = JSON.stringify(words).match(/(?<=:)"(?:[^"\\]|\\.)*"/g) ?? [];
    for (const sentence of said.map((json): string => JSON.parse(json)))
      if (!['en', 'ltr'].includes(sentence))
        assert.ok(page.includes(`| ${cell(sentence)} |`), `${screen}: ${sentence}`);
  }
});

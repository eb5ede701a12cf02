// The custom elements manifest, which editors and documentation read: the tag's class as the analyzer sees it, its
// attributes and events as the types have them. Made at each build, so it cannot be older than the code.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as analyzer from '@custom-elements-manifest/analyzer';
import type { Attribute, ClassDeclaration, CustomElement, Event, Package } from 'custom-elements-manifest/schema.d.ts';
import ts from 'typescript';

const SOURCES = join(import.meta.dirname, 'src');
/** It has no types of its own for this. */
const { create } = analyzer as unknown as { create(given: { modules: ts.SourceFile[] }): Package };
const TAG = 'visionfit-tryon';
/** Of the class's members. */
const PUBLIC = ['messages', 'open'];

/** Its class, with what makes it a custom element. */
export type TagDeclaration = ClassDeclaration & CustomElement & { customElement: true };

/** @throws Error where the sources are no longer as this reads them. */
export function customElements(): Package {
  const parsed = create({ modules: [parse('loader.ts')] });
  const declaration = parsed.modules[0]?.declarations?.find(({ name }) => name === 'VisionFitTryOn');
  if (declaration?.kind !== 'class') throw new Error('src/loader.ts has no class VisionFitTryOn');
  const element: TagDeclaration = {
    ...declaration,
    customElement: true,
    superclass: { name: 'HTMLElement' },
    tagName: TAG,
    members: declaration.members?.filter(({ name }) => PUBLIC.includes(name)),
    attributes: membersOf('attributes.ts', 'TryOnAttributes').map(
      ({ name, type, description }): Attribute => ({ name, type: { text: type }, description }),
    ),
    events: membersOf('events.ts', 'VisionFitEvents').map(
      ({ name, type, description }): Event => ({ name, type: { text: `CustomEvent<${type}>` }, description }),
    ),
  };
  const tag = { name: TAG, kind: 'custom-element-definition' } as const;
  const [index, define] = ['dist/npm/index.js', 'dist/npm/define.js'];
  return {
    schemaVersion: '1.0.0',
    readme: 'README.md',
    modules: [
      {
        kind: 'javascript-module',
        path: index,
        declarations: [element],
        exports: [{ kind: 'js', name: element.name, declaration: { name: element.name, module: index } }],
      },
      {
        kind: 'javascript-module',
        path: define,
        exports: [{ ...tag, declaration: { name: element.name, module: index } }],
      },
    ],
  };
}

/** Name, type and doc comment of an interface's members. */
function membersOf(file: string, name: string): { name: string; type: string; description: string }[] {
  const source = parse(file);
  const found = source.statements.find(
    (statement): statement is ts.InterfaceDeclaration =>
      ts.isInterfaceDeclaration(statement) && statement.name.text === name,
  );
  if (!found) throw new Error(`src/${file} has no interface ${name}`);
  return found.members.filter(ts.isPropertySignature).map((member) => {
    const description = ts.getJSDocCommentsAndTags(member).map(({ comment }) => ts.getTextOfJSDocComment(comment));
    const key = ts.isStringLiteral(member.name) ? member.name.text : member.name.getText(source);
    if (!member.type || !description[0]) throw new Error(`src/${file} says nothing of ${key}`);
    return { name: key, type: member.type.getText(source).replace(/\s+/g, ' '), description: description.join(' ') };
  });
}

function parse(file: string): ts.SourceFile {
  return ts.createSourceFile(`src/${file}`, readFileSync(join(SOURCES, file), 'utf8'), ts.ScriptTarget.ES2022, true);
}

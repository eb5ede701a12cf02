// The reference of the tag, from the manifest that the package ships: attributes, events, parts, properties, methods.
import type { ClassMember } from 'custom-elements-manifest/schema.d.ts';
import { customElements, type TagDeclaration } from '../../sdk/custom-elements.ts';
import { table } from './table.ts';

/** @returns Markdown. */
export function elementPage(): string {
  const element = customElements().modules[0]?.declarations?.[0] as TagDeclaration;
  const code = (text = '') => `\`${text.replaceAll('|', '\\|')}\``;
  const section = (title: string, head: string[], rows: string[][]) => `## ${title}\n\n${table(head, rows)}`;
  return `---
editLink: false
---

# The element

${element.description} How to get it: [pasted](/guide/merchants#paste-the-tag) or [from npm](/guide/sdk). The same as data: \`@visionfit/sdk/custom-elements.json\`.

## Try it

<LiveElement />

${section(
  'Attributes',
  ['Attribute', 'Meaning'],
  (element.attributes ?? []).map(({ name, description }) => [code(name), description ?? '']),
)}
## Events

They bubble to the document and cross shadow roots. None carries a picture: the photo stays between the shopper and the service.

${(element.events ?? [])
  .map(
    ({ name, type, description }) =>
      `### ${name} {#${name.replace(':', '-')}}\n\n${description}\n\n\`\`\`ts\n${type.text}\n\`\`\`\n`,
  )
  .join('\n')}
${section(
  'Slots',
  ['Slot', 'What belongs there'],
  (element.slots ?? []).map(({ name, description }) => [name ? code(name) : '(the tag’s content)', description ?? '']),
)}
${section(
  'Parts',
  ['Part', 'What it is'],
  (element.cssParts ?? []).map(({ name, description }) => [code(`::part(${name})`), description ?? '']),
)}
${section(
  'Custom properties',
  ['Property', 'What it colours or moves'],
  (element.cssProperties ?? []).map(({ name, description }) => [code(name), description ?? '']),
)}
${section(
  'Properties',
  ['Property', 'Meaning'],
  membersOf(element, 'field').map(({ name, type, description }) => [
    `${code(name)}: ${code(type?.text)}`,
    description ?? '',
  ]),
)}
${section(
  'Methods',
  ['Method', 'What it does'],
  membersOf(element, 'method').map(({ name, description }) => [code(`${name}()`), description ?? '']),
)}`;
}

function membersOf<Kind extends ClassMember['kind']>({ members = [] }: TagDeclaration, kind: Kind) {
  return members.filter((member): member is ClassMember & { kind: Kind } => member.kind === kind);
}

// The text of elements as a person reads it, and markup in values turned into plain text.
import { type ChildNode, type Element, isTag, isText, type ParentNode } from 'domhandler';
import { Parser } from 'htmlparser2';

const SILENT = new Set(['script', 'style', 'template', 'noscript', 'svg', 'iframe', 'select', 'button', 'textarea']);
const INLINE = new Set(
  'a abbr b bdi bdo big cite code data del dfn em font i ins kbd label mark q s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);
const DEEPEST = 200;

/** One line, without what is hidden. */
export function textOf(element: ParentNode): string {
  const parts: string[] = [];
  collect(element.children, parts, 0);
  return squeeze(parts.join(''));
}

/** The text directly inside, not that of child elements. */
export function ownText(element: Element): string {
  let text = '';
  for (const child of element.children) if (isText(child)) text += child.data;
  return squeeze(text);
}

/** Plain text with its paragraphs kept as lines, of a value that may hold markup or entities. */
export function plainText(value: string): string {
  if (!/[<&]/.test(value)) return tidyLines(value);
  let text = linesOf(value);
  // Descriptions are often escaped twice.
  if (/<\/?(p|br|div|span|ul|li|b|strong)\b|&(amp|quot|nbsp|#\d+|lt|[a-z]+acute);/i.test(text)) text = linesOf(text);
  return tidyLines(text);
}

/** A value on one line: titles, names. */
export function plainLine(value: string): string {
  return squeeze(plainText(value));
}

export function squeeze(text: string): string {
  return text.replace(BLANKS, ' ').trim();
}

/** What is not one space already: most blanks are, and to put each in its own place is a tenth of reading a list. */
const BLANKS = /[\s\u200b\u200e\u200f]{2,}|[^\S ]|[\u200b\u200e\u200f]/g;

/** For comparing: without case, marks, punctuation and spaces. */
export function essence(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/** A value that a template engine has not filled in. */
export function isPlaceholder(text: string): boolean {
  return /\{\{|\}\}|<%|%>|\$\{|^\$[a-z_]+$|^\[\[|^(null|undefined|none|n\/a|nan|-|\.|false|true)$/i.test(text.trim());
}

export function isHidden({ attribs }: Element): boolean {
  if ('hidden' in attribs || attribs['aria-hidden'] === 'true') return true;
  if (attribs.style && /display\s*:\s*none|visibility\s*:\s*hidden/i.test(attribs.style)) return true;
  return (
    attribs.class !== undefined &&
    /(^|[\s_-])(hdn|hide|hidden|sr-only|visually-?hidden|visuallyhidden|screen-?reader\w*|offscreen|d-none|display-none|a11y)(\s|$)|(^|\s)none(\s|$)/i.test(
      attribs.class,
    )
  );
}

function collect(nodes: ChildNode[], parts: string[], depth: number): void {
  for (const node of nodes) {
    if (isText(node)) parts.push(node.data);
    else if (isTag(node)) {
      const { name } = node;
      if (SILENT.has(name) || depth > DEEPEST || isHidden(node)) continue;
      const inline = INLINE.has(name);
      if (!inline) parts.push(' ');
      collect(node.children, parts, depth + 1);
      if (!inline) parts.push(' ');
    }
  }
}

/** As it is read: a tree of a hundred thousand descriptions would cost as much again. */
function linesOf(html: string): string {
  let text = '';
  let silent = 0;
  const edge = (name: string, by: 1 | -1) => {
    if (SILENT.has(name)) silent += by;
    else if (!silent && !INLINE.has(name)) text += '\n';
  };
  const parser = new Parser({
    onopentagname: (name) => edge(name, 1),
    onclosetag: (name) => edge(name, -1),
    ontext(part) {
      if (!silent) text += part;
    },
  });
  parser.end(html);
  return text;
}

function tidyLines(text: string): string {
  return text
    .split(/\r?\n/)
    .map(squeeze)
    .filter((line, i, lines) => line !== '' || (lines[i - 1] ?? '') !== '')
    .join('\n')
    .trim();
}

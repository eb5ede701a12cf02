// schema.org as microdata (WHATWG HTML, 5.2) and RDFa Lite: a property belongs to the item whose scope it stands in.
import { type Element, isTag } from 'domhandler';
import { addressOf, type Page } from './page.ts';
import { pictureAddress } from './pictures.ts';
import { addProp, type SchemaNode, typeName } from './schema-node.ts';
import { textOf } from './text.ts';

interface Syntax {
  opens: string;
  type: string;
  property: string;
}

const MICRODATA: Syntax = { opens: 'itemscope', type: 'itemtype', property: 'itemprop' };
const RDFA: Syntax = { opens: 'typeof', type: 'typeof', property: 'property' };

/** Top-level items in document order, the ones inside them as values. */
export function microdataNodes(page: Page): SchemaNode[] {
  return readItems(page, MICRODATA);
}

export function rdfaNodes(page: Page): SchemaNode[] {
  return readItems(page, RDFA);
}

function readItems(page: Page, syntax: Syntax): SchemaNode[] {
  const { nodeOf, referredBy } = openItems(page, syntax);
  const top: SchemaNode[] = [];
  const scopeOf = new Map<unknown, SchemaNode>();
  for (const { element } of page.spots) {
    const { attribs } = element;
    const scope = (attribs.id !== undefined && referredBy.get(attribs.id)) || scopeOf.get(element.parent);
    const node = nodeOf.get(element);
    const names = (attribs[syntax.property] ?? '').split(/\s+/).filter(Boolean);
    if (scope && names.length > 0) {
      const value = node ?? propertyValue(element, names, page);
      if (value !== null) for (const name of names) addProp(scope, name, value);
    }
    if (node && (!scope || names.length === 0)) top.push(node);
    const inner = node ?? scope;
    if (inner) scopeOf.set(element, inner);
  }
  return top;
}

/** The items themselves, and which of them claims the elements of which id (itemref). */
function openItems(page: Page, { opens, type }: Syntax) {
  const nodeOf = new Map<Element, SchemaNode>();
  const referredBy = new Map<string, SchemaNode>();
  for (const { element } of page.spots) {
    const { attribs } = element;
    if (!(opens in attribs) || (opens === 'typeof' && attribs.typeof === '')) continue;
    const types = (attribs[type] ?? '').split(/\s+/).filter(Boolean).map(typeName);
    const node: SchemaNode = { types, id: attribs.itemid ?? attribs.resource ?? null, props: new Map(), element };
    nodeOf.set(element, node);
    for (const id of attribs.itemref?.split(/\s+/) ?? []) referredBy.set(id, node);
  }
  return { nodeOf, referredBy };
}

function propertyValue(element: Element, names: string[], page: Page): string | null {
  const { attribs, name } = element;
  if (attribs.content !== undefined && attribs.content.trim() !== '') return attribs.content;
  if (name === 'meta') return null;
  if (names.includes('image') || name === 'img')
    return pictureAddress(element, page.url) ?? addressOf(attribs.href, page.url);
  if (name === 'a' || name === 'link' || name === 'area') {
    // A link named "brand" or "name" means its words, whatever the standard says.
    const text = name === 'link' ? '' : textOf(element);
    return /^(url|availability|itemcondition|image|item|sameas)$/i.test(names[0]!) || text === ''
      ? (attribs.href ?? text)
      : text;
  }
  if (attribs.datetime || attribs.value) return attribs.datetime ?? attribs.value ?? null;
  const text = textOf(element);
  if (text !== '') return text;
  // What says nothing itself may hold the brand's logo.
  const picture = element.children.filter(isTag).find((child) => child.name === 'img');
  return picture?.attribs.alt ?? element.attribs.title ?? null;
}

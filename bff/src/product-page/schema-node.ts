// One shape for schema.org data, whichever of its three syntaxes (JSON-LD, microdata, RDFa) a page uses, so that what a
// Product means is read in one place.
import type { Element } from 'domhandler';
import { isPlaceholder, plainLine } from './text.ts';

export interface SchemaNode {
  /** Without namespace, in lower case: `product`, `offer`. */
  types: string[];
  id: string | null;
  /** Names in lower case, for `pricecurrency` is as common as `priceCurrency`. */
  props: Map<string, SchemaValue[]>;
  /** Where it stands in the page, for microdata and RDFa. */
  element: Element | null;
}

export type SchemaValue = string | number | SchemaNode;

export function isNode(value: SchemaValue | undefined): value is SchemaNode {
  return typeof value === 'object';
}

export function typeName(written: string): string {
  return written
    .trim()
    .replace(/^.*[/:#]/, '')
    .toLowerCase();
}

export function addProp(node: SchemaNode, name: string, value: SchemaValue): void {
  const key = typeName(name);
  const values = node.props.get(key);
  if (values) values.push(value);
  else node.props.set(key, [value]);
}

/** Of the first of these properties that is there. */
export function valuesOf(node: SchemaNode, ...names: string[]): SchemaValue[] {
  for (const name of names) {
    const values = node.props.get(name);
    if (values && values.length > 0) return values;
  }
  return [];
}

export function nodesOf(node: SchemaNode, ...names: string[]): SchemaNode[] {
  return valuesOf(node, ...names).filter(isNode);
}

/** The first text of these properties; of a thing, its name. */
export function textIn(node: SchemaNode, ...names: string[]): string | undefined {
  for (const name of names) {
    for (const value of node.props.get(name) ?? []) {
      const text = isNode(value) ? textIn(value, 'name', 'value') : plainLine(String(value));
      if (text !== undefined && text !== '' && !isPlaceholder(text)) return text;
    }
  }
  return undefined;
}

export function hasType(node: SchemaNode, ...types: string[]): boolean {
  return node.types.some((type) => types.includes(type));
}

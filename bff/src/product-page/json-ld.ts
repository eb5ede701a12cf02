// schema.org as JSON-LD: every script of the page, @graph, lists and references by @id.
import { isText } from 'domhandler';
import type { Page } from './page.ts';
import { parseBrokenJson } from './parse-broken-json.ts';
import { addProp, isNode, type SchemaNode, typeName } from './schema-node.ts';

const MOST_NODES = 5_000;

export function jsonLdNodes(page: Page): SchemaNode[] {
  const top: SchemaNode[] = [];
  const byId = new Map<string, SchemaNode>();
  let made = 0;

  const asNode = (object: object): SchemaNode | null => {
    if (++made > MOST_NODES) return null;
    const record = object as Record<string, unknown>;
    const id = typeof record['@id'] === 'string' ? record['@id'] : null;
    const node: SchemaNode = { types: typesOf(record['@type']), id, props: new Map(), element: null };
    for (const [name, value] of Object.entries(record)) {
      if (name.startsWith('@')) continue;
      for (const one of Array.isArray(value) ? value.flat(3) : [value]) {
        if (typeof one === 'string' || typeof one === 'number') addProp(node, name, one);
        else if (typeof one === 'object' && one !== null) {
          const inner = asNode(one);
          if (inner) addProp(node, name, inner);
        }
      }
    }
    if (id && node.props.size > 0) byId.set(id, node);
    return node;
  };

  const takeTop = (value: unknown): void => {
    if (Array.isArray(value)) for (const one of value) takeTop(one);
    else if (typeof value === 'object' && value !== null) {
      const graph = (value as Record<string, unknown>)['@graph'];
      if (graph !== undefined) takeTop(graph);
      const node = asNode(value);
      if (node && (node.types.length > 0 || node.props.size > 0)) top.push(node);
    }
  };

  for (const { element } of page.spots) {
    if (element.name !== 'script' || !/^application\/ld\+json/i.test(element.attribs.type?.trim() ?? '')) continue;
    takeTop(parseBrokenJson(element.children.map((child) => (isText(child) ? child.data : '')).join('')));
  }
  for (const node of top) resolve(node, byId, new Set());
  return top;
}

function typesOf(type: unknown): string[] {
  return [type]
    .flat()
    .filter((one) => typeof one === 'string')
    .map(typeName);
}

/** {"@id": "#brand"} stands for the node of that id. */
function resolve(node: SchemaNode, byId: Map<string, SchemaNode>, seen: Set<SchemaNode>): void {
  if (seen.has(node)) return;
  seen.add(node);
  for (const values of node.props.values()) {
    for (const [i, value] of values.entries()) {
      if (!isNode(value)) continue;
      const meant = value.id && value.props.size === 0 ? byId.get(value.id) : undefined;
      if (meant) values[i] = meant;
      resolve(meant ?? value, byId, seen);
    }
  }
}

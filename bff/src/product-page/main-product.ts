// Which of a page's schema.org products the page is about: pages list related ones, other sellers' and whole categories.
import { isTag } from 'domhandler';
import type { Page } from './page.ts';
import { hasType, isNode, nodesOf, type SchemaNode, textIn, valuesOf } from './schema-node.ts';
import { titleOf } from './schema-product.ts';
import { essence, textOf } from './text.ts';

const PRODUCTS = [
  'product',
  'productgroup',
  'individualproduct',
  'productmodel',
  'someproducts',
  'vehicle',
  'car',
  'book',
];
/** What hangs on these is another product, or the same one seen from elsewhere. */
const NOT_INTO = new Set([
  'isrelatedto',
  'issimilarto',
  'isaccessoryorsparepartfor',
  'isconsumablefor',
  'review',
  'reviews',
  'itemreviewed',
  'hasvariant',
  'isvariantof',
  'model',
  'itemoffered',
  'potentialaction',
  'author',
  'subjectof',
  'recommendation',
  'recommendations',
]);

export interface ProductsOfPage {
  main: SchemaNode | null;
  /** Those that are the main one in another size or colour, where they stand beside it. */
  variants: SchemaNode[];
  /** Different products outside of lists of related ones. */
  count: number;
  /** Products that only a list (ItemList, a collection) names. */
  listed: number;
}

export function productsOf(top: SchemaNode[], page: Page): ProductsOfPage {
  const found: { node: SchemaNode; listed: boolean; aside: boolean }[] = [];
  const seen = new Set<SchemaNode>();
  const visit = (node: SchemaNode, listed: boolean): void => {
    if (seen.has(node)) return;
    seen.add(node);
    const isProduct = hasType(node, ...PRODUCTS) && (!hasType(node, 'book') || valuesOf(node, 'offers').length > 0);
    if (isProduct && titleOf(node)) found.push({ node, listed, aside: isAside(node, page) });
    for (const [name, values] of node.props) {
      if (NOT_INTO.has(name)) {
        // A variant on its own names its group; the group is what is sold.
        if (name === 'isvariantof')
          for (const value of values)
            if (isNode(value) && valuesOf(value, 'hasvariant').length > 0) visit(value, listed);
        continue;
      }
      for (const value of values) if (isNode(value)) visit(value, listed || name === 'itemlistelement');
    }
  };
  for (const node of top) visit(node, hasType(node, 'itemlist', 'collectionpage', 'offercatalog'));

  const open = found.filter(({ listed, aside }) => !listed && !aside);
  const names = new Set(open.map(({ node }) => essence(titleOf(node) ?? '')));
  const ranked = found
    .map((one, i) => ({ ...one, score: scoreOf(one, page) - i * 0.01 }))
    .sort((a, b) => b.score - a.score);
  const best = ranked[0];
  const isClear = best && (best.score >= 2 || open.length === 1 || names.size === 1);
  const main = best && (isClear || open.length > 0) && !(best.listed && best.score < 3) ? best.node : null;
  return {
    main,
    variants: main
      ? siblings(
          main,
          open.map(({ node }) => node),
        )
      : [],
    count: isClear ? 1 : names.size,
    listed: found.filter(({ listed }) => listed).length,
  };
}

function scoreOf({ node, listed, aside }: { node: SchemaNode; listed: boolean; aside: boolean }, page: Page): number {
  let score = 0;
  const name = essence(titleOf(node) ?? '');
  const heading = page.heading ? essence(textOf(page.heading.element)) : '';
  const title = essence(page.fullTitle);
  if (name !== '' && name === heading) score += 4;
  else if (
    name.length > 4 &&
    (heading.includes(name) || title.includes(name) || (heading.length > 4 && name.includes(heading)))
  )
    score += 3;
  const address = textIn(node, 'url') ?? node.id ?? '';
  if (isThisPage(address, page)) score += 3;
  if (hasType(node, 'productgroup')) score += 1;
  if (valuesOf(node, 'offers').length > 0) score += 0.5;
  if (listed) score -= 3;
  if (aside) score -= 4;
  return score;
}

function isThisPage(address: string, { url, metas }: Page): boolean {
  if (!/^(https?:)?\//.test(address)) return false;
  try {
    const { pathname } = new URL(address, url);
    return (
      pathname.length > 1 &&
      (pathname === url.pathname || metas.get('og:url')?.some((one) => one.includes(pathname)) === true)
    );
  } catch {
    return false;
  }
}

/** Products of the same name or group that differ in size or colour. */
function siblings(main: SchemaNode, open: SchemaNode[]): SchemaNode[] {
  const group = groupOf(main);
  const name = essence(titleOf(main) ?? '');
  const same = open.filter((node) =>
    group !== undefined ? groupOf(node) === group : essence(titleOf(node) ?? '') === name,
  );
  const differ = new Set(same.map((node) => `${textIn(node, 'size') ?? ''}/${textIn(node, 'color') ?? ''}`));
  const variants = same.filter((node) => !hasType(node, 'productgroup'));
  return differ.size > 1 && variants.length > 1 ? variants : [];
}

function groupOf(node: SchemaNode): string | undefined {
  const [group] = nodesOf(node, 'isvariantof');
  return textIn(node, 'inproductgroupwithid', 'productgroupid') ?? (group && textIn(group, 'productgroupid'));
}

function isAside(node: SchemaNode, page: Page): boolean {
  const spot = node.element && page.spotOf.get(node.element);
  if (!spot) return false;
  if (spot.aside) return true;
  // A product inside another product's scope that is no value of it is a related one.
  for (let up = spot.element.parent; up && isTag(up); up = up.parent) {
    if (/schema\.org\/product$/i.test(up.attribs.itemtype ?? '')) return true;
  }
  return false;
}

/** schema.org's breadcrumbs, without the start page and the product itself. */
export function breadcrumbsOf(top: SchemaNode[], page: Page): string[] | undefined {
  const lists: SchemaNode[] = [];
  const seen = new Set<SchemaNode>();
  const visit = (node: SchemaNode, depth: number) => {
    if (seen.has(node) || depth > 6) return;
    seen.add(node);
    if (hasType(node, 'breadcrumblist')) lists.push(node);
    for (const values of node.props.values()) for (const value of values) if (isNode(value)) visit(value, depth + 1);
  };
  for (const node of top) visit(node, 0);
  const heading = page.heading ? essence(textOf(page.heading.element)) : '';
  for (const list of lists) {
    const items = nodesOf(list, 'itemlistelement').toSorted(
      (a, b) => Number(textIn(a, 'position') ?? 0) - Number(textIn(b, 'position') ?? 0),
    );
    const names = items.flatMap((item) => textIn(item, 'name', 'item') ?? []);
    const path = names.filter(
      (name, i) => !(i === 0 && isStart(name, page)) && essence(name) !== heading && names.indexOf(name) === i,
    );
    if (path.length > 0) return path.slice(0, 10);
  }
  return undefined;
}

function isStart(name: string, page: Page): boolean {
  const bare = essence(name);
  return (
    /^(home|homepage|start|startseite|accueil|inicio|hem|hjem|domov|uvod|главная|strona glowna|ホーム|首頁|首页|עמוד הבית)/i.test(
      bare,
    ) || essence(page.url.hostname).includes(bare)
  );
}

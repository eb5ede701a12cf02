// Which view an address names, and how one gets from view to view without loading the page again: the Navigation API takes
// ordinary links, so a view only has to write them. Where a browser lacks it, links load the page, which shows the same view.

export const BASE = '/dashboard';

/** Where the merchant is: the view's own part of the address. */
export interface Place {
  /** Below /dashboard: `/catalogue/products/linen-shirt`. */
  path: string;
  params: Readonly<Record<string, string>>;
  query: URLSearchParams;
}

/**
 * Matches a path below /dashboard: `/catalogue/products/:id`. Not by URLPattern: browsers that have all else lack it.
 * @param pattern of letters, hyphens and whole segments with a name.
 */
export function matcher(pattern: string): (path: string) => Record<string, string> | null {
  const compiled = new RegExp(`^${pattern.replace(/:(\w+)/g, '(?<$1>[^/]+)')}$`);
  return (path) => {
    const found = compiled.exec(path);
    if (!found) return null;
    return Object.fromEntries(
      Object.entries(found.groups ?? {}).map(([name, value]) => [name, decodeURIComponent(value)]),
    );
  };
}

export function currentPath(): string {
  return location.pathname.slice(BASE.length).replace(/\/$/, '') || '/';
}

/** In the query of every address, for whoever has more than one: else a link shows its reader the shop they looked at last. */
const SHOP = 'shop';
let named: string | null = null;

/** From now on addresses name this shop. @param id null: none. */
export function nameShop(id: string | null): void {
  named = id;
}

/** Which shop the address is about, where it says so. */
export function shopOfAddress(): string | null {
  return new URLSearchParams(location.search).get(SHOP);
}

/** What a view is asked for; which shop is no view's matter. */
export function currentQuery(): URLSearchParams {
  const query = new URLSearchParams(location.search);
  query.delete(SHOP);
  return query;
}

/** The address of a view. Values that are empty are left out of the query. */
export function hrefOf(path: string, query: Record<string, string | null | undefined> = {}, shop = named): string {
  const said = Object.entries({ ...query, [SHOP]: shop }).filter((entry): entry is [string, string] =>
    Boolean(entry[1]),
  );
  const search = said.length ? `?${new URLSearchParams(said)}` : '';
  return `${BASE}${path === '/' ? '' : path}${search}`;
}

/** @param how replace: the way back does not lead here, as for every letter of a search. */
export function go(href: string, how: 'push' | 'replace' = 'push'): void {
  if (typeof navigation !== 'undefined') {
    // A newer wish takes an older one's place; that one has then not failed.
    navigation.navigate(href, { history: how }).finished.catch(() => undefined);
  } else if (how === 'replace') location.replace(href);
  else location.assign(href);
}

/**
 * Follows links, the way back and `go` inside the dashboard.
 * @param arrived Shows the view that the address now names; done when it is there, so that the browser can scroll.
 * @returns Stops following.
 */
export function follow(arrived: () => Promise<void>): () => void {
  if (typeof navigation === 'undefined') return onComingBack(arrived);
  const onNavigate = (event: NavigateEvent): void => {
    const { pathname, origin } = new URL(event.destination.url);
    const isOurs = origin === location.origin && (pathname === BASE || pathname.startsWith(`${BASE}/`));
    if (!isOurs || !event.canIntercept || event.hashChange || event.downloadRequest !== null || event.formData) return;
    event.intercept({ focusReset: 'manual', handler: arrived });
  };
  navigation.addEventListener('navigate', onNavigate);
  return () => navigation.removeEventListener('navigate', onNavigate);
}

/** A page that the browser has kept shows what was chosen last, which another page was loaded for. */
function onComingBack(arrived: () => Promise<void>): () => void {
  const onShow = ({ persisted }: PageTransitionEvent): void => {
    if (persisted) void arrived();
  };
  addEventListener('pageshow', onShow);
  return () => removeEventListener('pageshow', onShow);
}

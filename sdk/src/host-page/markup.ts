// Looking around in a page that somebody else built. Nothing here throws, whatever stands there.

/** Whatever a page has written down. */
export type Thing = Record<string, unknown>;

/** What one kind of page says; what it does not say may stand elsewhere on it. */
export interface Reading {
  productId?: string | null;
  variant?: string | null;
  picture?: string | null;
}

/** Of several the one that is closest to the tag: its own form or product box before the rest of the page. */
export function near<Found extends HTMLElement>(tag: Element, selector: string): Found | null {
  for (let at: Element | null = tag; at; at = at.parentElement) {
    const found = at.matches(selector) ? at : at.querySelector(selector);
    if (found) return found as Found;
  }
  return document.querySelector<Found>(selector); // for a tag in a shadow root
}

/** The value of the form's field of this name. */
export function valueIn(form: Element | null, name: string): string | null {
  return form?.querySelector<HTMLInputElement>(`[name="${name}"]`)?.value || null;
}

/** Address of an image as platforms and schema.org write it; of several the first. */
export function addressOf(image: unknown): string | null {
  const [one] = [image].flat() as [(Thing & string)?];
  if (!one) return null;
  const named = one.full_src ?? one.full ?? one.src ?? one.url ?? one.contentUrl;
  if (named) return addressOf(named);
  try {
    return new URL(one, document.baseURI).href;
  } catch {
    return null;
  }
}

/** The first object in JSON scripts of this type that is what is looked for. */
export function findInScripts(type: string, is: (thing: Thing) => unknown): Thing | null {
  for (const { textContent } of document.querySelectorAll(`script[type="${type}"]`)) {
    const found = find(parse(textContent), is);
    if (found) return found;
  }
  return null;
}

export function parse(text: string | null | undefined): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return null;
  }
}

/** Schema.org's names for other products than the page's own. */
const ELSEWHERE = /Related|Similar|Accessory|itemList/;

function find(value: unknown, is: (thing: Thing) => unknown): Thing | null {
  if (!value || typeof value !== 'object') return null;
  if (is(value as Thing)) return value as Thing;
  for (const [name, part] of Object.entries(value)) {
    const found = ELSEWHERE.test(name) ? null : find(part, is);
    if (found) return found;
  }
  return null;
}

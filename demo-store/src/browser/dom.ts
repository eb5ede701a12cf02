// Finding what the build put on the page.
/** @throws Error naming the selector: the page and the script were built from different sources. */
export function need<E extends Element = HTMLElement>(selector: string, within: ParentNode = document): E {
  const found = within.querySelector<E>(selector);
  if (!found) throw new Error(`nothing on this page matches ${selector}`);
  return found;
}

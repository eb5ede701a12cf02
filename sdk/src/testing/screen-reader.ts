// What a screen reader reads of the fitting room, by Guidepup's virtual one. It does not look into shadow roots, as the
// browser's own accessibility tree does; so it is given what that tree is made from: the composed page, written out flat.
import { virtual } from '@guidepup/virtual-screen-reader/browser.js';

/** Attributes that point to other elements of the same shadow root, whose ids are only unique in there. */
const POINTERS = ['id', 'for', 'aria-labelledby', 'aria-describedby', 'aria-controls', 'aria-errormessage'];
/** More phrases than any screen has. */
const ENDLESS = 400;

/** Reads everything from here on, phrase by phrase, as with the arrow keys. */
export async function read(element: Element): Promise<string[]> {
  const place = document.createElement('main');
  place.append(...written(element, new Map()));
  document.body.append(place);
  try {
    await virtual.start({ container: place });
    for (let count = 0; count < ENDLESS && (await virtual.lastSpokenPhrase()) !== 'end of main'; count++)
      await virtual.next();
    return await virtual.spokenPhraseLog();
  } finally {
    await virtual.stop();
    place.remove();
  }
}

/** @param roots Number of each shadow root met so far. */
function written(node: Node, roots: Map<Node, number>): Node[] {
  if (node instanceof Text) return [node.cloneNode()];
  if (!(node instanceof Element) || node.localName === 'style' || isHidden(node)) return [];
  const inner = node instanceof HTMLSlotElement && node.assignedNodes().length ? node.assignedNodes() : inside(node);
  const children = inner.flatMap((child) => written(child, roots));
  if (node instanceof HTMLSlotElement) return children;
  if (!(node instanceof HTMLElement)) return [node.cloneNode(true)];
  // An element of ours has no meaning of its own.
  const copy = document.createElement(node.localName.includes('-') ? 'div' : node.localName);
  const root = node.getRootNode();
  if (!roots.has(root)) roots.set(root, roots.size);
  for (const { name, value } of node.attributes)
    if (name !== 'src')
      copy.setAttribute(name, POINTERS.includes(name) ? value.replace(/\S+/g, `$&-${roots.get(root)}`) : value);
  copy.append(...children);
  if (node instanceof HTMLInputElement) {
    copy.toggleAttribute('checked', node.checked);
    copy.setAttribute('value', node.value);
  }
  return [copy];
}

/** Not by `checkVisibility`: to it, what has only its content drawn (`display: contents`) is not there. */
function isHidden(element: Element): boolean {
  const { display, visibility } = getComputedStyle(element);
  return display === 'none' || visibility === 'hidden';
}

function inside(node: Element): Node[] {
  // Of what is folded up only the title is there.
  if (node instanceof HTMLDetailsElement && !node.open) return [...node.querySelectorAll(':scope > summary')];
  return [...(node.shadowRoot ?? node).childNodes];
}

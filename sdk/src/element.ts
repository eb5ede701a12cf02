// Defines an element unless the page already has one of that name.
// Two copies of the tag's script on one page (a theme's and an app's) must not break each other.

/** Class decorator; unlike Lit's `customElement` it leaves a name that is taken alone. */
export function element(name: `visionfit-${string}`) {
  return (definition: CustomElementConstructor): void => {
    if (!customElements.get(name)) customElements.define(name, definition);
  };
}

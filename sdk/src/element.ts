// What makes a class an element: its name, the properties it is drawn from, and what of it a shop may style.
import type { LitElement, PropertyDeclaration } from 'lit';

/** Styled with `::part()`, and handed on from every element to the one around it, up to the tag. */
const PARTS = 'dialog, header, stage, title, primary, secondary, quiet, badge, pill';

/**
 * Class decorator; unlike Lit's `customElement` it leaves a name that is taken alone: two copies of the tag's script on
 * one page (a theme's and an app's) must not break each other. Buttons of a rank (`primary`, `secondary`, `quiet`) are
 * parts of that name.
 */
export function element(name: `visionfit-${string}`) {
  return (definition: typeof LitElement & CustomElementConstructor): void => {
    definition.addInitializer((one) =>
      one.addController({
        hostConnected: () => one.setAttribute('exportparts', PARTS),
        hostUpdated() {
          for (const button of one.renderRoot.querySelectorAll('.primary, .secondary, .quiet'))
            button.part.value = button.className;
        },
      }),
    );
    if (!customElements.get(name)) customElements.define(name, definition);
  };
}

/** Lit's decorators of the same names, of which the legacy kind (TypeScript's `experimentalDecorators`) is all we use. */
export function property(options?: PropertyDeclaration) {
  return (prototype: LitElement, name: string): void => {
    (prototype.constructor as typeof LitElement).createProperty(name, options);
  };
}

export function state() {
  return property({ state: true, attribute: false });
}

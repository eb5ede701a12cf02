// The look as custom properties: what a shop may set as `--vf-*` on the tag (or any ancestor), and what follows from it.
// Light or dark follows the page's `color-scheme`, so the dialog is never dark on a page that is only ever light.
import { css, unsafeCSS } from 'lit';

/** Black or white, whichever can be read on a ground: CIE lightness 49.5 is where both have a contrast of 4.58. */
const inkOn = (ground: string) =>
  unsafeCSS(`lab(from var(${ground}) clamp((l - 60) * 0.2, (49.5 - l) * 1000, 95 + l * 0.1) 0 0)`);

/** A tone that can still be read on the surface, with at least 4.5; greyer the less room the surface leaves for it. */
const toneOn = (a: number, b: number) => {
  const room = 'max(l - 49.5, 49.5 - l)';
  return unsafeCSS(
    `lab(from var(--_surface) clamp((l - 50) * 0.82, (49.5 - l) * 1000, 66 + l * 0.68) calc(${room} * ${a}) calc(${room} * ${b}))`,
  );
};

/**
 * Public: --vf-surface, --vf-ink, --vf-muted, --vf-line, --vf-stage, --vf-accent, --vf-on-accent, --vf-danger,
 * --vf-focus, --vf-radius (of the dialog; buttons and pictures follow), --vf-font, --vf-badge-corner (badge-corner.ts).
 * A shop that sets surface and accent need not set the others: they are made from these two, readable on any colour.
 */
export const tokens = css`
  :host {
    /* Whatever the page does to everything in it, of this only font and colour scheme come in. */
    all: initial;
    color-scheme: inherit;
    font-family: inherit;
    --_surface: var(--vf-surface, light-dark(#fff, #1a1a1c));
    --_ink: var(--vf-ink, light-dark(#17171a, #f3f2ef));
    --_muted: var(--vf-muted, light-dark(#5f6068, #a9a9b0));
    --_danger: var(--vf-danger, light-dark(#a3241c, #ff9d92));
    --_focus: var(--vf-focus, light-dark(#2557d6, #8fb0ff));
    --_line: var(--vf-line, color-mix(in lab, var(--_ink) 13%, var(--_surface)));
    --_stage: var(--vf-stage, color-mix(in lab, var(--_ink) 5%, var(--_surface)));
    --_accent: var(--vf-accent, var(--_ink));
    --_on-accent: var(--vf-on-accent, var(--_surface));
    --_radius: var(--vf-radius, 22px);
    --_radius-control: calc(var(--_radius) * 0.6);
    --_quick: 160ms;
    --_calm: 320ms cubic-bezier(0.2, 0.7, 0.2, 1);
  }

  /* Safari 17 cannot: there a shop sets more than two. */
  @supports (color: lab(from light-dark(red, red) max(l, 0) 0 0)) {
    :host {
      --_ink: var(--vf-ink, ${inkOn('--_surface')});
      --_muted: var(--vf-muted, ${toneOn(0, -0.08)});
      --_danger: var(--vf-danger, ${toneOn(0.9, 0.6)});
      --_focus: var(--vf-focus, ${toneOn(0.4, -1.3)});
      --_on-accent: var(--vf-on-accent, ${inkOn('--_accent')});
    }
  }

  @media (prefers-reduced-motion: reduce) {
    :host {
      --_quick: 1ms;
      --_calm: 1ms;
    }
  }
`;

// The dashboard's tokens: the shopper's element's, with the corners and greys of a tool that is looked at all day.
import { css } from 'lit';

/** After `tokens`: what is said there may be said anew here. */
export const theme = css`
  :host {
    --_surface: var(--vf-surface, light-dark(#fff, #1a1a1c));
    --_ground: light-dark(#f6f5f2, #121214);
    --_radius: var(--vf-radius, 12px);
    --_radius-control: calc(var(--_radius) * 0.58);
    --_brand: light-dark(#96421f, #eda88e);
    --_good: light-dark(#23734a, #7fd0a3);
    --_warn: light-dark(#a86b00, #e7b95c);
    --_edge: color-mix(in lab, var(--_ink) 22%, var(--_surface));
    --_line: color-mix(in lab, var(--_ink) 11%, var(--_surface));
    --_stage: color-mix(in lab, var(--_ink) 3%, var(--_surface));
    --_hover: color-mix(in lab, var(--_ink) 4.5%, var(--_surface));
    --_track: color-mix(in lab, var(--_ink) 12%, var(--_surface));
    --_field: light-dark(#fff, #151517);
    font-size: 14px;
    line-height: 1.5;
  }
`;

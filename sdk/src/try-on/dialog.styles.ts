// The dialog's frame: a sheet from below on a phone, a centred card with the picture beside the panel on a desktop.
import { css } from 'lit';

export const dialogStyles = css`
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }

  dialog {
    inline-size: 100%;
    max-inline-size: 560px;
    max-block-size: min(94dvh, 100%);
    margin: auto auto 0;
    padding: 0;
    border: 0;
    border-radius: var(--_radius) var(--_radius) 0 0;
    overflow: clip auto;
    overscroll-behavior: contain;
    background: var(--_surface);
    color: var(--_ink);
    font-family: var(--vf-font, inherit);
    font-size: max(16px, 1rem);
    font-weight: 400;
    font-style: normal;
    letter-spacing: normal;
    line-height: 1.5;
    text-align: start;
    text-transform: none;
    box-shadow: 0 24px 80px rgb(0 0 0 / 28%);
  }

  dialog::backdrop {
    background: rgb(18 18 20 / 52%);
  }

  .frame {
    display: flex;
    flex-direction: column;
  }

  .bar {
    display: flex;
    position: sticky;
    z-index: 2;
    inset-block-start: 0;
    padding: 12px 12px 12px 20px;
    align-items: center;
    gap: 12px;
    background: var(--_surface);
  }

  :dir(rtl) > .frame > .bar {
    padding: 12px 20px 12px 12px;
  }

  .bar p {
    display: flex;
    flex-direction: column;
    min-inline-size: 0;
    margin: 0;
    font-size: 0.875em;
    line-height: 1.35;
  }

  .bar strong {
    font-weight: 600;
    overflow-wrap: anywhere;
  }

  .bar span {
    color: var(--_muted);
  }

  .thumb {
    flex: none;
    inline-size: 36px;
    block-size: 48px;
    border-radius: 8px;
    object-fit: cover;
    background: var(--_stage);
  }

  .close {
    display: grid;
    flex: none;
    inline-size: 44px;
    block-size: 44px;
    margin: 0;
    margin-inline-start: auto;
    padding: 0;
    border: 0;
    border-radius: 50%;
    background: none;
    color: inherit;
    place-items: center;
    cursor: pointer;
    transition: background-color var(--_quick);
  }

  .close:hover {
    background: var(--_stage);
  }

  .close:focus-visible {
    outline: 2px solid var(--_focus);
  }

  .stage {
    position: relative;
    /* As much of the screen as leaves room for the heading and the actions, down to 320 x 568. */
    block-size: min(46dvh, 133vw, 100dvh - 340px);
    overflow: clip;
    background: var(--_stage);
  }

  /* Shops photograph garments on white: multiplied onto one light ground they stand in the room, in dark mode too. */
  .stage:has(> .garment) {
    background: light-dark(#f2f1ee, #dddbd6);
  }

  .garment {
    mix-blend-mode: multiply;
  }

  .card {
    position: absolute;
    inset-block-end: 16px;
    inset-inline-end: 16px;
    inline-size: 84px;
    block-size: 112px;
    border: 4px solid #fff;
    border-radius: calc(var(--_radius) * 0.6);
    object-fit: cover;
    background: #fff;
    box-shadow: 0 6px 24px rgb(0 0 0 / 18%);
  }

  .stage > :is(.photo, .garment, visionfit-comparison) {
    display: block;
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    object-fit: contain;
  }

  [data-step='stopped'] .photo {
    filter: grayscale(1);
    opacity: 0.6;
  }

  .panel {
    display: flex;
    flex: 1;
    flex-direction: column;
    gap: 14px;
    min-inline-size: 0;
    padding: 12px 20px 0;
  }

  .stage + .panel {
    padding-block-start: 20px;
  }

  h2 {
    margin: 0;
    font-size: 1.5em;
    font-weight: 620;
    letter-spacing: -0.015em;
    line-height: 1.2;
    text-wrap: balance;
  }

  :lang(ar) h2 {
    letter-spacing: normal;
  }

  h2:focus {
    outline: none;
  }

  /* On a phone the garment's big picture would push the step itself out of sight; its thumbnail is enough. */
  @media (width < 760px) {
    .stage:has(> .garment) {
      display: none;
    }

    [data-step='ready'] .stage {
      block-size: min(40dvh, 133vw, 100dvh - 340px);
    }

    [data-step='result'] .stage {
      block-size: min(50dvh, 133vw, 100dvh - 340px);
    }
  }

  @media (width >= 760px) {
    dialog {
      max-inline-size: min(940px, calc(100vw - 48px));
      max-block-size: min(calc(100dvh - 48px), 900px);
      margin: auto;
      border-radius: var(--_radius);
    }

    .frame {
      display: grid;
      grid-template-rows: auto 1fr;
      grid-template-columns: minmax(0, 1fr);
      min-block-size: min(640px, calc(100dvh - 48px));
    }

    .frame:has(.stage) {
      grid-template-columns: minmax(0, 1.06fr) minmax(340px, 1fr);
    }

    .stage {
      position: sticky;
      inset-block-start: 0;
      grid-row: 1 / 3;
      grid-column: 1;
      block-size: auto;
      max-block-size: calc(100dvh - 48px);
    }

    .frame:has(.stage) > :is(.bar, .panel) {
      grid-column: 2;
    }

    .thumb {
      display: none;
    }

    .bar,
    :dir(rtl) > .frame > .bar {
      padding-block: 18px 10px;
      padding-inline: 32px 18px;
    }

    .panel,
    .stage + .panel {
      padding: 10px 32px 12px;
    }

    h2 {
      font-size: 1.75em;
    }
  }

  /* Light passes over the photo while it is being worked on. */
  .light {
    position: absolute;
    inset: 0;
    background: linear-gradient(180deg, transparent 35%, rgb(255 255 255 / 38%) 50%, transparent 65%) 0 0 / 100% 300%;
    opacity: 0;
  }

  @media (prefers-reduced-motion: no-preference) {
    .light {
      opacity: 1;
      animation: pass 2.6s ease-in-out infinite;
    }

    dialog,
    dialog::backdrop {
      transition:
        opacity 200ms,
        translate var(--_calm),
        overlay 320ms allow-discrete,
        display 320ms allow-discrete;
    }

    dialog:not([open]),
    dialog:not([open])::backdrop {
      opacity: 0;
    }

    dialog:not([open]) {
      translate: 0 24px;
    }

    @starting-style {
      dialog[open],
      dialog[open]::backdrop {
        opacity: 0;
      }

      dialog[open] {
        translate: 0 24px;
      }
    }

    .panel > :last-child {
      animation: appear var(--_calm);
    }
  }

  @keyframes pass {
    from {
      background-position: 0 100%;
    }
    to {
      background-position: 0 0;
    }
  }

  @keyframes appear {
    from {
      opacity: 0;
      translate: 0 8px;
    }
  }

  @media (forced-colors: active) {
    dialog {
      border: 1px solid CanvasText;
    }
  }
`;

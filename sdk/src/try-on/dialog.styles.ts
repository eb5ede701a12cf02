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
    /* What gets focus is not to hide under the bar or the actions. */
    scroll-padding-block: 80px 148px;
    background: var(--_surface);
    color: var(--_ink);
    font-family: var(--vf-font, inherit);
    font-size: max(16px, 1rem);
    line-height: 1.5;
    box-shadow: 0 24px 80px rgb(0 0 0 / 28%);
  }

  /* No spaces there to break at: lines end between phrases, where the browser knows them. */
  dialog:lang(ja) {
    word-break: auto-phrase;
  }

  dialog::backdrop {
    background: rgb(18 18 20 / 52%);
  }

  .frame {
    display: flex;
    flex-direction: column;
  }

  .panel {
    display: flex;
    flex: 1;
    flex-direction: column;
    gap: 14px;
    min-inline-size: 0;
    padding: 12px 20px 0;
  }

  [hidden] {
    display: none !important;
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

    .frame:has(.stage) > :is(.bar, .panel) {
      grid-column: 2;
    }

    .panel,
    .stage + .panel {
      padding: 10px 32px 12px;
    }

    h2 {
      font-size: 1.75em;
    }
  }

  @media (prefers-reduced-motion: no-preference) {
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

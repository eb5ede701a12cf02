// A bar for what is on its way, in a step that is as tall as the result: on a phone the dialog stands on its bottom edge,
// and the picture is not to move.
import { css } from 'lit';

export const progressStyles = css`
  :host {
    min-block-size: 14.375em;
    gap: 16px;
  }

  progress {
    display: block;
    inline-size: 100%;
    block-size: 6px;
    border: 0;
    border-radius: 3px;
    overflow: clip;
    appearance: none;
    background: var(--_line);
    color: var(--_accent);
  }

  progress::-webkit-progress-bar {
    background: var(--_line);
  }

  progress::-webkit-progress-value {
    border-radius: 3px;
    background: var(--_accent);
    transition: inline-size var(--_calm);
  }

  progress::-moz-progress-bar {
    border-radius: 3px;
    background: var(--_accent);
  }

  /* Nothing to count yet: a light runs along the bar. */
  progress:indeterminate {
    background: linear-gradient(90deg, transparent 30%, var(--_accent) 50%, transparent 70%) 0 0 / 300% 100%
      var(--_line);
  }

  progress:indeterminate::-webkit-progress-bar {
    background: none;
  }

  @media (prefers-reduced-motion: no-preference) {
    progress:indeterminate {
      animation: run 1.6s linear infinite;
    }
  }

  @keyframes run {
    from {
      background-position: 100% 0;
    }
    to {
      background-position: 0 0;
    }
  }

  @media (forced-colors: active) {
    progress {
      border: 1px solid CanvasText;
    }

    progress::-webkit-progress-value {
      background: Highlight;
    }
  }
`;

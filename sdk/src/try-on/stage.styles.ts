// The picture side of the dialog: how much room it takes, and how photo, garment and working light lie in it.
import { css } from 'lit';

export const stageStyles = css`
  .stage {
    position: relative;
    /* As much of the screen as leaves room for the heading and the actions, down to 320 x 568. */
    block-size: min(42dvh, 133vw, 100dvh - 340px);
    overflow: clip;
    background: var(--_stage);
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

  /* Shops photograph garments on white: multiplied onto one light ground they stand in the room, in dark mode too. */
  .stage:has(> .garment) {
    background: light-dark(#f2f1ee, #dddbd6);
  }

  .garment {
    mix-blend-mode: multiply;
  }

  /* The garment as a card on the shopper's photo: these two are being brought together. */
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
  }

  @keyframes pass {
    from {
      background-position: 0 100%;
    }
    to {
      background-position: 0 0;
    }
  }

  /* On a phone a big picture would push the step, or what is said about privacy, out of sight. */
  @media (width < 760px) {
    .stage:is(:has(> .garment), :has(+ [hidden])) {
      display: none;
    }
  }

  @media (width >= 760px) {
    .stage {
      position: sticky;
      inset-block-start: 0;
      grid-row: 1 / 3;
      grid-column: 1;
      block-size: auto;
      max-block-size: calc(100dvh - 48px);
    }
  }
`;

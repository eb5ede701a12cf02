// The "AI preview" badge over a picture, in an element with `data-badge` (badge-corner.ts).
import { css } from 'lit';

export const badgeStyles = css`
  /* What shoppers must be told a shop may move and dress, not hide: important rules in here win over ::part(). */
  .badge {
    display: block !important;
    visibility: visible !important;
    position: absolute !important;
    z-index: 1 !important;
    inline-size: max-content !important;
    max-inline-size: calc(100% - 24px) !important;
    block-size: auto !important;
    min-block-size: 1.5em !important;
    max-block-size: none !important;
    margin: 0 !important;
    padding: 4px 10px !important;
    border: 1px solid transparent !important; /* drawn in forced colours, where backgrounds are not */
    overflow: visible !important;
    border-radius: 99px;
    background: rgb(20 20 22 / 76%) !important;
    color: #fff !important;
    font-size: 13px !important;
    font-weight: 550;
    line-height: 1.45 !important;
    text-indent: 0 !important;
    white-space: nowrap !important;
    opacity: 1 !important;
    filter: none !important;
    mask: none !important;
    clip-path: none !important;
    transform: none !important;
    translate: none !important;
    scale: none !important;
    rotate: none !important;
    mix-blend-mode: normal !important;
    content-visibility: visible !important;
    pointer-events: none !important;
    /* The ways round: each of these alone would empty, shrink or move it. */
    clip: auto !important;
    contain: none !important;
    content: normal !important;
    float: none !important;
    letter-spacing: normal !important;
    word-spacing: normal !important;
    offset: none !important;
    writing-mode: horizontal-tb !important;
    /* In its own direction, over a picture that has none. */
    unicode-bidi: plaintext !important;
    zoom: 1 !important;
    -webkit-text-fill-color: currentcolor !important;
    -webkit-text-security: none !important;
  }

  [data-badge^='top'] .badge {
    inset-block: 12px auto !important;
  }

  [data-badge^='bottom'] .badge {
    inset-block: auto 12px !important;
  }

  [data-badge$='left'] .badge {
    left: 12px !important;
    right: auto !important;
  }

  [data-badge$='right'] .badge {
    left: auto !important;
    right: 12px !important;
  }
`;

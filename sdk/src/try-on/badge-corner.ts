// Where the "AI preview" badge stands: the shop moves it with one custom property, for the dialog and for saved copies.

const CORNERS = ['top-left', 'top-right', 'bottom-left', 'bottom-right'] as const;
/** Left and right are the picture's own: it has no reading direction. */
export type BadgeCorner = (typeof CORNERS)[number];

/** `--vf-badge-corner` as it reaches this element; top right where it is absent or says anything else. */
export function badgeCornerAt(element: Element): BadgeCorner {
  const wanted = getComputedStyle(element).getPropertyValue('--vf-badge-corner').trim();
  return CORNERS.find((corner) => corner === wanted) ?? 'top-right';
}

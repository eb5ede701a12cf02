// Keeps the page behind an open dialog still, and in its place: a vanishing scrollbar must not shift it.

/** Locks the page; the returned function gives it back exactly as it was. */
export function lockScroll(): () => void {
  const { style } = document.documentElement;
  const before = { overflow: style.overflow, padding: style.paddingInlineEnd };
  const bar = innerWidth - document.documentElement.clientWidth;
  style.overflow = 'hidden';
  if (bar > 0) style.paddingInlineEnd = `${bar}px`;
  return () => {
    style.overflow = before.overflow;
    style.paddingInlineEnd = before.padding;
  };
}

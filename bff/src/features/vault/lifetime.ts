// How long a finished picture lives. The consent text promises exactly this.
export const RENDER_LIFETIME_MS = 24 * 3_600_000;

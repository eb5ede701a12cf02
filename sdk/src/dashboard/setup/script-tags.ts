// The lines that a shop pastes, from what a release says of itself (manifest.json): for the build and for the dashboard.

/** A release as those who paste it see it. */
export interface Release {
  version: string;
  /** Path on the server that follows the newest release of this major version. */
  channel: string;
  /** Path on the server that never changes. */
  pinned: string;
  /** The one file to paste; it loads the others. */
  loader: 'loader.js';
  files: Record<string, { bytes: number; integrity: string }>;
}

/**
 * The line for a page's head that follows a major version: fixes arrive by themselves, within minutes.
 * @param origin of the server; nothing for pages of its own.
 */
export function scriptTag({ channel }: Pick<Release, 'channel'>, origin: string): string {
  return `<script type="module" src="${origin}${channel}loader.js"></script>`;
}

/** The line that stays with one release: a browser runs the file only if it is this one. */
export function pinnedScriptTag({ pinned, loader, files }: Release, origin: string): string {
  const integrity = files[loader]?.integrity;
  return `<script type="module" src="${origin}${pinned}${loader}" integrity="${integrity}" crossorigin="anonymous"></script>`;
}

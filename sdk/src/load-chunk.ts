// How the built files load each other (vite.config.ts puts this in place of `import()`; bundlers have their own way).

/** Resolves once a file beside the tag's own is in the browser's cache. */
export type Arrives = (file: string) => Promise<unknown>;

let arrives: Arrives;

/** The tag has it already (arrives.ts). */
export function loadBy(tagsOwn: Arrives): void {
  arrives = tagsOwn;
}

const chunks: Record<string, Promise<unknown> | undefined> = {};

/**
 * Loads once; a failure is forgotten, so that the next press tries again.
 * @param files Names beside this one's, space between them: what to load, and what that needs besides.
 */
export function loadChunk(files: string): Promise<unknown> {
  chunks[files] ??= load(files.split(' ')).catch((cause) => {
    chunks[files] = undefined;
    throw cause;
  });
  return chunks[files];
}

async function load(files: string[]): Promise<unknown> {
  await Promise.all(files.map(arrives));
  return import(/* @vite-ignore */ files[0]!);
}

// How the built files load each other (vite.config.ts puts this in place of `import()`; bundlers have their own way).
// Browsers remember a script that did not come, and do not ask for it again until the page is loaded anew. So each is fetched
// first, and imported, out of the browser's cache, once it is there.

let isElsewhere = false;

/** Where the service is elsewhere, the page's policy may let scripts come from here and forbid to fetch: then they are imported alone. */
export function serviceIsElsewhere(): void {
  isElsewhere = true;
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

async function arrives(file: string): Promise<void> {
  const answer = await fetch(new URL(file, import.meta.url)).catch((cause) => {
    if (!isElsewhere || !navigator.onLine) throw cause;
  });
  if (answer && !answer.ok) throw answer;
  await answer?.blob();
}

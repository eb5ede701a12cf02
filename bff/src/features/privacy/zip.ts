// Files into one ZIP, as they come. Entries are always deflated, pictures at level 0: an entry that is merely stored and
// has its length behind it, as streaming needs, cannot be read by programs that stream too.
import { Zip, ZipDeflate } from 'fflate';

export async function* zipped(
  files: AsyncIterable<{ path: string; content: Uint8Array }>,
  at: Date,
): AsyncGenerator<Uint8Array> {
  const chunks: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    chunks.push(chunk);
  });
  for await (const { path, content } of files) {
    const alreadySmall = /\.(jpg|png)$/.test(path);
    const entry = new ZipDeflate(path, { level: alreadySmall ? 0 : 6 });
    entry.mtime = at;
    zip.add(entry);
    entry.push(content, true);
    yield* chunks.splice(0);
  }
  zip.end();
  yield* chunks.splice(0);
}

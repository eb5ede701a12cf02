// What the tests' fake camera sees: yellow on the left, blue on the right, so that a mirrored photo would show.
// Node side; uncompressed frames, because the browser reads nothing else but motion JPEG.
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

export const [WIDTH, HEIGHT] = [640, 480];
/** Y, Cb, Cr; the yellow is light enough for a good photo. */
const YELLOW = [210, 16, 146] as const;
const BLUE = [41, 240, 110] as const;

/** Writes a YUV4MPEG2 film of two frames, which the browser repeats. */
export async function cameraFrames(file: string): Promise<void> {
  const planes = [0, 1, 2].map((plane) => {
    const [width, height] = plane === 0 ? [WIDTH, HEIGHT] : [WIDTH / 2, HEIGHT / 2];
    const row = Buffer.alloc(width, BLUE[plane]).fill(YELLOW[plane]!, 0, width / 2);
    return Buffer.concat(Array<Buffer>(height).fill(row));
  });
  const frame = [Buffer.from('FRAME\n'), ...planes];
  await mkdir(dirname(file), { recursive: true });
  await writeFile(
    file,
    Buffer.concat([Buffer.from(`YUV4MPEG2 W${WIDTH} H${HEIGHT} F30:1 Ip A1:1 C420\n`), ...frame, ...frame]),
  );
}

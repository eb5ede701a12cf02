// Finds the photo in what a shopper picked, dropped or pasted.

/** What the file dialog offers. Naming JPEG lets an iPhone hand over its HEIC photos converted. */
export const ACCEPTED = 'image/jpeg,image/png,image/webp,image/avif';

/** The first file of a drop or a paste; null when there is none (text, a link). */
export function fileIn(transfer: DataTransfer | null): File | null {
  return transfer?.files[0] ?? null;
}

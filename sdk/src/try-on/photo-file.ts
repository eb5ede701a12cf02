// Finds the photo in what a shopper picked, dropped or pasted, and says no at once where sending it would be in vain.
import { Problem } from '../client/problem.ts';

/** Bytes; the service's own cap. */
const LARGEST = 15 * 1024 * 1024;

/** What the file dialog offers. Naming JPEG lets an iPhone hand over its HEIC photos converted. */
export const ACCEPTED = 'image/jpeg,image/png,image/webp,image/avif';

/** The first file of a drop or a paste; null when there is none (text, a link). */
export function fileIn(transfer: DataTransfer | null): File | null {
  return transfer?.files[0] ?? null;
}

/** Why the file cannot be sent, or null. The service looks closer; this only saves a wait. */
export async function whyNotSend(file: Blob): Promise<Problem | null> {
  if (file.size > LARGEST) return new Problem('photo_too_large');
  if (await isHeic(file)) return new Problem('photo_heic');
  if (file.type && !file.type.startsWith('image/')) return new Problem('photo_not_an_image');
  return null;
}

/** By its ISO base media brand (ISO/IEC 23008-12), because desktop browsers give HEIC files no type at all. */
async function isHeic(file: Blob): Promise<boolean> {
  const head = new TextDecoder('latin1').decode(await file.slice(4, 12).arrayBuffer());
  return /^ftyp(heic|heix|hevc|heim|heis|hevm|hevs|mif1|msf1)$/.test(head);
}

// The people who wear a merchant's products before any shopper does: photos that came with the server.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

export interface HouseModel {
  id: string;
  name: string;
  /** Upright JPEG without metadata, fit for any engine. */
  photo(): Promise<Uint8Array>;
}

/** @param folder the pictures are named from. @param models as the demo shop's catalogue names them. */
export function houseModelsIn(
  folder: string,
  models: readonly { id: string; name: string; image: string }[],
): HouseModel[] {
  return models.map(({ id, name, image }) => ({ id, name, photo: () => readFile(join(folder, image)) }));
}

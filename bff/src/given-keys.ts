// Master keys that somebody else keeps, as VISIONFIT_KEYS_FILE says.
import type { Config } from './config.ts';
import { CommandRefused } from './features/merchants/index.ts';
import { type MasterKeys, openGivenMasterKeys } from './platform/crypto/master-keys.ts';

interface GivenKeys {
  keys: MasterKeys;
  addMasterKey(): Promise<string>;
}

/** Whoever keeps the file adds to it: processes that share it may not even see one another. */
export function givenKeys({ keysFile }: Pick<Config, 'keysFile'>): GivenKeys | null {
  if (keysFile === undefined) return null;
  return {
    keys: openGivenMasterKeys(keysFile),
    async addMasterKey() {
      throw new CommandRefused(
        'The keys of VISIONFIT_KEYS_FILE are kept elsewhere. Put what `npm run --silent keys -- new --after FILE` prints in ' +
          'its place, wait until every process has it, and run this again.',
      );
    },
  };
}

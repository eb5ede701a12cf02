// Where shoppers' sealing keys lie, for a change of the master key that wraps them.
import { rewrapSealingKey } from '../../platform/crypto/sealing-keys.ts';
import type { SealedColumn } from '../rewrap.ts';

export const sealingKeysColumn: SealedColumn = {
  table: 'shoppers',
  column: 'sealing_key_wrapped',
  boundTo: [],
  reseal(keys, sealed, { id = '' }) {
    const { wrapped, masterKeyId } = rewrapSealingKey(keys, id, sealed);
    return { sealed: wrapped, masterKeyId };
  },
};

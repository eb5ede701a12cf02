// Where merchants' secrets lie, for a change of the master key that they are sealed under.
import { openSecret, sealSecret } from '../../platform/crypto/sealed-secrets.ts';
import type { SealedColumn } from '../rewrap.ts';

export const merchantSecretsColumn: SealedColumn = {
  table: 'merchant_secrets',
  column: 'sealed',
  boundTo: ['purpose', 'merchant_id'],
  reseal(keys, sealed, { id = '', purpose = '', merchant_id = '' }) {
    const context = [purpose, merchant_id, id];
    return sealSecret(keys, openSecret(keys, sealed, context), context);
  },
};

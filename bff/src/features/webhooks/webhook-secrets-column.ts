// Where the secrets of webhook endpoints lie, for a change of the master key that they are sealed under.
import { openWebhookSecret, sealWebhookSecret } from '../../platform/crypto/webhook-secrets.ts';
import type { SealedColumn } from '../rewrap.ts';

export const webhookSecretsColumn: SealedColumn = {
  table: 'webhook_secrets',
  column: 'sealed',
  boundTo: ['endpoint_id'],
  reseal: (keys, sealed, { endpoint_id = '' }) =>
    sealWebhookSecret(keys, endpoint_id, openWebhookSecret(keys, endpoint_id, sealed)),
};

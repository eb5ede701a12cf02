// What a merchant has to be told of their webhooks, wherever they look: the one that was switched off can no longer say so.
import type { WebhookSwitchedOff } from '../../contract/merchants.ts';
import type { Sql } from '../../platform/database/database.ts';
import type { MerchantId } from '../shopper.ts';
import { type DisabledReason, listSwitchedOff } from './endpoints-store.ts';

const WHY: Record<DisabledReason, string> = {
  failing: 'Every attempt of a whole day failed, so this webhook was switched off',
  gone: 'It answered 410 Gone, so this webhook was switched off',
};

/** Oldest first; none of an endpoint that was enabled again or deleted. */
export async function webhookNotices(sql: Sql, merchant: MerchantId): Promise<WebhookSwitchedOff[]> {
  const rows = await listSwitchedOff(sql, merchant);
  return rows.flatMap(({ id, url, disabled_at: since, disabled_reason: reason, dead_letters }) => {
    if (!since || !reason) return [];
    const message = `${WHY[reason]}, and what has happened since is not kept for it. ${whatToDo(id)}`;
    const notice = {
      webhook_id: id,
      url,
      since: since.toISOString(),
      reason,
      dead_letters: dead_letters ?? 0,
      message,
    };
    return [{ kind: 'webhook_switched_off', ...notice }];
  });
}

function whatToDo(id: string): string {
  const webhook = `/v1/merchant/webhooks/${id}`;
  return (
    `Mend what receives it, switch it on again with POST ${webhook}/enable, then replay what was given up with ` +
    `POST ${webhook}/deliveries/{delivery}/replay. If it is no longer wanted, DELETE ${webhook}.`
  );
}

// What all features hold, in the order in which a reader wants to know it. Pure data: the documentation is made from it.
import { accountsHeldData } from './accounts/held-data.ts';
import { auditHeldData } from './audit/held-data.ts';
import { blocksHeldData } from './blocks/held-data.ts';
import { consentHeldData } from './consent/held-data.ts';
import { eventsHeldData } from './events/held-data.ts';
import type { HeldData } from './held-data.ts';
import { idempotencyHeldData } from './idempotency/held-data.ts';
import { photosHeldData } from './photos/held-data.ts';
import { privacyHeldData } from './privacy/held-data.ts';
import { reportsHeldData } from './reports/held-data.ts';
import { sessionsHeldData } from './sessions/held-data.ts';
import { shopifyHeldData } from './shopify/held-data.ts';
import { sizingHeldData } from './sizing/held-data.ts';
import { tryOnHeldData } from './try-on/held-data.ts';
import { vaultHeldData } from './vault/held-data.ts';
import { webhooksHeldData } from './webhooks/held-data.ts';

export const HELD_DATA: readonly HeldData[] = [
  ...photosHeldData,
  ...vaultHeldData,
  ...tryOnHeldData,
  ...sizingHeldData,
  ...consentHeldData,
  ...sessionsHeldData,
  ...idempotencyHeldData,
  ...webhooksHeldData,
  ...privacyHeldData,
  ...shopifyHeldData,
  ...reportsHeldData,
  ...blocksHeldData,
  ...eventsHeldData,
  ...auditHeldData,
  ...accountsHeldData,
];

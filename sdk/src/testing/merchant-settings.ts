// A shop's settings as its owner's page has them, and the service that keeps them.
import { html } from 'lit';
import type { components } from '../client/wire.ts';
import { atDesk, type Desk, viewOf } from './merchant-desk.ts';
import { placeOf } from './merchant-figures.ts';
import { json } from './responses.ts';
import '../dashboard/settings/general.ts';

type Settings = components['schemas']['Settings'];

const SETTLED: Settings = {
  ...{ name: 'Maison', time_zone: 'UTC', currency: null, holdout: { percent: 0, since: null }, picture_days: 30 },
  ...{ shopper_links: 'own', badge_corner: 'top-left', look: null, spend_cap: 'default', plan: 'free' },
  ...{ shopify_domain: null, photos: { visit_minutes: 30, kept_days: 30 } },
  limits: { per_shopper_day: 5, per_shopper_hour: null, per_address_day: 50, per_shop_day: 500 },
  ...{ consent_note: 'Write to us.', consent_note_in: { de: 'Schreiben Sie uns.' } },
};

export async function settings(): Promise<{ desk: Desk; root: ShadowRoot }> {
  let settled = SETTLED;
  const desk = await atDesk(
    ({ method, path, body }) => {
      if (path === '') return json({ spending: null });
      if (method === 'PATCH') settled = { ...settled, ...(body as object) };
      return json(settled);
    },
    (app) => html`<visionfit-settings .app=${app} .place=${placeOf('')}></visionfit-settings>`,
    'owner',
  );
  return { desk, root: await viewOf('visionfit-settings', '#consent_note') };
}

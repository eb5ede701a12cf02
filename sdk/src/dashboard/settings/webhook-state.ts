// How a webhook is doing, in a word.
import { html } from 'lit';
import type { components } from '../../client/wire.ts';
import { fill } from '../../i18n/words.ts';
import { ago } from '../ui/format.ts';
import { words as settings } from '../words/settings.en.ts';

const words = settings.webhooks;

export function webhookState({ disabled, failing_since }: components['schemas']['Webhook']) {
  if (disabled)
    return html`<span class="badge bad">${fill(words.off, { reason: words.reasons[disabled.reason] })}</span>`;
  if (failing_since) return html`<span class="badge warn">${fill(words.failing, { when: ago(failing_since) })}</span>`;
  return html`<span class="badge good">${words.works}</span>`;
}

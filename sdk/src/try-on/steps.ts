// Which heading, which element and which picture belong to which state. What comes after consent the fitting draws.
import { html, type nothing, type TemplateResult } from 'lit';
import type { Translator } from '../i18n/messages.ts';
import type { TryOnFlow } from './flow.ts';
import { garmentOf } from './garment.ts';
import { isAway } from './notice.ts';
import './consent.ts';

export function stepOf(flow: TryOnFlow, t: Translator, dragging: boolean): TemplateResult {
  const { state } = flow;
  switch (state.step) {
    case 'consent':
      return html`<visionfit-consent .state=${state} .flow=${flow} .t=${t}></visionfit-consent>`;
    case 'opening':
    case 'unavailable':
    case 'quota-used':
      return html`<visionfit-notice .state=${state} .flow=${flow} .t=${t}></visionfit-notice>`;
    default:
      return flow.fitting!.step(t, dragging);
  }
}

export function titleOf(flow: TryOnFlow, t: Translator): string {
  const { state } = flow;
  switch (state.step) {
    case 'opening':
      return t.text('opening');
    case 'consent':
      return state.text.title;
    case 'unavailable':
      return t.text(isAway(state.problem) ? 'awayTitle' : 'barredTitle');
    case 'quota-used':
      return t.text(state.code === 'quota_exhausted' ? 'quotaTitle' : 'barredTitle');
    default:
      return flow.fitting!.title(t);
  }
}

export function stageOf(flow: TryOnFlow, t: Translator): TemplateResult | typeof nothing {
  return flow.fitting ? flow.fitting.stage(t) : garmentOf(flow);
}

// Which step element and which heading belong to which state. The result's element comes in its own chunk.
import { html, type TemplateResult } from 'lit';
import type { Translator } from '../i18n/messages.ts';
import type { TryOnFlow } from './flow.ts';
import { bars, type State } from './state.ts';
import './consent.ts';
import './notice.ts';
import './photo.ts';
import './ready.ts';
import './waiting.ts';

export function stepOf(flow: TryOnFlow, t: Translator, dragging: boolean): TemplateResult {
  const { state } = flow;
  switch (state.step) {
    case 'opening':
    case 'checking':
    case 'waiting':
      return html`<visionfit-waiting .state=${state} .flow=${flow} .t=${t}></visionfit-waiting>`;
    case 'consent':
      return html`<visionfit-consent .state=${state} .flow=${flow} .t=${t}></visionfit-consent>`;
    case 'photo':
      return html`<visionfit-photo .state=${state} .flow=${flow} .t=${t} .dragging=${dragging}></visionfit-photo>`;
    case 'camera':
      if (state.words) return html`<visionfit-camera .words=${state.words} .flow=${flow} .t=${t}></visionfit-camera>`;
      return html`<visionfit-waiting .state=${state} .t=${t}></visionfit-waiting>`;
    case 'ready':
      return html`<visionfit-ready .state=${state} .flow=${flow} .t=${t}></visionfit-ready>`;
    case 'result':
      return html`<visionfit-result .state=${state} .flow=${flow} .t=${t}></visionfit-result>`;
    case 'unavailable':
    case 'stopped':
    case 'quota-used':
      return html`<visionfit-notice .state=${state} .flow=${flow} .t=${t}></visionfit-notice>`;
  }
}

export function titleOf(state: State, t: Translator): string {
  switch (state.step) {
    case 'opening':
      return t.text('opening');
    case 'unavailable':
      return t.text(bars(state.problem) ? 'barredTitle' : 'stoppedTitle');
    case 'consent':
      return state.text.title;
    case 'photo':
      return t.text('photoTitle');
    case 'camera':
      return t.text('photoTake');
    case 'checking':
      return t.text('checkingTitle');
    case 'ready':
      return t.text(state.photo.hints.length ? 'hintTitle' : 'readyTitle');
    case 'waiting':
      return t.text('waitingTitle');
    case 'result':
      return t.text('resultTitle');
    case 'stopped':
      return t.text(state.outcome === 'refused' ? 'refusedTitle' : 'stoppedTitle');
    case 'quota-used':
      return t.text(state.code === 'quota_exhausted' ? 'quotaTitle' : 'barredTitle');
  }
}

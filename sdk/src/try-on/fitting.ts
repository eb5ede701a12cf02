// What comes after consent: the photo, the picture, and how their steps are drawn. In one chunk, fetched while the
// shopper reads what they are to agree to.
import { html, type nothing, type TemplateResult } from 'lit';
import type { Translator } from '../i18n/messages.ts';
import type { Fitting } from './fitting-types.ts';
import type { TryOnFlow } from './flow.ts';
import { PhotoChoice } from './photo-choice.ts';
import { PictureMaking } from './picture-making.ts';
import { stage } from './stage.ts';
import './photo.ts';
import './ready.ts';
import './stopped.ts';
import './waiting.ts';

export class FittingSteps implements Fitting {
  readonly flow: TryOnFlow;
  readonly picture: PictureMaking;
  readonly photo: PhotoChoice;

  constructor(flow: TryOnFlow, t: Translator) {
    this.flow = flow;
    this.picture = new PictureMaking(flow, async () => (await import('./result.ts')).pictures(t));
    this.photo = new PhotoChoice(flow, this.picture);
  }

  goOn(): void {
    this.photo.goOn();
    this.picture.goOn();
  }

  end(): void {
    this.photo.end();
    this.picture.end();
  }

  stage(t: Translator, flow = this.flow): TemplateResult | typeof nothing {
    return stage(flow, t);
  }

  step(t: Translator, dragging: boolean): TemplateResult {
    const { flow } = this;
    const { state } = flow;
    switch (state.step) {
      case 'photo':
        return html`<visionfit-photo .state=${state} .fitting=${this} .t=${t} .dragging=${dragging}></visionfit-photo>`;
      case 'camera':
        if (state.words) return html`<visionfit-camera .words=${state.words} .flow=${flow} .t=${t}></visionfit-camera>`;
        break;
      case 'ready':
        return html`<visionfit-ready .state=${state} .fitting=${this} .t=${t}></visionfit-ready>`;
      case 'result':
        return html`<visionfit-result .state=${state} .flow=${flow} .t=${t}></visionfit-result>`;
      case 'stopped':
        return html`<visionfit-stopped .state=${state} .fitting=${this} .t=${t}></visionfit-stopped>`;
    }
    return html`<visionfit-waiting .state=${state} .flow=${flow} .t=${t}></visionfit-waiting>`;
  }

  title(t: Translator): string {
    const { state } = this.flow;
    if (state.step === 'ready') return t.text(state.photo.hints.length ? 'hintTitle' : 'readyTitle');
    if (state.step === 'stopped') return t.text(state.outcome === 'refused' ? 'refusedTitle' : 'stoppedTitle');
    return t.text(TITLES[state.step as keyof typeof TITLES]);
  }
}

const TITLES = {
  photo: 'photoTitle',
  camera: 'photoTake',
  checking: 'checkingTitle',
  waiting: 'waitingTitle',
  result: 'resultTitle',
} as const;

// The picture side of the dialog: the garment until there is a photo, then the shopper, then the two compared.
import { html, nothing, type TemplateResult } from 'lit';
import type { Translator } from '../i18n/messages.ts';
import { fill } from '../i18n/words.ts';
import type { TryOnFlow } from './flow.ts';

export function stage(flow: TryOnFlow, t: Translator): TemplateResult | typeof nothing {
  const { state, product } = flow;
  switch (state.step) {
    case 'checking':
    case 'ready':
    case 'waiting':
    case 'stopped':
      return html`<img class="photo" src=${state.preview} alt=${t.text('yourPhoto')} />
        ${product ? html`<img class="card" src=${flow.addressOf(product.garment.image_url)} alt="" />` : nothing}
        ${state.step === 'waiting' || state.step === 'checking' ? html`<div class="light"></div>` : nothing}`;
    case 'result':
      return html`<visionfit-comparison
        exportparts="badge"
        photo=${state.preview}
        picture=${flow.addressOf(state.render.url)}
        description=${fill(flow.resultWords!.description, { title: product?.title ?? '' })}
        .t=${t}
        .words=${flow.resultWords}
      ></visionfit-comparison>`;
    default:
      return product ? html`<img class="garment" src=${flow.addressOf(product.garment.image_url)} alt="" />` : nothing;
  }
}

// The picture side of the dialog: the garment until there is a photo, then the shopper, then the two compared.
import { html, nothing, type TemplateResult } from 'lit';
import { tell } from '../events.ts';
import type { Translator } from '../i18n/messages.ts';
import { fill } from '../i18n/words.ts';
import type { TryOnFlow } from './flow.ts';
import { garmentOf } from './garment.ts';

export function stage(flow: TryOnFlow, t: Translator): TemplateResult | typeof nothing {
  const { state, product, resultWords: words } = flow;
  switch (state.step) {
    case 'checking':
    case 'ready':
    case 'waiting':
    case 'stopped':
    case 'result': {
      const picture = state.step === 'result' ? state.render.url : state.step === 'waiting' && state.drawn;
      // One and the same element shows the preview and then the final picture, so that nothing jumps.
      if (picture && words)
        return html`<visionfit-comparison
          photo=${state.preview ?? ''}
          picture=${flow.addressOf(picture)}
          description=${fill(words.description, { title: product?.title ?? '' })}
          .t=${t}
          .words=${words}
          @expired=${() => flow.fitting?.picture.relink()}
          @compare=${() => tell(flow.tag, 'compared')}
        ></visionfit-comparison>`;
      if (!state.preview) return garmentOf(flow);
      return html`<img class="photo" src=${state.preview} alt=${t.text('yourPhoto')} />
        ${product ? html`<img class="card" src=${flow.addressOf(product.garment.image_url)} alt="" />` : nothing}
        ${state.step === 'waiting' || state.step === 'checking' ? html`<div class="light"></div>` : nothing}`;
    }
    case 'camera':
      return nothing; // its own picture takes all the room
    default:
      return garmentOf(flow);
  }
}

// The garment alone: what there is to see before there is a photo.
import { html, nothing, type TemplateResult } from 'lit';
import type { TryOnFlow } from './flow.ts';

export function garmentOf(flow: TryOnFlow): TemplateResult | typeof nothing {
  const { product } = flow;
  return product ? html`<img class="garment" src=${flow.addressOf(product.garment.image_url)} alt="" />` : nothing;
}

// What one picture costs at whom, as their lists say. Data: what is billed in the end stands on Google's bill.
import type { ImageSize } from '../gemini/shapes.ts';

export interface Price {
  model: string;
  /** Of one picture with photo, garment and prompt sent along, in millionths of a dollar. */
  microdollars: Record<ImageSize, number>;
  source: string;
}

const same = (microdollars: number) => ({ '1K': microdollars, '2K': microdollars, '4K': microdollars });

export const PRICES: readonly Price[] = [
  {
    model: 'gemini-nano-banana-2.1',
    // $30 per million tokens of a picture (1,120, 1,680 or 2,520 of them), $1.50 per million of what is sent (about 2,600).
    microdollars: { '1K': 37_500, '2K': 54_300, '4K': 79_500 },
    source:
      'ngrok’s and litellm’s price lists, read 2026-11-22; tokens above 1K as the models before it, not seen for this one',
  },
  {
    model: 'gemini-3.1-flash-lite-image',
    // Draws in 1K only.
    microdollars: same(34_300),
    source: 'https://docs.gmicloud.ai/model-quickstarts/image/gemini-3-1-flash-lite-image, read 2026-11-26',
  },
  {
    model: 'gemini-3-pro-image',
    microdollars: { '1K': 136_300, '2K': 136_300, '4K': 242_300 },
    source: 'https://blog.laozhang.ai (Google’s list of 2026-07-01), read 2026-11-26; two pictures sent at $0.0011',
  },
  {
    model: 'virtual-try-on-001',
    microdollars: same(40_000),
    source:
      'the upper end of $0.02 to 0.04 (github.com/matu79go/metafit), read 2026-11-22; Google’s own list was not reached',
  },
];

/** @param set in the settings: by model, in dollars. @returns null where nobody has said. */
export function priceOf(model: string, size: ImageSize, set: Readonly<Record<string, number>>): number | null {
  const own = set[model];
  if (own !== undefined) return Math.round(own * 1_000_000);
  return PRICES.find((price) => price.model === model)?.microdollars[size] ?? null;
}

/** What a model is taken to cost whose price nobody has said: as much as the dearest that is known. */
export function dearest(size: ImageSize): number {
  return Math.max(...PRICES.map(({ microdollars }) => microdollars[size]));
}

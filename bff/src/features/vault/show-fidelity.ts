// How faithful a picture is, as the API says it: to the merchant in figures, to the shopper in a sentence.
import type { z } from 'zod';
import { Fidelity, type PictureWarning } from '../../contract/fidelity.ts';
import type { MerchantRender } from '../../contract/merchant-renders.ts';
import type { StoredFidelity } from '../../platform/database/tables.ts';
import { FIDELITY_AXES, type FidelityAxis } from '../../renderers/fidelity/fidelity.ts';
import type { listRendersOfShop } from './store.ts';

const WARNINGS: Record<FidelityAxis, PictureWarning> = {
  colour: {
    code: 'colour_may_differ',
    message: 'The colour in this preview may be off: go by the shop’s pictures.',
  },
  print: {
    code: 'print_may_differ',
    message: 'The pattern or lettering in this preview may be off: go by the shop’s pictures.',
  },
  length: {
    code: 'length_may_differ',
    message: 'The length in this preview may be off: go by the shop’s pictures.',
  },
  sleeves: {
    code: 'sleeves_may_differ',
    message: 'The sleeves in this preview may be off: go by the shop’s pictures.',
  },
};

/** Weakest first. */
export function warningsOf(fidelity: StoredFidelity | null): PictureWarning[] {
  return fidelity?.below.map((axis) => WARNINGS[axis]) ?? [];
}

/** Figures to the third digit: more would claim more than is measured. */
export function asFidelity(fidelity: StoredFidelity | null): Fidelity | null {
  if (!fidelity) return null;
  const axes = FIDELITY_AXES.map((name) => {
    const axis = fidelity.axes[name];
    const shown =
      axis.score === null
        ? { measured: false, why: axis.why }
        : { measured: true, score: shortened(axis.score), off: shortened(axis.off) };
    return [name, shown] as const;
  });
  const { score, verdict } = fidelity;
  return Fidelity.parse({ score: score === null ? null : shortened(score), verdict, ...Object.fromEntries(axes) });
}

export function asMerchantRender(
  row: Awaited<ReturnType<typeof listRendersOfShop>>[number],
): z.infer<typeof MerchantRender> {
  return { ...row, fidelity: asFidelity(row.fidelity), created_at: row.created_at.toISOString() };
}

const shortened = (value: number): number => Math.round(value * 1000) / 1000;

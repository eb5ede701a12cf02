// Reads a size chart that stands in a text or a picture instead of a table: a model copies it, and our rules decide whether
// that is a chart. Without a model, or where the shop has no money left for it, nothing is read.
import { z } from 'zod';
import type { FactSource } from '../../../contract/imports.ts';
import { Measurement, type SizeChart } from '../../../contract/size-charts.ts';
import type { PromptPart } from '../../../platform/genai/genai.ts';
import { GenAiFault } from '../../../platform/genai/genai-fault.ts';
import { mentions, numbersIn } from '../../../product-page/size-chart.ts';
import type { MerchantId } from '../../shopper.ts';
import { ASK_OF_PICTURE, askOfProse, ChartAnswer } from './chart-answer.ts';
import { chartOf } from './check-answer.ts';

/** Copies out of texts and pictures. */
export interface ReadingModel {
  /** The most that one answer can cost, in millionths of a dollar. */
  microdollars: number;
  /** @returns what came, not parsed. @throws GenAiFault; DOMException AbortError when `signal` fires */
  read(parts: PromptPart[], schema: object, signal: AbortSignal): Promise<string | null>;
}

export interface ReadChartDeps {
  model: ReadingModel | null;
  /** @returns null where the shop may not spend as much. */
  spend(merchant: MerchantId, microdollars: number): Promise<{ takeBack(): Promise<void> } | null>;
}

export interface ChartSource {
  /** What the shop says of the product. */
  prose: string | null;
  /** JPEG that the merchant has named as its size chart; it is read instead of the text. */
  picture: Uint8Array | null;
  /** The sizes it is sold in, as far as they are known. */
  sizes: readonly string[];
}

export type ReadChart = (merchant: MerchantId, from: ChartSource, signal: AbortSignal) => Promise<ChartFact | null>;

/** A chart, and that it was read: whoever is given advice by it is told. */
export interface ChartFact extends FactSource {
  value: SizeChart;
}

/** Every number of a text can be looked up in it; of a picture we have the model's word alone. */
const CONFIDENCE = { prose: 0.7, picture: 0.6 } as const;
/** Two sizes with one range each. */
const FEWEST_NUMBERS = 4;
const SCHEMA = z.toJSONSchema(ChartAnswer);

/** @returns null where there is none, or none that keeps the rules. */
export function chartReader({ model, spend }: ReadChartDeps): ReadChart {
  return async (merchant, { prose, picture, sizes }, signal) => {
    const source = picture ? 'picture' : 'prose';
    if (!model || !(picture || (prose && mayHoldChart(prose)))) return null;
    const spent = await spend(merchant, model.microdollars);
    if (!spent) return null;
    try {
      const parts = picture ? [{ text: ASK_OF_PICTURE }, { jpeg: picture }] : [{ text: askOfProse(prose!) }];
      const answer = await model.read(parts, SCHEMA, signal);
      const value = answer && chartOf(answer, picture ? null : prose, sizes);
      return value ? { value, source, confidence: CONFIDENCE[source] } : null;
    } catch (error) {
      const isFault = error instanceof GenAiFault;
      if (!isFault && !signal.aborted) throw error;
      if (isFault && !error.billed) await spent.takeBack();
      return null; // the product is worth keeping without a chart
    }
  };
}

/** Most texts do not, and need no model to tell. */
function mayHoldChart(prose: string): boolean {
  return numbersIn(prose).length >= FEWEST_NUMBERS && Measurement.options.some((one) => mentions(prose, one));
}

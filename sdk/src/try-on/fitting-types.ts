// What comes after consent, as those see it who are drawn by it or wait for it. Made in fitting.ts, in a chunk of its own.
import type { nothing, TemplateResult } from 'lit';
import type { Translator } from '../i18n/messages.ts';
import type { TryOnFlow } from './flow.ts';
import type { PhotoChoice } from './photo-choice.ts';
import type { PictureMaking } from './picture-making.ts';

export interface Fitting {
  readonly flow: TryOnFlow;
  readonly photo: PhotoChoice;
  readonly picture: PictureMaking;
  /** The connection is back: what it had cut goes on. */
  goOn(): void;
  /** Nothing of the shopper stays in the page. */
  end(): void;
  title(t: Translator): string;
  /** @param dragging Whether a file hovers over the dialog. */
  step(t: Translator, dragging: boolean): TemplateResult;
  /** @param flow Another one is a look at a picture of the vault. */
  stage(t: Translator, flow?: TryOnFlow): TemplateResult | typeof nothing;
}

/** Throws Problem. */
export type LoadFitting = () => Promise<(flow: TryOnFlow) => Fitting>;

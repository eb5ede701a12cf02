// The part of a consent text that a shopper reads and agrees to, and all that its sentences depend on.
import type { ConsentText, Jurisdiction } from '../../contract/consents.ts';
import type { Processor } from '../../renderers/renderer.ts';

export type Wording = Pick<ConsentText, 'title' | 'points' | 'agreements'>;

/** How long what is kept, in milliseconds: the very numbers that the sweeps delete by. */
export interface RetentionSchedule {
  /** Of a photo for the visit, from its last try-on. */
  photoIdleMs: number;
  /** Of a photo for the visit, from when it came. */
  photoMaxAgeMs: number;
  /** Of a photo kept for next time, from its last try-on. */
  keptPhotoIdleMs: number;
  /** Of a photo kept for next time, from when it came. */
  keptPhotoMaxAgeMs: number;
  /** Of a finished picture, from when it was made; the shop may have chosen it. */
  pictureMs: number;
}

export interface ConsentTerms {
  /** The controller. */
  shop: string;
  /** The controller's own words, beside what the law and this server say. */
  note: string | null;
  jurisdiction: Jurisdiction;
  /** Whether the browser sent Global Privacy Control. */
  gpc: boolean;
  schedule: RetentionSchedule;
  /** Who may get the photo to make the picture. None: the engine runs on the shop's own server and the photo goes nowhere. */
  processors: readonly Processor[];
}

/** What a translation has to give: the same promises, sentence by sentence. */
export type WordingOf = (terms: ConsentTerms) => Wording;

/** Whoever may use what it gets for more than the picture. */
export const unpaid = ({ processors }: ConsentTerms) => processors.filter(({ tier }) => tier === 'unpaid');

/** Who knows where the shopper is says what its law wants; who does not says everything. */
export const isFor = (law: 'eu' | 'us', { jurisdiction }: ConsentTerms) =>
  jurisdiction === law || jurisdiction === 'other';

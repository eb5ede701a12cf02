// The way of one try-on through the engines: what was asked of whom, why, and what came of it. Whoever chooses the engines
// reads and writes it; where it is kept is not theirs to know.
import type { GarmentKind } from '../renderer.ts';

/** One engine with one model of its own: what can be asked, counted and shut out. */
export interface Choice {
  engine: string;
  /** As its maker calls it; null where there is but one. */
  model: string | null;
}

/** What came of one call. */
export type AttemptOutcome =
  /** A picture came. */
  | 'rendered'
  /** A picture came and did not pass what every picture has to pass. */
  | 'not_kept'
  | 'refused'
  | 'overloaded'
  | 'timed_out'
  | 'broken'
  /** The model is not there any more. */
  | 'gone'
  /** Nobody waited for it any more. */
  | 'aborted'
  /** This process was ended in the middle of it. */
  | 'cut_off';

export interface Attempt extends Choice {
  /** 1 for the first of its try-on. */
  number: number;
  garmentKind: GarmentKind;
  startedAt: Date;
  /** Null while it runs. */
  outcome: AttemptOutcome | null;
  /** What it costs, in millionths of a dollar; 0 where it is not billed. */
  microdollars: number;
  /** From the call to its end; null while it runs and where it was cut off. */
  milliseconds: number | null;
  /** How long the engine asked to be left alone, where it did. */
  retryAfterMs: number | null;
}

export interface PlannedAttempt extends Choice {
  number: number;
  garmentKind: GarmentKind;
  /** Why this one, in a few words for the record. */
  why: string;
  /** Whether it is to find out if the engine is well again: then nobody else should try at the same time. */
  probe: boolean;
  microdollars: number;
}

export interface AttemptEnding {
  outcome: AttemptOutcome;
  /** The code of a refusal. */
  code: string | null;
  milliseconds: number;
  retryAfterMs: number | null;
  /** Whether it has to be paid for. */
  billed: boolean;
}

/** A recent call of whoever it was for: figures need to know no more. */
export type RecentAttempt = Omit<Attempt, 'number' | 'microdollars'>;

export interface RenderCourse {
  /** Names of the companies that the shopper agreed may get the photo. */
  agreedTo(): Promise<readonly string[]>;
  /** When the shopper asked for the picture. */
  askedAt: Date;
  /** All calls for this try-on, oldest first; one that a kill ended is closed as `cut_off`. */
  attempts(): Promise<Attempt[]>;
  /** The last calls of each choice, of all shops. */
  recent(choices: readonly Choice[]): Promise<readonly RecentAttempt[]>;
  /**
   * Writes the call down and sets its price aside, before it is made: from then on it counts, whatever happens.
   * @returns false where the shop has set aside no more for this month; nothing is written then.
   */
  begin(planned: PlannedAttempt): Promise<boolean>;
  /** Once; the price is given back where it is not billed. */
  end(number: number, ending: AttemptEnding): Promise<void>;
  /** The last picture did not pass. @param why in a word. */
  turnDown(why: string): Promise<void>;
}

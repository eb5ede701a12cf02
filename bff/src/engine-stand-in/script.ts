// What the stand-in is told to do with the requests to come, one by one; without a word it draws, or reads.
import { z } from 'zod';
import { DISTURBANCES } from './disturb.ts';

const every = {
  /** From the request to the answer, drawing included; the stand-in's own when absent. */
  latencyMs: z.int().min(0).max(600_000).optional(),
  /** For a request to this model only; others leave it waiting. */
  model: z.string().optional(),
};

const Picture = z.strictObject({
  ...every,
  answer: z.literal('picture'),
  /** What is done to it; nothing when absent. */
  disturb: z.strictObject({ seed: z.int(), kinds: z.array(z.enum(DISTURBANCES)).min(1) }).optional(),
  /** So many pictures it thought of come before the one it gives. */
  thoughts: z.int().min(0).max(8).default(0),
  /** Turned by a quarter: another shape than asked for. */
  turned: z.boolean().default(false),
});

/** No picture: it stopped for this reason, or with `block` never began. HTTP 200 all the same. */
const Finish = z.strictObject({ ...every, answer: z.literal('finish'), reason: z.string() });
const Block = z.strictObject({ ...every, answer: z.literal('block'), reason: z.string() });

const Failure = z.strictObject({
  ...every,
  answer: z.literal('error'),
  status: z.int().min(400).max(599),
  /** The header: seconds, or a date. */
  retryAfter: z.string().optional(),
  /** In the body, as Google's RetryInfo. */
  retrySeconds: z.number().optional(),
  /** Its words; of no meaning but for Vertex' support codes. */
  message: z.string().optional(),
  /** A page in HTML, as a proxy in between would send it. */
  html: z.boolean().default(false),
});

/** To a request for JSON, this text; no schema is kept, as the real one does not promise it either. */
const Saying = z.strictObject({ ...every, answer: z.literal('text'), text: z.string() });

/** Of the connection: closed without a word, in the middle of the JSON, in bytes that are no picture, or open and silent. */
const Mishap = z.strictObject({ ...every, answer: z.enum(['drop', 'half', 'garbage', 'silence']) });

export const Step = z.discriminatedUnion('answer', [Picture, Saying, Finish, Block, Failure, Mishap]);
export type Step = z.infer<typeof Step>;
export type Told = z.input<typeof Step>;

export interface Script {
  add(steps: Told[]): void;
  /** The first waiting step that is for this model; to draw, where there is none. */
  take(model: string): Step;
}

export function script(): Script {
  const waiting: Step[] = [];
  return {
    add: (steps) => void waiting.push(...steps.map((step) => Step.parse(step))),
    take(model) {
      const index = waiting.findIndex((step) => step.model === undefined || step.model === model);
      const [step] = index < 0 ? [] : waiting.splice(index, 1);
      return step ?? Step.parse({ answer: 'picture' });
    },
  };
}

// Shoppers who wait, in a process of their own so that what they cost is not in the figures of who measures: each asks for a
// picture and follows its event stream to the end, as the dialog does.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { elsewhere } from '../elsewhere.ts';
import { aSmallPhoto, askFor, type Ready, shoppersWithPhotos } from './shop.ts';

const SCRIPT = fileURLToPath(import.meta.url);
/** Try-ons with one photo wait for each other where they end: few have as many as this. */
const SHOPPERS = 200;

export interface CrowdOptions {
  url: string;
  count: number;
  photoFile: string;
}

/** What they were shown. */
export interface CrowdSaw {
  /** Tasks that ended with a picture, each with the ids of the pictures it was shown. */
  pictures: Record<string, string[]>;
  /** Tasks that ended in another way, by what they were told. */
  others: Record<string, string>;
}

export interface Crowd extends Disposable {
  /** Resolves when all of them have ended. */
  saw: Promise<CrowdSaw>;
}

/** Resolves when all have asked. */
export async function gatherCrowd(options: CrowdOptions): Promise<Crowd> {
  const child = fork(SCRIPT, [JSON.stringify(options)], elsewhere());
  await once(child, 'message');
  const saw = once(child, 'message').then(([told]) => told as CrowdSaw);
  return { saw, [Symbol.dispose]: () => void child.kill() };
}

async function main({ url, count, photoFile }: CrowdOptions): Promise<void> {
  const shoppers = await shoppersWithPhotos(url, SHOPPERS, await aSmallPhoto(photoFile));
  const waiting: { who: Ready; task: string }[] = [];
  for (const who of shoppers) {
    const tasks = await askFor([who], Math.ceil(count / SHOPPERS));
    waiting.push(...tasks.map((task) => ({ who, task })));
  }
  process.send?.('asked');
  const saw: CrowdSaw = { pictures: {}, others: {} };
  await Promise.all(waiting.map(({ who, task }) => follow(who, task, saw)));
  process.send?.(saw);
}

/** Comes back where the stream was cut, as a browser does. */
async function follow({ shopper }: Ready, task: string, saw: CrowdSaw): Promise<void> {
  while (true) {
    try {
      for await (const status of shopper.follow(task)) {
        if (status.render) saw.pictures[task] = [...(saw.pictures[task] ?? []), status.render.id];
        if (status.stage === 'refused' || status.stage === 'failed') saw.others[task] = status.reason?.code ?? 'none';
        if (['done', 'refused', 'failed'].includes(status.stage)) return;
      }
    } catch {
      // Asked again below.
    }
    await wait(1_000);
  }
}

if (process.argv[1] === SCRIPT) await main(JSON.parse(process.argv[2] ?? '{}'));

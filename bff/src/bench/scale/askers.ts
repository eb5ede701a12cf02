// Those whose wait for an answer is measured, in a process of their own: workers that are started and killed take the time of
// whoever does that.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { aSmallPhoto, PRODUCT, type Ready, shoppersWithPhotos } from './shop.ts';

const SCRIPT = fileURLToPath(import.meta.url);

export interface AskersOptions {
  url: string;
  count: number;
  perSecond: number;
  photoFile: string;
}

export interface Askers extends Disposable {
  /** Evenly, whether the answers come or not. @returns milliseconds of each answer. */
  ask(forMs: number): Promise<number[]>;
}

/** Resolves when all of them have their photos. */
export async function gatherAskers(options: AskersOptions): Promise<Askers> {
  const child = fork(SCRIPT, [JSON.stringify(options)]);
  await once(child, 'message');
  return {
    async ask(forMs) {
      const times = once(child, 'message');
      child.send(forMs);
      return (await times)[0];
    },
    [Symbol.dispose]: () => void child.kill(),
  };
}

async function main({ url, count, perSecond, photoFile }: AskersOptions): Promise<void> {
  const shoppers = await shoppersWithPhotos(url, count, await aSmallPhoto(photoFile));
  process.on('message', (forMs: number) => {
    void askAtAPace(shoppers, perSecond, forMs).then((times) => process.send?.(times));
  });
  process.send?.('ready');
}

async function askAtAPace(shoppers: readonly Ready[], perSecond: number, forMs: number): Promise<number[]> {
  const times: number[] = [];
  const pending: Promise<void>[] = [];
  const from = performance.now();
  const count = Math.floor((forMs / 1_000) * perSecond);
  for (let n = 0; n < count; n++) {
    await wait(Math.max(0, (n * 1_000) / perSecond - (performance.now() - from)));
    const who = shoppers[n % shoppers.length];
    if (!who) break;
    const begun = performance.now();
    pending.push(who.shopper.tryOn(who.photo, PRODUCT).then(() => void times.push(performance.now() - begun)));
  }
  await Promise.all(pending);
  return times;
}

if (process.argv[1] === SCRIPT) await main(JSON.parse(process.argv[2] ?? '{}'));

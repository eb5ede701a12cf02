// Visitors who must not notice that servers come and go: everything they ask is answered as it should be, and a stream that
// ends early says when to come again.
import { readFile } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { TryOnStatus } from '../../contract/try-on.ts';
import { PHOTO_FILE } from '../fitting-room.ts';
import { anHttpShopper } from '../http-shopper.ts';

export interface Visitors {
  /** One line for everything that was not as it should be. */
  readonly failures: readonly string[];
  readonly seen: { requests: number; pictures: number; streamsMoved: number };
  /** Resolves when the last ones have got what they came for. */
  stop(): Promise<void>;
}

const PRODUCTS = ['breton-stripe-shirt', 'white-tshirt', 'navy-vneck-tshirt'];

export async function letVisitorsIn(url: string, count: number): Promise<Visitors> {
  const jpeg = await readFile(PHOTO_FILE);
  const failures: string[] = [];
  const seen = { requests: 0, pictures: 0, streamsMoved: 0 };
  let stopping = false;

  async function visit(number: number): Promise<void> {
    const shopper = await anHttpShopper(url);
    await shopper.agree();
    const photo = await shopper.addPhoto(jpeg);
    const { task_id } = await shopper.tryOn(photo.id, PRODUCTS[number % PRODUCTS.length] ?? '');
    seen.requests += 4;
    const last = await outcome(shopper.token, task_id);
    if (last.stage !== 'done') throw new Error(`a try-on has ${last.stage}`);
    const picture = await fetch(last.render?.url ?? '');
    const bytes = await picture.arrayBuffer();
    seen.requests++;
    if (!picture.ok || bytes.byteLength < 1_000) throw new Error(`a picture is answered with ${picture.status}`);
    seen.pictures++;
  }

  async function outcome(token: string, task: string): Promise<TryOnStatus> {
    while (true) {
      const headers = { accept: 'text/event-stream', authorization: `Bearer ${token}`, origin: url };
      const answer = await fetch(`${url}/v1/try-on/status/${task}`, { headers });
      seen.requests++;
      if (!answer.ok) throw new Error(`an event stream is answered with ${answer.status}`);
      // Throws where it is cut off instead of ended.
      const text = await answer.text();
      const data = text.split('\n').flatMap((line) => (line.startsWith('data: ') ? [line.slice(6)] : []));
      const last = data.at(-1);
      const status = last ? TryOnStatus.parse(JSON.parse(last)) : null;
      if (status && ['done', 'refused', 'failed'].includes(status.stage)) return status;
      const retry = /^retry: (\d+)$/m.exec(text)?.[1];
      if (!retry) throw new Error('an event stream ended without an outcome and without a word');
      seen.streamsMoved++;
      await wait(Number(retry));
    }
  }

  /** So close after one another that no gap goes unmet. */
  async function lookAround(): Promise<void> {
    const { token } = await anHttpShopper(url);
    while (!stopping) {
      const answer = await fetch(`${url}/v1/products`, { headers: { authorization: `Bearer ${token}`, origin: url } });
      await answer.text();
      if (!answer.ok) throw new Error(`products are answered with ${answer.status}`);
      seen.requests++;
      await wait(5);
    }
  }

  const visitors = Array.from({ length: count }, async (_, number) => {
    while (!stopping) {
      await visit(number).catch((error) => failures.push(describe(error)));
    }
  });
  const onlookers = Array.from({ length: 2 }, async () => {
    while (!stopping) await lookAround().catch((error) => failures.push(describe(error)));
  });
  return {
    failures,
    seen,
    async stop() {
      stopping = true;
      await Promise.all([...visitors, ...onlookers]);
    },
  };
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? `${error.message}: ${error.cause.message}` : error.message;
}

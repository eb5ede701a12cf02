// A merchant's own server: HTTPS on a small internet, which keeps what it was told and checks signatures as merchants do.
import { createServer } from 'node:https';
import { text } from 'node:stream/consumers';
import { Webhook } from 'standardwebhooks';
import { WebhookPayload } from '../contract/webhooks.ts';
import { selfSignedCertificate } from '../platform/safe-fetch/certificate.fixture.ts';
import type { Internet } from '../platform/safe-fetch/internet.fixture.ts';

export interface Call {
  id: string;
  headers: Record<string, string>;
  body: string;
  payload: WebhookPayload;
}

export interface Answer {
  status: number;
  headers?: Record<string, string>;
  body?: string;
}

export type WebhookReceiver = Awaited<ReturnType<typeof aWebhookReceiver>>;

/** @param address a public one that nobody else has. */
export async function aWebhookReceiver(internet: Internet, host: string, address: string) {
  const calls: Call[] = [];
  const answers: (Answer | Promise<Answer>)[] = [];
  let always: Answer | Promise<Answer> = { status: 204 };
  let taken = 0;
  let wake = () => {};
  const certificate = selfSignedCertificate(host);
  const server = createServer(certificate, async (req, res) => {
    const headers = Object.fromEntries(Object.entries(req.headers).map(([name, value]) => [name, String(value)]));
    const body = await text(req);
    calls.push({ id: headers['webhook-id'] ?? '', headers, body, payload: WebhookPayload.parse(JSON.parse(body)) });
    wake();
    const answer = await (answers.shift() ?? always);
    res.writeHead(answer.status, answer.headers).end(answer.body);
  });
  await internet.name(host, [address]).trust(certificate.cert).put(address, 443, server);
  return {
    url: `https://${host}/hooks`,
    calls,
    /** The next calls are answered so, one each; 204 after that. */
    thenAnswers: (...next: (Answer | Promise<Answer>)[]) => void answers.push(...next),
    /** Every call without an answer of its own. */
    answers: (answer: Answer | Promise<Answer>) => {
      always = answer;
    },
    /** The next one that has not been asked for yet. */
    async next(): Promise<Call> {
      while (true) {
        const call = calls[taken];
        if (call) {
          taken++;
          return call;
        }
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    },
    close: () => server.closeAllConnections(),
  };
}

/**
 * As a merchant does, with the library. @throws where the signature is not one of this secret.
 * @param offsetMs how far the server's clock has been moved: the library goes by this machine's and refuses what is old.
 */
export function verified(call: Call, secret: string, offsetMs = 0): WebhookPayload {
  const timestamp = Number(call.headers['webhook-timestamp']);
  if (offsetMs === 0) return WebhookPayload.parse(new Webhook(secret).verify(call.body, call.headers));
  const expected = new Webhook(secret).sign(call.id, new Date(timestamp * 1_000), call.body);
  if (!call.headers['webhook-signature']?.split(' ').includes(expected)) throw new Error('no matching signature');
  return call.payload;
}

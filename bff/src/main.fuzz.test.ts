// The API cannot be surprised: requests made from its own document, thousands of them, right, nearly right and absurd, and
// not one answer that the document does not announce. `npm run test:fuzz` is the long run.
import assert from 'node:assert/strict';
import { Agent, request as send } from 'node:http';
import { after, before, describe, it } from 'node:test';
import fc from 'fast-check';
import { OPERATIONS } from './contract/operations.ts';
import { type FittingRoom, OTHER_SHOP, openFittingRoom, SHOP } from './testing/fitting-room.ts';
import { type Cast, theCast } from './testing/fuzz/cast.ts';
import { type Answer, assertKept } from './testing/fuzz/promises.ts';
import { anyRequest, type Document, type PlannedRequest } from './testing/fuzz/requests.ts';

const REQUESTS = Number(process.env.FUZZ_REQUESTS ?? 2_000);
/** Printed, so that a run can be repeated: `FUZZ_SEED=... npm run test:fuzz`. */
const SEED = Number(process.env.FUZZ_SEED ?? Math.floor(Math.random() * 2 ** 31));

/** Of operations that chance may leave out: in a short run also those about a garment, which has to be looked at before. */
const A_FEW = REQUESTS < 10_000 ? Math.ceil(OPERATIONS.length / 8) : 4;
/** Open to whoever has a signature, a link, a password, or the name of an origin or of a house model, which no generated request guesses. */
const SIGNED = new Set([
  ...['getPicture', 'receiveShopifyWebhook', 'signIn', 'firstRun', 'signUp', 'acceptInvitation', 'changePassword'],
  ...['endAccountSession', 'changeMember', 'removeMember', 'revokeKey', 'putOrigins', 'drawTestRender'],
]);

describe('the API, asked anything', () => {
  let room: FittingRoom;
  let cast: Cast;
  let document: Document;
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  before(async () => {
    room = await openFittingRoom();
    cast = await theCast(room);
    document = (await room.http.get('/openapi.json').expect(200)).body;
  });
  after(async () => {
    agent.destroy();
    await room?.[Symbol.asyncDispose]();
  });

  it('keeps what it announces', async (test) => {
    test.diagnostic(`${REQUESTS} requests from seed ${SEED}`);
    const statuses = new Map<string, number>();
    await fc.assert(
      fc.asyncProperty(anyRequest(document), async (planned) => {
        const logged = room.log().length;
        const { method, path, answer } = await ask(planned);
        assertKept(method, path, answer);
        assert.ok(!/"level":"(error|fatal)"/.test(room.log().slice(logged)), room.log().slice(logged));
        await cast.after(planned.operationId, answer);
        const outcome = `${planned.operationId} ${answer.status < 400 ? 'ok' : 'refused'}`;
        statuses.set(outcome, (statuses.get(outcome) ?? 0) + 1);
      }),
      { numRuns: REQUESTS, seed: SEED },
    );
    test.diagnostic([...statuses].map(([outcome, count]) => `${outcome}: ${count}`).join(', '));
    // A run in which little ever works, or is ever refused, would prove little.
    if (REQUESTS >= 1_500) {
      const never = (outcome: 'ok' | 'refused', of: typeof OPERATIONS) =>
        of.map(({ id }) => id).filter((id) => !statuses.has(`${id} ${outcome}`));
      const silent = never(
        'ok',
        OPERATIONS.filter(({ id }) => !SIGNED.has(id)),
      );
      const open = never(
        'refused',
        OPERATIONS.filter(({ auth }) => auth !== 'none'),
      );
      assert.ok(silent.length <= A_FEW, `never worked: ${silent}`);
      assert.ok(open.length <= A_FEW, `never refused: ${open}`);
    }
    await room.http.get('/readyz').expect(200);
  });

  async function ask(planned: PlannedRequest): Promise<{ method: string; path: string; answer: Answer }> {
    const auth = OPERATIONS.find(({ id }) => id === planned.operationId)?.auth ?? 'none';
    const parts = planned.path.slice(1).split('/');
    const path = `/${parts.map((part) => encoded(cast.fill(part))).join('/')}`;
    const query = new URLSearchParams(
      planned.query.map(([name, text]): [string, string] => [name, cast.fill(text)]),
    ).toString();
    // People work from a page of this server's own.
    const isPersons = planned.path.startsWith('/v1/account') || auth === 'member';
    const ownPage = isPersons ? `http://127.0.0.1:${room.server.port}` : SHOP.origin;
    const origin = {
      own: auth === 'secretKey' ? null : ownPage,
      other: OTHER_SHOP.origin,
      none: null,
      null: 'null',
    }[planned.origin];
    const body = bytesOf(planned);
    const headers: Record<string, string> = {
      ...cast.credentials(auth, planned.credential),
      ...(origin && { origin }),
      ...(planned.body.kind !== 'none' && { 'content-type': planned.body.type }),
      ...Object.fromEntries(Object.entries(planned.headers).map(([name, text]) => [name, sendable(cast.fill(text))])),
      'content-length': String(body.length),
    };
    const { method } = planned;
    return { method, path, answer: await exchange(method, query ? `${path}?${query}` : path, headers, body) };
  }

  function bytesOf({ body }: PlannedRequest): Buffer {
    if (body.kind === 'none') return Buffer.alloc(0);
    if (body.kind === 'json') return Buffer.from(JSON.stringify(cast.fillValue(body.value)) ?? '');
    if (body.kind === 'text') return Buffer.from(body.text);
    const { jpeg } = cast;
    if (body.change === 'half') return jpeg.subarray(0, jpeg.length / 2);
    if (body.change === 'noise') return Buffer.from(jpeg.map((byte, i) => (i % 7 === 0 ? byte ^ 0x55 : byte)));
    return body.change === 'nothing' ? Buffer.alloc(0) : jpeg;
  }

  function exchange(method: string, path: string, headers: Record<string, string>, body: Buffer): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const sent = send(
        { port: room.server.port, host: '127.0.0.1', agent, method, path, headers, timeout: 20_000 },
        async (answer) => {
          const chunks = await answer.toArray().catch(reject);
          resolve({
            status: answer.statusCode ?? 0,
            headers: answer.headers,
            body: Buffer.concat(chunks ?? []),
          });
        },
      );
      sent.on('timeout', () => sent.destroy(new Error(`${method} ${path} is not answered`)));
      sent.on('error', reject);
      sent.end(body);
    });
  }
});

/** A part of a path as a client would write it; a lone surrogate, which no client can, as a question mark. */
function encoded(part: string): string {
  return encodeURIComponent(part.toWellFormed()) || 'x';
}

/** What Node agrees to send in a header at all. */
function sendable(text: string): string {
  return text.replaceAll(/[^\x20-\x7e\xa0-\xff]/g, '?').slice(0, 2_000);
}

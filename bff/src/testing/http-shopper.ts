// A shopper who speaks the public API over HTTP and nothing else: what the dialog does, without a browser.
import { z } from 'zod';
import { Photo } from '../contract/photos.ts';
import { Session } from '../contract/sessions.ts';
import { TryOnAccepted, TryOnStatus, Vault } from '../contract/try-on.ts';

export interface HttpShopper {
  readonly token: string;
  readonly session: Session;
  agree(): Promise<void>;
  addPhoto(jpeg: Uint8Array): Promise<Photo>;
  /** @throws ApiRefusal with the problem's code, e.g. `quota_exhausted` */
  tryOn(photoId: string, productId: string, idempotencyKey?: string): Promise<TryOnAccepted>;
  /** Every status of the event stream, until it ends or the server dies. */
  follow(taskId: string): AsyncGenerator<TryOnStatus>;
  /** Follows to the end. @throws when the stream ends before the task does. */
  outcome(taskId: string): Promise<TryOnStatus>;
  vault(): Promise<z.infer<typeof Vault>>;
}

/** A problem document, as an error. */
export class ApiRefusal extends Error {
  readonly status: number;
  readonly code: string;
  constructor(status: number, code: string) {
    super(`${status} ${code}`);
    this.name = 'ApiRefusal';
    this.status = status;
    this.code = code;
  }
}

/** Opens a session in the demo shop. */
export async function anHttpShopper(url: string): Promise<HttpShopper> {
  let token = 'pk_test_demo';
  const request = (path: string, init: RequestInit = {}) =>
    fetch(url + path, {
      ...init,
      headers: { origin: url, authorization: `Bearer ${token}`, ...init.headers },
    });
  const post = async <T extends z.ZodType>(
    path: string,
    body: string | Uint8Array<ArrayBuffer>,
    type: string,
    schema: T,
    key?: string,
  ) => {
    const headers = { 'content-type': type, ...(key && { 'idempotency-key': key }) };
    return answered(await request(path, { method: 'POST', body, headers }), schema);
  };
  const postJson = <T extends z.ZodType>(path: string, body: unknown, schema: T, key?: string) =>
    post(path, JSON.stringify(body), 'application/json', schema, key);

  const session = await postJson('/v1/sessions', { locale: 'en' }, Session);
  token = session.token;
  const shopper: HttpShopper = {
    session,
    token,
    async agree() {
      const { version, locale, sha256 } = session.consent_text;
      await postJson(
        '/v1/consents',
        { version, locale, text_sha256: sha256, scopes: ['adult', 'render'] },
        z.unknown(),
      );
    },
    addPhoto: (jpeg) => post('/v1/photos', new Uint8Array(jpeg), 'image/jpeg', Photo),
    tryOn: (photo_id, product_id, key) => postJson('/v1/try-on/generate', { photo_id, product_id }, TryOnAccepted, key),
    async *follow(taskId) {
      const answer = await request(`/v1/try-on/status/${taskId}`, { headers: { accept: 'text/event-stream' } });
      if (!answer.ok || !answer.body) throw await refusal(answer);
      for await (const data of eventData(answer.body)) yield TryOnStatus.parse(JSON.parse(data));
    },
    async outcome(taskId) {
      let last: TryOnStatus | undefined;
      for await (const status of shopper.follow(taskId)) last = status;
      if (!last || !['done', 'refused', 'failed'].includes(last.stage)) throw new Error('the stream ended early');
      return last;
    },
    vault: async () => answered(await request('/v1/user/vault'), Vault),
  };
  return shopper;
}

async function answered<T extends z.ZodType>(answer: Response, schema: T): Promise<z.infer<T>> {
  if (!answer.ok) throw await refusal(answer);
  return schema.parse(await answer.json());
}

async function refusal(answer: Response): Promise<ApiRefusal> {
  const { code } = z.looseObject({ code: z.string() }).parse(await answer.json());
  return new ApiRefusal(answer.status, code);
}

/** The data of every event; a connection cut by the server's death ends it like any other end. */
async function* eventData(body: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  let text = '';
  const chunks = body.pipeThrough(new TextDecoderStream())[Symbol.asyncIterator]();
  while (true) {
    const chunk = await chunks.next().catch(() => ({ done: true as const, value: undefined }));
    if (chunk.done) return;
    text += chunk.value;
    const events = text.split('\n\n');
    text = events.pop() ?? '';
    for (const event of events) {
      const data = event.split('\n').flatMap((line) => (line.startsWith('data:') ? [line.slice(5)] : []));
      if (data.length > 0) yield data.join('\n');
    }
  }
}

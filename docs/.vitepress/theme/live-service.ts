// The service of the live element where the reader has none at hand: the one that the SDK's own tests use, answering
// inside the reader's page. Nothing leaves it, and the pictures are drawings.
import { apiStandIn } from '../../../sdk/src/testing/api-stand-in.ts';
import { drawing } from '../../../sdk/src/testing/drawings.ts';

/** Where it pretends to be. */
export const SERVICE = 'https://fit.example.com';

const PICTURES = ['garment', 'result', 'preview', 'navy', 'sand', 'ana', 'marcus', 'mei'];
/** Between two stages of a picture, so that they can be seen. Milliseconds. */
const STAGE = 700;

/** Until the returned function is called, what the page asks of {@link SERVICE} is answered here. */
export async function answerHere(): Promise<() => void> {
  const pictures = new Map<string, string>();
  for (const name of PICTURES)
    pictures.set(name, `data:image/svg+xml,${encodeURIComponent(await drawing(name).text())}`);
  /** Images are not fetched by scripts: they are put into the answers. */
  const illustrated = (text: string) =>
    text.replace(/https:\/\/fit\.example\.com\/stand-in\/picture\/(\w+)/g, (url, name) => pictures.get(name) ?? url);

  const { fetch } = window;
  window.fetch = async (input, init) => {
    const request = new Request(input, init);
    const answer = request.url.startsWith(`${SERVICE}/`) ? await apiStandIn(request) : null;
    if (!answer) return fetch(input, init);
    const type = answer.headers.get('Content-Type') ?? '';
    if (!answer.body || !/json|event-stream/.test(type)) return answer;
    const pause = type.includes('event-stream') ? STAGE : 0;
    const body = answer.body
      .pipeThrough(new TextDecoderStream())
      .pipeThrough(
        new TransformStream<string, string>({
          transform: async (text, out) => {
            out.enqueue(illustrated(text));
            await new Promise((resolve) => setTimeout(resolve, pause));
          },
        }),
      )
      .pipeThrough(new TextEncoderStream());
    const { status, headers } = answer;
    return new Response(body, { status, headers });
  };
  const { sendBeacon } = navigator;
  // What is counted is counted for nobody.
  navigator.sendBeacon = (url, data) => String(url).startsWith(`${SERVICE}/`) || sendBeacon.call(navigator, url, data);
  return () => {
    window.fetch = fetch;
    navigator.sendBeacon = sendBeacon;
  };
}

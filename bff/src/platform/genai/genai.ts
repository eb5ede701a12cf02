// Google's models as we use them: one call for one picture, one for what stands in a text or a picture, and whether a model
// is there. Behind it stands the official client, without its retries (ours belong to the queue) and without its
// habit of reading the environment.
import type {
  GenerateContentConfig,
  GenerateContentResponse,
  GoogleGenAI,
  HarmBlockThreshold,
  HarmCategory,
} from '@google/genai';
import { GenAiFault } from './genai-fault.ts';
import { LatePictures } from './late-pictures.ts';
import { limited } from './limited-call.ts';

export interface GenAiOptions {
  apiKey: string;
  /** Where another server than Google's answers. */
  baseUrl?: string | undefined;
  /** `v1beta` knows every field of `v1`, and is where Google's own pages show image models. */
  apiVersion?: 'v1' | 'v1beta';
}

/** Words and pictures, in the order in which the model reads them. */
export type PromptPart = { text: string } | { jpeg: Uint8Array };

interface Asked {
  model: string;
  parts: PromptPart[];
  /** Of the whole call, the answer's last byte included. */
  timeoutMs: number;
  signal: AbortSignal;
}

export interface PictureRequest extends Asked {
  /** As the service spells it, e.g. `3:4`. */
  aspectRatio: string;
  /** As the service spells it, e.g. `1K`. */
  imageSize: string;
}

export interface PictureAnswer {
  /** The last picture that is not a thought; PNG or JPEG. */
  picture: Uint8Array | null;
  /** Why the model stopped, in the service's constants. */
  finishReason: string | null;
  /** Why it did not even begin. */
  blockReason: string | null;
}

export interface ReadRequest extends Asked {
  /** JSON Schema of the answer; models know neither `pattern` nor `const`. */
  schema: object;
  /** Of the answer, thoughts included: what is longer is cut off. */
  mostTokens: number;
}

export interface GenAi {
  /**
   * Asks for JSON of that schema. @returns what came, to be parsed by whoever asked: a schema is a wish, and an answer that was
   * cut off is none. Null where nothing came. @throws GenAiFault; DOMException AbortError when `signal` fires
   */
  read(request: ReadRequest): Promise<string | null>;
  /** @throws GenAiFault; DOMException AbortError when `signal` fires, and the connection is closed then. */
  drawPicture(request: PictureRequest): Promise<PictureAnswer>;
  /** Whether the model is there for this key and can draw. @throws GenAiFault */
  hasModel(model: string, timeoutMs: number): Promise<boolean>;
  /** The ids of those that can. @throws GenAiFault */
  listModels(timeoutMs: number): Promise<string[]>;
}

const GOOGLE = 'https://generativelanguage.googleapis.com';

/** Dressed people are the subject here, swimwear included; what is explicit beyond doubt stays out. */
const SAFETY = [
  {
    category: 'HARM_CATEGORY_SEXUALLY_EXPLICIT' as HarmCategory,
    threshold: 'BLOCK_ONLY_HIGH' as HarmBlockThreshold,
  },
];

/** Loads the client, 0.2 s and 20 MB that a server without a key does not need. */
export async function openGenAi({ apiKey, baseUrl = GOOGLE, apiVersion = 'v1beta' }: GenAiOptions): Promise<GenAi> {
  const { GoogleGenAI } = await import('@google/genai');
  const client: GoogleGenAI = new GoogleGenAI({ apiKey, vertexai: false, apiVersion, httpOptions: { baseUrl } });

  const generate = ({ model, parts, timeoutMs, signal }: Asked, config: GenerateContentConfig) => {
    const pictures = new LatePictures();
    return limited(timeoutMs, signal, (abortSignal, fetch) =>
      client.models.generateContent({
        model,
        contents: [{ role: 'user', parts: parts.map((part) => asPart(part, pictures)) }],
        config: {
          ...config,
          candidateCount: 1,
          // Every hop of a continued answer is billed.
          automaticContinuation: false,
          automaticFunctionCalling: { disable: true },
          httpOptions: { fetch: pictures.within(fetch) },
          abortSignal,
        },
      }),
    );
  };

  return {
    async drawPicture({ aspectRatio, imageSize, ...asked }) {
      const answer = await generate(asked, {
        responseModalities: ['IMAGE'],
        imageConfig: { aspectRatio, imageSize },
        safetySettings: SAFETY,
      });
      return readAnswer(answer);
    },
    async read({ schema, mostTokens, ...asked }) {
      const { candidates } = await generate(asked, {
        responseMimeType: 'application/json',
        responseJsonSchema: schema,
        temperature: 0,
        maxOutputTokens: mostTokens,
      });
      const said = (candidates?.[0]?.content?.parts ?? []).filter(({ thought }) => !thought);
      return said.map(({ text }) => text ?? '').join('') || null;
    },
    async hasModel(model, timeoutMs) {
      try {
        const { supportedActions } = await limited(timeoutMs, null, (abortSignal, fetch) =>
          client.models.get({ model, config: { httpOptions: { fetch }, abortSignal } }),
        );
        return canDraw(supportedActions);
      } catch (error) {
        if (error instanceof GenAiFault && error.kind === 'unknown_model') return false;
        throw error;
      }
    },
    async listModels(timeoutMs) {
      const found: string[] = [];
      await limited(timeoutMs, null, async (abortSignal, fetch) => {
        const pages = await client.models.list({ config: { pageSize: 200, httpOptions: { fetch }, abortSignal } });
        for await (const { name, supportedActions } of pages) {
          if (name && canDraw(supportedActions)) found.push(name.replace(/^models\//, ''));
        }
      });
      return found;
    },
  };
}

/** What they say of text models too; whether a model draws pictures stands nowhere. */
const canDraw = (actions: string[] | undefined) => actions === undefined || actions.includes('generateContent');

function asPart(part: PromptPart, pictures: LatePictures) {
  return 'text' in part ? part : { inlineData: { mimeType: 'image/jpeg', data: pictures.add(part.jpeg) } };
}

/** `response.data` would glue the thoughts' pictures and the last one together. */
function readAnswer({ candidates, promptFeedback }: GenerateContentResponse): PictureAnswer {
  const candidate = candidates?.[0];
  const pictures = (candidate?.content?.parts ?? []).filter(
    ({ thought, inlineData }) => !thought && inlineData?.data && /^image\//.test(inlineData.mimeType ?? 'image/'),
  );
  const data = pictures.at(-1)?.inlineData?.data;
  return {
    picture: data ? Buffer.from(data, 'base64') : null,
    finishReason: candidate?.finishReason ?? null,
    blockReason: promptFeedback?.blockReason ?? null,
  };
}

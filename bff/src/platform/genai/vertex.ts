// Vertex AI's Virtual Try-On as we use it: a person and a garment in, one picture out, nothing to be told in words.
import type { PersonGeneration, SafetyFilterLevel } from '@google/genai';
import type { ServiceAccount } from '../google-account.ts';
import { supportCodesIn } from './genai-fault.ts';
import { LatePictures } from './late-pictures.ts';
import { limited } from './limited-call.ts';

export interface VertexOptions {
  account: ServiceAccount;
  /** A region that has the model, e.g. `europe-west4`. */
  location: string;
  /** Where another server than Google's answers. */
  baseUrl?: string | undefined;
}

export interface TryOnRequest {
  model: string;
  /** JPEGs. */
  person: Uint8Array;
  garment: Uint8Array;
  timeoutMs: number;
  signal: AbortSignal;
}

/** A picture as JPEG, or why none is shown: the numbers of Google's filters. */
export type TryOnAnswer = { picture: Uint8Array } | { filteredBy: number[] } | { picture: null };

export interface Vertex {
  /** @throws GenAiFault; DOMException AbortError when `signal` fires, and the connection is closed then. */
  tryOn(request: TryOnRequest): Promise<TryOnAnswer>;
}

const SCOPE = 'https://www.googleapis.com/auth/cloud-platform';

export async function openVertex({ account, location, baseUrl }: VertexOptions): Promise<Vertex> {
  const [{ GoogleGenAI }, { JWT }] = await Promise.all([import('@google/genai'), import('google-auth-library')]);
  const { client_email: email, private_key: key, private_key_id: keyId, project_id: project } = account;
  const authClient = new JWT({ email, key, keyId, scopes: [SCOPE] });
  // Signed here once an hour, instead of fetching a token from a second server first: https://google.aip.dev/auth/4111
  authClient.useJWTAccessWithScope = true;
  const httpOptions = { baseUrl: baseUrl ?? `https://${location}-aiplatform.googleapis.com` };
  const client = new GoogleGenAI({
    vertexai: true,
    project,
    location,
    apiVersion: 'v1',
    googleAuthOptions: { authClient, scopes: [SCOPE] },
    httpOptions,
  });
  return {
    async tryOn({ model, person, garment, timeoutMs, signal }) {
      const pictures = new LatePictures();
      const asImage = (jpeg: Uint8Array) => ({ imageBytes: pictures.add(jpeg), mimeType: 'image/jpeg' });
      const { generatedImages } = await limited(timeoutMs, signal, (abortSignal, fetch) =>
        client.models.recontextImage({
          model,
          source: { personImage: asImage(person), productImages: [{ productImage: asImage(garment) }] },
          config: {
            numberOfImages: 1,
            personGeneration: 'ALLOW_ADULT' as PersonGeneration,
            safetyFilterLevel: 'BLOCK_ONLY_HIGH' as SafetyFilterLevel,
            addWatermark: true,
            outputMimeType: 'image/jpeg',
            outputCompressionQuality: 95,
            httpOptions: { fetch: pictures.within(fetch) },
            abortSignal,
          },
        }),
      );
      const [first] = generatedImages ?? [];
      if (first?.raiFilteredReason) return { filteredBy: supportCodesIn(first.raiFilteredReason) };
      const bytes = first?.image?.imageBytes;
      return { picture: bytes ? Buffer.from(bytes, 'base64') : null };
    },
  };
}

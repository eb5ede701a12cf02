// What stands in the requests of the two wires: whom to dress in what, or what to copy a size chart from.
import { z } from 'zod';
import type { GarmentKind } from '../renderers/renderer.ts';

export interface Asked {
  person: Uint8Array;
  garment: Uint8Array;
  kind: GarmentKind;
  /** In the order in which they came. */
  texts: string[];
  aspectRatio: string | null;
  imageSize: string | null;
}

const Base64 = z.base64().transform((text) => new Uint8Array(Buffer.from(text, 'base64')));

const Part = z.union([
  z.strictObject({ text: z.string() }),
  z.strictObject({ inlineData: z.strictObject({ mimeType: z.enum(['image/jpeg', 'image/png']), data: Base64 }) }),
]);

/** Strict: what the real service would not know is refused here too. */
const GenerateContent = z.strictObject({
  contents: z.tuple([z.strictObject({ role: z.literal('user'), parts: z.array(Part) })]),
  safetySettings: z.array(z.strictObject({ category: z.string(), threshold: z.string() })).optional(),
  generationConfig: z.strictObject({
    responseModalities: z.array(z.enum(['IMAGE', 'TEXT'])),
    candidateCount: z.literal(1).optional(),
    seed: z.int().optional(),
    imageConfig: z
      .strictObject({
        aspectRatio: z.enum(['1:1', '2:3', '3:2', '3:4', '4:3', '4:5', '5:4', '9:16', '16:9', '21:9']).optional(),
        imageSize: z.enum(['1K', '2K', '4K']).optional(),
      })
      .optional(),
  }),
});

/** @throws ZodError */
export function readGenerateContent(body: unknown): Asked {
  const { contents, generationConfig } = GenerateContent.parse(body);
  const [{ parts }] = contents;
  const texts = parts.flatMap((part) => ('text' in part ? [part.text] : []));
  const pictures = parts.flatMap((part) => ('inlineData' in part ? [part.inlineData.data] : []));
  const [person, garment] = z.tuple([z.custom<Uint8Array>(), z.custom<Uint8Array>()]).parse(pictures);
  const { aspectRatio = null, imageSize = null } = generationConfig.imageConfig ?? {};
  return { person, garment, kind: kindIn(texts), texts, aspectRatio, imageSize };
}

/** A request for JSON: what to read, and the shape of the answer. */
export interface AskedToRead {
  texts: string[];
  pictures: Uint8Array[];
  schema: object;
}

const ReadContent = z.strictObject({
  contents: z.tuple([z.strictObject({ role: z.literal('user'), parts: z.array(Part) })]),
  generationConfig: z.strictObject({
    responseMimeType: z.literal('application/json'),
    responseJsonSchema: z.looseObject({ type: z.literal('object') }),
    temperature: z.number().min(0).max(2),
    maxOutputTokens: z.int().min(1).max(65_536),
    candidateCount: z.literal(1),
  }),
});

/** Null where it is no request for JSON. @throws ZodError */
export function readReadContent(body: unknown): AskedToRead | null {
  const { generationConfig: asks } = z.looseObject({ generationConfig: z.looseObject({}) }).parse(body);
  if (!('responseMimeType' in asks)) return null;
  const { contents, generationConfig } = ReadContent.parse(body);
  const [{ parts }] = contents;
  return {
    texts: parts.flatMap((part) => ('text' in part ? [part.text] : [])),
    pictures: parts.flatMap((part) => ('inlineData' in part ? [part.inlineData.data] : [])),
    schema: generationConfig.responseJsonSchema,
  };
}

const Picture = z.strictObject({ bytesBase64Encoded: Base64, mimeType: z.string().optional() });
const Predict = z.strictObject({
  instances: z.tuple([
    z.strictObject({
      personImage: z.strictObject({ image: Picture }),
      productImages: z.tuple([z.strictObject({ image: Picture })]),
    }),
  ]),
  parameters: z.looseObject({ sampleCount: z.int().min(1).max(4).optional() }).optional(),
});

/** Vertex Virtual Try-On; it is told nothing in words. @throws ZodError */
export function readPredict(body: unknown): Asked {
  const [{ personImage, productImages }] = Predict.parse(body).instances;
  return {
    person: personImage.image.bytesBase64Encoded,
    garment: productImages[0].image.bytesBase64Encoded,
    kind: 'top',
    texts: [],
    aspectRatio: null,
    imageSize: null,
  };
}

/** Only the words say it on the wire, so they are read, as the model would. */
function kindIn(texts: string[]): GarmentKind {
  const role = texts.find((text) => /\bgarment\b/i.test(text)) ?? '';
  if (/dress/i.test(role)) return 'dress';
  if (/jacket|coat/i.test(role)) return 'outerwear';
  return /lower|trousers|skirt/i.test(role) ? 'bottom' : 'top';
}

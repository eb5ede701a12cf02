// Answers in the shape in which Google gives them.

export interface WireAnswer {
  status: number;
  headers: Record<string, string>;
  body: string;
}

export function json(body: unknown, status = 200, headers: Record<string, string> = {}): WireAnswer {
  return {
    status,
    headers: { 'content-type': 'application/json; charset=UTF-8', ...headers },
    body: JSON.stringify(body, null, 2),
  };
}

const STATUS: Record<number, string> = {
  400: 'INVALID_ARGUMENT',
  401: 'UNAUTHENTICATED',
  403: 'PERMISSION_DENIED',
  404: 'NOT_FOUND',
  429: 'RESOURCE_EXHAUSTED',
  500: 'INTERNAL',
  503: 'UNAVAILABLE',
  504: 'DEADLINE_EXCEEDED',
};

export function failure(code: number, message: string, details: object[] = [], retryAfter?: string): WireAnswer {
  const error = { code, message, status: STATUS[code] ?? 'UNKNOWN', ...(details.length > 0 && { details }) };
  return json({ error }, code, retryAfter === undefined ? {} : { 'retry-after': retryAfter });
}

export function page(status: number, retryAfter?: string): WireAnswer {
  return {
    status,
    headers: { 'content-type': 'text/html', ...(retryAfter !== undefined && { 'retry-after': retryAfter }) },
    body: `<html><head><title>${status}</title></head><body><h1>Error ${status}</h1></body></html>`,
  };
}

/** @param thoughts pictures on the way to it. */
export function pictureAnswer(model: string, picture: Uint8Array, thoughts: Uint8Array[]): WireAnswer {
  const parts = [
    ...thoughts.flatMap((thought) => [
      { text: 'Looking at how the garment falls.', thought: true },
      { inlineData: inline(thought), thought: true },
    ]),
    { inlineData: inline(picture), thoughtSignature: 'c3RhbmQtaW4=' },
  ];
  return generated(model, {
    candidates: [{ content: { role: 'model', parts }, finishReason: 'STOP', index: 0 }],
  });
}

export function textAnswer(model: string, text: string): WireAnswer {
  const parts = [{ text: 'Looking for rows and columns.', thought: true }, { text }];
  return generated(model, {
    candidates: [{ content: { role: 'model', parts }, finishReason: 'STOP', index: 0 }],
  });
}

export function finishAnswer(model: string, reason: string): WireAnswer {
  const talks = reason === 'STOP' || reason === 'NO_IMAGE';
  const content = talks ? { content: { role: 'model', parts: [{ text: 'I can’t make that picture.' }] } } : {};
  return generated(model, {
    candidates: [{ ...content, finishReason: reason, finishMessage: `Stopped: ${reason}.`, index: 0 }],
  });
}

export function blockAnswer(model: string, reason: string): WireAnswer {
  return generated(model, { promptFeedback: { blockReason: reason } });
}

function generated(model: string, answer: object): WireAnswer {
  return json({
    ...answer,
    usageMetadata: { promptTokenCount: 2_500, candidatesTokenCount: 1_120, totalTokenCount: 3_620 },
    modelVersion: model,
    responseId: 'stand-in',
  });
}

export function predictionAnswer(picture: Uint8Array): WireAnswer {
  return json({ predictions: [{ mimeType: 'image/jpeg', bytesBase64Encoded: base64(picture) }] });
}

export function filteredPrediction(reason: string): WireAnswer {
  return json({ predictions: [{ raiFilteredReason: reason }] });
}

export function modelAnswer(model: string) {
  return {
    name: `models/${model}`,
    version: '001',
    displayName: model,
    inputTokenLimit: 65_536,
    outputTokenLimit: 32_768,
    supportedGenerationMethods: ['generateContent', 'countTokens'],
  };
}

const inline = (picture: Uint8Array) => ({ mimeType: 'image/jpeg', data: base64(picture) });

function base64({ buffer, byteOffset, byteLength }: Uint8Array): string {
  return Buffer.from(buffer, byteOffset, byteLength).toString('base64');
}

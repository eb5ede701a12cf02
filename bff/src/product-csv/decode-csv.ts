// Bytes of a file that calls itself CSV, as they arrive, to text: UTF-8, or UTF-16 with its mark. What is no text at all is
// recognised by its first bytes and called by its name.
import { TextDecoder } from 'node:util';
import { CsvFault } from './csv-fault.ts';

const KINDS: [start: string, what: string, instead: string][] = [
  ['ffd8ff', 'a JPEG picture', 'send the list itself'],
  ['89504e47', 'a PNG picture', 'send the list itself'],
  ['47494638', 'a GIF picture', 'send the list itself'],
  ['52494646', 'a WebP picture or a sound', 'send the list itself'],
  ['25504446', 'a PDF', 'export the list as CSV'],
  [
    '504b0304',
    'an Excel workbook or a ZIP',
    'in Excel choose "Save as" and "CSV UTF-8"; of a ZIP send the file inside',
  ],
  // A ZIP with nothing in it.
  ['504b0506', 'a ZIP', 'send the file inside'],
  ['d0cf11e0', 'an old Excel workbook', 'in Excel choose "Save as" and "CSV UTF-8"'],
  ['1f8b', 'a gzip archive', 'send the file inside'],
];
const LONGEST_START = 4;

/** @throws CsvFault csv_not_text, csv_encoding_unknown */
export async function* decodeCsv(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let start: Uint8Array | null = null;
  let decoder: TextDecoder | null = null;
  let lines = 1;
  const decode = (bytes: Uint8Array, stream: boolean): string => {
    decoder ??= decoderFor(bytes);
    let text: string;
    try {
      text = decoder.decode(bytes, { stream });
    } catch (cause) {
      const utf16 = decoder.encoding !== 'utf-8';
      const line = utf16 ? lines : lines + linesBeforeFault(bytes);
      throw new CsvFault(
        'csv_encoding_unknown',
        `At line ${line} the file is not ${utf16 ? 'UTF-16, though it begins like it' : 'UTF-8'}; save it as "CSV UTF-8" and send it again.`,
        { cause },
      );
    }
    if (text.includes('\0')) {
      throw new CsvFault(
        'csv_not_text',
        'The file holds bytes that no text has; if it is UTF-16 without its mark, save it as "CSV UTF-8" and send it again.',
      );
    }
    lines += count(text, '\n');
    return text;
  };
  for await (const chunk of chunks) {
    const bytes: Uint8Array = start ? Buffer.concat([start, chunk]) : chunk;
    start = null;
    if (!decoder && bytes.length < LONGEST_START) {
      start = bytes;
      continue;
    }
    yield decode(bytes, true);
  }
  yield decode(start ?? new Uint8Array(), false);
}

function decoderFor(bytes: Uint8Array): TextDecoder {
  const hex = Buffer.from(bytes.subarray(0, LONGEST_START)).toString('hex');
  const kind = KINDS.find(([start]) => hex.startsWith(start));
  if (kind) throw new CsvFault('csv_not_text', `The file is ${kind[1]}, not CSV; ${kind[2]}.`);
  const encoding = hex.startsWith('fffe') ? 'utf-16le' : hex.startsWith('feff') ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding, { fatal: true });
}

/** Of these bytes, how many lines are whole before the first that is not UTF-8. */
function linesBeforeFault(bytes: Uint8Array): number {
  const text = new TextDecoder('utf-8').decode(bytes);
  const fault = text.indexOf('\ufffd');
  return fault < 0 ? 0 : count(text.slice(0, fault), '\n');
}

function count(text: string, sign: string): number {
  let found = 0;
  for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) found++;
  return found;
}

// JSON as shops write it into pages: in CDATA or comments, with raw line breaks in strings, commas too many, quotes that
// nobody escaped. Only what can be read in one way is repaired; the rest is left alone.

/** @returns undefined where it cannot be read. */
export function parseBrokenJson(written: string): unknown {
  const text = unwrapped(written);
  try {
    return JSON.parse(text);
  } catch {
    try {
      return new TolerantReader(text).readAll();
    } catch {
      return undefined;
    }
  }
}

function unwrapped(written: string): string {
  let text = written
    .replace(/^\s*(?:\/\*\s*)?(?:\/\/\s*)?<!\[CDATA\[(?:\s*\*\/)?/, '')
    .replace(/(?:\/\*\s*)?(?:\/\/\s*)?\]\]>(?:\s*\*\/)?\s*$/, '')
    .replace(/^\s*<!--/, '')
    .replace(/-->\s*$/, '')
    .replace(/^\ufeff/, '')
    .trim();
  if (/^[[{]\s*&quot;/.test(text)) text = text.replaceAll('&quot;', '"').replaceAll('&amp;', '&');
  return text.replace(/;+\s*$/, '');
}

const DEEPEST = 60;
const NUMBER = /-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const SPACE = /(?:\s|\/\*[\s\S]*?\*\/|\/\/[^\n"]*\n)+/y;

class TolerantReader {
  private at = 0;
  private readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  /** Several values one after the other become a list. */
  readAll(): unknown {
    const values: unknown[] = [];
    for (this.skip(); this.at < this.text.length; this.skip()) {
      values.push(this.readValue(0));
      this.skip();
      while (/[,;]/.test(this.text[this.at] ?? '')) this.at++;
    }
    if (values.length === 0) throw new SyntaxError('empty');
    return values.length === 1 ? values[0] : values;
  }

  private readValue(depth: number): unknown {
    this.skip();
    const first = this.text[this.at];
    if (depth > DEEPEST) throw new SyntaxError('too deep');
    if (first === '{') return this.readObject(depth);
    if (first === '[') return this.readList(depth);
    if (first === '"') return this.readString();
    for (const [word, value] of [
      ['true', true],
      ['false', false],
      ['null', null],
      ['undefined', null],
      ['NaN', null],
    ] as const) {
      if (this.text.startsWith(word, this.at)) {
        this.at += word.length;
        return value;
      }
    }
    NUMBER.lastIndex = this.at;
    const number = NUMBER.exec(this.text)?.[0];
    if (number === undefined) {
      // "price": , says nothing.
      if (first === ',' || first === '}' || first === ']') return null;
      throw new SyntaxError('unexpected');
    }
    this.at += number.length;
    return Number(number);
  }

  private readObject(depth: number): Record<string, unknown> {
    const object: Record<string, unknown> = {};
    this.at++;
    for (;;) {
      this.skip();
      const next = this.text[this.at];
      if (next === ',') this.at++;
      else if (next === '}') return this.past(object);
      else if (next === '"') {
        const key = this.readString();
        this.skip();
        if (this.text[this.at] !== ':') throw new SyntaxError('no colon');
        this.at++;
        const value = this.readValue(depth + 1);
        if (key !== '__proto__') object[key] = value;
      } else throw new SyntaxError('no key');
    }
  }

  private readList(depth: number): unknown[] {
    const list: unknown[] = [];
    this.at++;
    for (;;) {
      this.skip();
      const next = this.text[this.at];
      if (next === undefined) throw new SyntaxError('unended');
      if (next === ',') this.at++;
      else if (next === ']') return this.past(list);
      else list.push(this.readValue(depth + 1));
    }
  }

  /** A quote that nothing of JSON can follow belongs to the text: "a 15" screen, black". */
  private readString(): string {
    let value = '';
    for (this.at++; this.at < this.text.length; this.at++) {
      const letter = this.text[this.at]!;
      if (letter === '"') {
        if (
          /^\s*(?:[:}\]]|,\s*["{[}\]\d-]|,\s*(?:true|false|null)\b|$|[\]}],?)/.test(
            this.text.slice(this.at + 1, this.at + 60),
          )
        ) {
          this.at++;
          return value;
        }
        // A comma forgotten between two members: the quote ends its line.
        if (/^[ \t]*\r?\n\s*"[^"\n]{1,40}"\s*:/.test(this.text.slice(this.at + 1, this.at + 80))) {
          this.at++;
          return value;
        }
        value += letter;
      } else if (letter === '\\') {
        value += this.readEscape();
      } else value += letter < ' ' ? ' ' : letter;
    }
    throw new SyntaxError('unended');
  }

  private readEscape(): string {
    const kind = this.text[++this.at] ?? '';
    if (kind === 'u') {
      const code = this.text.slice(this.at + 1, this.at + 5);
      if (!/^[\da-f]{4}$/i.test(code)) return 'u';
      this.at += 4;
      return String.fromCharCode(Number.parseInt(code, 16));
    }
    return { n: '\n', r: '\r', t: '\t', b: ' ', f: ' ' }[kind] ?? kind;
  }

  private past<T>(value: T): T {
    this.at++;
    return value;
  }

  private skip(): void {
    SPACE.lastIndex = this.at;
    if (SPACE.test(this.text)) this.at = SPACE.lastIndex;
  }
}

// Remembers what was worked out about a picture for a while, within a bound of bytes and a bound of time.
// What is known about a photo is personal data: it goes after minutes by itself, and at once when it must.

export interface CacheLimits {
  /** Of the typed arrays in all values together; the least recently used go first. */
  maxBytes: number;
  /** From when a value was put, however often it is used. Infinity for what concerns nobody. */
  maxAgeMs: number;
}

interface Entry<Value> {
  value: Value;
  bytes: number;
  expiresAt: number;
}

export class AnalysisCache<Value extends object> {
  readonly #limits: CacheLimits;
  /** In the order of use: the first one has waited longest. */
  readonly #entries = new Map<string, Entry<Value>>();
  #bytes = 0;
  #timer: NodeJS.Timeout | undefined;

  constructor(limits: CacheLimits) {
    this.#limits = limits;
  }

  get(key: string): Value | undefined {
    const entry = this.#entries.get(key);
    if (!entry) return undefined;
    this.#entries.delete(key);
    this.#entries.set(key, entry);
    return entry.value;
  }

  /** A value larger than the whole bound is not kept. Putting again does not prolong what an earlier put began. */
  put(key: string, value: Value): void {
    const expiresAt = this.#entries.get(key)?.expiresAt ?? Date.now() + this.#limits.maxAgeMs;
    this.delete(key);
    const bytes = bytesOf(value);
    if (bytes > this.#limits.maxBytes) return;
    this.#entries.set(key, { value, bytes, expiresAt });
    this.#bytes += bytes;
    for (const oldest of this.#entries.keys()) {
      if (this.#bytes <= this.#limits.maxBytes) break;
      this.delete(oldest);
    }
    this.#wakeForExpiry();
  }

  delete(key: string): void {
    const entry = this.#entries.get(key);
    if (!entry) return;
    this.#entries.delete(key);
    this.#bytes -= entry.bytes;
  }

  get bytes(): number {
    return this.#bytes;
  }

  /** A timer rather than a look at the next use: memory must be clean even if nobody ever comes again. */
  #wakeForExpiry(): void {
    clearTimeout(this.#timer);
    let next = Number.POSITIVE_INFINITY;
    for (const entry of this.#entries.values()) next = Math.min(next, entry.expiresAt);
    if (!Number.isFinite(next)) return;
    this.#timer = setTimeout(() => this.#expire(), Math.max(0, next - Date.now())).unref();
  }

  #expire(): void {
    const now = Date.now();
    for (const [key, entry] of this.#entries) if (entry.expiresAt <= now) this.delete(key);
    this.#wakeForExpiry();
  }
}

/** Typed arrays only: beside planes of pixels the rest of an analysis is small change. */
function bytesOf(value: unknown, seen = new Set<unknown>()): number {
  if (typeof value !== 'object' || value === null || seen.has(value)) return 0;
  seen.add(value);
  if (ArrayBuffer.isView(value)) {
    if (seen.has(value.buffer)) return 0;
    seen.add(value.buffer);
    return value.buffer.byteLength;
  }
  let bytes = 0;
  for (const inner of Object.values(value)) bytes += bytesOf(inner, seen);
  return bytes;
}

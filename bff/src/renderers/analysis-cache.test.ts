// The two bounds of the cache, and that what must go is gone.
import assert from 'node:assert/strict';
import { describe, it, mock } from 'node:test';
import { AnalysisCache } from './analysis-cache.ts';

const planes = (bytes: number) => ({ masks: { skin: new Uint8Array(bytes) }, note: 'small' });

describe('the analysis cache', () => {
  it('drops the least recently used when the bytes run out', () => {
    const cache = new AnalysisCache<object>({ maxBytes: 100, maxAgeMs: Number.POSITIVE_INFINITY });
    cache.put('a', planes(40));
    cache.put('b', planes(40));
    cache.get('a');
    cache.put('c', planes(40));
    assert.equal(cache.get('b'), undefined);
    assert.ok(cache.get('a') && cache.get('c'));
    assert.equal(cache.bytes, 80);
  });

  it('does not keep what alone is larger than the bound', () => {
    const cache = new AnalysisCache<object>({ maxBytes: 100, maxAgeMs: Number.POSITIVE_INFINITY });
    cache.put('a', planes(40));
    cache.put('huge', planes(101));
    assert.equal(cache.get('huge'), undefined);
    assert.ok(cache.get('a'));
  });

  it('counts a buffer that two planes share once', () => {
    const cache = new AnalysisCache<object>({ maxBytes: 100, maxAgeMs: Number.POSITIVE_INFINITY });
    const buffer = new ArrayBuffer(64);
    cache.put('a', { left: new Uint8Array(buffer, 0, 32), right: new Uint8Array(buffer, 32) });
    assert.equal(cache.bytes, 64);
  });

  it('lets go after its time by itself, however often it was used or completed', () => {
    mock.timers.enable({ apis: ['setTimeout', 'Date'] });
    try {
      const cache = new AnalysisCache<object>({ maxBytes: 100, maxAgeMs: 1000 });
      cache.put('photo', planes(10));
      mock.timers.tick(900);
      cache.put('photo', planes(20));
      assert.equal(cache.bytes, 20);
      mock.timers.tick(100);
      assert.equal(cache.bytes, 0);
      assert.equal(cache.get('photo'), undefined);
    } finally {
      mock.timers.reset();
    }
  });

  it('deletes at once what must be forgotten', () => {
    const cache = new AnalysisCache<object>({ maxBytes: 100, maxAgeMs: 1000 });
    cache.put('photo', planes(10));
    cache.delete('photo');
    cache.delete('photo');
    assert.equal(cache.get('photo'), undefined);
    assert.equal(cache.bytes, 0);
  });
});

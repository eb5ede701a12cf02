// The built tag on a server: frameworks import it while they render pages, where there is no DOM.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { it } from 'node:test';

it('can be imported where there is no DOM, and defines nothing there', async () => {
  const module = await import(join(import.meta.dirname, '.cache/built/loader.js'));
  assert.equal(typeof module.VisionFitTryOn, 'function');
  assert.equal('customElements' in globalThis, false);
});

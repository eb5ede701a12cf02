// The reference is made, not written: these sentences say what a reader may rely on in every page of it.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { endpointsOf, readDocument } from './document.ts';
import { curl, exampleOf } from './example.ts';
import { fileName, referencePages } from './pages.ts';

const document = readDocument();
const pages = referencePages(document);
const endpoints = document.tags.flatMap(({ name }) => endpointsOf(document, name));

describe('the API reference', () => {
  it('has a section for every operation of the document', () => {
    const all = Object.values(document.paths).flatMap((methods) => Object.values(methods));
    assert.equal(endpoints.length, all.length);
    for (const { operation } of endpoints) {
      const page = pages.get(fileName(operation.tags[0] ?? '')) ?? '';
      assert.ok(page.includes(`{#${operation.operationId.toLowerCase()}}`), operation.operationId);
    }
  });

  it('links only to schemas that have a section', () => {
    const schemas = pages.get('schemas') ?? '';
    for (const page of pages.values())
      for (const [, anchor] of page.matchAll(/\.\/schemas#([a-z]+)/g))
        assert.ok(schemas.includes(`{#${anchor}}`), anchor);
  });

  it('lists the problems of an operation with their status', () => {
    assert.match(pages.get('try-on') ?? '', /\| `quota_exhausted` \| 429 \|/);
  });

  it('shows a command with the right credentials for every operation', () => {
    for (const endpoint of endpoints) {
      const [auth] = endpoint.operation.security.flatMap((entry) => Object.keys(entry));
      const command = curl(document, endpoint);
      assert.equal(command.includes('Bearer $TOKEN'), auth === 'session', command);
      assert.equal(command.includes('Bearer $SECRET_KEY'), auth === 'secretKey', command);
      assert.equal(command.includes('Bearer pk_test_demo'), auth === 'publishableKey', command);
    }
  });

  it('shows one of the answers in full where there are several kinds', () => {
    const shown = exampleOf(document, { $ref: '#/components/schemas/ShownReceipt' });
    assert.deepEqual(Object.keys(shown as object), ['receipt', 'verified', 'public_key']);
    assert.match(pages.get('privacy') ?? '', /"verified": true/);
  });

  it('has no table of parameters where there are none', () => {
    for (const page of pages.values()) assert.doesNotMatch(page, /\| Parameter .*\n\| ---.*\n\n/);
  });

  it('gives an answer right after asking: nothing that may be absent is there yet', () => {
    const status = exampleOf(document, { $ref: '#/components/schemas/TryOnStatus' });
    assert.deepEqual(status, {
      ...(status as object),
      stage: 'queued',
      percent: 0,
      render: null,
      reason: null,
    });
  });
});

// Whatever goes wrong inside, the outside learns a request id and nothing else.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import express from 'express';
import supertest from 'supertest';
import { PROBLEMS } from '../../contract/problems.ts';
import { problemHandler } from './problem-handler.ts';
import { giveRequestId } from './request-id.ts';

describe('an unexpected fault', () => {
  const logged: object[] = [];
  const throwing = (thrown: unknown) =>
    supertest(
      express()
        .use(giveRequestId)
        .get('/', () => {
          throw thrown;
        })
        .use(problemHandler(PROBLEMS, { error: (fields) => void logged.push(fields) })),
    );

  it('is answered with a request id and nothing of what was thrown', async () => {
    const secret = 'select token_hash from app.sessions';
    const cause = Object.assign(new Error(secret), { code: '23505', detail: secret, query: secret });
    for (const thrown of [new Error(secret, { cause }), cause, secret, { message: secret, status: 418 }]) {
      const { status, body, text, headers } = await throwing(thrown).get('/');
      assert.equal(status, 500);
      assert.ok(!text.includes('select'));
      assert.deepEqual(body, {
        type: 'https://visionfit.dev/problems/internal',
        title: PROBLEMS.internal.title,
        status: 500,
        code: 'internal',
        detail: PROBLEMS.internal.detail,
        request_id: headers['x-request-id'],
      });
    }
    assert.equal(logged.length, 4);
  });
});

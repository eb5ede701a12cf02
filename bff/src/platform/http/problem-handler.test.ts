// Whatever goes wrong inside, the outside learns a request id and nothing else.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import express from 'express';
import supertest from 'supertest';
import { PROBLEMS } from '../../contract/problems.ts';
import { httpProblem } from './problem.ts';
import { problemHandler, unknownRoute } from './problem-handler.ts';
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
        .use(problemHandler(PROBLEMS, { error: (fields) => void logged.push(fields), info: assert.fail })),
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

describe('a refused request', () => {
  it('is found in the log by its id, with its route and code, and with nothing that its sender wrote', async () => {
    const logged: object[] = [];
    const app = express()
      .use(giveRequestId)
      .get('/v1/things/:id', () => {
        throw httpProblem('not_found', { detail: 'There is no such thing.' });
      })
      .use(unknownRoute, problemHandler(PROBLEMS, { error: assert.fail, info: (fields) => void logged.push(fields) }));
    const ids = [];
    for (const path of ['/v1/things/secret', '/secret', '/%'])
      ids.push((await supertest(app).get(path).expect(404)).body.request_id);
    const refused = { method: 'GET', status: 404, code: 'not_found' };
    assert.deepEqual(logged, [
      { request_id: ids[0], ...refused, route: '/v1/things/:id' },
      { request_id: ids[1], ...refused, route: undefined },
      { request_id: ids[2], ...refused, route: undefined },
    ]);
  });
});

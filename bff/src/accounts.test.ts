// From the environment to whoever keeps the accounts: what is wrong is said by name and without a key, and a project that does
// not answer is nobody's wrong token.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { describe, it } from 'node:test';
import express from 'express';
import supertest from 'supertest';
import { remoteAccounts } from './accounts.ts';
import { ConfigError, readConfig, readSecrets } from './config.ts';
import { PROBLEMS } from './contract/problems.ts';
import { problemHandler } from './platform/http/problem-handler.ts';
import { giveRequestId } from './platform/http/request-id.ts';
import { type SupabaseStandIn, startSupabaseStandIn } from './testing/supabase-stand-in.ts';

const PROJECT = 'https://abcdefgh.supabase.co';
const [PUBLISHABLE, SECRET] = ['sb_publishable_abc', 'sb_secret_abc'];
const legacy = (role: string) => `e30.${Buffer.from(JSON.stringify({ role })).toString('base64url')}.c2ln`;
const jwk = JSON.stringify({ kty: 'EC', crv: 'P-256', kid: 'ours', x: 'x', y: 'y', d: 'd' });

describe('the settings of a Supabase project', () => {
  it('are one address and two keys, under their new names or their old ones', () => {
    const news = { SUPABASE_URL: `${PROJECT}/`, SUPABASE_PUBLISHABLE_KEY: PUBLISHABLE, SUPABASE_SECRET_KEY: SECRET };
    assert.deepEqual(readConfig(news).supabase, { url: PROJECT, publishableKey: PUBLISHABLE });
    assert.ok(remoteAccounts(readConfig(news), readSecrets(news)));
    const olds = {
      SUPABASE_URL: PROJECT,
      SUPABASE_ANON_KEY: legacy('anon'),
      SUPABASE_SERVICE_ROLE_KEY: legacy('service_role'),
    };
    assert.ok(remoteAccounts(readConfig(olds), readSecrets(olds)));
    assert.equal(remoteAccounts(readConfig({}), readSecrets({})), null);
  });

  it('are turned down by name where one is missing, of the wrong kind or unencrypted, and no key is repeated', () => {
    const whole = { SUPABASE_URL: PROJECT, SUPABASE_PUBLISHABLE_KEY: PUBLISHABLE, SUPABASE_SECRET_KEY: SECRET };
    const wrong: [string, Record<string, string>, RegExp][] = [
      ['config', { SUPABASE_PUBLISHABLE_KEY: '' }, /SUPABASE_PUBLISHABLE_KEY: must be set beside SUPABASE_URL/],
      ['config', { SUPABASE_URL: '' }, /SUPABASE_URL: must be set too/],
      ['config', { SUPABASE_URL: `${PROJECT}/rest/v1` }, /SUPABASE_URL: .*without a path/],
      ['config', { SUPABASE_URL: 'http://abcdefgh.supabase.co' }, /SUPABASE_URL: must begin with https/],
      ['config', { SUPABASE_PUBLISHABLE_KEY: SECRET }, /is a secret key, and this one is shown to everybody/],
      ['config', { SUPABASE_PUBLISHABLE_KEY: legacy('service_role') }, /is a secret key/],
      ['secrets', { SUPABASE_SECRET_KEY: '' }, /SUPABASE_SECRET_KEY: must be set beside SUPABASE_URL/],
      ['secrets', { SUPABASE_SECRET_KEY: PUBLISHABLE }, /is the publishable key, which may do nothing/],
      ['secrets', { SUPABASE_SECRET_KEY: 'abc' }, /must be a secret key of the project/],
      ['secrets', { VISIONFIT_REALTIME: '1' }, /SUPABASE_JWT_KEY: must be set for VISIONFIT_REALTIME/],
      ['secrets', { SUPABASE_JWT_KEY: jwk.replace('"d":"d"', '"e":"d"') }, /SUPABASE_JWT_KEY: must be an ES256/],
    ];
    for (const [where, change, said] of wrong) {
      const env = { ...whole, ...change };
      assert.throws(
        () => (where === 'config' ? readConfig(env) : readSecrets(env)),
        (error) => {
          assert.ok(error instanceof ConfigError);
          assert.match(error.message, said);
          for (const key of [PUBLISHABLE, SECRET]) assert.ok(!error.message.includes(key), error.message);
          return true;
        },
      );
    }
  });
});

describe('a token while the project’s keys cannot be fetched', () => {
  it('is answered with 503 by a server that has just started, and never with 401', async () => {
    await using standIn = await startSupabaseStandIn();
    const http = supertest(serverOn(standIn));
    const token = await standIn.sign({ sub: randomUUID(), email: 'ana@shop.example', role: 'authenticated' });
    standIn.fail(true);
    const { status, body, headers } = await http.get('/').set('authorization', `Bearer ${token}`);
    assert.deepEqual([status, body.code, headers['retry-after']], [503, 'storage_unavailable', '5']);
    standIn.fail(false);
    await http.get('/').set('authorization', `Bearer ${token}`).expect(200);
    await http.get('/').set('authorization', 'Bearer made-up').expect(401);
  });
});

/** What any route does that lets people in by their accounts. */
function serverOn({ url, publishableKey, secretKey }: SupabaseStandIn) {
  const env = { SUPABASE_URL: url, SUPABASE_PUBLISHABLE_KEY: publishableKey, SUPABASE_SECRET_KEY: secretKey };
  const accounts = remoteAccounts(readConfig(env), readSecrets(env));
  assert.ok(accounts);
  return express()
    .use(giveRequestId)
    .get('/', async (req, res) => {
      const account = await accounts.verify(String(req.get('authorization')).replace('Bearer ', ''));
      res.status(account ? 200 : 401).end();
    })
    .use(problemHandler(PROBLEMS, { error: () => {}, info: () => {} }));
}

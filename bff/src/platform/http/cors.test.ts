import assert from 'node:assert/strict';
import { it } from 'node:test';
import express from 'express';
import supertest from 'supertest';
import { cors } from './cors.ts';

const SHOP = 'https://shop.example';

function aServer(isAllowed: (origin: string) => Promise<boolean>) {
  const app = express().use(cors(isAllowed));
  app.get('/', (_, res) => void res.send('here'));
  const from = async (origin: string) =>
    (await supertest(app).get('/').set('Origin', origin).expect(200)).headers['access-control-allow-origin'];
  return { from };
}

it('asks once about an origin that is allowed, and every time about one that is not', async () => {
  const asked: string[] = [];
  const { from } = aServer(async (origin) => {
    asked.push(origin);
    return origin === SHOP;
  });
  for (let n = 0; n < 3; n++) assert.equal(await from(SHOP), SHOP);
  for (let n = 0; n < 2; n++) assert.equal(await from('https://other.example'), undefined);
  assert.deepEqual(asked, [SHOP, 'https://other.example', 'https://other.example']);
});

it('never asks about an origin that is null', async () => {
  const { from } = aServer(assert.fail);
  assert.equal(await from('null'), undefined);
});

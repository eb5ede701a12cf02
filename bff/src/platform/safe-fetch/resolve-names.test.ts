// Lookups for real, against a name server of our own: what it may say, and that its silence holds nobody up.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { answers, assertRefused, Internet, SHOP, SHOP_V6 } from './internet.fixture.ts';
import { aNameServer, type ZoneEntry } from './name-server.fixture.ts';
import { resolveByNameServers } from './resolve-names.ts';
import { createSafeFetch } from './safe-fetch.ts';

const V6 = '2606:2800:21f:cb07:6820:80da:af6b:8b2c';

/** The product's lookup in front of the test's sockets. */
async function aShopIn(zone: Record<string, ZoneEntry>) {
  const nameServer = await aNameServer(zone);
  const internet = await new Internet().serve(SHOP, answers({}, 'found'));
  await internet.serve(SHOP_V6, answers({}, 'found'));
  const fetch = createSafeFetch({ resolve: resolveByNameServers([nameServer.address]), connect: internet.connect });
  return {
    fetch,
    internet,
    nameServer,
    async [Symbol.asyncDispose]() {
      await internet[Symbol.asyncDispose]();
      await nameServer[Symbol.asyncDispose]();
    },
  };
}

describe('a name server', { concurrency: true }, () => {
  for (const [what, entry] of Object.entries<ZoneEntry>({
    'addresses of both kinds': { a: [SHOP], aaaa: [V6] },
    'IPv4 alone': { a: [SHOP] },
    'IPv6 alone': { aaaa: [V6] },
  })) {
    it(`may know a shop by ${what}`, async () => {
      await using shop = await aShopIn({ 'shop.example': entry });
      const { bytes } = await shop.fetch('http://shop.example/');
      assert.equal(Buffer.from(bytes).toString(), 'found');
    });
  }

  it('may know a shop by another name of it', async () => {
    await using shop = await aShopIn({ 'shop.example': { cname: 'cdn.example' }, 'cdn.example': { a: [SHOP] } });
    assert.equal((await shop.fetch('http://shop.example/')).status, 200);
    assert.deepEqual(shop.internet.connections, [`${SHOP}:80`]);
  });

  for (const [what, zone] of Object.entries<Record<string, ZoneEntry>>({
    'a private address': { 'shop.example': { a: ['10.0.0.1'] } },
    loopback: { 'shop.example': { a: ['127.0.0.1'] } },
    'loopback in IPv6': { 'shop.example': { aaaa: ['0:0:0:0:0:0:0:1'] } },
    'loopback in IPv4 in IPv6': { 'shop.example': { aaaa: ['0:0:0:0:0:ffff:7f00:1'] } },
    'the metadata of the cloud': { 'shop.example': { a: ['169.254.169.254'] } },
    'a public and a private address': { 'shop.example': { a: [SHOP, '192.168.0.1'] } },
    'a public IPv4 and a private IPv6 address': { 'shop.example': { a: [SHOP], aaaa: ['fd00:0:0:0:0:0:0:1'] } },
    'another name, which is private': {
      'shop.example': { cname: 'inside.example' },
      'inside.example': { a: ['10.0.0.1'] },
    },
    'another name of another name, which is private': {
      'shop.example': { cname: 'one.example' },
      'one.example': { cname: 'two.example' },
      'two.example': { a: ['172.16.0.1'] },
    },
    'localhost as another name': { 'shop.example': { cname: 'localhost' }, localhost: { a: ['127.0.0.1'] } },
  })) {
    it(`cannot lead inside by ${what}`, async () => {
      await using shop = await aShopIn(zone);
      await assertRefused(shop.fetch('http://shop.example/'), 'address_not_public');
      assert.deepEqual(shop.internet.connections, []);
    });
  }

  it('that knows no such name ends it', async () => {
    await using shop = await aShopIn({});
    await assertRefused(shop.fetch('http://shop.example/'), 'dns_failed');
  });

  it('is asked for the name as it stands, with nothing of this machine’s search list behind it', async () => {
    await using shop = await aShopIn({});
    await assertRefused(shop.fetch('http://shop.example/'), 'dns_failed');
    assert.deepEqual([...new Set(shop.nameServer.questions)].sort(), ['shop.example 1', 'shop.example 28']);
  });

  it('that stays silent is given up at the deadline and holds up nothing else', async () => {
    await using shop = await aShopIn({ 'slow.example': { silent: true } });
    // More than there are threads: with the system's lookup the file below would be read after them.
    const slow = Array.from({ length: 16 }, () =>
      assertRefused(shop.fetch('http://slow.example/', { timeoutMs: 2_000 }), 'timeout'),
    );
    const first = await Promise.race([
      readFile(import.meta.filename).then(() => 'the file'),
      Promise.any(slow).then(() => 'a name'),
    ]);
    assert.equal(first, 'the file', 'the file had to wait for a name server');
    await Promise.all(slow);
  });
});

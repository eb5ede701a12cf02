// Names that lead into our own network, today or on the second look, must not lead to a connection.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { answers, assertRefused, CDN, Internet, SHOP } from './internet.fixture.ts';
import { type Connect, pinnedConnector } from './pinned-connection.ts';
import { createSafeFetch } from './safe-fetch.ts';

const NOT_PUBLIC: Record<string, string[]> = {
  'this network': ['0.0.0.0', '0.1.2.3'],
  loopback: ['127.0.0.1', '127.0.0.53', '127.255.255.254', '::1', '::'],
  private: ['10.0.0.1', '10.255.255.255', '172.16.0.1', '172.31.255.255', '192.168.0.1', '192.168.255.255'],
  'carrier-grade NAT': ['100.64.0.1', '100.127.255.255'],
  'link-local': ['169.254.0.1', 'fe80::1', 'febf::1', 'fe80::1%eth0'],
  'with a zone': ['2606:4700::1111%eth0'],
  'cloud metadata': ['169.254.169.254', 'fd00:ec2::254', '100.100.100.200', '192.0.0.192', '168.63.129.16'],
  documentation: ['192.0.2.1', '198.51.100.1', '203.0.113.255', '2001:db8::1', '3fff::1', '3fff:fff::1'],
  'protocol assignments': ['192.0.0.8', '192.31.196.1', '192.175.48.1', '2001:1ff::1', '2620:4f:8000::1'],
  benchmark: ['198.18.0.1', '198.19.255.255', '2001:2::1'],
  multicast: ['224.0.0.1', '239.255.255.250', 'ff02::1', 'ff0e::1'],
  'reserved and broadcast': ['240.0.0.1', '255.255.255.255'],
  'IPv4-mapped': ['::ffff:127.0.0.1', '::ffff:10.0.0.1', '::ffff:7f00:1', '::ffff:8.8.8.8'],
  'IPv4-compatible': ['::7f00:1', '::127.0.0.1', '::808:808'],
  SIIT: ['::ffff:0:127.0.0.1', '::ffff:0:7f00:1'],
  NAT64: ['64:ff9b::7f00:1', '64:ff9b::a9fe:a9fe', '64:ff9b:1::a00:1', '64:ff9b::808:808'],
  '6to4': ['2002:7f00:1::', '2002:a9fe:a9fe::1', '192.88.99.1'],
  Teredo: ['2001::1', '2001:0:7f00:1::'],
  ORCHID: ['2001:10::1', '2001:20::1'],
  'unique local': ['fc00::1', 'fdff:ffff::1'],
  'site-local': ['fec0::1', 'feff::1'],
  'discard-only': ['100::1'],
  'segment routing': ['5f00::1'],
  'not given out': ['4000::1', '1fff::1', '8000::1', '3ffe::1'],
  'no address at all': ['localhost', 'shop.example', '', '127.1', '2130706433', '0x7f.0.0.1', '[2606:4700::1111]'],
};

describe('a name that leads to a place that is not public', { concurrency: true }, () => {
  for (const [what, addresses] of Object.entries(NOT_PUBLIC)) {
    for (const address of addresses) {
      it(`is refused unconnected: ${what}, ${JSON.stringify(address)}`, async () => {
        await using internet = new Internet().name('shop.example', [address]);
        await assertRefused(internet.fetch('http://shop.example/'), 'address_not_public');
        assert.deepEqual(internet.connections, []);
      });
    }
  }
});

describe('a resolver that plays tricks', { concurrency: true }, () => {
  const MIXED = [
    [SHOP, '127.0.0.1'],
    ['127.0.0.1', SHOP],
    [SHOP, CDN, '10.0.0.1'],
    [SHOP, '::1'],
    ['2606:4700::1111', 'fd00::1'],
    [SHOP, CDN, SHOP, CDN, SHOP, '169.254.169.254'],
    [SHOP, 'cname.shop.example'],
  ];
  for (const mixed of MIXED) {
    it(`gets no connection for a mixed answer: ${mixed}`, async () => {
      await using internet = new Internet().name('shop.example', mixed);
      await assertRefused(internet.fetch('http://shop.example/'), 'address_not_public');
      assert.deepEqual(internet.connections, []);
    });
  }

  it('gets no second look: the connection goes to the address that was checked', async () => {
    await using internet = new Internet().name('shop.example', [SHOP], ['127.0.0.1']);
    await internet.serve(SHOP, answers({ 'Content-Type': 'text/plain' }, 'checked'));
    const { bytes } = await internet.fetch('http://shop.example/');
    assert.equal(Buffer.from(bytes).toString(), 'checked');
    assert.deepEqual(internet.lookups, ['shop.example']);
    assert.deepEqual(internet.connections, [`${SHOP}:80`]);
  });

  it('gets no connection when it answers publicly first and privately on the next request', async () => {
    await using internet = new Internet().name('shop.example', [SHOP], ['127.0.0.1']);
    await internet.serve(SHOP, answers({}, 'once'));
    await internet.fetch('http://shop.example/');
    await assertRefused(internet.fetch('http://shop.example/'), 'address_not_public');
    assert.deepEqual(internet.connections, [`${SHOP}:80`]);
  });

  it('cannot change its answer after the check', async () => {
    await using internet = await new Internet().serve(SHOP, answers({}, 'checked'));
    const answer = [SHOP];
    const fetch = createSafeFetch({
      resolve: async () => {
        setImmediate(() => answer.splice(0, 1, '127.0.0.1'));
        return answer;
      },
      connect: internet.connect,
    });
    await fetch('http://shop.example/');
    assert.deepEqual(internet.connections, [`${SHOP}:80`]);
  });

  it('is refused when it knows no address', async () => {
    await using internet = new Internet().name('shop.example', []);
    await assertRefused(internet.fetch('http://shop.example/'), 'dns_failed');
    assert.deepEqual(internet.connections, []);
  });

  it('is refused when it fails', async () => {
    await using internet = new Internet();
    await assertRefused(internet.fetch('http://unknown.example/'), 'dns_failed');
    assert.deepEqual(internet.connections, []);
  });

  it('is given up when it never answers', async () => {
    await using internet = new Internet();
    const fetch = createSafeFetch({ resolve: () => new Promise(() => {}), connect: internet.connect });
    await assertRefused(fetch('http://shop.example/', { timeoutMs: 100 }), 'timeout');
    assert.deepEqual(internet.connections, []);
  });

  it('is not waited for when the request was called off before', async () => {
    const fetch = createSafeFetch({ resolve: () => new Promise(() => {}) });
    await assertRefused(fetch('http://shop.example/', { signal: AbortSignal.abort() }), 'aborted');
  });

  it('is given up when it answers after the time is up', async () => {
    await using internet = await new Internet().serve(SHOP, answers({}, 'late'));
    const late = Promise.withResolvers<string[]>();
    const fetch = createSafeFetch({ resolve: () => late.promise, connect: internet.connect });
    await assertRefused(fetch('http://shop.example/', { timeoutMs: 100 }), 'timeout');
    late.resolve([SHOP]);
    await late.promise;
    assert.deepEqual(internet.connections, []);
  });
});

describe('the connector', () => {
  const connectionBy = (connect: Connect) =>
    new Promise((resolve, reject) => {
      connect({ hostname: 'shop.example', protocol: 'https:', port: '' }, (...[error, socket]) =>
        error ? reject(error) : resolve(socket),
      );
    });

  for (const address of ['127.0.0.1', '169.254.169.254', '10.0.0.1', '::1', '::ffff:127.0.0.1', 'shop.example']) {
    it(`refuses by itself what got past the check: ${address}`, async () => {
      const dialled: string[] = [];
      const connect: Connect = (options) => void dialled.push(options.hostname);
      const guarded = pinnedConnector('shop.example', [address], connect, new AbortController().signal);
      await assertRefused(connectionBy(guarded), 'address_not_public');
      assert.deepEqual(dialled, []);
    });
  }

  it('hands on the address to connect to and the name that the certificate must bear', async () => {
    const dialled: unknown[] = [];
    const connect: Connect = ({ hostname, servername }, callback) => {
      dialled.push([hostname, servername]);
      callback(new Error('unreachable'), null);
    };
    const guarded = pinnedConnector('shop.example', [SHOP], connect, new AbortController().signal);
    await assertRefused(connectionBy(guarded), 'connect_failed');
    assert.deepEqual(dialled, [[SHOP, 'shop.example']]);
  });

  it('refuses the second address too, when the first cannot be reached', async () => {
    const dialled: string[] = [];
    const connect: Connect = (options, callback) => {
      dialled.push(options.hostname);
      callback(new Error('unreachable'), null);
    };
    const guarded = pinnedConnector('shop.example', [SHOP, '127.0.0.1'], connect, new AbortController().signal);
    await assertRefused(connectionBy(guarded), 'address_not_public');
    assert.deepEqual(dialled, [SHOP]);
  });
});

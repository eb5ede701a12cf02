// Addresses that must be refused before anything is looked up or connected.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { assertRefused, Internet, SHOP } from './internet.fixture.ts';
import type { SafeFetchErrorCode } from './safe-fetch.ts';

const REFUSED: Partial<Record<SafeFetchErrorCode, string[]>> = {
  scheme_not_allowed: [
    'file:///etc/passwd',
    'FILE:///etc/passwd',
    'file://shop.example/share',
    'ftp://shop.example/garment.jpg',
    'gopher://shop.example/_GET%20/',
    'data:image/png;base64,iVBORw0KGgo=',
    'javascript:fetch("//shop.example")',
    'blob:https://shop.example/6f1c',
    'ws://shop.example/',
    'wss://shop.example/',
    'ldap://shop.example/',
    'dict://shop.example/stat',
    'jar:http://shop.example!/x',
    'http+unix://%2Fvar%2Frun%2Fdocker.sock/info',
    'view-source:http://shop.example/',
    'about:blank',
    'httpx://shop.example/',
  ],
  url_invalid: [
    '',
    'shop.example/garment.jpg',
    '//shop.example/garment.jpg',
    '/garment.jpg',
    'http://',
    'http://[::1',
    'http://[fe80::1%25eth0]/',
    'http://[::1%lo]/',
    'http://256.0.0.1/',
    'http://1.2.3.4.5/',
    'http://0x1ffffffff/',
    'http://shop example/',
    'http://shop%00.example/',
    'http://shop.example:65536/',
    'http://shop.example:80:80/',
    'http://shop.example:-1/',
    'http://shop.example\t/',
    'ht\ntp://shop.example/',
    'http://shop.example/\r\nHost: 127.0.0.1',
    'http://shop.example/\u0000',
    'http://shop.example\\@127.0.0.1/',
    'http:\\\\shop.example\\',
    'http://shop.example/\u007f',
    `http://shop.example/${'a'.repeat(4096)}`,
  ],
  credentials_not_allowed: [
    'http://admin@shop.example/',
    'http://admin:secret@shop.example/',
    'http://:secret@shop.example/',
    'http://shop.example@127.0.0.1/',
    'http://shop.example:80@127.0.0.1/',
    'http://127.0.0.1@shop.example/',
    'http://shop.example%40@169.254.169.254/',
    'http://a@b@shop.example/',
  ],
  port_not_allowed: [
    ...[0, 1, 22, 25, 53, 81, 444, 2375, 5432, 6379, 8080, 9200, 11211, 65535].map(
      (port) => `http://shop.example:${port}/`,
    ),
    'https://shop.example:8443/',
    'http://shop.example:00022/',
    'http://127.0.0.1:6379/',
  ],
  host_not_allowed: [
    'http://127.0.0.1/',
    'http://127.0.0.1./',
    'http://127.1/',
    'http://127.0.1/',
    'http://2130706433/',
    'http://017700000001/',
    'http://0177.0.0.1/',
    'http://0x7f000001/',
    'http://0x7f.0x0.0x0.0x1/',
    'http://0x7f.1/',
    'http://0/',
    'http://0.0.0.0/',
    'http://%31%32%37.0.0.1/',
    'http://127%2e0%2e0%2e1/',
    'http://１２７.０.０.１/',
    'http://①②⑦.0.0.1/',
    'http://127。0。0。1/',
    'http:127.0.0.1/',
    'http:///127.0.0.1/',
    'http:////127.0.0.1/',
    'https://169.254.169.254/latest/meta-data/',
    'http://0xa9fea9fe/',
    'http://[::]/',
    'http://[::1]/',
    'http://[0:0:0:0:0:0:0:1]/',
    'http://[::ffff:127.0.0.1]/',
    'http://[::ffff:7f00:1]/',
    'http://[::127.0.0.1]/',
    'http://[64:ff9b::7f00:1]/',
    'http://[fe80::1]/',
    'http://[fd00:ec2::254]/',
    // Public, and still no way to publish a shop.
    'http://93.184.215.14/',
    'http://[2606:4700::1111]/',
    'http://127.0.0.0x1g/',
    'http://localhost/',
    'http://LOCALHOST/',
    'http://localhost./',
    'http://ｌｏｃａｌｈｏｓｔ/',
    'http://anything.localhost/',
    'http://printer.local/',
    'http://metadata.google.internal/computeMetadata/v1/',
    'http://router.home.arpa/',
    'http://expyuzz4wqqyqhjn.onion/',
    'http://intranet/',
    'http://kubernetes/',
    'http://shop..example/',
    'http://shop.example../',
    'http://.shop.example/',
    'http://-shop.example/',
    'http://shop.example$(id)/',
    'http://shop.example;127.0.0.1.example/',
    `http://${'a'.repeat(64)}.example/`,
    `http://${'a.'.repeat(126)}example/`,
  ],
};

describe('an address that is not allowed', { concurrency: true }, () => {
  for (const [code, urls] of Object.entries(REFUSED)) {
    for (const url of urls) {
      it(`is refused as ${code} without a lookup: ${JSON.stringify(url.slice(0, 60))}`, async () => {
        await using internet = new Internet().name('shop.example', [SHOP]);
        await assertRefused(internet.fetch(url), code as SafeFetchErrorCode);
        assert.deepEqual([...internet.lookups, ...internet.connections], []);
      });
    }
  }
});

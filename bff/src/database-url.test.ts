// Which DATABASE_URL is taken, and that no refusal repeats a password.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ConfigError, readSecrets } from './config.ts';
import { describeDatabase } from './database-url.ts';

const refusalOf = (url: string): string => {
  try {
    readSecrets({ DATABASE_URL: url });
  } catch (error) {
    assert.ok(error instanceof ConfigError);
    return error.message;
  }
  return assert.fail('it was taken');
};

describe('DATABASE_URL', () => {
  for (const url of [
    'postgres://shop:secret@localhost:5432/shop',
    'postgresql://shop:secret@127.0.0.1/shop',
    'postgres://shop:secret@db.example.supabase.co:5432/postgres?sslmode=verify-full&sslrootcert=/ca.crt',
    'postgres://shop:secret@db.internal/shop?sslmode=disable',
  ]) {
    it(`may be ${url}`, () => {
      assert.equal(readSecrets({ DATABASE_URL: url }).databaseUrl, url);
    });
  }

  it('may be absent or blank, for the embedded database', () => {
    assert.equal(readSecrets({}).databaseUrl, undefined);
    assert.equal(readSecrets({ DATABASE_URL: '' }).databaseUrl, undefined);
  });

  it('is refused on the transaction pooler’s port, with the way out', () => {
    const refusal = refusalOf('postgres://shop:secret@x.pooler.supabase.com:6543/postgres?sslmode=require');
    assert.match(refusal, /6543.*session pooler.*5432/);
  });

  it('is refused for another machine where nobody said whether to encrypt', () => {
    assert.match(refusalOf('postgres://shop:secret@db.example.com/shop'), /sslmode=verify-full/);
  });

  for (const url of [
    'secret',
    'mysql://shop:secret@localhost/shop',
    'postgres://shop:secret@localhost',
    'postgres:///s',
  ]) {
    it(`is refused as ${url}`, () => {
      assert.match(refusalOf(url), /DATABASE_URL: must look like postgres:/);
    });
  }

  it('is never repeated in a refusal, nor its password shown at the start', () => {
    for (const url of ['secret', 'postgres://shop:secret@x:6543/y', 'postgres://shop:secret@x/y']) {
      assert.doesNotMatch(refusalOf(url), /secret/);
    }
    assert.equal(describeDatabase('postgres://shop:secret@[::1]/shop'), 'PostgreSQL, shop on [::1]:5432');
  });
});

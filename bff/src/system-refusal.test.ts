// Wrong settings that the system or the database server refuses: a sentence, and no stack.
import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { EXPORT } from './cli/export.ts';
import { MERCHANT } from './cli/merchant.ts';
import { outcomeOf } from './cli/operator.ts';
import { aFolder } from './platform/home/home.fixture.ts';
import { listen } from './platform/http/listen.ts';
import { systemRefusal } from './system-refusal.ts';
import { newReadyDatabase } from './testing/ready-database.ts';

describe('what the system refuses', () => {
  it('is an address that this machine has not got, by name or by number', async () => {
    for (const host of ['10.9.9.9', 'foo.invalid']) {
      await assert.rejects(
        listen(() => {}, 0, host),
        (error: Error) => /^[^\n]*Set HOST to an address of this machine\.$/.test(systemRefusal(error) ?? ''),
      );
    }
  });

  it('is a port that only root may open', () => {
    const error = Object.assign(new Error('listen EACCES: permission denied 127.0.0.1:80'), {
      code: 'EACCES',
      syscall: 'listen',
    });
    assert.match(systemRefusal(error) ?? '', /permission denied 127\.0\.0\.1:80\. Set PORT/);
  });

  it('is a home that is a file, or lies in one, or a certificate that is not there', async () => {
    await using folder = await aFolder();
    const file = join(folder.path, 'a-file');
    await writeFile(file, '');
    const said = async (command: typeof EXPORT, args: string[], env: Record<string, string>) => {
      const { code, err } = await outcomeOf(command, args, env);
      assert.equal(code, 1);
      assert.equal(err.trim().split('\n').length, 1, err);
      return err;
    };
    const create = ['create', '--name', 'New', '--origin', 'https://new.shop.example'];
    assert.match(await said(MERCHANT, create, { VISIONFIT_HOME: file }), /a-file'\..* VISIONFIT_HOME\.$/m);
    assert.match(await said(MERCHANT, create, { VISIONFIT_HOME: join(file, 'home') }), /VISIONFIT_HOME\.$/m);
    const home = { VISIONFIT_HOME: join(folder.path, 'home'), DATABASE_URL: await newReadyDatabase() };
    assert.match(await said(EXPORT, [file], home), /a-file'/);
    const certificate = `${home.DATABASE_URL}?sslmode=verify-full&sslrootcert=${folder.path}/no-ca.crt`;
    assert.match(await said(MERCHANT, ['list'], { ...home, DATABASE_URL: certificate }), /no-ca\.crt/);
  });

  it('is a role that may not make the schema', () => {
    const error = Object.assign(new Error('permission denied for database shop'), { code: '42501' });
    assert.match(
      systemRefusal(error) ?? '',
      /^permission denied for database shop\. Grant it to the role of DATABASE_URL/,
    );
  });

  it('is nothing that no setting mends', () => {
    assert.equal(systemRefusal(new TypeError('x is not a function')), null);
  });
});

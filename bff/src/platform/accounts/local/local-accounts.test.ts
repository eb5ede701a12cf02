// Accounts that are kept here: the shared contract on both databases, then what a table of passwords can get wrong.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { databases, type TestDatabase } from '../../../testing/databases.ts';
import { accountsContract } from '../accounts.contract.ts';
import { localAccounts } from './local-accounts.ts';
import { hashPassword, matchesPassword } from './password-hashes.ts';

for (const engine of databases()) {
  describe(`on ${engine.name}`, () => {
    let opened: TestDatabase;
    before(async () => {
      opened = await engine.open();
    });
    after(() => opened[Symbol.asyncDispose]());

    accountsContract('local', async () => {
      const { database } = opened;
      const accounts = localAccounts({ database, now: () => new Date() });
      return {
        accounts,
        async accept(email, password) {
          const { id } = await database.sql
            .selectFrom('accounts')
            .select('id')
            .where('email', '=', email)
            .executeTakeFirstOrThrow();
          await accounts.setPassword(id, password);
        },
        async [Symbol.asyncDispose]() {
          await database.sql.deleteFrom('accounts').execute();
        },
      };
    });

    it('keeps neither a password nor a token that anybody could use, and forgets what has run out', async () => {
      const { database } = opened;
      let now = new Date();
      const accounts = localAccounts({ database, now: () => now });
      await accounts.create('ana@shop.example', 'a long enough password');
      const entered = await accounts.signIn('ana@shop.example', 'a long enough password');
      const rows = [
        ...(await database.sql.selectFrom('accounts').selectAll().execute()),
        ...(await database.sql.selectFrom('account_tokens').selectAll().execute()),
      ];
      const text = JSON.stringify(rows);
      for (const secret of ['a long enough password', entered?.accessToken, entered?.refreshToken])
        assert.ok(secret && !text.includes(secret));
      assert.match(text, /\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
      now = new Date(now.getTime() + 3_600_000);
      assert.equal(await accounts.verify(entered?.accessToken ?? ''), null);
      now = new Date(now.getTime() + 30 * 86_400_000);
      assert.equal(await accounts.refresh(entered?.refreshToken ?? ''), null);
      assert.equal(await accounts.sweep(now), 2);
    });
  });
}

describe('a hashed password', () => {
  it('opens to the same letters, however they were put together, and never twice alike', async () => {
    const hash = await hashPassword('Zürich Füße 12');
    assert.ok(await matchesPassword('Zu\u0308rich Fu\u0308ße 12', hash));
    assert.ok(!(await matchesPassword('Zurich Fusse 12', hash)));
    assert.notEqual(await hashPassword('Zürich Füße 12'), hash);
  });

  it('that was made with other parameters still opens (RFC 9106 and PHC strings)', async () => {
    // Of the reference implementation: echo -n password | argon2 somesalt -id -t 2 -k 65536 -p 1
    const known = '$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc';
    assert.ok(await matchesPassword('password', known));
    assert.ok(!(await matchesPassword('Password', known)));
  });

  it('costs as much where nobody is there', async () => {
    const hash = await hashPassword('a long enough password');
    const quickest = { somebody: Number.POSITIVE_INFINITY, nobody: Number.POSITIVE_INFINITY };
    const look = async (who: keyof typeof quickest, kept: string | null) => {
      const start = performance.now();
      await matchesPassword('another password', kept);
      quickest[who] = Math.min(quickest[who], performance.now() - start);
    };
    const isAlike = ({ somebody, nobody }: typeof quickest) => nobody > somebody / 2 && nobody < somebody * 2;
    // On a busy machine until both have been let be once; nothing at all never takes as long.
    for (let round = 0; round < 7 || (round < 60 && !isAlike(quickest)); round++) {
      await look('somebody', hash);
      await look('nobody', null);
    }
    assert.ok(isAlike(quickest), JSON.stringify(quickest));
  });
});

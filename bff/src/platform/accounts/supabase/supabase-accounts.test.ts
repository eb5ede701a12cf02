// Accounts at Supabase Auth, by its own client against a stand-in that speaks its wire: the shared contract, then what only
// tokens that are verified by somebody's public keys can get wrong.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { describe, it } from 'node:test';
import { LEAKED_PASSWORD, type SupabaseStandIn, startSupabaseStandIn } from '../../../testing/supabase-stand-in.ts';
import { storageFault } from '../../faults/storage-fault.ts';
import { accountsContract, type OpenedAccounts } from '../accounts.contract.ts';
import { PasswordRefused } from '../accounts.ts';
import { AccountsRefused, supabaseAccounts } from './supabase-accounts.ts';

async function anOpened(keysLastMs?: number): Promise<OpenedAccounts & { standIn: SupabaseStandIn }> {
  const standIn = await startSupabaseStandIn();
  const { url, publishableKey, secretKey } = standIn;
  return {
    standIn,
    accounts: supabaseAccounts({ url, publishableKey, secretKey, ...(keysLastMs !== undefined && { keysLastMs }) }),
    accept: async (email, password) => standIn.accept(email, password),
    [Symbol.asyncDispose]: () => standIn[Symbol.asyncDispose](),
  };
}

accountsContract('Supabase', () => anOpened());

describe('Supabase: a token', () => {
  const claims = { sub: randomUUID(), email: 'ana@shop.example', role: 'authenticated' };

  it('is good only where project, audience, role, time and algorithm are what they have to be', async () => {
    await using opened = await anOpened();
    const { accounts, standIn } = opened;
    const good = await standIn.sign(claims);
    assert.deepEqual(await accounts.verify(good), { id: claims.sub, email: claims.email });
    const bad: Record<string, string> = {
      'another project': await standIn.sign({ ...claims, iss: 'https://other.supabase.co/auth/v1' }),
      'another audience': await standIn.sign({ ...claims, aud: 'anon' }),
      'the role of the whole project': await standIn.sign({ ...claims, role: 'service_role' }),
      'nobody in particular': await standIn.sign({ ...claims, is_anonymous: true }),
      'no time': await standIn.sign({ ...claims, exp: undefined }),
      expired: await standIn.sign({ ...claims, exp: Math.floor(Date.now() / 1_000) - 60 }),
      'not signed': `${header({ alg: 'none' })}.${good.split('.')[1]}.`,
      'signed with what everybody can read': await standIn.signWithPublicKey(claims),
      'signed by another key of the same name': await (await startedAndStopped()).sign(claims),
      'changed after it was signed': changed(good),
    };
    for (const [what, token] of Object.entries(bad)) assert.equal(await accounts.verify(token), null, what);
  });

  it('costs no look-up as long as its key is known, and made-up keys cost no more than one', async () => {
    await using opened = await anOpened();
    const { accounts, standIn } = opened;
    await accounts.verify(await standIn.sign(claims));
    for (let n = 0; n < 10; n++) await accounts.verify(`${header({ alg: 'ES256', kid: `made-up-${n}` })}.e30.c2ln`);
    await accounts.verify(await standIn.sign(claims));
    assert.equal(standIn.keysFetched, 1);
  });

  it('is not called bad while the keys cannot be fetched: nobody is signed out by somebody else’s fault', async () => {
    await using opened = await anOpened();
    const { accounts, standIn } = opened;
    const token = await standIn.sign(claims);
    standIn.fail(true);
    await assert.rejects(accounts.verify(token), isAway);
    standIn.fail(false);
    assert.ok(await accounts.verify(token));
    standIn.fail(true);
    assert.ok(await accounts.verify(token), 'by the keys that are known');
  });
});

it('Supabase: a password that it does not take is told as that', async () => {
  await using opened = await anOpened();
  const { accounts } = opened;
  await assert.rejects(accounts.create('ana@shop.example', LEAKED_PASSWORD), PasswordRefused);
  const made = await accounts.create('ana@shop.example', 'a long enough password');
  await assert.rejects(accounts.setPassword(made?.id ?? '', LEAKED_PASSWORD), PasswordRefused);
});

describe('Supabase: while it is away', () => {
  it('nobody is told that their password is wrong, and nothing is half done', async () => {
    await using opened = await anOpened();
    const { accounts, standIn } = opened;
    standIn.fail(true);
    const landing = new URL('https://fitting-room.example/');
    for (const work of [
      () => accounts.signIn('ana@shop.example', 'a password'),
      () => accounts.invite('ana@shop.example', landing),
      () => accounts.remove(randomUUID()),
    ]) {
      await assert.rejects(work, isAway);
    }
  });

  it('and a key that it does not take is a fault of ours, told without an address', async () => {
    await using opened = await anOpened();
    const { url, publishableKey } = opened.standIn;
    const accounts = supabaseAccounts({ url, publishableKey, secretKey: 'sb_secret_revoked' });
    await assert.rejects(accounts.invite('ana@shop.example', new URL('https://fitting-room.example/')), (error) => {
      assert.ok(error instanceof AccountsRefused && storageFault(error) === null);
      assert.equal(error.message, 'Supabase Auth refuses: 401 no_authorization');
      return true;
    });
  });
});

function isAway(error: unknown): boolean {
  return storageFault(error) === 'away';
}

function header(fields: object): string {
  return Buffer.from(JSON.stringify(fields)).toString('base64url');
}

function changed(token: string): string {
  const [head, payload = '', signature] = token.split('.');
  const claims = JSON.parse(Buffer.from(payload, 'base64url').toString());
  return [head, header({ ...claims, sub: randomUUID() }), signature].join('.');
}

/** Another project's keys. */
async function startedAndStopped(): Promise<SupabaseStandIn> {
  await using standIn = await startSupabaseStandIn();
  return standIn;
}

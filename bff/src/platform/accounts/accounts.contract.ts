// What every kind of accounts must do, wherever they are kept. An adapter's test calls this with a way to open them.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { describe, it } from 'node:test';
import type { Accounts } from './accounts.ts';

export interface OpenedAccounts extends AsyncDisposable {
  accounts: Accounts;
  /** What the person does who follows the link in the mail. @throws where no mail was sent to them. */
  accept(email: string, password: string): Promise<void>;
}

const LANDING = new URL('https://fitting-room.example/dashboard');

export function accountsContract(adapter: string, open: () => Promise<OpenedAccounts>): void {
  describe(`${adapter}: accounts`, () => {
    it('let in whoever was invited and chose a password, by a token that says who they are', async () => {
      await using opened = await open();
      const { accounts } = opened;
      const invited = await accounts.invite('ana@shop.example', LANDING);
      assert.ok(invited);
      await opened.accept('ana@shop.example', 'a long enough password');
      const entered = await accounts.signIn('ana@shop.example', 'a long enough password');
      assert.ok(entered && entered.expiresAt > new Date());
      assert.deepEqual(entered.account, invited);
      assert.deepEqual(await accounts.verify(entered.accessToken), invited);
    });

    it('let nobody in with a wrong password or an unknown address, and do not say which', async () => {
      await using opened = await open();
      const { accounts } = opened;
      await accounts.invite('ana@shop.example', LANDING);
      assert.equal(await accounts.signIn('ana@shop.example', 'whatever'), null, 'they have not chosen one yet');
      await opened.accept('ana@shop.example', 'a long enough password');
      assert.equal(await accounts.signIn('ana@shop.example', 'another password'), null);
      assert.equal(await accounts.signIn('nobody@shop.example', 'a long enough password'), null);
    });

    it('invite nobody twice', async () => {
      await using opened = await open();
      await opened.accounts.invite('ana@shop.example', LANDING);
      assert.equal(await opened.accounts.invite('Ana@shop.example', LANDING), null);
    });

    it('let somebody stay by a refresh token, once', async () => {
      await using opened = await open();
      const { accounts } = opened;
      await accounts.invite('ana@shop.example', LANDING);
      await opened.accept('ana@shop.example', 'a long enough password');
      const entered = await accounts.signIn('ana@shop.example', 'a long enough password');
      const stayed = await accounts.refresh(entered?.refreshToken ?? '');
      assert.deepEqual(stayed?.account, entered?.account);
      assert.equal(await accounts.refresh(entered?.refreshToken ?? ''), null);
      assert.equal(await accounts.refresh('made-up'), null);
    });

    it('forget whoever is removed, and can be asked twice', async () => {
      await using opened = await open();
      const { accounts } = opened;
      const invited = await accounts.invite('ana@shop.example', LANDING);
      await opened.accept('ana@shop.example', 'a long enough password');
      const entered = await accounts.signIn('ana@shop.example', 'a long enough password');
      for (const _ of [1, 2]) await accounts.remove(invited?.id ?? '');
      await accounts.remove(randomUUID());
      assert.equal(await accounts.signIn('ana@shop.example', 'a long enough password'), null);
      assert.equal(await accounts.refresh(entered?.refreshToken ?? ''), null);
      assert.notEqual(await accounts.invite('ana@shop.example', LANDING), null);
    });

    it('make an account for whoever is vouched for, once, and whatever case the address is written in', async () => {
      await using opened = await open();
      const { accounts } = opened;
      const made = await accounts.create('Ana@shop.example', 'a long enough password');
      assert.equal(made?.email, 'ana@shop.example');
      assert.equal(await accounts.create('ana@shop.example', 'another long password'), null);
      assert.equal(await accounts.invite('ana@shop.example', LANDING), null);
      assert.deepEqual((await accounts.signIn('ANA@shop.example', 'a long enough password'))?.account, made);
    });

    it('give somebody another password, and nobody stays by the one before', async () => {
      await using opened = await open();
      const { accounts } = opened;
      const made = await accounts.create('ana@shop.example', 'a long enough password');
      const before = await accounts.signIn('ana@shop.example', 'a long enough password');
      await accounts.setPassword(made?.id ?? '', 'quite another password');
      assert.equal(await accounts.signIn('ana@shop.example', 'a long enough password'), null);
      assert.ok(await accounts.signIn('ana@shop.example', 'quite another password'));
      assert.equal(await accounts.refresh(before?.refreshToken ?? ''), null);
      await assert.rejects(accounts.setPassword(randomUUID(), 'quite another password'));
    });

    it('recognise no token that they have not issued', async () => {
      await using opened = await open();
      for (const token of ['', 'made-up', 'a.b.c', 'eyJhbGciOiJub25lIn0.eyJzdWIiOiJhIn0.']) {
        assert.equal(await opened.accounts.verify(token), null, token);
      }
    });
  });
}

// Following a try-on: the stream and the poll say the same, each client gets the form it asked for, and whoever leaves
// leaves nothing behind.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { getEventListeners } from 'node:events';
import { afterEach, describe, it } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import type { MerchantId, ShopperId, TaskId } from '../../features/shopper.ts';
import { followTryOn } from '../../features/try-on/follow-try-on.ts';
import { tryOnLimits } from '../../features/try-on/limits.ts';
import { type TaskChanges, taskChanges } from '../../features/try-on/task-changes.ts';
import type { Sql } from '../../platform/database/database.ts';
import type { FittingRoom, Shopper } from '../fitting-room.ts';

export function following(room: () => FittingRoom): void {
  describe('following a try-on', () => {
    let release: (() => void) | undefined;
    afterEach(() => release?.());

    /** One that waits in the engine until released. */
    const aTryOnUnderWay = async () => {
      const shopper = await (await room().aShopper()).withConsent();
      const photo = await shopper.addPhoto();
      release = room().engine.hold();
      const { task_id } = await shopper.tryOn(photo);
      while ((await shopper.status(task_id)).percent < 10);
      return { shopper, task_id };
    };
    const ask = (shopper: Shopper, task: string, accept?: string) => {
      const request = shopper.get(`/v1/try-on/status/${task}`);
      return accept === undefined ? request : request.set('Accept', accept);
    };

    it('polling says the same as the stream, under way and at the end', async () => {
      const { shopper, task_id } = await aTryOnUnderWay();
      const stream = shopper.follow(task_id);
      const polled = [await shopper.status(task_id)];
      release?.();
      const streamed = await stream;
      polled.push(await shopper.status(task_id));
      const essence = ({ stage, percent, message, reason, quota, render }: (typeof polled)[number]) => ({
        stage,
        percent,
        message,
        reason,
        quota,
        render: render?.id,
      });
      assert.deepEqual(
        polled.map(essence),
        [streamed[0], streamed.at(-1)].map((status) => status && essence(status)),
      );
      assert.deepEqual(
        polled.map(({ stage }) => stage),
        ['preparing', 'done'],
      );
    });

    it('of one that has ended is one event, then the stream ends; its picture is linked once', async () => {
      const { shopper, task_id } = await aTryOnUnderWay();
      release?.();
      await shopper.outcome(task_id);
      const linked = () =>
        room().database.sql.selectFrom('audit_log').select('id').where('action', '=', 'picture_linked').execute();
      const before = (await linked()).length;
      const statuses = await shopper.follow(task_id);
      assert.deepEqual(
        statuses.map(({ stage }) => stage),
        ['done'],
      );
      assert.equal((await linked()).length, before + 1);
    });

    it('gives each client the form it prefers, JSON where it does not care', async () => {
      const { shopper, task_id } = await aTryOnUnderWay();
      release?.();
      await shopper.outcome(task_id);
      const json = [undefined, '*/*', 'application/json', 'text/html', 'application/json, text/event-stream;q=0.5'];
      for (const accept of json) {
        const { headers } = await ask(shopper, task_id, accept).expect(200);
        assert.match(String(headers['content-type']), /^application\/json/, accept);
        assert.match(String(headers.vary), /\bAccept\b/);
      }
      for (const accept of ['text/event-stream', 'text/event-stream, application/json;q=0.5']) {
        const { headers } = await ask(shopper, task_id, accept).expect(200);
        assert.match(String(headers['content-type']), /^text\/event-stream/, accept);
        assert.equal(headers['cache-control'], 'no-store, no-transform');
        assert.equal(headers['x-accel-buffering'], 'no');
      }
    });

    /** What a stream of this try-on is made of. */
    const aStreamOf = async (task_id: string) => {
      const { sql } = room().database;
      const task = await sql.selectFrom('tasks').selectAll().where('id', '=', task_id).executeTakeFirstOrThrow();
      const shopper = { id: task.shopper_id as ShopperId, merchantId: task.merchant_id as MerchantId };
      const changes = counted(taskChanges());
      const limits = tryOnLimits({
        findPlan: async () => ({ plan: 'free', demo: false, limits: {} }),
        serverLimits: {},
      });
      const deps = {
        sql,
        changes,
        pictures: { signUrl: () => assert.fail('there is no preview') },
        limits,
        audit: async () => {},
        renderOfTask: async () => null,
        now: () => new Date(),
      };
      const client = new AbortController();
      const statuses = followTryOn(deps, shopper, task_id as TaskId, 'http://localhost', client.signal);
      return { deps, changes, client, statuses };
    };

    it('stops listening for changes when its client has left', async () => {
      const { task_id } = await aTryOnUnderWay();
      const { changes, client, statuses } = await aStreamOf(task_id);
      assert.equal((await statuses.next()).value?.stage, 'preparing');
      assert.equal(changes.followers(), 1);
      const ended = statuses.next();
      client.abort();
      assert.deepEqual(await ended, { done: true, value: undefined });
      assert.equal(changes.followers(), 0);
      assert.deepEqual(getEventListeners(client.signal, 'abort'), []);
    });

    /** Beside more others than are looked at in one go; another process has changed it since it was looked at last. */
    const aChangedOneOfMany = async () => {
      const { task_id } = await aTryOnUnderWay();
      const stream = await aStreamOf(task_id);
      const { changes, client, statuses } = stream;
      const { sql } = room().database;
      assert.equal((await statuses.next()).value?.percent, 10);
      for (let n = 0; n < 250; n++) changes.follow(randomUUID() as TaskId);
      const next = statuses.next();
      await changes.lookForChanges(sql);
      // What was seen before its own look was done may be older than that.
      await pause(1_050);
      await sql.updateTable('tasks').set({ percent: 42 }).where('id', '=', task_id).execute();
      const isTold = async () => {
        assert.equal((await next).value?.percent, 42);
        client.abort();
        await statuses.return(undefined);
      };
      return { ...stream, isTold };
    };

    it('takes what another process has changed from the look that is made for all, and makes none of its own', async () => {
      const { deps, changes, isTold } = await aChangedOneOfMany();
      const { sql } = deps;
      Object.defineProperty(deps, 'sql', { get: () => assert.fail('a look of its own') });
      await changes.lookForChanges(sql);
      await isTold();
    });

    it('misses nothing where the database goes away in the middle of that look', async () => {
      const { deps, changes, isTold } = await aChangedOneOfMany();
      await assert.rejects(changes.lookForChanges(goesAway(deps.sql, 1)), /away/);
      await changes.lookForChanges(deps.sql);
      await isTold();
    });
  });
}

/** The real thing, and how many are listening to it. */
function counted(changes: TaskChanges) {
  let followers = 0;
  return {
    ...changes,
    follow(task: TaskId) {
      followers++;
      const follower = changes.follow(task);
      return {
        next: follower.next,
        [Symbol.dispose]() {
          followers--;
          follower[Symbol.dispose]();
        },
      };
    },
    followers: () => followers,
  };
}

/** After so many statements. */
function goesAway(sql: Sql, after: number): Sql {
  let left = after;
  return new Proxy(sql, {
    get(target, name) {
      if (name === 'selectFrom' && left-- === 0) throw new Error('the database is away');
      const member = Reflect.get(target, name);
      return typeof member === 'function' ? member.bind(target) : member;
    },
  });
}

// A whole server whose engine is Gemini, over the real wire to the stand-in: what the shopper agrees to, sees and is charged.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import ExifReader from 'exifreader';
import { databases } from './testing/databases.ts';
import { type FittingRoom, openFittingRoom } from './testing/fitting-room.ts';
import { KEY, MODELS, wired } from './testing/gemini-on-stand-in.ts';

for (const [index, database] of databases().entries()) {
  describe(`a fitting room that draws with Gemini, on ${database.name}`, () => {
    let wire: Awaited<ReturnType<typeof wired>>;
    let room: FittingRoom;
    before(async () => {
      wire = await wired();
      const { renderer } = await wire.engine({ models: [MODELS[0]!] });
      room = await openFittingRoom(await database.environment(), { engine: { ...wire.artist, renderer } });
    });
    after(async () => {
      await room?.[Symbol.asyncDispose]();
      await wire[Symbol.asyncDispose]();
    });

    const aShopperWithPhoto = async () => {
      const shopper = await (await room.aShopper()).withConsent();
      return { shopper, photo: await shopper.addPhoto() };
    };

    it('says by which model and words a picture was drawn: to the shopper, in the vault, in the picture and in its row', async () => {
      const { shopper, photo } = await aShopperWithPhoto();
      const { render } = await shopper.outcome((await shopper.tryOn(photo)).task_id);
      assert.ok(render);
      const drawnBy = { engine: 'gemini', model: MODELS[0], prompt_version: 'top-1' };
      const told = ({ engine, model, prompt_version }: typeof render) => ({ engine, model, prompt_version });
      assert.deepEqual(told(render), drawnBy);
      assert.equal(render.change_mask_url, null);
      assert.deepEqual([render.width, render.height], [photo.width, photo.height]);
      const { body: vault } = await shopper.get('/v1/user/vault').expect(200);
      assert.deepEqual(told(vault.items[0]), drawnBy);
      const { xmp } = ExifReader.load(await (await fetch(render.url)).arrayBuffer(), { expanded: true });
      assert.equal(xmp?.AISystemVersionUsed?.description, MODELS[0]);
      const rows = await room.database.sql.selectFrom('tasks').select(['engine', 'model', 'prompt_version']).execute();
      assert.deepEqual(rows, [drawnBy]);
    });

    it('waits as long as an overloaded engine asks, then draws, and charges once', async () => {
      const { shopper, photo } = await aShopperWithPhoto();
      wire.standIn.next({ answer: 'error', status: 429, retryAfter: '2' });
      const start = performance.now();
      const accepted = await shopper.tryOn(photo);
      const outcome = await shopper.outcome(accepted.task_id);
      assert.equal(outcome.stage, 'done');
      assert.ok(performance.now() - start >= 1_950);
      assert.equal(outcome.quota.remaining, accepted.quota.remaining);
    });

    // The rest has nothing to do with the database.
    if (index > 0) return;

    it('asks for what it does: the photo goes to Google, for 55 days', async () => {
      const { points } = (await room.aShopper()).session.consent_text;
      const text = points.map((point) => point.text).join('\n');
      assert.match(text, /your photo is sent to Google \(Gemini API\).*deletes it within 55 days/);
      assert.doesNotMatch(text, /sent to no other company|nobody looks at it/);
    });

    it('passes a refusal on in our words, charges nothing and does not ask again', async () => {
      const { shopper, photo } = await aShopperWithPhoto();
      const calls = wire.standIn.heard.length;
      wire.standIn.next({ answer: 'finish', reason: 'IMAGE_SAFETY' });
      const accepted = await shopper.tryOn(photo);
      const outcome = await shopper.outcome(accepted.task_id);
      assert.equal(outcome.stage, 'refused');
      assert.equal(outcome.reason?.code, 'pair_not_allowed');
      assert.doesNotMatch(JSON.stringify(outcome), /IMAGE_SAFETY|Stopped/);
      assert.equal(outcome.quota.remaining, accepted.quota.remaining + 1);
      assert.equal(wire.standIn.heard.length, calls + 1);
    });

    it('says so, and charges nothing, where the engine asks for longer than anybody waits', async () => {
      const { shopper, photo } = await aShopperWithPhoto();
      wire.standIn.next({ answer: 'error', status: 429, retrySeconds: 3_600 });
      const accepted = await shopper.tryOn(photo);
      const outcome = await shopper.outcome(accepted.task_id);
      assert.equal(outcome.stage, 'failed');
      assert.equal(outcome.reason?.code, 'engine_overloaded');
      assert.equal(outcome.quota.remaining, accepted.quota.remaining + 1);
    });

    it('draws after all where the connection was cut once', async () => {
      const { shopper, photo } = await aShopperWithPhoto();
      wire.standIn.next({ answer: 'half' });
      const outcome = await shopper.outcome((await shopper.tryOn(photo)).task_id);
      assert.equal(outcome.stage, 'done');
    });

    it('hangs up when the shopper stops the try-on', async () => {
      const { shopper, photo } = await aShopperWithPhoto();
      const calls = wire.standIn.heard.length;
      wire.standIn.next({ answer: 'silence' });
      const { task_id } = await shopper.tryOn(photo);
      await until(() => wire.standIn.heard.length > calls);
      await shopper.delete(`/v1/try-on/${task_id}`).expect(200);
      await until(() => wire.standIn.heard.at(-1)?.ended === 'left');
    });

    it('logs no key, no words of the prompt and nothing of the pictures', () => {
      for (const secret of [KEY, 'Using the provided images', '/9j/']) assert.ok(!room.log().includes(secret), secret);
      assert.match(
        room.log(),
        /gemini-nano-banana-2.1: the call to Google failed: the answer was not whole|no connection/,
      );
    });
  });
}

async function until(seen: () => boolean): Promise<void> {
  const start = performance.now();
  while (!seen()) {
    assert.ok(performance.now() - start < 5_000, 'it never happened');
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

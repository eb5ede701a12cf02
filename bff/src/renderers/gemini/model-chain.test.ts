// Which models are asked: none that is gone, and a word to the operator before one goes.
import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { KEY, MODELS, wired } from '../../testing/gemini-on-stand-in.ts';
import { EngineUnusable } from '../engine-unusable.ts';
import { RETIREMENTS, retirementNotice } from '../retirements.ts';

describe('the chain of Gemini models', () => {
  let room: Awaited<ReturnType<typeof wired>>;
  beforeEach(async () => {
    room = await wired({ models: [MODELS[1]!, MODELS[2]!, 'gemini-4-image', 'gemini-text'] });
  });
  afterEach(() => room[Symbol.asyncDispose]());

  it('leaves out what a look at the start does not find, and says so', async () => {
    const { chain } = await room.engine();
    await chain.probe();
    assert.deepEqual(chain.models(), MODELS.slice(1));
    assert.match(room.log(), /"model":"gemini-nano-banana-2.1".*does not exist for this key/);
  });

  it('does not start where none is there, and names those that are', async () => {
    const { chain } = await room.engine({ models: ['gemini-2.5-flash-image', 'gone-too'] });
    await assert.rejects(chain.probe(), (error) => {
      assert.ok(error instanceof EngineUnusable);
      assert.match(error.message, /gemini-2.5-flash-image, gone-too.*gemini-3.1-flash-lite-image.*gemini-4-image/);
      assert.doesNotMatch(error.message, /gemini-text/);
      return true;
    });
  });

  it('does not start with a key that Google does not take, and does not repeat the key', async () => {
    const { chain } = await room.engine({ apiKey: `AIza${'x'.repeat(35)}` });
    await assert.rejects(chain.probe(), { name: 'EngineUnusable', message: /GEMINI_API_KEY/ });
    assert.ok(!room.log().includes('xxxx') && !room.log().includes(KEY));
  });

  it('starts where Google cannot be reached', async () => {
    const { chain } = await room.engine();
    await room.standIn.close();
    await chain.probe();
    assert.deepEqual(chain.models(), MODELS);
    assert.match(room.log(), /could not ask whether this Gemini model exists/);
  });

  it('warns before an announced end, and after it', async () => {
    const { chain } = await room.engine({
      models: ['gemini-3.1-flash-image', MODELS[1]!],
      now: new Date('2026-10-01T00:00:00Z'),
    });
    await chain.probe();
    assert.match(room.log(), /gemini-3.1-flash-image will be turned off on 2026-10-29/);
  });
});

describe('a notice of retirement', () => {
  const planned = [{ model: 'm', on: '2027-03-01', source: 'https://example.com' }];
  const on = (day: string) => retirementNotice('m', new Date(`${day}T12:00:00Z`), planned);

  it('comes sixty days before, changes its words on the day, and not for others', () => {
    assert.equal(on('2026-12-30'), null);
    assert.match(on('2026-12-31') ?? '', /will be turned off on 2027-03-01/);
    assert.match(on('2027-03-01') ?? '', /was turned off on 2027-03-01/);
    assert.equal(retirementNotice('other', new Date('2027-03-01'), planned), null);
  });

  it('has a day and a source for every model', () => {
    for (const { on, source } of RETIREMENTS) {
      assert.ok(!Number.isNaN(Date.parse(on)));
      assert.match(source, /^https:.*read \d{4}-\d\d-\d\d/);
    }
  });
});

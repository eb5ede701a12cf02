// What developers build on, as it is built, against one real server: the client, the examples, a page pinned to a release.
import { after, before, describe } from 'node:test';
import puppeteer, { type Browser } from 'puppeteer-core';
import { CHROMIUM_ARGS, chromiumPath } from '../../tools/chromium.ts';
import { theClient } from './developers/client.ts';
import { theExamples } from './developers/examples.ts';
import { aPinnedPage } from './developers/pinned.ts';
import { openFittingRoom, type Room } from './room.ts';

describe('for developers', () => {
  let room: Room;
  let browser: Browser;

  before(async () => {
    const executablePath = await chromiumPath();
    [room, browser] = await Promise.all([
      openFittingRoom(),
      puppeteer.launch({ executablePath, headless: 'shell', args: CHROMIUM_ARGS }),
    ]);
  });
  after(async () => {
    await browser?.close();
    await room?.[Symbol.asyncDispose]();
  });

  theExamples(
    () => room,
    () => browser,
  );
  aPinnedPage(
    () => room,
    () => browser,
  );
  theClient(() => room);
});

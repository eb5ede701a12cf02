// A page that draws when it is told to, and only then: every frame that a visitor would have seen is a picture, none is missed.
import type { Browser, CDPSession } from 'puppeteer-core';
import { type Pixels, readRgb } from './pictures.ts';

/** What the browser is started with for it. Chromium's headless shell alone can. */
export const FRAME_BY_FRAME = ['--enable-begin-frame-control', '--run-all-compositor-stages-before-draw'];

export interface FramedPage extends AsyncDisposable {
  cdp: CDPSession;
  /** Draws one frame; undefined while there is nothing to draw. */
  frame(): Promise<Pixels | undefined>;
}

/** An empty page, of a visitor who has nothing in common with those of other pages. */
export async function openFrameByFrame(browser: Browser, size: { width: number; height: number }): Promise<FramedPage> {
  const context = await browser.createBrowserContext();
  const whole = await browser.target().createCDPSession();
  await whole.send('Target.createTarget', {
    url: 'about:blank',
    browserContextId: context.id!,
    enableBeginFrameControl: true,
    ...size,
  });
  const cdp = await (await context.waitForTarget((target) => target.type() === 'page')).createCDPSession();
  return {
    cdp,
    async frame() {
      const { screenshotData } = await cdp.send('HeadlessExperimental.beginFrame', { screenshot: { format: 'png' } });
      return screenshotData ? readRgb(Buffer.from(screenshotData, 'base64')) : undefined;
    },
    async [Symbol.asyncDispose]() {
      await context.close();
    },
  };
}

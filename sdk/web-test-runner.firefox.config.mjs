// The same tests in Debian's Firefox, where it is installed: `npm run test:firefox`. It is driven by WebDriver BiDi,
// through the launcher that the other tests use.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromeLauncher, puppeteerCore } from '@web/test-runner-chrome';
import chromium from './web-test-runner.config.mjs';

const FIREFOX = process.env.FIREFOX_PATH ?? '/usr/bin/firefox-esr';
if (!existsSync(FIREFOX)) throw new Error(`There is no ${FIREFOX}: apt-get install firefox-esr, or set FIREFOX_PATH.`);

/** Firefox cannot be made dark or still from outside, and axe judges the same markup and colours in Chromium. */
const NOT_HERE = join(import.meta.dirname, 'src/**/accessibility.test.ts');
const { groups: _withFlagsOfChromium, ...shared } = chromium;

export default {
  ...shared,
  // One file at a time: whoever looks at what the device remembers has it to themselves.
  files: [...chromium.files.filter((one) => !one.includes('holdout')), `!${NOT_HERE}`],
  concurrency: 1,
  // Its first start on a busy machine.
  browserStartTimeout: 120_000,
  browsers: [
    chromeLauncher({
      puppeteer: puppeteerCore,
      createPage,
      launchOptions: {
        browser: 'firefox',
        executablePath: FIREFOX,
        headless: true,
        extraPrefsFirefox: {
          'media.navigator.streams.fake': true,
          'media.navigator.permission.disabled': true,
          'ui.useOverlayScrollbars': 1, // as on a phone
        },
      },
    }),
  ],
};

/** The runner sets a viewport; Puppeteer then also turns the screen, which this Firefox cannot be asked for. */
async function createPage({ context }) {
  const page = await context.newPage();
  const setViewport = page.setViewport.bind(page);
  page.setViewport = (viewport) =>
    setViewport(viewport).catch((error) => {
      if (!error.message.includes('setScreenOrientationOverride')) throw error;
    });
  return page;
}

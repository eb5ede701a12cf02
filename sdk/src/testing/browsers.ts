// What differs between the browsers that the tests run in: said once here, and by name where a test depends on it.

const firefox = navigator.userAgent.includes('Firefox');

/** For a test of what only Chromium can be made to do: our own camera frames, an unplugged camera, V8's `gc`. */
export const inChromium = firefox ? it.skip : it;

/** Before asking, a page can learn in Chromium alone that its frame was not given the camera. */
export const foreseesPolicies = !firefox;

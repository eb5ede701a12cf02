// What devices differ in: two cameras, a torch, a camera that is busy, pages that may not use one. The browser's fake
// camera cannot vary in these, so here, and only here, its answers are changed on their way.
import { expect, oneEvent, waitUntil } from '@open-wc/testing';
import { foreseesPolicies, inChromium } from '../testing/browsers.ts';
import { aPhotographer, asItWas, instead, type Photographer, watchedCamera } from '../testing/photographer.ts';

let photographer: Photographer;

afterEach(() => {
  asItWas();
  photographer?.shopper.goesAway();
});

describe('a device with two cameras', () => {
  it('has a button for the other one, which is no mirror; one with a single camera has none', async () => {
    photographer = await aPhotographer();
    expect(photographer.buttons).to.deep.equal(['Self-timer, 10 sec', 'Take the photo', 'Choose a photo instead']);
    photographer.shopper.goesAway();

    twoCameras();
    const camera = watchedCamera();
    photographer = await aPhotographer();
    await waitUntil(() => photographer.buttons.includes('Switch camera'), 'the button');
    expect(camera.asked.map(({ video }) => (video as MediaTrackConstraints).facingMode)).to.deep.equal(['user']);
    photographer.presses('Switch camera');
    await waitUntil(() => camera.tracks[1] && photographer.root!.querySelector('.outline'), 'its picture');
    expect((camera.asked[1]!.video as MediaTrackConstraints).facingMode).to.equal('environment');
    expect(camera.tracks[0]!.readyState, 'some phones can only have one open').to.equal('ended');
    expect(getComputedStyle(photographer.video!).scale).to.equal('none');
    photographer.presses('Switch camera');
    await waitUntil(() => camera.asked.length === 3);
    expect((camera.asked[2]!.video as MediaTrackConstraints).facingMode).to.equal('user');
  });
});

describe('a camera with a torch', () => {
  it('has a button that switches it on and off', async () => {
    instead(MediaStreamTrack.prototype, 'getCapabilities', () => () => ({ torch: true }) as MediaTrackCapabilities);
    const lit: unknown[] = [];
    instead(MediaStreamTrack.prototype, 'applyConstraints', () => async (wish) => {
      lit.push(wish!.advanced);
    });
    photographer = await aPhotographer();
    const torch = () => photographer.root!.querySelector('[aria-label=Torch]')!;
    for (const on of ['true', 'false']) {
      photographer.presses('Torch');
      await waitUntil(() => torch().getAttribute('aria-pressed') === on);
    }
    expect(lit).to.deep.equal([[{ torch: true }], [{ torch: false }]]);
  });
});

describe('a camera that cannot be had', () => {
  it('in use elsewhere is said so, and tried again', async () => {
    let busy = true;
    instead(navigator.mediaDevices, 'getUserMedia', (original) => async (wish) => {
      if (busy) throw new DOMException('Could not start video source', 'NotReadableError');
      return original.call(navigator.mediaDevices, wish);
    });
    photographer = await aPhotographer();
    expect(photographer.said).to.contain('Close the other app and try again.');
    busy = false;
    photographer.presses('Try again');
    await waitUntil(() => photographer.root!.querySelector('.outline'), 'its picture', { timeout: 6000 });
  });

  inChromium('because it was unplugged is said so too', async () => {
    const camera = watchedCamera();
    photographer = await aPhotographer();
    await photographer.losesTheCamera();
    expect(photographer.said).to.contain('has been disconnected');
    expect(camera.tracks[0]!.readyState).to.equal('ended');
  });

  it('as it was wished for is taken as it is', async () => {
    const camera = watchedCamera();
    instead(navigator.mediaDevices, 'getUserMedia', (original) => async (wish) => {
      if (wish!.video !== true) throw new DOMException('', 'OverconstrainedError');
      return original.call(navigator.mediaDevices, wish);
    });
    photographer = await aPhotographer();
    expect(camera.asked).to.deep.equal([{ video: true }]);
  });

  it('where the page is not secure, or its script may read no drawing, leads to another way', async () => {
    instead(window, 'isSecureContext', () => false);
    photographer = await aPhotographer();
    expect(photographer.said).to.contain('only works on a secure page');
    expect(photographer.buttons).to.deep.equal(['Choose a photo instead']);
    photographer.shopper.goesAway();
    asItWas();

    instead(CanvasRenderingContext2D.prototype, 'getImageData', () => () => new ImageData(32, 32));
    photographer = await aPhotographer();
    photographer.withoutSelfTimer();
    photographer.presses('Take the photo');
    await waitUntil(() => photographer.root!.querySelector('.trouble'), 'what it says', { timeout: 6000 });
    expect(photographer.said).to.contain('The camera did not start.');
  });
});

describe('the built element in a frame', () => {
  it('runs the camera under a strict policy', async () => {
    const { camera, frame, violations } = await aFrame('camera');
    await waitUntil(() => camera()?.querySelector('.outline'), 'its picture', { timeout: 6000 });
    expect(camera()!.querySelector('video')!.getBoundingClientRect().width).to.be.above(100);
    expect(violations).to.deep.equal([]);
    frame.remove();
  });

  it('is told when the page around it does not let it have the camera', async () => {
    const { camera, code, frame } = await aFrame("camera 'none'");
    await waitUntil(() => camera()?.querySelector('.trouble'), 'what it says', { timeout: 6000 });
    expect(camera()!.querySelector('[role=status]')!.textContent).to.contain(
      foreseesPolicies ? 'does not let the camera be used here' : 'The camera is not allowed on this page.',
    );
    expect(await code).to.equal(foreseesPolicies ? 'camera_forbidden' : 'camera_denied');
    frame.remove();
  });
});

describe('the built element in a frame of another site', () => {
  for (const [allow, outcome] of [
    ['camera', 'picture'],
    ['', foreseesPolicies ? 'camera_forbidden' : 'camera_denied'],
  ] as const)
    it(`${allow ? 'runs the camera where the frame passes it on' : 'is told where the frame does not pass it on'}`, async () => {
      const frame = document.createElement('iframe');
      frame.allow = allow;
      frame.width = '1000';
      frame.height = '700';
      // One machine, but to the browser another site.
      frame.src = `http://127.0.0.1:${location.port}/shop/?walk=camera&key=pk_test_afar_${crypto.randomUUID()}`;
      const told = new Promise((resolve) =>
        addEventListener('message', function listen({ source, data }) {
          if (source !== frame.contentWindow) return;
          removeEventListener('message', listen);
          resolve(data.outcome);
        }),
      );
      document.body.append(frame);
      expect(await told).to.equal(outcome);
      frame.remove();
    });
});

/** Front and back, as a phone has them; both show the same. */
function twoCameras(): void {
  const sides = new WeakMap<MediaStreamTrack, string>();
  instead(
    navigator.mediaDevices,
    'enumerateDevices',
    () => async () => ['front', 'back'].map((deviceId) => ({ kind: 'videoinput', deviceId }) as MediaDeviceInfo),
  );
  instead(navigator.mediaDevices, 'getUserMedia', (original) => async (wish) => {
    const stream = await original.call(navigator.mediaDevices, { video: true });
    sides.set(stream.getVideoTracks()[0]!, (wish!.video as MediaTrackConstraints).facingMode as string);
    return stream;
  });
  instead(
    MediaStreamTrack.prototype,
    'getSettings',
    () =>
      function (this: MediaStreamTrack) {
        return { facingMode: sides.get(this)! };
      },
  );
}

/** The built element on a page of its own, walked to the camera. @param allow What the frame is given. */
async function aFrame(allow: string) {
  const frame = document.createElement('iframe');
  frame.allow = allow;
  frame.width = '1000';
  frame.height = '700';
  frame.src = `/shop/?csp=strict&key=pk_test_frame_${crypto.randomUUID()}`;
  document.body.append(frame);
  await oneEvent(frame, 'load');
  const page = frame.contentDocument!;
  const violations: string[] = [];
  page.addEventListener('securitypolicyviolation', (event) => violations.push(event.effectiveDirective));
  const code = new Promise<string>((resolve) =>
    page.addEventListener('visionfit:error', ({ detail }) => resolve(detail.code)),
  );
  const dialog = () =>
    page.querySelector('visionfit-tryon')!.shadowRoot?.querySelector('visionfit-dialog')?.shadowRoot ?? null;
  const step = (name: string) => dialog()?.querySelector(`visionfit-${name}`)?.shadowRoot ?? null;
  page.querySelector('button')!.click();
  await waitUntil(() => step('consent')?.querySelector('.primary'), 'the consent', { timeout: 6000 });
  for (const box of step('consent')!.querySelectorAll('input')) box.click();
  step('consent')!.querySelector<HTMLElement>('.primary')!.click();
  await waitUntil(() => step('photo')?.querySelector('.secondary'), 'the photo step', { timeout: 6000 });
  step('photo')!.querySelector<HTMLElement>('.secondary')!.click();
  return { camera: () => step('camera'), code, frame, violations };
}

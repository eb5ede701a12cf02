// The camera, with a fake one whose left half is yellow and whose right half is blue (camera-frames.ts): the photo is
// what it saw and not its mirror image, and it is off as soon as nobody looks.
import { expect, waitUntil } from '@open-wc/testing';
import { inChromium } from '../testing/browsers.ts';
import { aPhotographer, asItWas, hurried, instead, Photographer, watchedCamera } from '../testing/photographer.ts';
import { aTag, focused, keys } from '../testing/shopper.ts';

let photographer: Photographer;

afterEach(() => {
  asItWas();
  photographer.shopper.goesAway();
});

describe('the photo', () => {
  inChromium('is what the camera saw, at its full size, though the preview is a mirror', async () => {
    hurried();
    const camera = watchedCamera();
    photographer = await aPhotographer();
    expect(getComputedStyle(photographer.video!).scale).to.equal('-1 1');
    const image = await photographer.takesThePhoto();
    expect(image.alt).to.equal('Your photo');
    expect(
      camera.tracks.map(({ readyState }) => readyState),
      'the camera while the photo is looked at',
    ).to.deep.equal(['ended']);
    await pastTheCare();
    photographer.presses('Use this photo');
    await photographer.shopper.sees('ready');
    const picture = await createImageBitmap(new Blob([await photographer.shopper.photoAtService()]));
    expect([picture.width, picture.height]).to.deep.equal([640, 480]);
    expect([colourAt(picture, 60), colourAt(picture, 580)]).to.deep.equal(['yellow', 'blue']);
  });

  it('can be taken again', async () => {
    hurried();
    const camera = watchedCamera();
    photographer = await aPhotographer();
    await photographer.takesThePhoto();
    photographer.presses('Take it again');
    await waitUntil(() => photographer.root!.querySelector('.outline'), 'the picture is back', { timeout: 6000 });
    expect(camera.tracks.map(({ readyState }) => readyState)).to.deep.equal(['ended', 'live']);
    expect(await photographer.shopper.requests()).not.to.include('POST /v1/photos');
  });

  it('is not sent by the press that was meant for "Cancel"', async () => {
    hurried();
    photographer = await aPhotographer();
    await photographer.takesThePhoto();
    photographer.presses('Use this photo');
    await photographer.shopper.settled();
    expect(photographer.shopper.dialog.dataset.step).to.equal('camera');
  });

  it('is taken with the keyboard alone', async () => {
    hurried();
    photographer = await aPhotographer();
    expect(focused()?.textContent, 'where a screen reader begins').to.equal('Take a photo');
    await keys('Tab', 'Space'); // the self-timer, which is on at a desk
    expect(focused()?.getAttribute('aria-pressed')).to.equal('false');
    await keys('Tab');
    expect(focused()?.textContent?.trim()).to.equal('Take the photo');
    await keys('Enter');
    expect(focused()?.textContent?.trim()).to.equal('Cancel');
    await waitUntil(() => focused()?.textContent?.trim() === 'Use this photo', 'the photo', { timeout: 6000 });
    await pastTheCare();
    await keys('Enter');
    await photographer.shopper.sees('ready');
  });
});

describe('the countdown', () => {
  it('is said as it goes, three seconds or with the self-timer ten', async () => {
    hurried();
    photographer = await aPhotographer();
    expect(photographer.said).to.equal('Fill the outline, from head to hips.');
    photographer.presses('Take the photo');
    const said: string[] = [];
    await waitUntil(
      () => {
        if (said.at(-1) !== photographer.said) said.push(photographer.said);
        return photographer.root!.querySelector('img');
      },
      'the photo',
      { interval: 10, timeout: 6000 },
    );
    expect(said.filter((words) => /\d/.test(words))).to.deep.equal([
      'Photo in 10',
      'Photo in 5',
      'Photo in 3',
      '2',
      '1',
    ]);
    expect(photographer.said).to.equal('The photo is taken.');
  });

  it('ends with its button or with Escape, which leaves the dialog open', async () => {
    photographer = await aPhotographer();
    for (const cancel of [() => photographer.presses('Cancel'), () => keys('Escape')]) {
      photographer.root!.querySelector<HTMLElement>('.primary')!.focus();
      await keys('Enter');
      expect(photographer.root!.querySelector('.count')!.textContent).to.equal('10');
      await cancel();
      await photographer.shopper.settled();
      expect(photographer.root!.querySelector('.count')).to.equal(null);
      expect(photographer.shopper.dialog.open).to.equal(true);
    }
  });
});

describe('the camera is off', () => {
  const ways: Record<string, (one: Photographer) => unknown> = {
    'when another way is chosen': (one) => one.presses('Choose a photo instead'),
    'when the dialog closes': (one) => one.shopper.dialog.close(),
    'while the privacy panel is read': (one) => one.shopper.opensPrivacy(),
    'when the tag leaves the page': (one) => one.shopper.goesAway(),
    'while the tab is hidden': () => seen(false),
  };
  for (const [when, leave] of Object.entries(ways))
    it(when, async () => {
      const camera = watchedCamera();
      photographer = await aPhotographer();
      expect(camera.tracks[0]!.readyState).to.equal('live');
      await leave(photographer);
      await waitUntil(() => camera.tracks[0]!.readyState === 'ended', 'it is off');
    });

  it('and on again with the tab, or after the privacy panel', async () => {
    const camera = watchedCamera();
    photographer = await aPhotographer();
    seen(false);
    seen(true);
    await waitUntil(() => camera.tracks[1]?.readyState === 'live');
    const privacy = await photographer.shopper.opensPrivacy();
    await waitUntil(() => camera.tracks[1]!.readyState === 'ended');
    privacy.presses('Back');
    await waitUntil(() => camera.tracks[2]?.readyState === 'live');
    expect(camera.tracks).to.have.length(3);
  });

  it('when it comes after the shopper has gone', async () => {
    const camera = watchedCamera();
    let give: (() => void) | null = null;
    instead(navigator.mediaDevices, 'getUserMedia', (original) => async (wish) => {
      await new Promise<void>((resolve) => {
        give = resolve;
      });
      return original.call(navigator.mediaDevices, wish);
    });
    const shopper = await (await aTag().opens()).agrees();
    photographer = new Photographer(shopper);
    shopper.presses('Take a photo');
    await waitUntil(() => give, 'it is asked for', { timeout: 6000 });
    expect(photographer.said).to.contain('Your browser may ask you to allow it.');
    shopper.dialog.close();
    await shopper.sees('photo');
    give!();
    await waitUntil(() => camera.tracks[0]?.readyState === 'ended', 'it is let go');
  });
});

/** A browser says so by an event. */
function seen(visible: boolean): void {
  instead(document, 'hidden', () => !visible);
  document.dispatchEvent(new Event('visibilitychange'));
}

/** What is pressed right after the photo was taken is taken for a slip. */
function pastTheCare(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 550));
}

function colourAt(picture: ImageBitmap, x: number): 'yellow' | 'blue' | 'other' {
  const context = new OffscreenCanvas(1, 1).getContext('2d')!;
  context.drawImage(picture, -x, -240);
  const [red, green, blue] = context.getImageData(0, 0, 1, 1).data as unknown as [number, number, number];
  if (red > 180 && green > 180 && blue < 90) return 'yellow';
  return blue > 180 && red < 90 && green < 90 ? 'blue' : 'other';
}

// The whole way through the fitting room as it is read out: kept in transcript.txt, so that a change to what shoppers
// hear is seen in review as plainly as a change to what they see.
import { expect, waitUntil } from '@open-wc/testing';
import { readFile, writeFile } from '@web/test-runner-commands';
import { Photographer } from '../testing/photographer.ts';
import { read } from '../testing/screen-reader.ts';
import { aloneOnDevice, aTag, focused, type Shopper } from '../testing/shopper.ts';

const KEPT = 'transcript.txt';
/** What was heard this time; copy it over the kept one where the change is meant. */
const HEARD = '../../.cache/transcript.txt';

let shopper: Shopper;
const heard: string[] = [];

afterEach(() => shopper.goesAway());

it('the whole way is read out as transcript.txt says', () => aloneOnDevice(isReadOut)).timeout(60_000);

/** On a device that remembers nobody's numbers. */
async function isReadOut(): Promise<void> {
  shopper = aTag({ service: 'held' });
  await hears('On the page', shopper.tag);
  await shopper.opens();
  await hears('Consent');
  await shopper.agrees('keep_photo');
  await hears('A photo');
  const photographer = new Photographer(shopper);
  await photographer.opensTheCamera();
  await hears('The camera');
  photographer.presses('Choose a photo instead');
  await shopper.sees('photo');
  await shopper.picks();
  await hears('The photo will do');
  await shopper.asksForThePicture();
  await waitUntil(() => shopper.text.includes('Putting the garment on'), 'it is being drawn', { timeout: 6000 });
  await hears('While the picture is made');
  await shopper.serviceGoesOn();
  await shopper.sees('result');
  await waitUntil(() => comparison().querySelector('.zoom'), 'the picture', { timeout: 6000 });
  await hears('The picture');
  sizing().querySelector<HTMLElement>('button')!.click();
  const advice = () => sizing().querySelector('visionfit-size-advice')?.shadowRoot;
  await waitUntil(() => advice()?.querySelector('[value=Ferrow]'), 'the brands', { timeout: 6000 });
  chooses(advice()!.querySelector('#brand')!, 'Ferrow');
  await waitUntil(() => advice()!.querySelector('#size'), 'its sizes', { timeout: 6000 });
  chooses(advice()!.querySelector('#size')!, 'M');
  await hears('Find my size', advice()!.host);
  advice()!.querySelector<HTMLElement>('.primary')!.click();
  await waitUntil(() => advice()!.querySelector('h4'), 'the size', { timeout: 6000 });
  await hears('The size', advice()!.host);
  advice()!.querySelector<HTMLElement>('.primary')!.click();
  comparison().querySelector<HTMLElement>('.zoom')!.click();
  const zoom = () => comparison().querySelector('visionfit-zoom')?.shadowRoot;
  await waitUntil(() => zoom()?.querySelector('dialog[open]'), 'zoom', { timeout: 6000 });
  await hears('A closer look', zoom()!.querySelector('dialog')!);
  zoom()!.querySelector<HTMLElement>('.close')!.click();
  await waitUntil(() => comparison().activeElement?.matches('.zoom'), 'the focus back', { timeout: 6000 });
  shopper.find<HTMLElement>('.row button').click();
  const report = () => shopper.step!.shadowRoot!.querySelector('visionfit-report')?.shadowRoot;
  await waitUntil(() => report()?.querySelector('.reason'), 'the reasons', { timeout: 6000 });
  await hears('Report a problem', shopper.step!);
  report()!.querySelector<HTMLElement>('.quiet')!.click();
  const history = await shopper.opensHistory();
  await waitUntil(() => history.textContent!.includes('Breton'), 'the names of the products', { timeout: 6000 });
  await hears('My try-ons');
  await shopper.opensPrivacy();
  await hears('Your privacy');

  const transcript = `${heard.join('\n')}\n`;
  await writeFile({ path: HEARD, content: transcript });
  expect(transcript).to.equal(await readFile({ path: KEPT }));
}

function comparison(): ShadowRoot {
  return shopper.dialog.querySelector('visionfit-comparison')!.shadowRoot!;
}

function sizing(): ShadowRoot {
  return shopper.find('visionfit-find-size').shadowRoot!;
}

function chooses(select: HTMLSelectElement, option: string): void {
  select.value = option;
  select.dispatchEvent(new Event('change'));
}

/** Everything on this screen, and where the reader is when it comes. */
async function hears(screen: string, element: Element = shopper.dialog): Promise<void> {
  if (shopper.tag.shadowRoot) await shopper.settled();
  const place = focused();
  const at = place?.getAttribute('aria-label') ?? place?.textContent;
  const phrases = [`(at: ${at})`, ...(await read(element)).slice(1, -1)];
  heard.push(`${heard.length ? '\n' : ''}# ${screen}`, ...phrases.map(timeless));
}

function timeless(phrase: string): string {
  return phrase.replace(/\s+/g, ' ').replace(/[A-Z][a-z]+ \d+, \d{4}(,| at) \d+:\d\d [AP]M/g, 'today, now');
}

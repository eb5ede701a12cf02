// The picture a product is drawn from: the server's choice, the merchant's own over it, and the way back.
import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { html } from 'lit';
import { atDesk, type Desk, leave, viewOf } from '../../testing/merchant-desk.ts';
import { placeOf } from '../../testing/merchant-figures.ts';
import { DETAIL, FLAT, type Kept, kept, SHIRT, WORN } from '../../testing/merchant-product.ts';
import { problem } from '../../testing/responses.ts';
import type { Role } from '../app.ts';
import './product.ts';

let desk: Desk;
let product: Kept;

async function gallery(role?: Role, changes: Partial<typeof SHIRT> = {}): Promise<ShadowRoot> {
  product = kept({ ...SHIRT, ...changes });
  const place = { ...placeOf(''), params: { id: SHIRT.id } };
  desk = await atDesk(
    product.service,
    (app) => html`<visionfit-product .app=${app} .place=${place}></visionfit-product>`,
    role,
  );
  const page = await viewOf('visionfit-product', 'visionfit-product-pictures');
  const pictures = page.querySelector('visionfit-product-pictures')!;
  await pictures.updateComplete;
  return pictures.shadowRoot!;
}

const radios = (root: ShadowRoot) => [...root.querySelectorAll<HTMLInputElement>('[type=radio]')];
/** What is said under each picture. */
const said = (root: ShadowRoot) => [...root.querySelectorAll('li strong')].map(({ textContent }) => textContent);
const chosen = (root: ShadowRoot) => radios(root).map(({ checked }) => checked);
const automatic = (root: ShadowRoot) => root.querySelector<HTMLButtonElement>('header button');
const changes = () => desk.sent.map(({ method, path, body, ifMatch }) => [method, path, body, ifMatch]);
const at = '/products/linen-shirt';

describe('the picture to draw from', () => {
  afterEach(leave);

  it('is the server’s choice until the merchant makes their own, which undo gives back', async () => {
    const root = await gallery();
    expect(said(root)).to.deep.equal(['Drawn from', 'Worn by somebody', 'Could not be read']);
    expect([...root.querySelectorAll('li .muted')].map(({ textContent }) => textContent)).to.deep.equal([
      ...['Garment alone · 900 × 1200', 'Fit 60%', 'Fit 0%'],
    ]);
    expect(automatic(root)).to.equal(null);
    radios(root)[1]!.click();
    await desk.told('The picture was changed.');
    expect(said(root)).to.deep.equal(['Garment alone', 'Chosen by you', 'Could not be read']);
    desk.undo();
    await desk.told('Taken back.');
    expect(said(root)).to.deep.equal(['Drawn from', 'Worn by somebody', 'Could not be read']);
    expect(chosen(root)).to.deep.equal([true, false, false]);
    expect(changes()).to.deep.equal([
      ['PATCH', at, { image_url: WORN }, '"1"'],
      ['PATCH', at, { follow_import: ['image_url'] }, '"2"'],
    ]);
  });

  it('is told of where it lies elsewhere: another one there, or none', async () => {
    const since = '2026-11-25T10:00:00.000Z';
    const unchanged = { state: 'unchanged', since } as const;
    const root = await gallery('editor', {
      source_state: {
        page: unchanged,
        picture: { state: 'changed', since },
        pictures: [{ state: 'gone', since, url: WORN }],
      },
    });
    const page = (root.host.getRootNode() as ShadowRoot).querySelectorAll('.note.warn');
    expect([...page].map(({ textContent }) => textContent)).to.deep.equal([
      'At the address of its main picture is another one since Nov 25, 2026. Give the address again to take it over.',
      'Picture 2 has been gone from its address since Nov 25, 2026. We draw from our copy.',
    ]);
  });

  it('can be left to the server again, and undo brings the merchant’s own back', async () => {
    const root = await gallery();
    radios(root)[1]!.click();
    await waitUntil(() => automatic(root)?.textContent === 'Choose for me');
    automatic(root)!.click();
    await waitUntil(() => said(root)[0] === 'Drawn from');
    expect(automatic(root)).to.equal(null);
    desk.undo();
    await waitUntil(() => said(root)[1] === 'Chosen by you');
    expect(changes().map(([, , body]) => body)).to.deep.equal([
      { image_url: WORN },
      { follow_import: ['image_url'] },
      { image_url: WORN },
    ]);
  });

  it('is shown as it is where another one was refused, with the reason', async () => {
    const root = await gallery();
    const errors = [{ pointer: '/image_url', message: 'Must be a public address' }];
    product.refuse(problem(422, 'body_invalid', { errors }));
    radios(root)[2]!.click();
    await desk.told('Must be a public address');
    await waitUntil(() => String(chosen(root)) === 'true,false,false');
    expect(said(root)[0]).to.equal('Drawn from');
  });

  it('is somebody else’s where they were faster, and says so', async () => {
    const root = await gallery();
    product.elsewhere({ garment: { kind: 'top', image_url: DETAIL } });
    radios(root)[1]!.click();
    await waitUntil(() => String(chosen(root)) === 'false,false,true');
    expect(said(root)).to.deep.equal(['Garment alone', 'Worn by somebody', 'Drawn from']);
    expect(desk.toasts().length).to.equal(1);
    radios(root)[1]!.click();
    await desk.told('The picture was changed.');
    expect(changes().map(([, , , ifMatch]) => ifMatch)).to.deep.equal(['"1"', '"2"']);
  });

  it('is walked through with the arrow keys, and no step is refused for the one before', async () => {
    const root = await gallery();
    radios(root)[0]!.focus();
    for (const radio of radios(root).slice(1)) radio.click();
    await waitUntil(() => desk.sent.length === 2 && said(root)[2] === 'Chosen by you');
    radios(root)[2]!.focus();
    await sendKeys({ press: 'ArrowLeft' });
    await waitUntil(() => said(root)[1] === 'Chosen by you');
    expect(root.activeElement).to.equal(radios(root)[1]);
    expect(changes()).to.deep.equal([
      ['PATCH', at, { image_url: WORN }, '"1"'],
      ['PATCH', at, { image_url: DETAIL }, '"2"'],
      ['PATCH', at, { image_url: WORN }, '"3"'],
    ]);
    expect(new Set(desk.toasts())).to.deep.equal(new Set(['The picture was changed.']));
  });

  it('can have an address of its own, which stays in its field until it was taken', async () => {
    const root = await gallery();
    const field = root.querySelector<HTMLInputElement>('#other')!;
    field.value = 'https://shop.example/back.jpg';
    product.refuse(problem(409, 'out_of_reach'));
    root.querySelector('form')!.requestSubmit();
    await desk.told('What to do next.');
    expect(field.value).to.equal('https://shop.example/back.jpg');
    field.value = WORN;
    root.querySelector('form')!.requestSubmit();
    await waitUntil(() => said(root)[1] === 'Chosen by you');
    await waitUntil(() => field.value === '');
    expect(changes()[1]).to.deep.equal(['PATCH', at, { image_url: WORN }, '"1"']);
  });

  it('is only to be looked at for a viewer', async () => {
    const root = await gallery('viewer');
    expect(radios(root).map(({ disabled }) => disabled)).to.deep.equal([true, true, true]);
    expect(root.querySelectorAll('form, button').length).to.equal(0);
    expect(root.querySelector('img')!.src).to.equal(FLAT);
  });

  it('gives axe nothing to find, before and after a choice', async () => {
    const root = await gallery();
    await expect(document.querySelector('test-frame')!).to.be.accessible();
    radios(root)[1]!.click();
    await desk.told('The picture was changed.');
    await expect(document.querySelector('test-frame')!).to.be.accessible();
  });
});

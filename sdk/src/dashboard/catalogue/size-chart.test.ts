// The size-chart editor on its product's page: written as people write, read as the contract wants it, by keyboard as well.
import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { html } from 'lit';
import { atDesk, type Desk, leave, viewOf } from '../../testing/merchant-desk.ts';
import { placeOf } from '../../testing/merchant-figures.ts';
import { type Kept, kept, SHIRT } from '../../testing/merchant-product.ts';
import { problem } from '../../testing/responses.ts';
import type { Role } from '../app.ts';
import './product.ts';
import type { SizeChart } from './resources.ts';

const range = (min: number, max = min) => ({ min, max });
const CHART: SizeChart = {
  ...{ measures: 'body', unit: 'cm' },
  sizes: [
    { size: 'S', measurements: { chest: range(82, 86), waist: range(62.5) } },
    { size: 'M', measurements: { chest: range(88, 92), waist: range(70) } },
    { size: 'L', measurements: { chest: range(94, 100), waist: range(78) } },
  ],
};

let desk: Desk;
let product: Kept;
let page: ShadowRoot;

async function editor(chart: SizeChart | null, role?: Role): Promise<ShadowRoot> {
  const garment = { kind: 'top', image_url: null } as const;
  const bare = { ...SHIRT, images: [], garment, size_chart: chart };
  product = kept(bare);
  const place = { ...placeOf(''), params: { id: SHIRT.id } };
  desk = await atDesk(
    product.service,
    (app) => html`<visionfit-product .app=${app} .place=${place}></visionfit-product>`,
    role,
  );
  page = await viewOf('visionfit-product', 'visionfit-size-chart');
  await page.querySelector('visionfit-size-chart')!.updateComplete;
  return page.querySelector('visionfit-size-chart')!.shadowRoot!;
}

/** By what assistive technology calls it, or by what stands on it. */
function named<E extends HTMLElement>(root: ParentNode, name: string): E {
  const all = [...root.querySelectorAll<E>('button, input, select')];
  return all.find((one) => (one.getAttribute('aria-label') ?? one.textContent!.trim()) === name)!;
}
const cell = (root: ShadowRoot, measurement: string, size: string) =>
  named<HTMLInputElement>(root, `${measurement} of size ${size}`);
const table = (root: ShadowRoot) =>
  [...root.querySelectorAll('tbody tr')].map((row) => [...row.querySelectorAll('input')].map(({ value }) => value));
const heads = (root: ShadowRoot) => [...root.querySelectorAll('thead th')].map((head) => head.textContent!.trim());
const focused = (root: ShadowRoot) => root.activeElement?.getAttribute('aria-label') ?? null;
const says = (root: ShadowRoot) => root.querySelector('[role=alert]')?.textContent ?? null;

function write(field: HTMLInputElement, text: string): void {
  field.value = text;
  field.dispatchEvent(new Event('input'));
}

async function pick(root: ShadowRoot, measurement: string): Promise<void> {
  const select = named<HTMLSelectElement>(root, 'Add a measurement');
  select.selectedIndex = [...select.options].findIndex(({ text }) => text === measurement);
  select.dispatchEvent(new Event('change'));
  await waitUntil(() => heads(root).includes(measurement));
}

async function keys(...presses: string[]): Promise<void> {
  for (const one of presses) await sendKeys(['Tab', 'Enter'].includes(one) ? { press: one } : { type: one });
}

describe('the size chart', () => {
  afterEach(leave);

  it('is made by keyboard alone, in one number or two, and saved as the contract wants it', async () => {
    const root = await editor(null);
    expect(root.textContent).to.contain('Without one there is no size advice');
    named(root, 'Make a size chart').focus();
    await keys('Enter');
    await waitUntil(() => focused(root) === 'Chest of size S');
    const next = ['Tab', 'Tab', 'Tab'];
    await keys('82-86', 'Tab', '62,5', ...next, '88 – 92', 'Tab', '70', ...next, '94–100', 'Tab', '78');
    expect(focused(root)).to.equal('Waist of size L');
    named(root, 'Save the chart').focus();
    await keys('Enter');
    await desk.told('The size chart was saved.');
    expect(desk.sent.map(({ method, path, body, ifMatch }) => [method, path, body, ifMatch])).to.deep.equal([
      ['PATCH', '/products/linen-shirt', { size_chart: CHART }, '"1"'],
    ]);
    await waitUntil(() => table(root)[0]![1] === '82–86');
    desk.undo();
    await waitUntil(() => named(root, 'Make a size chart'));
    expect(desk.sent[1]!.body).to.deep.equal({ size_chart: null });
  });

  it('takes a size and one measurement after the other, in the order everybody has them', async () => {
    const root = await editor(CHART);
    await pick(root, 'Height');
    await pick(root, 'Hips');
    expect(heads(root)).to.deep.equal(['Size', 'Chest', 'Waist', 'Hips', 'Height']);
    const { value, options } = named<HTMLSelectElement>(root, 'Add a measurement');
    expect([value, ...[...options].map(({ text }) => text)]).to.deep.equal([
      ...['', 'Add a measurement', 'Inseam', 'Foot'],
    ]);
    named(root, 'Add a size').click();
    await waitUntil(() => table(root).length === 4);
    await waitUntil(() => root.activeElement === root.querySelector('tbody tr:last-child th input'));
    await keys('XL', 'Tab', '102');
    expect(table(root)[3]).to.deep.equal(['XL', '102', '', '', '']);
  });

  it('gives a size and a measurement away, and whoever works by keyboard goes on beside them', async () => {
    const root = await editor(CHART);
    named(root, 'Remove size L').focus();
    await keys('Enter');
    await waitUntil(() => focused(root) === 'Remove size M');
    named(root, 'Remove Waist').focus();
    await keys('Enter');
    await waitUntil(() => focused(root) === 'Remove Chest');
    expect(table(root)).to.deep.equal([
      ['S', '82–86'],
      ['M', '88–92'],
    ]);
    named(root, 'Save the chart').click();
    await desk.told('The size chart was saved.');
    expect((desk.sent[0]!.body as { size_chart: SizeChart }).size_chart.sizes).to.deep.equal([
      { size: 'S', measurements: { chest: range(82, 86) } },
      { size: 'M', measurements: { chest: range(88, 92) } },
    ]);
  });

  it('marks what is no number, goes there, says how one is written, and sends nothing', async () => {
    const root = await editor(CHART);
    write(cell(root, 'Waist', 'M'), 'about 70');
    write(cell(root, 'Chest', 'L'), '');
    named(root, 'Save the chart').click();
    await waitUntil(() => focused(root) === 'Waist of size M');
    expect(says(root)).to.equal('Write one number, or two with a dash between them.');
    const marked = [...root.querySelectorAll('[aria-invalid=true]')].map((one) => one.getAttribute('aria-label'));
    expect(marked).to.deep.equal(['Waist of size M', 'Chest of size L']);
    expect(desk.sent).to.deep.equal([]);
    write(cell(root, 'Waist', 'M'), '71');
    write(cell(root, 'Chest', 'L'), '95');
    await waitUntil(() => says(root) === null);
    expect(root.querySelector('[aria-invalid]')).to.equal(null);
  });

  it('says that it holds no size, measures nothing or has a size without a name, and goes where that is mended', async () => {
    const root = await editor({ ...CHART, sizes: CHART.sizes.slice(0, 1) });
    const save = () => named(root, 'Save the chart').click();
    named(root, 'Remove size S').click();
    await waitUntil(() => table(root).length === 0);
    save();
    await waitUntil(() => says(root) === 'It holds no size. Add one, or remove the chart.');
    await waitUntil(() => root.activeElement === named(root, 'Add a size'));
    named(root, 'Add a size').click();
    await waitUntil(() => says(root) === 'Give each size its name, as it stands on the label.');
    write(root.querySelector('tbody th input')!, 'S');
    for (const name of ['Remove Chest', 'Remove Waist']) named(root, name).click();
    await waitUntil(() => says(root) === 'It measures nothing. Add a measurement, or remove the chart.');
    save();
    await waitUntil(() => focused(root) === 'Add a measurement');
    await pick(root, 'Chest');
    write(cell(root, 'Chest', 'S'), '82');
    await waitUntil(() => says(root) === null);
    save();
    await desk.told('The size chart was saved.');
    expect(desk.sent.length).to.equal(1);
  });

  it('says at its cell what the service will not have, until it is written anew', async () => {
    const root = await editor(CHART);
    const message = 'Must lie between 60 and 190 cm; check the unit';
    const errors = [{ pointer: '/size_chart/sizes/1/measurements/chest', message }];
    product.refuse(problem(422, 'body_invalid', { errors }));
    write(cell(root, 'Chest', 'M'), '35');
    named(root, 'Save the chart').click();
    await waitUntil(() => focused(root) === 'Chest of size M');
    expect(says(root)).to.equal(`Chest of size M: ${message}`);
    expect(desk.toasts()).to.deep.equal([message]);
    expect(cell(root, 'Chest', 'M').value).to.equal('35');
    expect(cell(root, 'Chest', 'M').getAttribute('aria-invalid')).to.equal('true');
    write(cell(root, 'Chest', 'M'), '89');
    await waitUntil(() => says(root) === null);
    named(root, 'Save the chart').click();
    await desk.told('The size chart was saved.');
  });

  it('keeps what is half typed while something else of the product is saved', async () => {
    const root = await editor(CHART);
    write(cell(root, 'Chest', 'M'), '88 to');
    const facts = page.querySelector('visionfit-product-facts')!.shadowRoot!;
    facts.querySelector<HTMLInputElement>('#title')!.value = 'Linen shirt, washed';
    facts.querySelector('form')!.requestSubmit();
    await waitUntil(() => page.querySelector('h1')!.textContent === 'Linen shirt, washed');
    await page.querySelector('visionfit-size-chart')!.updateComplete;
    expect(cell(root, 'Chest', 'M').value).to.equal('88 to');
  });

  it('says of the garment or of the body, in centimetres or inches, and keeps its ease only for the garment', async () => {
    const root = await editor({ ...CHART, measures: 'garment', ease: { chest: range(2, 6) } });
    const choose = (id: string, value: string) => {
      const select = root.querySelector<HTMLSelectElement>(`#${id}`)!;
      select.value = value;
      select.dispatchEvent(new Event('change'));
    };
    choose('unit', 'in');
    named(root, 'Save the chart').click();
    await desk.told('The size chart was saved.');
    choose('measures', 'body');
    named(root, 'Save the chart').click();
    await waitUntil(() => desk.sent.length === 2);
    const [first, second] = desk.sent.map(({ body }) => (body as { size_chart: SizeChart }).size_chart);
    expect([first!.measures, first!.unit, first!.ease]).to.deep.equal(['garment', 'in', { chest: range(2, 6) }]);
    expect([second!.measures, second!.unit, second!.ease]).to.deep.equal(['body', 'in', undefined]);
    choose('measures', 'garment');
    named(root, 'Save the chart').click();
    await waitUntil(() => desk.toasts().length === 3);
    desk.undo();
    await desk.told('Taken back.');
    expect(root.querySelector<HTMLSelectElement>('#measures')!.value).to.equal('body');
  });

  it('is removed, and brought back by undo', async () => {
    const root = await editor(CHART);
    named(root, 'Remove the chart').click();
    await desk.told('The size chart was removed.');
    expect(root.querySelector('table')).to.equal(null);
    desk.undo();
    await waitUntil(() => root.querySelector('table'));
    expect(desk.sent.map(({ body }) => body)).to.deep.equal([{ size_chart: null }, { size_chart: CHART }]);
  });

  it('is only to be read for a viewer', async () => {
    const root = await editor(CHART, 'viewer');
    expect([...root.querySelectorAll('input')].every((field) => field.matches(':disabled'))).to.equal(true);
    expect(root.querySelectorAll('button').length).to.equal(0);
    expect(table(root)[2]).to.deep.equal(['L', '94–100', '78']);
  });

  it('gives axe nothing to find, with a chart and with what is wrong in it', async () => {
    const root = await editor(CHART);
    await expect(document.querySelector('test-frame')!).to.be.accessible();
    write(cell(root, 'Waist', 'M'), 'wide');
    named(root, 'Save the chart').click();
    await waitUntil(() => says(root));
    await expect(document.querySelector('test-frame')!).to.be.accessible();
  });
});

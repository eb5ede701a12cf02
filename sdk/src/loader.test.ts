// The tag on its own: what it costs a page before a click (nothing), and that it never harms the page it is on.
import { aTimeout, expect, oneEvent, waitUntil } from '@open-wc/testing';
import { VisionFitTryOn } from './define.ts';
import { button, dialogOf, names, theShop } from './testing/shop-page.ts';
import { aTag } from './testing/shopper.ts';

describe('the tag before a click', () => {
  it('adopts the pasted button without touching the page', async () => {
    const changes: MutationRecord[] = [];
    const shifts: PerformanceEntry[] = [];
    const observer = new PerformanceObserver((list) => shifts.push(...list.getEntries()));
    observer.observe({ type: 'layout-shift' });
    const place = document.createElement('div');
    place.innerHTML =
      '<p>Before</p><visionfit-later><button type="button">Try it on</button></visionfit-later><p>After</p>';
    document.body.append(place);
    const mutations = new MutationObserver((records) => changes.push(...records));
    mutations.observe(place, { subtree: true, childList: true, attributes: true, characterData: true });
    const before = place.getBoundingClientRect().height;

    // The script arrives after the page has been drawn, as a module does.
    customElements.define('visionfit-later', class extends VisionFitTryOn {});
    await aTimeout(60);

    changes.push(...mutations.takeRecords());
    const touched = changes.filter((change) => change.attributeName !== 'type');
    expect(touched.map((change) => change.type)).to.deep.equal([]);
    expect(place.getBoundingClientRect().height).to.equal(before);
    expect(shifts).to.deep.equal([]);
    expect(place.querySelector('visionfit-later')!.shadowRoot).to.equal(null);
    observer.disconnect();
    mutations.disconnect();
    place.remove();
  });

  it('adopts its button also where a theme has put the tag into a slot of its own', async () => {
    const place = document.createElement('div');
    place.slot = 'actions';
    place.innerHTML = `
      <visionfit-tryon publishable-key="pk_test_slot" product="a">
        <div slot="header"><button>Close</button></div>
        <button>Try it on</button>
      </visionfit-tryon>`;
    const [inHeader, button] = place.querySelectorAll('button');
    document.body.append(place);
    await waitUntil(() => button!.type === 'button');
    expect(inHeader!.type).to.equal('submit');
    expect(place.querySelectorAll('button').length).to.equal(2);
    button!.click();
    const tag = place.querySelector('visionfit-tryon')!;
    await waitUntil(() => tag.shadowRoot, 'it opens', { timeout: 6000 });
    place.remove();
  });

  it('makes a button without a type harmless inside a product form', async () => {
    const form = document.createElement('form');
    form.innerHTML =
      '<visionfit-tryon publishable-key="pk_test_form" product="a"><button>Try it on</button></visionfit-tryon>';
    let submitted = false;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      submitted = true;
    });
    document.body.append(form);
    const button = form.querySelector('button')!;
    await waitUntil(() => button.type === 'button');
    button.click();
    expect(submitted).to.equal(false);
    form.remove();
  });

  it('makes a plain button in the language of the page when none was pasted', async () => {
    const place = document.createElement('div');
    place.lang = 'ar';
    place.innerHTML = '<visionfit-tryon publishable-key="pk_test_bare" product="a"></visionfit-tryon>';
    document.body.append(place);
    await waitUntil(() => place.querySelector('button'));
    expect(place.querySelector('button')!.textContent).to.equal('جرّبه على نفسك');
    expect(place.querySelector('button')!.type).to.equal('button');
    place.remove();
  });

  it('adopts a button that a framework adds in the same turn', async () => {
    const tag = document.createElement('visionfit-tryon');
    document.body.append(tag);
    const button = document.createElement('button');
    tag.append(button);
    await aTimeout(10);
    expect(tag.querySelectorAll('button')).to.have.length(1);
    expect(button.type).to.equal('button');
    tag.remove();
  });

  it('sets no attribute when it is made, as the standard demands', () => {
    expect(document.createElement('visionfit-tryon').attributes).to.have.length(0);
  });
});

describe('the script', () => {
  it('may be on the page twice', async () => {
    const second = (await import(`./loader.ts?${'second'}`)) as typeof import('./loader.ts');
    expect(second.VisionFitTryOn === VisionFitTryOn).to.equal(false);
    second.define();
    expect(customElements.get('visionfit-tryon') === VisionFitTryOn).to.equal(true);
  });

  it('of a theme and of an app side by side, each with chunks of its own, do no harm to each other', async () => {
    const frame = await theShop('build=theme&second=app');
    expect(names(frame).filter((name) => name === 'loader.js')).to.have.length(2);
    const failures: unknown[] = [];
    frame.contentWindow!.addEventListener('unhandledrejection', ({ reason }) => failures.push(reason));
    button(frame).click();
    await waitUntil(() => dialogOf(frame)?.dataset.step === 'consent', 'the dialog', { timeout: 6000 });
    const tag = frame.contentDocument!.querySelector('visionfit-tryon')!;
    expect(tag.shadowRoot!.querySelectorAll('visionfit-dialog')).to.have.length(1);
    expect(failures).to.deep.equal([]);
    frame.remove();
  });

  it('fetches the dialog when the shopper points at the button, not before', async () => {
    const frame = await theShop('build=intent');
    const loaded = () => names(frame).filter((name) => !name.endsWith('loader.js'));
    await aTimeout(60);
    expect(loaded()).to.deep.equal([]);
    const { PointerEvent } = frame.contentWindow as unknown as typeof globalThis;
    button(frame).parentElement!.dispatchEvent(new PointerEvent('pointerenter'));
    await waitUntil(() => loaded().some((name) => name.startsWith('dialog-en-')));
    expect(loaded().some((name) => name.startsWith('try-on-'))).to.equal(true);
    expect(frame.contentDocument!.querySelector('visionfit-tryon')!.shadowRoot).to.equal(null);
    frame.remove();
  });

  it('says which attributes are missing instead of opening', async () => {
    const tag = document.createElement('visionfit-tryon');
    tag.append(document.createElement('button'));
    document.body.append(tag);
    setTimeout(() => tag.open());
    const { detail } = (await oneEvent(tag, 'visionfit:error')) as CustomEvent;
    expect(detail.code).to.equal('attribute_missing');
    tag.remove();
  });

  it('opens from code', async () => {
    const shopper = aTag();
    await shopper.tag.open();
    await shopper.sees('consent');
    expect(shopper.dialog.open).to.equal(true);
    shopper.goesAway();
  });
});

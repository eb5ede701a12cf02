// A shop's own words: by a script of JSON in the page or by the tag's property, as text, and nothing a page says leads astray.
import { expect } from '@open-wc/testing';
import { aTag, type Shopper } from '../testing/shopper.ts';
import type { OwnMessages } from './own-words.ts';

let shopper: Shopper;
const warnings: string[] = [];
const { warn } = console;

before(() => {
  console.warn = (...said: unknown[]) => warnings.push(said.join(' '));
  document.body.append(
    script({
      'dialog.text.agree': '<b>On we go</b>',
      'fitting.text.photoTitle': 'Show yourself',
      'fitting.plural.remaining.other': 'Still {count} of them',
      'fitting.text.nothing': 'No such sentence',
      'dialog.language': 'xx',
      'dialog.__proto__.stolen': 'yes',
      'somewhere.else': 'No such screen',
      'fitting.text.photoPick': 7,
    }),
    script('{ "broken'),
  );
});

after(() => {
  console.warn = warn;
  shopper.goesAway();
  for (const one of document.querySelectorAll('script[data-visionfit-messages]')) one.remove();
});

describe('a shop’s own words', () => {
  it('stand in place of ours, from the page and from the tag, and are text, not markup', async () => {
    shopper = aTag({ service: 'hints' });
    const typed: OwnMessages = { 'fitting.text.photoTake': 'Say cheese', 'result.addToCart': 'Into my bag' };
    shopper.tag.messages = typed;
    await shopper.opens();
    expect(shopper.find('.primary').textContent).to.equal('<b>On we go</b>');
    expect(shopper.find('.primary').childElementCount).to.equal(0);
    await shopper.agrees();
    expect(shopper.heading).to.equal('Show yourself');
    expect(shopper.text).to.contain('Say cheese').and.to.contain('Choose a photo');
    await shopper.picks();
    expect(shopper.text).to.contain('Still 5 of them');
    await shopper.asksForThePicture();
    await shopper.sees('result');
    expect(shopper.text).to.contain('Into my bag');
  });

  it('leave language and direction alone, and reach nothing beside the sentences', () => {
    expect(shopper.dialog.lang).to.equal('en');
    expect('stolen' in {}).to.equal(false);
  });

  it('are told of once in the console where there is no such sentence, or no text', async () => {
    shopper.dialog.close();
    await shopper.opens();
    const wrong = ['fitting.text.nothing', 'dialog.language', 'dialog.__proto__.stolen', 'somewhere.else'];
    for (const key of [...wrong, 'fitting.text.photoPick'])
      expect(
        warnings.filter((said) => said.includes(`"${key}"`)),
        key,
      ).to.have.length(1);
    expect(warnings.filter((said) => said.includes('not valid JSON'))).to.have.length(1);
    expect(warnings.some((said) => said.includes('dialog.text.agree'))).to.equal(false);
  });
});

function script(content: object | string): HTMLScriptElement {
  const element = document.createElement('script');
  element.type = 'application/json';
  element.dataset.visionfitMessages = '';
  element.textContent = typeof content === 'string' ? content : JSON.stringify(content);
  return element;
}

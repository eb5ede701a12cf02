// No framework: the tag stands in the page as it was pasted, and the page listens.
import type {} from '@visionfit/sdk';

const cart = document.querySelector<HTMLElement>('[data-example-cart]');
const said = document.querySelector<HTMLElement>('[data-example-said]');
let pieces = 0;

document.addEventListener('visionfit:open', () => say('opened'));
document.addEventListener('visionfit:result', ({ detail }) => say(`has picture ${detail.renderId}`));
document.addEventListener('visionfit:error', ({ detail }) => say(`says ${detail.code}`));
document.addEventListener('visionfit:add-to-cart', () => {
  pieces += 1;
  if (cart) cart.textContent = String(pieces);
});

function say(what: string): void {
  if (said) said.textContent = `The fitting room ${what}.`;
}

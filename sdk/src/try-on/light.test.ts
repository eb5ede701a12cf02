// What is said about the light while the camera runs: by how much of it there is, never by who or what is lit.
import { expect } from '@open-wc/testing';
import { lightIn } from './light.ts';

describe('the light', () => {
  it('is enough where anything in the picture is bright, however dark the person in it', () => {
    expect(lightIn(aPicture('#2a1d17', '#c9c4bb', 0.1))).to.equal(null);
  });

  it('is dim where nothing is', () => {
    expect(lightIn(aPicture('#2a1d17', '#6b675f', 0.3))).to.equal('dim');
  });

  it('is too bright where much of the picture has burnt out, and not for a lamp or a white shirt', () => {
    expect(lightIn(aPicture('#8a7563', '#fff', 0.5))).to.equal('bright');
    expect(lightIn(aPicture('#8a7563', '#fff', 0.2))).to.equal(null);
  });
});

/** @param share Of the picture that has the second colour. */
function aPicture(colour: string, other: string, share: number): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = 320;
  canvas.height = 240;
  const context = canvas.getContext('2d')!;
  context.fillStyle = colour;
  context.fillRect(0, 0, 320, 240);
  context.fillStyle = other;
  context.fillRect(0, 0, 320, 240 * share);
  return canvas;
}

// What measuring how faithful a picture is costs, beside decoding the same picture; writes bff/bench/fidelity.json.
import { encodeJpeg } from '../platform/images/images.ts';
import { measureFidelity } from '../renderers/fidelity/measure-fidelity.ts';
import { benchStep, drawnTop } from './drawn-top.ts';

const { photo, person, garment, picture } = await drawnTop('shirt-breton-stripe.jpg');
const bench = { name: 'fidelity', title: 'measuring how faithful it is', limitMs: 150 };
await benchStep(bench, await encodeJpeg(picture, 92), (drawn) => {
  const { verdict, timings } = measureFidelity(photo, person, drawn, garment, 'top');
  if (verdict !== 'faithful') throw new Error(verdict);
  return timings;
});

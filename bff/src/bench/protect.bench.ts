// What putting the shopper back costs, beside decoding the same picture; writes bff/bench/protect.json.
import sharp from 'sharp';
import { encodeJpeg } from '../platform/images/images.ts';
import { protect } from '../renderers/protect/protect.ts';
import { benchStep, drawnTop } from './drawn-top.ts';

const { photo, person, picture } = await drawnTop('sweater-green-knit.jpg');
// As an engine sends it: another size, another grade, another compression.
const drawn = await sharp(await encodeJpeg(picture, 92))
  .resize(864, 1152, { fit: 'fill' })
  .modulate({ brightness: 1.04 })
  .jpeg({ quality: 90 })
  .toBuffer();
const bench = { name: 'protect', title: 'putting the shopper back', limitMs: 350 };
await benchStep(bench, drawn, (engines) => {
  const outcome = protect(photo, person, engines, 'top');
  if (outcome.kind === 'rejected') throw new Error(outcome.why);
  return outcome.measures.timings;
});

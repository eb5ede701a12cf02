// For what is worn from the waist down.
import type { Prompt } from './prompt.ts';

export const BOTTOM: Prompt = {
  version: 'bottom-1',
  garment: 'a lower-body garment',
  wear: 'Trousers, shorts or a skirt: it takes the place of what they wear from the waist down, and ends where it ends in image 2; where it is shorter, there are their own legs. Their top falls over its waistband or is tucked in as in image 1.',
  keep: 'Their top, shoes, jewellery and bag stay as they are.',
};

// For what is worn over other clothes, open or closed.
import type { Prompt } from './prompt.ts';

export const OUTERWEAR_OPEN: Prompt = {
  version: 'outerwear-open-1',
  garment: 'a jacket or coat',
  wear: 'They wear it open over the clothes they have on, both front edges hanging down at the sides of the body, with their own clothes in view between them.',
  keep: 'The clothes underneath, their shoes, jewellery and bag stay as they are.',
};

export const OUTERWEAR_CLOSED: Prompt = {
  version: 'outerwear-closed-1',
  garment: 'a jacket or coat',
  wear: 'They wear it closed over the clothes they have on, fastened all the way as it is meant to be, with their own clothes in view only at the neck and below the hem.',
  keep: 'What is in view of the clothes underneath, their shoes, jewellery and bag stay as they are.',
};

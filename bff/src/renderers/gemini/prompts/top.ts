// For what is worn on the upper body.
import type { Prompt } from './prompt.ts';

export const TOP: Prompt = {
  version: 'top-1',
  garment: 'a top',
  wear: 'It takes the place of what they wear on the upper body, whose neckline, sleeves and hem are gone with it; where the new top is shorter, there is their own skin.',
  keep: 'Their trousers or skirt, shoes, jewellery and bag stay as they are.',
};

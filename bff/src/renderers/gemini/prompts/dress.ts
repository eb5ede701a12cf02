// For what covers the upper body and falls from the waist in one piece.
import type { Prompt } from './prompt.ts';

export const DRESS: Prompt = {
  version: 'dress-1',
  garment: 'a dress',
  wear: 'It takes the place of all that they wear between neck and ankles, and ends where it ends in image 2; below it there are their own legs.',
  keep: 'Their shoes, jewellery and bag stay as they are.',
};

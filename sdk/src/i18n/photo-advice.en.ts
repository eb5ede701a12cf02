// How to take a good photo, in English: one sentence for who hears it, short words under the drawings.

export const words = {
  all: 'Step back until you are in view from head to hips. Face the light. Hold your arms a little away from your body.',
  distance: 'Head to hips in view',
  light: 'Light in front of you',
  arms: 'Arms a little away',
};

export type PhotoAdviceWords = typeof words;

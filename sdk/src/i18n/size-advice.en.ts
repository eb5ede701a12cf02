// What "Find my size" says, in English: loaded with that panel.

export const words = {
  intro: 'Two or three numbers are enough. They serve this answer alone and are not kept.',
  unit: 'Unit',
  cm: 'cm',
  in: 'inches',
  measurements: {
    chest: 'Chest or bust',
    waist: 'Waist',
    hips: 'Hips',
    height: 'Height',
    inseam: 'Inside leg',
    foot: 'Foot length',
  },
  preference: 'How do you like it?',
  preferences: { close: 'Close', regular: 'As designed', relaxed: 'Relaxed' },
  owned: 'Or a size that fits you well',
  ownedNone: '–',
  owns: { en13402_women: 'Women’s {size} (EN 13402)', en13402_men: 'Men’s {size} (EN 13402)' },
  remember: 'Remember my numbers on this device',
  ask: 'Show my size',
  change: 'Change my numbers',
  numberWrong: 'Enter a number, for example {example}.',
  nothingGiven: 'Give at least one number, or a size that fits you.',
  size: 'Your size: {size}',
  between: 'Between {smaller} and {larger}',
  unsure: 'Not sure',
  certainty: {
    high: 'Everything you measured fits as designed.',
    medium: 'This should fit.',
    low: 'We are not quite sure.',
    none: 'We would rather not guess.',
  },
  fits: {
    too_small: 'too small',
    close: 'close',
    regular: 'as designed',
    relaxed: 'relaxed',
    too_large: 'too large',
  },
  lengths: { too_small: 'short', close: 'rather short', relaxed: 'rather long', too_large: 'long' } as Partial<
    Record<'too_small' | 'close' | 'regular' | 'relaxed' | 'too_large', string>
  >,
  body: '{measurement}: {fit}. You: {yours}; made for {chart}.',
  garment: '{measurement}: {fit}. You: {yours}; the garment: {chart}.',
  doubts: {
    no_chart: 'The shop has given no size chart.',
    measurement_missing: 'One more number would help: {measurement}.',
    implausible: '{measurement}: please check the number and the unit.',
    below_chart: 'You are below the smallest size ({measurement}).',
    above_chart: 'You are above the largest size ({measurement}).',
    measurements_disagree: 'No size suits all your numbers at once.',
    from_owned_size: '{measurement}: taken from the size you own, not measured.',
    ease_assumed: 'The chart measures the garment; how loose it is meant to be is assumed.',
    ease_unknown: '{measurement}: the chart does not say how loose it is meant to be.',
    chart_read: 'A program has read the chart from the shop’s text or picture.',
  },
};

export type SizeWords = typeof words;

// What the result says, in English: loaded with it, while the picture is being made.

export const words = {
  note: 'A preview made from your photo. Colour and fit can differ from the real garment.',
  warnings: {
    colour_may_differ: 'The colour may be off here: go by the shop’s pictures.',
    print_may_differ: 'The pattern or lettering may be off here: go by the shop’s pictures.',
    length_may_differ: 'The length may be off here: go by the shop’s pictures.',
    sleeves_may_differ: 'The sleeves may be off here: go by the shop’s pictures.',
  },
  badge: 'AI preview',
  preview: 'This is a quick preview. The final picture is coming.',
  late: 'This takes longer than usual. The picture is still coming.',
  before: 'Before',
  after: 'After',
  compare: 'Compare before and after',
  compareValue: '{percent} before',
  addToCart: 'Add to cart',
  another: 'Another photo',
  save: 'Save picture',
  description: 'You, wearing {title}',
  report: {
    open: 'Report a problem',
    question: 'What is wrong with this picture?',
    reasons: {
      not_me: 'It does not look like me',
      body_wrong: 'My body is drawn wrong',
      garment_wrong: 'The garment is drawn wrong',
      indecent: 'It shows too much',
      someone_else: 'It shows somebody who did not agree',
      minor: 'It shows a child',
      other: 'Something else',
    },
    back: 'Never mind',
    thanks: 'Thank you. The shop has been told.',
    note: 'Would you like to add something? (optional)',
    send: 'Send',
    done: 'Done',
    enough: 'The shop has been told about this picture already.',
  },
};

export type ResultWords = typeof words;

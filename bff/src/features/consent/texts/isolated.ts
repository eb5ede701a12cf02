// Names in a text that runs from right to left.

/** A name in Latin letters must not turn the sentence around it (Unicode TR9, isolates). */
export const isolated = (name: string) => `\u2068${name}\u2069`;

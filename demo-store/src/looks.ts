// Other shops' looks for one product page, so that the fitting room can be seen in company that is not ours. Each is one
// stylesheet in looks/ after the shop's own, as a theme of any shop would be.
export const LOOKS = ['noir', 'atelier', 'candy', 'market', 'brutal'] as const;

export type Look = (typeof LOOKS)[number];

// The look of everything the views are made of, so that each view's own style is only its layout.
import { base } from './base.styles.ts';
import { buttons } from './buttons.styles.ts';
import { data } from './data.styles.ts';
import { fields } from './fields.styles.ts';
import { layout } from './layout.styles.ts';

/** In the order in which they may say more of the same. */
export const ui = [base, layout, buttons, fields, data];

// The part of a consent text that a shopper reads and agrees to; what a translation has to give.
import type { ConsentText } from '../../contract/consents.ts';

export type Wording = Pick<ConsentText, 'title' | 'points' | 'agreements'>;

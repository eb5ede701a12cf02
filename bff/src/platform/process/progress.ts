/** How far long work is, in words for whoever waits for it; may be called for each piece. */
export type TellProgress = (what: string) => void;

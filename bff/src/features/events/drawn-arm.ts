// An arm as a page keeps it: the word, and the share that it was drawn with. Only with it is it known which experiment it is of.

const MOST_HELD_OUT = 50;

export function asDrawn(arm = ''): { arm: string; holdout: number | null } {
  const [word = '', share = ''] = arm.split('-', 2);
  const holdout = /^\d{1,2}$/.test(share) && Number(share) <= MOST_HELD_OUT ? Number(share) : null;
  return { arm: word, holdout };
}

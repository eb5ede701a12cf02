// Sums of money as the API writes them.

/** Exactly, with two to six digits after the point: money is never a float. @param microdollars millionths of a dollar. */
export function dollars(microdollars: number): string {
  const digits = String(microdollars).padStart(7, '0');
  const [whole, part] = [digits.slice(0, -6), digits.slice(-6)];
  return `${whole}.${part.replace(/0{1,4}$/, '')}`;
}

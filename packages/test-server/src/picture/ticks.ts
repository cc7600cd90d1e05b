const MOST = 6;

/** Round numbers from 0 to at most `end`, evenly spaced by 1, 2 or 5 of some power of ten. */
export function ticks(end: number): number[] {
  if (end <= 0) return [0];
  const least = end / MOST;
  const power = 10 ** Math.floor(Math.log10(least));
  const step = ([1, 2, 5].find((factor) => factor * power >= least) ?? 10) * power;
  // Twelve digits: 3 * 0.1 would be written 0.30000000000000004.
  return Array.from({ length: Math.floor(end / step + 1e-9) + 1 }, (_, index) =>
    Number((index * step).toPrecision(12)),
  );
}

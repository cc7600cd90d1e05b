/**
 * Starts a stopwatch. Call what it returns, as often as needed, for the seconds since the start.
 *
 * The clock is monotonic: it does not jump when the computer's date is set.
 *
 * @returns a function that returns seconds, with fractions
 */
export function stopwatch(): () => number {
  const start = performance.now();
  return () => (performance.now() - start) / 1000;
}

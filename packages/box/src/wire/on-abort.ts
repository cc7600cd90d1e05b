/** Kept, or else the garbage collector ends what nobody seems to need. */
const followers = new WeakMap<AbortSignal, AbortSignal>();

/**
 * Calls back when the signal is aborted. Follows one that depends on it: a listener on the signal itself would be
 * counted as one of the learner's.
 */
export function onAbort(signal: AbortSignal, aborted: () => void): void {
  if (signal.aborted) return;
  const follower = AbortSignal.any([signal]);
  followers.set(signal, follower);
  follower.addEventListener("abort", aborted);
}

/** Set for a program that `resealed` has started again in bubblewrap. */
export const SEALED = "MEANWHILE_SEALED";

/** What it tells the process outside as soon as it hears signals. */
export const HEARS = "hears signals";

/**
 * To be called by a program as soon as it listens to the signals that ask it to end. Those that came while it was
 * started again in bubblewrap wait for this. Outside of bubblewrap nobody waits, and nothing happens.
 */
export function tellThatItHears(): void {
  if (process.env[SEALED] !== "1") return;
  process.send?.(HEARS, undefined, undefined, () => {
    process.disconnect?.();
  });
}

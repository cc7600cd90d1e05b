let last = 0;
let grown = 0;

/**
 * Adds up how much memory for bytes has grown from look to look; what was freed in between does not count.
 *
 * @returns bytes, since the process was started
 */
export function grownBytes(): number {
  const now = arrayBuffers();
  grown += Math.max(0, now - last);
  last = now;
  return grown;
}

/** Bytes; 0 in a box whose system does not tell. */
function arrayBuffers(): number {
  try {
    return process.memoryUsage().arrayBuffers;
  } catch {
    return 0;
  }
}

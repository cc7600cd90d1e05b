let last = 0;
let grown = 0;

/**
 * Adds up how much memory for bytes has grown from look to look; what was freed in between does not count.
 *
 * @returns bytes, since the process was started
 */
export function grownBytes(): number {
  const now = process.memoryUsage().arrayBuffers;
  grown += Math.max(0, now - last);
  last = now;
  return grown;
}

import type { SessionOptions } from "@meanwhile/download";
import { openingOf } from "@meanwhile/download/borrow";

const known = new WeakSet<object>();

/**
 * A session crosses as what it was opened with: the box opens one like it, and closes that one when the test closes
 * its own.
 *
 * @param closeTwin closes the one in the box, if there is one by then
 * @returns undefined where it is none
 */
export function sessionOptions(value: object, closeTwin: () => Promise<void>): SessionOptions | undefined {
  const opening = openingOf(value);
  if (opening === undefined) return undefined;
  if (!known.has(value)) opening.companions.add(closeTwin);
  known.add(value);
  return opening.options;
}

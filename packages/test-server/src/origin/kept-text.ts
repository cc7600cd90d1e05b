/** Characters of a client's that are kept of one text; no name of a file is longer. */
export const LONGEST = 255;

/**
 * What is kept of a text that a client has chosen: all of it, or its beginning and `…`, one character longer than any
 * name. A copy, because a slice would keep the whole in memory.
 */
export function keptText(text: string): string {
  return text.length <= LONGEST ? text : Buffer.from(`${text.slice(0, LONGEST)}…`).toString();
}

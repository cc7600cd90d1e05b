import { keptText } from "../origin/index.ts";

/** The headers that decide which part of a file is sent. */
export interface RangeHeaders {
  range?: string | undefined;
  "if-range"?: string | undefined;
}

const NONE: RangeHeaders = Object.freeze({ range: undefined, "if-range": undefined });

/**
 * Reads them out of names and values in turn.
 *
 * @note `request.headers` would make an object of all headers first, which costs more than the rest of an
 * answer from memory.
 */
export function rangeHeadersOf(raw: readonly string[]): RangeHeaders {
  const range = valueOf("range", raw);
  return range === undefined ? NONE : { range, "if-range": valueOf("if-range", raw) };
}

/** The first one counts, as with `request.headers`. One that was cut means as little as one of several parts. */
function valueOf(header: string, raw: readonly string[]): string | undefined {
  for (let index = 0; index < raw.length; index += 2) {
    const name = raw[index] ?? "";
    if (name.length === header.length && name.toLowerCase() === header) return keptText(raw[index + 1] ?? "");
  }
  return undefined;
}

/** A stretch of a file: first and last byte, both sent. */
export interface Part {
  start: number;
  end: number;
}

/**
 * The parts of a file of `size` bytes that a `Range` header asks for, without those that it does not have;
 * `undefined` for a header that does not parse and so counts as not sent (RFC 9110, 14.1.2 and 14.2).
 */
export function partsOf(range: string, size: number): Part[] | undefined {
  const [, list] = /^bytes=(.*)$/i.exec(range) ?? [];
  if (list === undefined) return undefined;
  const parts: Part[] = [];
  for (const spec of list.split(",")) {
    const part = partOf(spec.trim(), size);
    if (part === undefined) return undefined;
    if (part.start <= part.end) parts.push(part);
  }
  return parts;
}

/** Ends before it starts where the file has none of it. */
function partOf(spec: string, size: number): Part | undefined {
  const [, first = "", last = ""] = /^(\d*)-(\d*)$/.exec(spec) ?? [];
  if (first === "" && last === "") return undefined;
  if (first === "") return { start: Math.max(0, size - Number(last)), end: size - 1 };
  if (last !== "" && Number(last) < Number(first)) return undefined;
  return { start: Number(first), end: last === "" ? size - 1 : Math.min(Number(last), size - 1) };
}

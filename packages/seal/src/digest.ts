const OFFSETS = [0x811c9dc5, 0x9e3779b9] as const;
const PRIME = 0x01000193;

/** Two FNV-1a sums of the bytes, from different starts, as 16 hexadecimal digits. Not for secrets. */
export function digestOf(bytes: Uint8Array): string {
  return OFFSETS.map((offset) => fnv(bytes, offset).toString(16).padStart(8, "0")).join("");
}

function fnv(bytes: Uint8Array, offset: number): number {
  let sum = offset;
  for (const byte of bytes) sum = Math.imul(sum ^ byte, PRIME);
  return sum >>> 0;
}

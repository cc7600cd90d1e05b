/** Whether two texts differ in nothing but white space, line ends and a byte order mark. */
export function sameText(one: Uint8Array, other: Uint8Array): boolean {
  return plain(one) === plain(other);
}

function plain(bytes: Uint8Array): string {
  // The decoder drops the byte order mark.
  return new TextDecoder().decode(bytes).replaceAll(/\s+/g, " ").trim();
}

/** What bytes say. */
export function text(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

/** A file arrived whole, and its checksum is not the one that was asked for. */
export class IntegrityError extends Error {
  override readonly name = "IntegrityError";
  readonly code = "INTEGRITY";

  constructor(url: string, expected: string, got: string) {
    super(`Failed to get ${url}: its SHA-256 is ${got}, and should be ${expected}`);
  }
}

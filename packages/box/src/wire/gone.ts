/** The other side has closed the wire: it has ended, or is about to. */
export class Gone extends Error {
  override name = "Gone";
  readonly code = "GONE";

  constructor() {
    super("The program has ended.");
  }
}

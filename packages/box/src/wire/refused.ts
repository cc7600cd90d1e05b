/** The other side has broken the rules of the wire: nothing more is heard from it. */
export class Refused extends Error {
  override name = "Refused";
  readonly code = "REFUSED";
}

/** Whatever went wrong while the other side was heard is its doing. */
export function refusalOf(error: unknown): Refused {
  return error instanceof Refused ? error : new Refused("something that cannot be read", { cause: error });
}

/** The other side has broken the rules of the wire: nothing more is heard from it. */
export class Refused extends Error {
  override name = "Refused";
  readonly code = "REFUSED";
}

/** Something that is not on this machine. The message says how to get it. */
export class Missing extends Error {
  override name = "Missing";
}

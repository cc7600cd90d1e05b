import { Encoder, type Sender } from "./encode.ts";

/** The value, or, where it cannot cross, the error that says so. */
export function crossing(value: unknown, sender: Sender): unknown {
  const encoder = new Encoder(sender);
  try {
    encoder.encode(value);
    return value;
  } catch (error) {
    return uncrossable(error);
  } finally {
    encoder.forget();
  }
}

/** What crosses instead of what cannot be encoded. */
export function uncrossable(error: unknown): TypeError {
  return new TypeError(error instanceof Error ? error.message : "This is a value that cannot be read.");
}

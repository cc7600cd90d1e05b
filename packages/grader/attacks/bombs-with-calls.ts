// Exercise: 12
// Tries: to call back into the tests' side without end, from inside of a call.
interface Sink {
  write(bytes: Uint8Array): unknown;
}

/** Each call is one that the tests' side answers while it waits. */
export async function pour(_url: string, sink: Sink): Promise<number> {
  for (;;) sink.write(new Uint8Array(1));
}

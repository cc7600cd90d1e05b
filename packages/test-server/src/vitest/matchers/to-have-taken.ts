import type { MadeSink } from "../sink.ts";
import { number } from "../in-words.ts";
import { fail, pass, type Verdict } from "./verdict.ts";

/** The sink was given the bytes of this file of the server: all of them, in order, and nothing else. */
export function toHaveTaken(sink: MadeSink, name: string): Verdict {
  const { server, bytes } = sink;
  const size = server.size(name);
  if (bytes === size && sink.sha256 === server.sha256(name)) return pass(`The sink was given ${name}.`);
  return fail(
    { sentence: sentenceFor(bytes, size, name), expected: `${number(size)} bytes`, got: number(bytes) },
    server.trace.requests.find((request) => request.name === name),
  );
}

function sentenceFor(bytes: number, size: number, name: string): string {
  if (bytes === 0) return "Nothing was written to the sink.";
  if (bytes < size) return `${name} did not reach the sink as a whole: bytes are missing.`;
  if (bytes > size) return `The sink was given more than ${name} has: something was written twice.`;
  return `The sink was given other bytes than ${name} has, or in another order.`;
}

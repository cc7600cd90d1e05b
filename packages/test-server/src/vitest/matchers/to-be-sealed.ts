import { digestOf } from "@meanwhile/seal/watch";
import type { Server } from "../../server.ts";
import { inOrderOf, type Order, toBeSaved } from "./to-be-saved.ts";
import { fail, pass, type Verdict } from "./verdict.ts";

export function toBeSealed(
  received: unknown,
  server: Server,
  directory: string,
  names: readonly string[],
  order: Order = "of the URLs",
): Verdict {
  const urls = names.map((name) => server.url(name));
  const results = order === "any" ? inOrderOf(urls, received) : received;
  const saved = toBeSaved(withoutSeals(results), server, directory, names);
  if (!saved.pass) return saved;
  const seals = Array.isArray(results) ? results.map(sealOf) : [];
  const wanted = names.map((name) => digestOf(server.bytes(name)));
  const wrong = wanted.findIndex((seal, index) => seal !== seals[index]);
  if (wrong === -1) return pass(`The result tells of ${names.join(", ")}, each with its seal.`);
  const [name = "", got] = [names[wrong], seals[wrong]];
  return fail({
    sentence: sentenceFor(name, got, names, wanted),
    expected: `${name} with the seal ${wanted[wrong]}`,
    got: got instanceof Promise ? "a Promise" : String(got),
  });
}

function sentenceFor(
  name: string,
  got: unknown,
  names: readonly string[],
  wanted: readonly string[],
): string {
  if (got === undefined) return `The result for ${name} has no seal.`;
  if (got instanceof Promise) return `The seal of ${name} is a Promise: an await is missing.`;
  const other = names[wanted.findIndex((seal) => seal === got)];
  if (other !== undefined)
    return "A file was given the seal of another: somebody took the answer to a question that was not theirs.";
  if (got === digestOf(new Uint8Array())) return `The seal of ${name} is that of no bytes at all.`;
  return `The seal of ${name} is not that of its bytes.`;
}

/** The results as those of a download, so that what is wrong with that is said first. */
function withoutSeals(received: unknown): unknown {
  if (!Array.isArray(received)) return received;
  return received.map((result: unknown) => {
    if (typeof result !== "object" || result === null || result instanceof Promise) return result;
    const { seal: _seal, ...saved } = result as { seal?: unknown };
    return saved;
  });
}

function sealOf(result: unknown): unknown {
  return typeof result === "object" && result !== null ? Reflect.get(result, "seal") : undefined;
}

import { isDeepStrictEqual } from "node:util";
import { join } from "node:path";
import type { Server } from "../../server.ts";
import { unwaitedDownloads } from "./unwaited.ts";
import { fail, pass, type Verdict } from "./verdict.ts";

/** Which results are right: `"any"` where the order is another test's matter. */
export type Order = "of the URLs" | "any";

export function toBeSaved(
  given: unknown,
  server: Server,
  directory: string,
  names: string | readonly string[],
  order: Order = "of the URLs",
): Verdict {
  const all = Array.isArray(names) ? (names as readonly string[]) : [names as string];
  const wanted = all.map((name) => ({
    url: server.url(name),
    path: join(directory, name.split("/").at(-1) ?? name),
    bytes: server.size(name),
  }));
  const urls = wanted.map(({ url }) => url);
  const received = order === "any" ? inOrderOf(urls, given) : given;
  const results: unknown[] = Array.isArray(received) ? received : [received];
  if (Array.isArray(received) === Array.isArray(names) && isDeepStrictEqual(plain(results), wanted)) {
    return pass(`The result tells of ${all.join(", ")}.`);
  }
  return fail({
    sentence: sentenceFor(received, results, wanted, { server, list: Array.isArray(names) }),
    expected: brief(wanted),
    got: brief(results),
  });
}

interface Wanted {
  url: string;
  path: string;
  bytes: number;
}

function sentenceFor(
  received: unknown,
  results: unknown[],
  wanted: Wanted[],
  { server, list }: { server: Server; list: boolean },
): string {
  const unwaited = unwaitedDownloads();
  const promise = results.findIndex((result) => result instanceof Promise);
  if (promise !== -1) return `Result ${promise + 1} is a Promise, not a Saved: an await is missing.`;
  if (unwaited !== undefined) return unwaited.sentence;
  if (received === undefined) return "Your function returned nothing: a return is missing.";
  if (list && !Array.isArray(received))
    return `A list of ${wanted.length} results was expected, one per URL.`;
  if (list && results.length !== wanted.length)
    return `${results.length} of ${wanted.length} results were returned.`;
  const urls = results.map(urlOf);
  const sameFiles = isDeepStrictEqual(urls.toSorted(), wanted.map(urlOf).toSorted());
  if (sameFiles && !isDeepStrictEqual(urls, wanted.map(urlOf))) {
    return endedInThisOrder(server, urls)
      ? "The results stand in the order in which the downloads ended, not in the order of the URLs."
      : "The results stand neither in the order of the URLs nor in that in which the downloads ended.";
  }
  const wrong = results.findIndex((result, index) => !isDeepStrictEqual(plain([result]), [wanted[index]]));
  const fields = (["url", "path", "bytes"] as const).filter(
    (field) => !isDeepStrictEqual(fieldOf(results[wrong], field), wanted[wrong]?.[field]),
  );
  return `The result for ${nameOf(wanted[wrong])} is not right: look at ${fields.join(" and ") || "its fields"}.`;
}

/** Also where the server has not seen them all end: it is the most common mistake. */
function endedInThisOrder(server: Server, urls: readonly string[]): boolean {
  const ended = server.trace.requests
    .flatMap(({ name, order }) => (order.end === undefined ? [] : [{ url: server.url(name), at: order.end }]))
    // Others may have failed in between.
    .filter(({ url }) => urls.includes(url))
    .toSorted((one, other) => one.at - other.at)
    .slice(-urls.length);
  return (
    ended.length < urls.length ||
    isDeepStrictEqual(
      ended.map(({ url: each }) => each),
      urls,
    )
  );
}

/** A list of results in the order of the URLs, whatever order they came in. */
export function inOrderOf(urls: readonly string[], received: unknown): unknown {
  if (!Array.isArray(received) || received.some((result) => result instanceof Promise)) return received;
  return received.toSorted((one, other) => urls.indexOf(urlOf(one)) - urls.indexOf(urlOf(other)));
}

/** The same values without prototypes: a result may be of a class. */
function plain(results: unknown[]): unknown[] {
  return results.map((result) =>
    typeof result === "object" && result !== null && !(result instanceof Promise) ? { ...result } : result,
  );
}

function fieldOf(value: unknown, field: string): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, field) : undefined;
}

function urlOf(value: unknown): string {
  const url = fieldOf(value, "url");
  return typeof url === "string" ? url : "";
}

function nameOf(wanted: Wanted | undefined): string {
  return wanted?.url.split("/").at(-1) ?? "a file";
}

function brief(results: readonly unknown[]): string {
  if (results.length === 0) return "an empty list";
  return results.map((result) => (result instanceof Promise ? "Promise" : describe(result))).join(", ");
}

function describe(result: unknown): string {
  if (typeof result !== "object" || result === null) return String(result);
  const name = urlOf(result).split("/").at(-1);
  return `${name || "?"} (${String(fieldOf(result, "bytes"))} bytes)`;
}

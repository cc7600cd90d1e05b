import type { RequestRecord } from "../../trace/index.ts";
import type { Server } from "../../server.ts";
import { fail, pass, type Verdict } from "./verdict.ts";

export function toBeAskedFor(server: Server, names: readonly string[]): Verdict {
  const { requests } = server.trace;
  const wrong = requests.findIndex(({ name }, index) => name !== names[index]);
  if (wrong === -1 && requests.length === names.length)
    return pass(`The server was asked for ${list(names)}.`);
  const sentence =
    wrong === -1 ? `${names[requests.length]} was never asked for.` : whyAsked(requests, wrong, names);
  return fail({ sentence, expected: list(names), got: list(server.trace.names) }, requests[wrong]);
}

function whyAsked(requests: readonly RequestRecord[], index: number, names: readonly string[]): string {
  const name = requests[index]?.name ?? "";
  const refused = requests.slice(0, index).findLast(({ status }) => status >= 400);
  if (index >= names.length && refused !== undefined) {
    return `${name} was asked for although ${refused.name} had failed before: the first failure ends the loop.`;
  }
  if (index >= names.length) return `${name} was asked for, and nobody wanted it.`;
  return `Request ${index + 1} asked for ${name}, and it was the turn of ${names[index]}.`;
}

function list(names: readonly string[]): string {
  return names.length === 0 ? "no request" : names.join(", ");
}

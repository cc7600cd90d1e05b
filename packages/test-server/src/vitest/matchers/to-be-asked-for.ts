import type { RequestRecord } from "../../trace/index.ts";
import type { Server } from "../../server.ts";
import { listInWords } from "../in-words.ts";
import { fail, pass, type Verdict } from "./verdict.ts";

export function toBeAskedFor(server: Server, names: readonly string[], order?: "in any order"): Verdict {
  const { requests: arrived } = server.trace;
  // Requests that leave together may arrive in another order.
  const requests = order === undefined ? arrived : arrived.toSorted(by(names));
  const wrong = requests.findIndex(({ name }, index) => name !== names[index]);
  if (wrong === -1 && requests.length === names.length)
    return pass(`The server was asked for ${listInWords(names, "no request")}.`);
  const missing =
    order === undefined && wrong !== -1 ? undefined : names.find((name) => !asked(server, name));
  const sentence =
    missing === undefined ? whyAsked(requests, wrong, names) : `${missing} was never asked for.`;
  return fail(
    {
      sentence,
      expected: listInWords(names, "no request"),
      got: listInWords(server.trace.names, "no request"),
    },
    requests[wrong],
  );
}

function whyAsked(requests: readonly RequestRecord[], index: number, names: readonly string[]): string {
  const name = requests[index]?.name ?? "";
  const failed = requests.find((request) => hadFailed(request, requests[index]?.order.request ?? 0));
  if (index >= names.length && failed !== undefined) {
    return `${name} was asked for although ${failed.name} had failed before: after the first failure nothing new starts.`;
  }
  if (index >= names.length) return `${name} was asked for, and nobody wanted it.`;
  return `Request ${index + 1} asked for ${name}, and it was the turn of ${names[index]}.`;
}

function by(names: readonly string[]) {
  const placeOf = ({ name }: RequestRecord): number =>
    names.includes(name) ? names.indexOf(name) : names.length;
  return (one: RequestRecord, other: RequestRecord): number => placeOf(one) - placeOf(other);
}

function asked(server: Server, name: string): boolean {
  return server.trace.names.includes(name);
}

/** Whether the request had been refused, or its answer had broken off, when the event number `moment` came. */
function hadFailed({ status, outcome, order: { end = Infinity } }: RequestRecord, moment: number): boolean {
  return (status >= 400 || outcome === "reset" || outcome === "truncated") && end < moment;
}

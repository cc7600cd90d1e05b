import type { Server } from "../../server.ts";
import type { RequestRecord } from "../../trace/index.ts";
import { fail, pass, type Verdict } from "./verdict.ts";

/** The file was asked for again, and only what was missing of it. */
export function toGoOn(server: Server, name: string, otherwise?: string): Verdict {
  const later = laterRequests(server, name);
  const ranged = later.filter((request) => startOf(request) > 0);
  // 416 is an answer to the question for the rest, too.
  if (ranged.some(({ status }) => status === 206 || status === 416))
    return pass(`The rest of ${name} was asked for.`);
  const [request = later[0]] = ranged;
  return fail(
    {
      sentence: sentenceFor(later, ranged, name, otherwise),
      expected: `Range: bytes=${firstSent(server, name)}-, or as many bytes as were kept`,
      got: request === undefined ? "no request" : textOf(request),
    },
    request,
  );
}

/** Every time the file was asked for again, all of it was. */
export function toStartOver(server: Server, name: string, otherwise: string): Verdict {
  const request = laterRequests(server, name).find(({ headers }) => headers.range !== undefined);
  if (request === undefined) return pass(`All of ${name} was asked for again.`);
  return fail({ sentence: otherwise, expected: "no Range", got: textOf(request) }, request);
}

function sentenceFor(
  later: readonly RequestRecord[],
  ranged: readonly RequestRecord[],
  name: string,
  otherwise: string | undefined,
): string {
  if (later.length === 0) return `${name} was not asked for again.`;
  if (ranged.length === 0) return otherwise ?? `You started over: all of ${name} was asked for again.`;
  return "You asked for the rest and were sent the whole file: If-Range is not the ETag that the server had sent.";
}

function laterRequests(server: Server, name: string): RequestRecord[] {
  return server.trace.requests.filter((request) => request.name === name).slice(1);
}

function firstSent(server: Server, name: string): number {
  return server.trace.requests.find((request) => request.name === name)?.sent ?? 0;
}

/** @returns the first byte that is asked for */
function startOf({ headers }: RequestRecord): number {
  return Number(/^bytes=(\d+)-/.exec(headers.range ?? "")?.[1] ?? 0);
}

function textOf({ headers, status }: RequestRecord): string {
  const range = headers.range === undefined ? "no Range" : `Range: ${headers.range}`;
  const ifRange = headers["if-range"];
  return `${range}${ifRange === undefined ? "" : `, If-Range: ${ifRange}`}; answer ${status}`;
}

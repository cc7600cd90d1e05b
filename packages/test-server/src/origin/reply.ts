import { bodyReply, factsOf } from "./facts.ts";
import { type Break, breakOf, type Fault } from "./fault.ts";
import type { File } from "./file.ts";
import { page } from "./page.ts";
import { type Part, partsOf } from "./range.ts";

/** The part of a request that decides the answer. Header names are lower case. */
export interface Ask {
  method: string;
  /** Decoded path without its leading "/". */
  name: string;
  headers: { range?: string | undefined; "if-range"?: string | undefined };
}

/** What will be sent, decided before the first byte leaves. Both doors carry it out alike. */
export interface Reply {
  readonly status: number;
  /** Names and values in turn, as `writeHead` takes them without a copy. */
  readonly headers: string[];
  /** The bytes of the body: a stretch of a file, or a page. */
  readonly body: { identity: number; start: number; size: number } | { page: Buffer };
  /** Bytes of the body, and of `Content-Length` where there is one. */
  readonly size: number;
  readonly break: Break | undefined;
  readonly neverAnswers: boolean;
}

/** Decides the answer to the `attempt`th request (from 0) for a file. */
export function replyTo(ask: Ask, file: File | undefined, attempt: number): Reply {
  if (ask.method !== "GET" && ask.method !== "HEAD")
    return page(405, `${ask.method} is not served here`, ["Allow", "GET, HEAD"]);
  if (file === undefined) return page(404, `There is no file ${ask.name} here`);

  const fault = file.faults[attempt];
  if (fault !== undefined && "status" in fault)
    return page(fault.status, `Attempt ${attempt + 1} at ${file.name} fails`, retryAfter(fault));
  const reply = replyOf(ask, file);
  return fault === undefined
    ? reply
    : { ...reply, break: breakOf(fault), neverAnswers: "neverAnswer" in fault };
}

function replyOf(ask: Ask, file: File): Reply {
  if (file.redirectTo !== undefined)
    return page(302, `${file.name} has moved`, ["Location", locationOf(file.redirectTo)]);
  if (file.status !== 200) return page(file.status, `${file.name} is not to be had`);
  return fileReply(ask, file);
}

function fileReply(ask: Ask, file: File): Reply {
  const facts = factsOf(file);
  const { size } = file;
  // A range means something to GET only (RFC 9110, 14.2).
  const part = file.ranges && ask.method === "GET" ? partOf(ask, file, facts.etag) : undefined;
  if (part === undefined) return facts.whole;
  if (part === "unsatisfiable")
    return page(416, `${file.name} has ${size} bytes`, ["Content-Range", `bytes */${size}`]);
  const { start, end } = part;
  const length = end - start + 1;
  const headers = [...facts.common, "Content-Range", `bytes ${start}-${end}/${size}`];
  headers.push("Content-Length", String(length));
  return bodyReply(206, headers, { identity: facts.identity, start, size: length });
}

/**
 * The one range to send, or `undefined` for the whole file: no range, several, one that does not parse, or an
 * `If-Range` that is not the strong entity tag of now (RFC 9110, 13.1.5 and 14.2).
 */
function partOf(ask: Ask, file: File, etag: string | undefined): Part | "unsatisfiable" | undefined {
  const { range, "if-range": ifRange } = ask.headers;
  if (range === undefined) return undefined;
  if (ifRange !== undefined && (ifRange !== etag || ifRange.startsWith("W/"))) return undefined;
  const parts = partsOf(range, file.size);
  if (parts === undefined || parts.length > 1) return undefined;
  return parts[0] ?? "unsatisfiable";
}

function retryAfter(fault: Extract<Fault, { status: number }>): string[] {
  return fault.retryAfter === undefined ? [] : ["Retry-After", String(fault.retryAfter)];
}

function locationOf(target: string): string {
  if (/^https?:/i.test(target)) return new URL(target).href;
  return `/${target.split("/").map(encodeURIComponent).join("/")}`;
}

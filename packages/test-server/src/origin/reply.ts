import { identityOf } from "./content.ts";
import { type Break, breakOf, type Fault } from "./fault.ts";
import type { File } from "./file.ts";
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
  status: number;
  /** Names and values in turn, as `writeHead` takes them without a copy. */
  headers: string[];
  /** The bytes of the body: a stretch of a file, or a page. */
  body: { identity: number; start: number; size: number } | { page: Buffer };
  /** Bytes of the body, and of `Content-Length`. */
  size: number;
  break: Break | undefined;
  neverAnswers: boolean;
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
  reply.break = breakOf(fault);
  reply.neverAnswers = fault !== undefined && "neverAnswer" in fault;
  return reply;
}

function replyOf(ask: Ask, file: File): Reply {
  if (file.redirectTo !== undefined)
    return page(302, `${file.name} has moved`, ["Location", locationOf(file.redirectTo)]);
  if (file.status !== 200) return page(file.status, `${file.name} is not to be had`);
  return fileReply(ask, file);
}

/** The entity tag of the file as it is now. */
export function etagOf(file: File): string | undefined {
  if (file.etag === "none") return undefined;
  const tag = `"${identityOf(file.name, file.version).toString(16)}-${file.size.toString(16)}"`;
  return file.etag === "weak" ? `W/${tag}` : tag;
}

function fileReply(ask: Ask, file: File): Reply {
  const identity = identityOf(file.name, file.version);
  const etag = etagOf(file);
  const headers = ["Content-Type", "application/octet-stream"];
  if (etag !== undefined) headers.push("ETag", etag);
  if (file.ranges) headers.push("Accept-Ranges", "bytes");

  // A range means something to GET only (RFC 9110, 14.2).
  const part = file.ranges && ask.method === "GET" ? partOf(ask, file, etag) : undefined;
  if (part === "unsatisfiable")
    return page(416, `${file.name} has ${file.size} bytes`, ["Content-Range", `bytes */${file.size}`]);
  const start = part?.start ?? 0;
  const size = part === undefined ? file.size : part.end - part.start + 1;
  if (part !== undefined) headers.push("Content-Range", `bytes ${part.start}-${part.end}/${file.size}`);
  headers.push("Content-Length", String(size));
  return {
    status: part === undefined ? 200 : 206,
    headers,
    body: { identity, start, size },
    size,
    break: undefined,
    neverAnswers: false,
  };
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

/** A page made for people, as real servers send: whoever saves it as the file has not looked at the status. */
function page(status: number, sentence: string, headers: string[] = []): Reply {
  const body = Buffer.from(`<!doctype html>\n<title>${status}</title>\n<p>${sentence}.</p>\n`);
  const bare = status === 204 || status === 304;
  return {
    status,
    headers: [
      ...headers,
      "Content-Type",
      "text/html; charset=utf-8",
      ...(bare ? [] : ["Content-Length", String(body.length)]),
    ],
    body: { page: bare ? Buffer.alloc(0) : body },
    size: bare ? 0 : body.length,
    break: undefined,
    neverAnswers: false,
  };
}

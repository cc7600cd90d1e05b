import { boolean, fields, integer, number, object, oneOf, show, status } from "./check.ts";
import { checkFault, type Fault } from "./fault.ts";
import { LONGEST } from "./kept-text.ts";

/** How one file behaves. Every field has a default, so `{}` is a file. */
export interface FileSpec {
  /** Bytes of the body. Default 4,096. Costs no memory, whatever the size. */
  size?: number;
  /** Milliseconds between the request and the first byte of the answer. Default 0. */
  latencyMs?: number;
  /** Pace of the body. Default: as fast as the client reads. */
  bytesPerSecond?: number;
  /**
   * Bytes per piece, fixed or drawn from the seed between two bounds; each piece leaves in a turn of the event
   * loop of its own. Default: as large as the socket takes. Not together with `bytesPerSecond`.
   */
  chunkSize?: number | { from: number; to: number };
  /** Default `"strong"`. A range with `If-Range` is honoured for a strong one only. */
  etag?: "strong" | "weak" | "none";
  /** Whether `Range` is honoured. Default true; `false` answers 200 with the whole file. */
  ranges?: boolean;
  /** Whether the length of the whole file is announced. Default true; `false` leaves `Content-Length` out. */
  contentLength?: boolean;
  /** Status of every answer. Default 200; any other sends an error page instead of the file. */
  status?: number;
  /** Sends every request on: another file's name, or a URL. */
  redirectTo?: string;
  /** What goes wrong with the first, second, ... request; `undefined` and all after the list: nothing. */
  faults?: readonly (Fault | undefined)[];
}

/** A file of the origin, checked and with its defaults. */
export interface File extends Required<Omit<FileSpec, "bytesPerSecond" | "chunkSize" | "redirectTo">> {
  readonly name: string;
  readonly bytesPerSecond: number | undefined;
  readonly chunkSize: { from: number; to: number } | undefined;
  readonly redirectTo: string | undefined;
  /** Grows with each `change`: other bytes, another ETag. */
  version: number;
}

/** The longest wait that a timer of Node can keep; a longer one would end at once. */
const LONGEST_MS = 2 ** 31 - 1;

/** @throws {TypeError | RangeError} naming the field and the value, when the description makes no sense. */
export function defineFile(name: string, spec: FileSpec): File {
  if (name === "" || name.startsWith("/"))
    throw new TypeError(`A file's name is a path without a leading "/", got ${show(name)}`);
  // What is asked for is written down up to that length.
  if (name.length > LONGEST)
    throw new RangeError(`A file's name has at most ${LONGEST} characters, got ${name.length}`);
  object(name, spec);
  fields(name, "a file", spec, Object.keys(DEFAULTS));
  const { chunkSize, ...rest } = { ...DEFAULTS, ...spec };
  integer(`${name}.size`, rest.size, 0);
  number(`${name}.latencyMs`, rest.latencyMs, 0, LONGEST_MS);
  status(`${name}.status`, rest.status);
  oneOf(`${name}.etag`, rest.etag, ["strong", "weak", "none"]);
  boolean(`${name}.ranges`, rest.ranges);
  boolean(`${name}.contentLength`, rest.contentLength);
  if (rest.bytesPerSecond !== undefined) number(`${name}.bytesPerSecond`, rest.bytesPerSecond, 1);
  if (rest.redirectTo !== undefined) checkTarget(`${name}.redirectTo`, rest.redirectTo);
  if (!Array.isArray(rest.faults))
    throw new TypeError(`${name}.faults must be an array, got ${show(rest.faults)}`);
  for (const [index, fault] of rest.faults.entries())
    if (fault !== undefined) checkFault(`${name}.faults[${index}]`, fault);
  const pieces = chunkSize === undefined ? undefined : piecesOf(`${name}.chunkSize`, chunkSize);
  if (pieces !== undefined && rest.bytesPerSecond !== undefined)
    throw new TypeError(`${name}.chunkSize and ${name}.bytesPerSecond exclude each other`);
  return { ...rest, name, chunkSize: pieces, version: 0 };
}

const DEFAULTS = {
  size: 4096,
  latencyMs: 0,
  bytesPerSecond: undefined as number | undefined,
  chunkSize: undefined as FileSpec["chunkSize"],
  etag: "strong" as "strong" | "weak" | "none",
  ranges: true,
  contentLength: true,
  status: 200,
  redirectTo: undefined as string | undefined,
  faults: [] as readonly (Fault | undefined)[],
};

function piecesOf(
  field: string,
  chunkSize: NonNullable<FileSpec["chunkSize"]>,
): { from: number; to: number } {
  if (typeof chunkSize !== "object" || chunkSize === null) {
    integer(field, chunkSize, 1);
    return { from: chunkSize, to: chunkSize };
  }
  integer(`${field}.from`, chunkSize.from, 1);
  integer(`${field}.to`, chunkSize.to, chunkSize.from);
  return chunkSize;
}

function checkTarget(field: string, target: unknown): void {
  const isUrl = typeof target === "string" && /^https?:/i.test(target);
  if (
    typeof target !== "string" ||
    target === "" ||
    target.startsWith("/") ||
    (isUrl && !URL.canParse(target))
  )
    throw new TypeError(`${field} must be a file's name or a URL, got ${show(target)}`);
}

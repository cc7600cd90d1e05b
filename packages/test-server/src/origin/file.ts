import { boolean, integer, number, oneOf, show, status } from "./check.ts";
import type { Fault } from "./fault.ts";

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

/** @throws {TypeError | RangeError} naming the field and the value, when the description makes no sense. */
export function defineFile(name: string, spec: FileSpec): File {
  if (name === "" || name.startsWith("/")) {
    throw new TypeError(`A file's name is a path without a leading "/", got ${JSON.stringify(name)}`);
  }
  const known = new Set(Object.keys(DEFAULTS));
  for (const field of Object.keys(spec)) {
    if (!known.has(field))
      throw new TypeError(`${name}.${field} is not a field of a file; there are: ${[...known].join(", ")}`);
  }
  const { chunkSize, ...rest } = { ...DEFAULTS, ...spec };
  const pieces = typeof chunkSize === "number" ? { from: chunkSize, to: chunkSize } : chunkSize;
  integer(`${name}.size`, rest.size, 0);
  number(`${name}.latencyMs`, rest.latencyMs, 0);
  status(`${name}.status`, rest.status);
  oneOf(`${name}.etag`, rest.etag, ["strong", "weak", "none"]);
  boolean(`${name}.ranges`, rest.ranges);
  if (rest.bytesPerSecond !== undefined) number(`${name}.bytesPerSecond`, rest.bytesPerSecond, 1);
  if (pieces !== undefined) {
    integer(`${name}.chunkSize.from`, pieces.from, 1);
    integer(`${name}.chunkSize.to`, pieces.to, pieces.from);
    if (rest.bytesPerSecond !== undefined) {
      throw new TypeError(`${name}.chunkSize and ${name}.bytesPerSecond exclude each other`);
    }
  }
  if (rest.redirectTo !== undefined && rest.redirectTo === "") {
    throw new TypeError(`${name}.redirectTo must be a file's name or a URL, got ""`);
  }
  if (!Array.isArray(rest.faults))
    throw new TypeError(`${name}.faults must be an array, got ${show(rest.faults)}`);
  for (const [index, fault] of rest.faults.entries()) checkFault(`${name}.faults[${index}]`, fault);
  return { ...rest, name, chunkSize: pieces, version: 0 };
}

const DEFAULTS = {
  size: 4096,
  latencyMs: 0,
  bytesPerSecond: undefined as number | undefined,
  chunkSize: undefined as FileSpec["chunkSize"],
  etag: "strong" as "strong" | "weak" | "none",
  ranges: true,
  status: 200,
  redirectTo: undefined as string | undefined,
  faults: [] as readonly (Fault | undefined)[],
};

function checkFault(field: string, fault: Fault | undefined): void {
  if (fault === undefined) return;
  const kinds = ["status", "resetAfter", "truncateAfter", "stallAfter", "neverAnswer"].filter(
    (kind) => kind in fault,
  );
  if (kinds.length !== 1) {
    throw new TypeError(
      `${field} must name one of status, resetAfter, truncateAfter, stallAfter, neverAnswer, got ${show(fault)}`,
    );
  }
  if ("status" in fault) status(`${field}.status`, fault.status);
  if ("resetAfter" in fault) integer(`${field}.resetAfter`, fault.resetAfter, 0);
  if ("truncateAfter" in fault) integer(`${field}.truncateAfter`, fault.truncateAfter, 0);
  if ("stallAfter" in fault) integer(`${field}.stallAfter`, fault.stallAfter, 0);
}

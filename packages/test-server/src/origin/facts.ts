import { identityOf } from "./content.ts";
import type { File } from "./file.ts";
import type { Reply } from "./reply.ts";

/** What all answers with the file as it is now have in common. */
export interface Facts {
  version: number;
  identity: number;
  etag: string | undefined;
  /** Headers of every part. */
  common: string[];
  /** The answer with the whole file, made once: most answers are this one. */
  whole: Reply;
}

const known = new WeakMap<File, Facts>();

export function factsOf(file: File): Facts {
  const facts = known.get(file);
  if (facts?.version === file.version) return facts;
  const identity = identityOf(file.name, file.version);
  const etag = etagOf(file, identity);
  const common = ["Content-Type", "application/octet-stream"];
  if (etag !== undefined) common.push("ETag", etag);
  if (file.ranges) common.push("Accept-Ranges", "bytes");
  const { size } = file;
  const headers = file.contentLength ? [...common, "Content-Length", String(size)] : common;
  const whole = bodyReply(200, headers, { identity, start: 0, size });
  const now = { version: file.version, identity, etag, common, whole };
  known.set(file, now);
  return now;
}

function etagOf(file: File, identity: number): string | undefined {
  if (file.etag === "none") return undefined;
  const tag = `"${identity.toString(16)}-${file.size.toString(16)}"`;
  return file.etag === "weak" ? `W/${tag}` : tag;
}

/** An answer with a stretch of a file. */
export function bodyReply(
  status: number,
  headers: string[],
  body: { identity: number; start: number; size: number },
): Reply {
  return { status, headers, body, size: body.size, break: undefined, neverAnswers: false };
}

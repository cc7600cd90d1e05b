// What exercises are given. What they teach is not in here.
export { fileNameOf } from "./file-name-of.ts";
export { get, type GetOptions } from "./get.ts";
export { HttpError } from "./http-error.ts";
export { NotImplemented } from "./not-implemented.ts";
export type { Progress } from "./progress.ts";
export type { Reply } from "./reply.ts";
export type { Saved } from "./saved.ts";
export { openSession, type Session, type SessionOptions } from "./session.ts";
export { stopwatch } from "./stopwatch.ts";

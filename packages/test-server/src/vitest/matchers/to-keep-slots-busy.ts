import type { oneByOne } from "../../gate/index.ts";
import { currentRun } from "../run.ts";
import { fail, pass, type Verdict } from "./verdict.ts";

/**
 * Looks at how many downloads were in flight each time the program had done all it could, while a `oneByOne` gate
 * let one answer go after the other: always `limit`, and only at the end as many as there were left.
 */
export function toKeepSlotsBusy(
  { seen }: ReturnType<typeof oneByOne>,
  limit: number,
  files: number,
): Verdict {
  const wanted = Array.from({ length: files }, (_, ended) => Math.min(limit, files - ended));
  const at = wanted.findIndex((count, ended) => seen[ended] !== count);
  if (at === -1) return pass(`${limit} downloads were in flight as long as files were left.`);
  const got = seen[at] ?? 0;
  const due = wanted[at] ?? 0;
  return fail(
    {
      sentence: got > due ? tooMany(got, limit) : sentenceFor(seen, at, { limit, left: files - at - got }),
      expected: `${wanted.join(" ")} in flight, each time an answer came`,
      got: seen.join(" "),
    },
    currentRun()?.server?.trace.requests[at + got],
  );
}

/** @returns what to say of `peak` downloads in flight where fewer were allowed */
export function tooMany(peak: number, limit: number): string {
  const excess = peak - limit === 1 ? ": one too many" : "";
  return `Your code had ${peak} downloads in flight; the limit is ${limit}${excess}.`;
}

function sentenceFor(
  seen: readonly number[],
  at: number,
  { limit, left }: { limit: number; left: number },
): string {
  const inFlight = seen[at] ?? 0;
  if (at === 0) return `Only ${downloads(inFlight)} started at first; the limit is ${limit}.`;
  // In flight went down to one and up again to the limit: that is no queue.
  const waited = seen[at - 1] === limit && seen.slice(at).includes(limit);
  return waited
    ? `You waited for a batch: the next ${limit} downloads left only when all ${limit} before them had ended.`
    : idle(inFlight, left);
}

function idle(inFlight: number, left: number): string {
  return `A slot was left idle: ${downloads(inFlight)} in flight while ${left} ${left === 1 ? "file" : "files"} waited.`;
}

function downloads(count: number): string {
  return count === 1 ? "1 download was" : `${count} downloads were`;
}

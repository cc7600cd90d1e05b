import { chmodSync } from "node:fs";
import { mkdtempDisposable } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setImmediate as nextTurn } from "node:timers/promises";
import { resealed } from "@meanwhile/box/isolation";

/** Of what is written while grading, in the memory of a sealed grader. */
const SCRATCH_BYTES = 4 * 1024 ** 3;

/**
 * Gives the work a folder for what is written while grading. Where bubblewrap is, this program begins once more inside
 * it, and does the work there.
 *
 * @param isolation what was asked for
 * @param signal asks to end, before the work begins
 * @returns the exit status
 * @throws the reason of the signal
 */
export async function withScratch(
  isolation: string,
  signal: AbortSignal,
  work: (scratch: string) => Promise<number>,
): Promise<number> {
  const inside = process.env["MEANWHILE_SCRATCH"];
  if (inside !== undefined) return work(inside);
  await using own = await mkdtempDisposable(join(tmpdir(), "meanwhile-grade-"));
  chmodSync(own.path, 0o755);
  process.env["MEANWHILE_SCRATCH"] = own.path;
  process.env["TMPDIR"] = own.path;
  const sealed = isolation === "auto" || isolation === "sealed";
  signal.throwIfAborted();
  const code = sealed ? await resealed(process.argv, { folder: own.path, size: SCRATCH_BYTES }) : undefined;
  if (code !== undefined) return code;
  // Ctrl-C at a terminal also ends the programs that try what this machine gives: then it seems to give nothing.
  await pendingSignals();
  signal.throwIfAborted();
  // Awaited here: the folder lasts as long as this function.
  return await work(own.path);
}

/** Resolves when signals that came while this thread was at work have been heard. */
export async function pendingSignals(): Promise<void> {
  await nextTurn();
}

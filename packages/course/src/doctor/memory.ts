import { totalmem } from "node:os";
import type { Finding } from "./finding.ts";

const MEBIBYTE = 2 ** 20;
/** One exercise takes a third of this. */
const LEAST = 512;

/** Bytes that this process may still get, inside of a container too. */
export function memoryLeft(): number {
  // macOS counts as used what it would give away at once.
  return process.platform === "darwin" ? totalmem() : process.availableMemory();
}

export function checkMemory(available: number): Finding {
  const free = Math.floor(available / MEBIBYTE).toLocaleString("en");
  if (available >= LEAST * MEBIBYTE) return { subject: "memory", found: `${free} MiB free` };
  return {
    subject: "memory",
    found: `${free} MiB free are too few: tests may be ended halfway`,
    fix: `close other programs, or give the container more: ${LEAST} MiB are enough`,
  };
}

import { HttpError } from "@meanwhile/download/http-error";

/** Bad luck of the network. A full disk has a code, too, and trying again does not mend it. */
const CODES = new Set([
  "EAI_AGAIN",
  "ECONNABORTED",
  "ECONNREFUSED",
  "ECONNRESET",
  "EHOSTUNREACH",
  "ENETDOWN",
  "ENETUNREACH",
  "EPIPE",
  "ETIMEDOUT",
]);

/** Whether the same request may succeed in a while. */
export function isTransient(error: unknown): boolean {
  if (error instanceof HttpError) return error.status === 408 || error.status === 429 || error.status >= 500;
  if (!(error instanceof Error)) return false;
  const code = "code" in error ? String(error.code) : "";
  return (
    error.name === "TimeoutError" ||
    CODES.has(code) ||
    code.startsWith("UND_ERR_") ||
    (error.cause !== undefined && isTransient(error.cause))
  );
}

/** Milliseconds before the next attempt: full jitter, and never less than the server asked for. */
export function waitFor(error: unknown, attempt: number): number {
  const asked = error instanceof HttpError ? (error.retryAfterMs ?? 0) : 0;
  return Math.max(asked, Math.random() * Math.min(10_000, 200 * 2 ** attempt));
}

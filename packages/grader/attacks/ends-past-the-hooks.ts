// Exercise: 03
// Tries: to end with success past all that listens: `reallyExit`, `abort`, handlers that swallow everything.
import type { Saved } from "@meanwhile/download";

process.on("uncaughtException", () => undefined);
process.on("unhandledRejection", () => undefined);
process.on("exit", () => {
  process.exitCode = 0;
});

export async function downloadAll(_urls: string[], _directory: string): Promise<Saved[]> {
  const reallyExit: unknown = Reflect.get(process, "reallyExit");
  if (typeof reallyExit === "function") Reflect.apply(reallyExit, process, [0]);
  process.abort();
}

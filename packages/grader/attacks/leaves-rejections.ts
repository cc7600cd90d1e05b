// Exercise: 03
// Tries: to let every promise fail unseen, so that the runner breaks over what nobody handles.
import type { Saved } from "@meanwhile/download";

export async function downloadAll(_urls: string[], _directory: string): Promise<Saved[]> {
  void Promise.reject(new Error("unseen"));
  void Promise.reject(Object.assign(new Error("unseen"), { code: "VITEST_PENDING" }));
  setTimeout(() => {
    throw new Error("uncaught");
  });
  queueMicrotask(() => {
    throw null;
  });
  return [];
}

// Fails: each request leaves only when the answer before it has ended
// Fails: the first failure stops the rest, and what was saved before stays
// Says: You did not wait: request 2 left before response 1 had ended.
// Fails: the next request leaves only when the whole body has come, not only its head
// Says: You did not wait for the whole answer: request 2 left before the body of response 1 had ended.
import type { Saved } from "@meanwhile/download";
import { downloadFile } from "../solution.ts";

export { downloadFile };

export function downloadAll(urls: string[], directory: string): Promise<Saved[]> {
  return Promise.all(urls.map((url) => downloadFile(url, directory)));
}

import { rm } from "node:fs/promises";

/** Removes the scratch directory, also while something late is still being written there. */
export async function removeDirectory(path: string): Promise<void> {
  // Windows does not remove a file that is still open; that is no fault of the test's.
  await rm(path, { recursive: true, force: true, maxRetries: 5, retryDelay: 20 }).catch(() => undefined);
}

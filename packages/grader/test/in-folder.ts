import { join } from "node:path";
import { mkdtempDisposable, realpath } from "node:fs/promises";
import { tmpdir } from "node:os";
import { onTestFinished } from "vitest";

/** An empty folder for one test, with a space in its path. */
export async function emptyFolderFor(name: string): Promise<string> {
  const folder = await mkdtempDisposable(join(tmpdir(), `${name} `));
  onTestFinished(async () => folder.remove());
  return realpath(folder.path);
}

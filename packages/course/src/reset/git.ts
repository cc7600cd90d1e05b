import { execFile } from "node:child_process";
import { promisify } from "node:util";

const run = promisify(execFile);

/**
 * What git prints on standard output, byte by byte.
 *
 * @throws what `execFile` throws: with `code` `ENOENT` where git is not installed, else with `stderr`.
 */
export async function git(folder: string, ...args: readonly string[]): Promise<Buffer> {
  const { stdout } = await run("git", args, { cwd: folder, encoding: "buffer", maxBuffer: 2 ** 26 });
  return stdout;
}

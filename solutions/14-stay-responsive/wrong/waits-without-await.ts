// Fails: the program beats during each seal
// Fails: what beat throws during a seal ends it at once
// Fails: with 8 files at once the program beats during each of 8 seals
// Says: seal computed elsewhere, and your thread stood still until it had ended: to wait for it without an await is no better than to compute.
import { execFileSync } from "node:child_process";
import { downloadFile, type Sealed } from "../solution.ts";

/** Another process computes, and this thread waits for it. */
function sealInAnotherProcess(content: Uint8Array): string {
  const program = `
    import { readFileSync } from "node:fs";
    import { seal } from "@meanwhile/seal";
    try {
      process.stdout.write(seal(readFileSync(0)));
    } catch (error) {
      process.stdout.write("!" + error.message);
    }`;
  const answer = execFileSync(process.execPath, ["--input-type=module", "--eval", program], {
    cwd: import.meta.dirname,
    input: content,
    encoding: "utf8",
  });
  if (answer.startsWith("!")) throw new RangeError(answer.slice(1));
  return answer;
}

export async function downloadAndSeal(
  urls: string[],
  directory: string,
  beat: () => void,
  everyMs: number,
): Promise<Sealed[]> {
  const controller = new AbortController();
  const { signal } = controller;
  const heart = setInterval(() => {
    try {
      beat();
    } catch (error) {
      controller.abort(error);
    }
  }, everyMs);
  try {
    return await Promise.all(
      urls.map(async (url) => {
        const { saved, content } = await downloadFile(url, directory, { signal });
        return { ...saved, seal: sealInAnotherProcess(content) };
      }),
    );
  } catch (error) {
    controller.abort(error);
    signal.throwIfAborted();
    throw error;
  } finally {
    clearInterval(heart);
  }
}

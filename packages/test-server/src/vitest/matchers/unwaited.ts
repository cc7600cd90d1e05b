import { currentRun } from "../run.ts";

/** What a call that fulfilled had started and not waited for: a sentence, and where; nothing where it left nothing. */
export interface Unwaited {
  sentence: string;
  where?: string;
}

/** @returns a file that was still being written when a call fulfilled: what stands on disk now is luck */
export function unwaitedFile(): Unwaited | undefined {
  const where = fulfilled().find(({ writing }) => writing !== undefined)?.writing;
  if (where === undefined) return undefined;
  return {
    sentence: "Your function returned while it was still writing a file: nobody waited for the write.",
    where,
  };
}

/** @returns downloads that were still running when the last call fulfilled */
export function unwaitedDownloads(): Unwaited | undefined {
  const left = fulfilled().at(-1)?.left ?? 0;
  if (left === 0) return undefined;
  return { sentence: `Your function returned while ${running(left)}.` };
}

export function running(downloads: number): string {
  return downloads === 1
    ? "1 download was still running: nobody waited for it"
    : `${downloads} downloads were still running: nobody waited for them`;
}

function fulfilled() {
  return (currentRun()?.calls ?? []).filter(({ state }) => state === "fulfilled");
}

import type { WriteStream } from "node:tty";
import type { Progress } from "@meanwhile/download";
import { fileNameOf } from "@meanwhile/download/file-name-of";

export interface Display {
  show: (progress: Progress) => void;
  /** Leaves the terminal as it was. */
  end: () => void;
}

/** Bars where there is a terminal; a line for each file that is done where there is none. */
export async function displayOn(
  stream: WriteStream,
  { files, quiet }: { files: number; quiet: boolean },
): Promise<Display> {
  if (quiet) return { show: () => undefined, end: () => undefined };
  if (!stream.isTTY) return lines();
  return (await import("./bars.ts")).bars(stream, files);
}

function lines(): Display {
  return {
    show: ({ url, received, done }) => {
      if (done) process.stdout.write(`${fileNameOf(url)} ${received.toLocaleString("en")} bytes\n`);
    },
    end: () => undefined,
  };
}

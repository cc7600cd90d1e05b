import type { WriteStream } from "node:tty";
import { fileNameOf } from "@meanwhile/download/file-name-of";
import { MultiBar, Presets, type SingleBar } from "cli-progress";
import type { Display } from "./display.ts";

const MIB = 2 ** 20;

/** A bar for each file that is on its way, and one for all. */
export function bars(stream: WriteStream, files: number): Display {
  const room = Math.max(1, stream.rows - 3);
  const multi = new MultiBar(
    {
      stream,
      format: "{name} {bar} {percentage}% {size}",
      barsize: Math.max(10, Math.min(40, stream.columns - 45)),
      hideCursor: true,
      clearOnComplete: true,
      linewrap: false,
    },
    Presets.shades_classic,
  );
  const all = multi.create(files, 0, { name: label("all files"), size: `0 of ${files}` });
  const running = new Map<string, SingleBar>();
  let ended = 0;
  return {
    show({ url, received, total, done }) {
      if (done) {
        ended += 1;
        all.update(ended, { size: `${ended} of ${files}` });
        const bar = running.get(url);
        if (bar !== undefined) multi.remove(bar);
        running.delete(url);
        return;
      }
      const size = `${(received / MIB).toFixed(1)} MiB${total === undefined ? "" : ` of ${(total / MIB).toFixed(1)}`}`;
      const known = running.get(url);
      if (known !== undefined) known.update(received, { size });
      else if (running.size < room)
        running.set(url, multi.create(total ?? 0, received, { name: label(fileNameOf(url)), size }));
    },
    end: () => multi.stop(),
  };
}

function label(name: string): string {
  return name.length > 20 ? `${name.slice(0, 19)}…` : name.padEnd(20);
}

// Exercise: 03
// Tries: to keep whoever awaits the result: a thenable that never lets go.
import type { Saved } from "@meanwhile/download";

export function downloadAll(_urls: string[], _directory: string): Promise<Saved[]> {
  const then = (): never => {
    for (;;);
  };
  return { then, catch: then, finally: then } as unknown as Promise<Saved[]>;
}

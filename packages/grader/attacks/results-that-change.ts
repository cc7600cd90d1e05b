// Exercise: 03
// Tries: to give a result that is another each time it is read.
import { join } from "node:path";
import { fileNameOf, type Saved } from "@meanwhile/download";

export async function downloadAll(urls: string[], directory: string): Promise<Saved[]> {
  let reads = 0;
  return new Proxy([] as Saved[], {
    get(target, name) {
      if (name === "length") return (reads += 1) % 2 === 0 ? 0 : urls.length;
      const url = urls[Number(name)];
      if (url === undefined) return Reflect.get(target, name) as unknown;
      return { url, path: join(directory, fileNameOf(url)), bytes: 4096 };
    },
    has: () => true,
    getPrototypeOf: () => Array.prototype,
  });
}

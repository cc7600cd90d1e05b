// Fails: nobody asks for an event: three bodies of 64 MiB stop on their way
// Says: Nobody asked for an event, and a download went on all the same: it does not wait until its event is taken.
import type { Progress, Saved } from "@meanwhile/download";
import { downloadFile } from "../solution.ts";

/** The downloads put their events into a queue and go on. */
export async function* downloadAll(urls: string[], directory: string): AsyncGenerator<Progress, Saved[]> {
  const leaving = new AbortController();
  const queue: Progress[] = [];
  let news = Promise.withResolvers<void>();
  const tell = async (url: string): Promise<Saved> => {
    const download = downloadFile(url, directory, leaving.signal);
    for (;;) {
      const step = await download.next();
      if (step.done === true) return step.value;
      queue.push(step.value);
      news.resolve();
    }
  };
  const running = urls.map(tell);
  const all = Promise.all(running);
  const ended = all.then(() => undefined);
  try {
    for (;;) {
      while (queue.length > 0) yield* queue.splice(0, 1);
      const more = await Promise.race([news.promise.then(() => true), ended]);
      news = Promise.withResolvers();
      if (more !== true && queue.length === 0) return await all;
    }
  } finally {
    leaving.abort();
    await Promise.allSettled(running);
  }
}

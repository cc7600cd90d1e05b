// Fails: the loop is left: the finished file stays, the other download is cancelled
// Fails: nobody asks for an event: three bodies of 64 MiB stop on their way
// Fails: whatever the other downloads wait for, leaving the loop ends them
// Fails: leaving right after an event leaves no rejection behind
// Says: The loop was left, and your generator does not end: in it something waits for ever.
import type { Progress, Saved } from "@meanwhile/download";
import { downloadFile } from "../solution.ts";

/** Each download waits until its event is taken, also when nobody will come any more. */
export async function* downloadAll(urls: string[], directory: string): AsyncGenerator<Progress, Saved[]> {
  const leaving = new AbortController();
  const queue: { event: Progress; taken: () => void }[] = [];
  let news = Promise.withResolvers<void>();
  const tell = async (url: string): Promise<Saved> => {
    const download = downloadFile(url, directory, leaving.signal);
    for (;;) {
      const step = await download.next();
      if (step.done === true) return step.value;
      const { promise, resolve } = Promise.withResolvers<void>();
      queue.push({ event: step.value, taken: resolve });
      news.resolve();
      await promise;
    }
  };
  const running = urls.map(tell);
  const all = Promise.all(running);
  const ended = all.then(() => undefined);
  try {
    for (;;) {
      for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
        yield next.event;
        next.taken();
      }
      const more = await Promise.race([news.promise.then(() => true), ended]);
      news = Promise.withResolvers();
      if (more !== true && queue.length === 0) return await all;
    }
  } finally {
    leaving.abort();
    await Promise.allSettled(running);
  }
}

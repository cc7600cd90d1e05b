// Fails: both downloads tell how far they are before either has ended
// Says: Nothing was told of a download while it ran: first it had to end.
// Fails: the loop is left: the finished file stays, the other download is cancelled
// Says: Your generator ended only after the response had ended: it waited for a download that nobody wants any more.
// Fails: nobody asks for an event: three bodies of 64 MiB stop on their way
// Says: Nobody asked for an event, and a download went on all the same: it does not wait until its event is taken.
// Fails: whatever the other downloads wait for, leaving the loop ends them
// Fails: leaving right after an event leaves no rejection behind
// Says: Your code waits for something that will never happen.
// Fails: a refused file ends the others, and its error reaches the consumer
// Says: HttpError: Failed to get
// Fails: a body that breaks off is an error, not an end
// Says: read ECONNRESET
import type { Progress, Saved } from "@meanwhile/download";
import { downloadFile } from "../solution.ts";

async function toTheEnd(download: AsyncGenerator<Progress, Saved>) {
  const events: Progress[] = [];
  for (;;) {
    const step = await download.next();
    if (step.done === true) return { events, saved: step.value };
    events.push(step.value);
  }
}

export async function* downloadAll(urls: string[], directory: string): AsyncGenerator<Progress, Saved[]> {
  const { signal } = new AbortController();
  const all = await Promise.all(urls.map((url) => toTheEnd(downloadFile(url, directory, signal))));
  for (const { events } of all) yield* events;
  return all.map(({ saved }) => saved);
}

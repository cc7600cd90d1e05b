import { readdirSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import type { Progress } from "@meanwhile/download";
import { byHand, describe, exerciseTest, expect, inOrder } from "@meanwhile/test-server/vitest";

const test = exerciseTest(() => import("#exercise"));
const KIB = 1024;
const HELD_AT = 16 * KIB;

describe("Task 1: tell of every download while it runs", () => {
  test("both downloads tell how far they are before either has ended", async ({
    exercise,
    server,
    directory,
    annotate,
  }) => {
    const names = ["a.bin", "b.bin"];
    const urls = server.serve({ "a.bin": { size: 48 * KIB }, "b.bin": { size: 48 * KIB } });
    const gate = server.hold({ ...byHand("an event of each file"), afterBytes: HELD_AT });
    const progress = exercise.downloadAll(urls, directory);

    // Both bodies stop a third of the way: this is all that can be told of.
    await take(progress, (seen) => urls.every((url) => seen.some(hasBytesOf(url))));
    expect(server).toOverlap(2);
    expect(server).toOpenItsGates("Nothing was told of a download while it ran: first it had to end.");

    gate.open();
    await take(progress);
    await expect(directory).toHold(server, names);
    await annotate("both files told of at 32 of 96 KiB; one after the other, it would be at 64", "won");
  });
});

describe("Task 2: say when a file is complete, and return what was saved", () => {
  test("the last event of each file is done, and then all of it is on disk", async ({
    exercise,
    server,
    directory,
  }) => {
    const names = ["a.bin", "b.bin", "c.bin"];
    const urls = server.serve({
      "a.bin": { size: 300_000 },
      "b.bin": { size: 60_000, chunkSize: 5000 },
      "c.bin": { size: 1 },
    });
    server.hold(inOrder(["c.bin", "b.bin", "a.bin"]));
    const progress = exercise.downloadAll(urls, directory);

    const events: Progress[] = [];
    const early: string[] = [];
    let step = await progress.next();
    for (; step.done !== true; step = await progress.next()) {
      const { url, done } = step.value;
      events.push(step.value);
      if (done && sizeOf(directory, url) !== server.size(nameOf(url))) early.push(nameOf(url));
    }

    expect(early, "done came before all of the file was on disk").toEqual([]);
    expect(events).toBeProgress(server, names);
    expect(step.value).toBeSaved(server, directory, names);
    await expect(directory).toHold(server, names);
  });
});

describe("Task 3: leave nothing behind", () => {
  test("the loop is left: the finished file stays, the other download is cancelled", async ({
    exercise,
    server,
    directory,
  }) => {
    const urls = server.serve({ "a.bin": { size: 20 * KIB }, "b.bin": { size: 20 * KIB } });
    const [a = "", b = ""] = urls;
    const gate = server.hold({ ...byHand("the loop to be left"), afterBytes: HELD_AT });
    const progress = exercise.downloadAll(urls, directory);
    await take(progress, (seen) => seen.some(({ url, received }) => url === b && received === HELD_AT));
    gate.open("a.bin");
    await take(progress, (seen) => seen.some(({ url, done }) => url === a && done));

    // What `break` does in a loop.
    await expect(progress.return([])).toSettle(
      "The loop was left, and your generator does not end: in it something waits for ever.",
    );
    const left = readdirSync(directory);

    await expect(server).toSeeCancelled("b.bin", "Your generator ended");
    await expect(left).toBeCleared(directory, ["a.bin"], "Your generator ended");
    await expect(directory).toHold(server, ["a.bin"]);
  });
});

/** Asks for one event after the other, until these are enough or there are no more. */
async function take(
  progress: AsyncGenerator<Progress, unknown>,
  enough: (events: readonly Progress[]) => boolean = () => false,
): Promise<Progress[]> {
  const events: Progress[] = [];
  while (!enough(events)) {
    const step = await progress.next();
    if (step.done === true) break;
    events.push(step.value);
  }
  return events;
}

function hasBytesOf(url: string): (event: Progress) => boolean {
  return (event) => event.url === url && event.received > 0;
}

function nameOf(url: string): string {
  return basename(url);
}

function sizeOf(directory: string, url: string): number {
  return statSync(join(directory, nameOf(url)), { throwIfNoEntry: false })?.size ?? 0;
}

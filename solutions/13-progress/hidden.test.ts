import { readdirSync } from "node:fs";
import { setImmediate } from "node:timers/promises";
import type { Progress } from "@meanwhile/download";
import { byHand, describe, exerciseTest, expect } from "@meanwhile/test-server/vitest";

const test = exerciseTest(() => import("#exercise"));
const MIB = 1024 * 1024;
const SIZE = 20 * 1024;
const HELD_AT = 16 * 1024;
const ENDLESS = "The loop was left, and your generator does not end: in it something waits for ever.";

describe("Events", () => {
  test("an empty file gives one event, and a consumer that takes its time misses no end", async ({
    exercise,
    server,
    directory,
  }) => {
    const names = ["empty.bin", "small.bin", "large.bin"];
    const urls = server.serve({
      "empty.bin": { size: 0 },
      "small.bin": { size: 5000, chunkSize: { from: 1, to: 500 } },
      "large.bin": { size: MIB, chunkSize: { from: 1, to: 100_000 } },
    });
    const progress = exercise.downloadAll(urls, directory);
    const events = await take(progress, async () => {
      await setImmediate();
      return false;
    });
    expect(events).toBeProgress(server, names);
    await expect(directory).toHold(server, names);
  });

  test("where the server announces no length, total is undefined", async ({
    exercise,
    server,
    directory,
  }) => {
    const names = ["a.bin", "b.bin"];
    const urls = server.serve({
      "a.bin": { size: 300_000, contentLength: false },
      "b.bin": { size: 0, contentLength: false },
    });
    const events = await take(exercise.downloadAll(urls, directory));
    expect(events).toBeProgress(server, names, { announced: false });
    await expect(directory).toHold(server, names);
  });

  test("an empty list gives no event and an empty list", async ({ exercise, server, directory }) => {
    expect(await exercise.downloadAll([], directory).next()).toEqual({ done: true, value: [] });
    expect(server).toBeAskedFor([]);
  });
});

describe("Pace", () => {
  test("nobody asks for an event: three bodies of 64 MiB stop on their way", async ({
    exercise,
    server,
    directory,
  }) => {
    const names = ["a.bin", "b.bin", "c.bin"];
    const urls = server.serve(Object.fromEntries(names.map((name) => [name, { size: 64 * MIB }])));
    const progress = exercise.downloadAll(urls, directory);
    await progress.next();
    await expect(server).toStopSending(
      48 * MIB,
      "Nobody asked for an event, and a download went on all the same: it does not wait until its event is taken.",
    );
    await expect(progress.return([])).toSettle(ENDLESS);
    const left = readdirSync(directory);
    for (const name of names) await expect(server).toSeeCancelled(name, "Your generator ended");
    await expect(left).toBeCleared(directory, [], "Your generator ended");
  });

  test("before the first event is asked for, nothing is", async ({ exercise, server, directory }) => {
    const [early = "", late = ""] = server.serve({ "early.bin": {}, "late.bin": {} });
    await exercise.downloadAll([early], directory).return([]);
    // A request of the first would be there before the second has been answered.
    await take(exercise.downloadAll([late], directory));
    expect(server).toBeAskedFor(["late.bin"]);
  });
});

describe("Leaving", () => {
  test("whatever the other downloads wait for, leaving the loop ends them", async ({
    exercise,
    server,
    directory,
  }) => {
    const [whole = "", half = "", silent = ""] = server.serve({
      "whole.bin": {},
      "half.bin": { size: SIZE, faults: [{ stallAfter: HELD_AT }] },
      "silent.bin": { faults: [{ neverAnswer: true }] },
    });
    const gate = server.hold(byHand("all of half.bin that comes", ["whole.bin"]));
    const progress = exercise.downloadAll([half, silent, whole], directory);
    await take(progress, (seen) => seen.some(isAsFarAs(HELD_AT, half)));
    gate.open();
    await take(progress, (seen) => seen.some(isDone(whole)));

    await expect(progress.return([])).toSettle(ENDLESS);

    const left = readdirSync(directory);
    for (const name of ["half.bin", "silent.bin"])
      await expect(server).toSeeCancelled(name, "Your generator ended");
    await expect(left).toBeCleared(directory, ["whole.bin"], "Your generator ended");
    await expect(directory).toHold(server, ["whole.bin"]);
  });

  test("leaving right after an event leaves no rejection behind", async ({ exercise, server, directory }) => {
    const [half = ""] = server.serve({ "half.bin": { size: SIZE, faults: [{ stallAfter: HELD_AT }] } });
    const progress = exercise.downloadAll([half], directory);
    // All that will ever come: whoever has asked for more waits in vain, and is told so.
    await take(progress, (seen) => seen.some(isAsFarAs(HELD_AT, half)));
    await expect(progress.return([])).toSettle(ENDLESS);
    await expect(server).toSeeCancelled("half.bin", "Your generator ended");
    // And the fixture looks for rejections that nobody handled.
  });
});

describe("Failure", () => {
  test("a refused file ends the others, and its error reaches the consumer", async ({
    exercise,
    server,
    directory,
  }) => {
    const [half = "", missing = "", silent = ""] = server.serve({
      "half.bin": { size: SIZE, faults: [{ stallAfter: HELD_AT }] },
      "missing.bin": { status: 404 },
      "silent.bin": { faults: [{ neverAnswer: true }] },
    });
    const gate = server.hold(byHand("all of half.bin that comes", ["missing.bin"]));
    const progress = exercise.downloadAll([half, missing, silent], directory);
    await take(progress, (seen) => seen.some(isAsFarAs(HELD_AT, half)));
    gate.open();
    const events = take(progress);
    await expect(events).toSettle(
      "A download failed, and the consumer still waits: neither an event nor the error reaches it.",
    );
    await expect(events).toFailWithStatus(404, missing);
    const left = readdirSync(directory);
    for (const name of ["half.bin", "silent.bin"])
      await expect(server).toSeeCancelled(name, "Your generator failed");
    await expect(left).toBeCleared(directory, [], "Your generator failed");
  });

  test("a body that breaks off is an error, not an end", async ({ exercise, server, directory }) => {
    const [whole = "", broken = ""] = server.serve({
      "whole.bin": {},
      "broken.bin": { size: SIZE, faults: [{ resetAfter: HELD_AT }] },
    });
    const gate = server.hold({ ...byHand("both files to be told of", ["broken.bin"]), afterBytes: HELD_AT });
    const progress = exercise.downloadAll([whole, broken], directory);
    await take(progress, (seen) => seen.some(isDone(whole)) && seen.some(isAsFarAs(HELD_AT, broken)));
    // Asked before it breaks, with nothing in between: whether somebody looks then is another test's matter.
    const rest = take(progress);
    gate.open();
    await expect(rest).toFailWithCode(["ECONNRESET", "UND_ERR_SOCKET"], "the connection broke off");
    await expect(directory).toHold(server, ["whole.bin"]);
  });

  test("of two failures one is told, and the other is not left alone", async ({
    exercise,
    server,
    directory,
  }) => {
    const urls = server.serve({ "missing.bin": { status: 404 }, "gone.bin": { status: 404 } });
    await expect(take(exercise.downloadAll(urls, directory))).toFailWithStatus(404);
    await expect(directory).toHold(server, []);
  });
});

/** Asks for one event after the other, until these are enough or there are no more. */
async function take(
  progress: AsyncGenerator<Progress, unknown>,
  enough: (events: readonly Progress[]) => boolean | Promise<boolean> = () => false,
): Promise<Progress[]> {
  const events: Progress[] = [];
  while (!(await enough(events))) {
    const step = await progress.next();
    if (step.done === true) break;
    events.push(step.value);
  }
  return events;
}

function isAsFarAs(bytes: number, url: string): (event: Progress) => boolean {
  return (event) => event.url === url && event.received === bytes;
}

function isDone(url: string): (event: Progress) => boolean {
  return (event) => event.url === url && event.done;
}
